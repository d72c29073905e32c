import { Command } from 'commander'
import { createMock } from '../../mocks/index.ts'
import { createServer } from '../../mocks/server.ts'
import { check } from '../../scripts/check.ts'
import { guarded, type Io, parseArguments, type Run, runAsScript } from '../../scripts/io.ts'

const providers = ['atlas', 'rainbond'] as const
const profiles = ['documented', 'observed'] as const

/**
 * Holds our own providers to their contracts, in both profiles, with many seeds: whatever is found is
 * a false alarm or a defect of ours. Arguments name providers; without any, all are checked.
 * @returns 0 nothing is found
 */
export const alarms: Run = guarded(async (argv, io) => {
  const command = parseArguments(describeCommand(), argv, io)
  const seeds = Number(command.opts<{ seeds: string }>().seeds)
  const names = command.args.length > 0 ? command.args : providers
  let failed = 0
  for (const name of names) {
    for (const profile of profiles) failed += await checkSeeds(name, profile, { seeds, io })
  }
  io.write(`runs with a finding: ${failed} of ${names.length * profiles.length * seeds}\n`)
  return failed === 0 ? 0 : 1
})

const describeCommand = () =>
  new Command('alarms')
    .argument('[providers...]', `of ${providers.join(', ')}; all by default`)
    .option('--seeds <number>', 'how many', '20')

async function checkSeeds(
  name: string,
  profile: (typeof profiles)[number],
  { seeds, io }: { readonly seeds: number; readonly io: Io },
): Promise<number> {
  const mock = createMock({ profile })
  const server = createServer(mock, { port: 0 })
  const url = await server.listen()
  let failed = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    mock.reset()
    const said: string[] = []
    const quiet: Io = {
      ...io,
      write: (text) => said.push(text),
      columns: undefined,
      stopped: () => new Promise(() => undefined),
    }
    const code = await check([name, '--url', url, '--profile', profile, '--seed', `${seed}`], quiet)
    if (code === 0) continue
    failed += 1
    io.write(`${name} ${profile}, seed ${seed}: exit ${code}\n${said.join('')}\n`)
  }
  await server.close()
  io.write(`${name} ${profile}: ${failed} of ${seeds} seeds with a finding\n`)
  return failed
}

await runAsScript(import.meta.url, alarms)
