import { Command } from 'commander'
import { doorsBench } from './bench/doors.ts'
import { largeWorldsBench } from './bench/large-worlds.ts'
import { manyWorldsBench } from './bench/many-worlds.ts'
import { requestsBench } from './bench/requests.ts'
import { routerBench } from './bench/router.ts'
import { worldBench } from './bench/world.ts'
import { guarded, parseArguments, type Run, runAsScript } from './io.ts'

/**
 * Measures what the project promises to keep flat, and prints how fast the doors are. `--beside
 * <commit>` compares large worlds with those of an older commit.
 * @returns 0 all ratios and bounds are kept, 1 one is not, 2 no such commit.
 */
export const bench: Run = guarded(async (argv, io) => {
  const options = parseArguments(command(), argv, io).opts<{ beside?: string }>()
  io.write('The world\n')
  const code = await worldBench([], io)
  io.write('\nThe doors, listing the teams of a small world\n')
  await doorsBench([], io)
  io.write('\nThe server beside a bare node:http\n')
  await requestsBench([], io)
  io.write('\nThe router\n')
  await routerBench([], io)
  io.write('\nLarge worlds\n')
  const beside = options.beside === undefined ? [] : ['--beside', options.beside]
  const large = await largeWorldsBench(beside, io)
  io.write('\nMany worlds\n')
  const many = await manyWorldsBench([], io)
  return [code, large, many].find((one) => one !== 0) ?? 0
})

const command = () =>
  new Command('bench')
    .description('Measure the costs that must not grow with the contract or the data.')
    .option('--beside <commit>', 'measure large worlds of this commit as well')

await runAsScript(import.meta.url, bench)
