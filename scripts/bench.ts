import { doorsBench } from './bench/doors.ts'
import { routerBench } from './bench/router.ts'
import { worldBench } from './bench/world.ts'
import { guarded, type Run, runAsScript } from './io.ts'

/**
 * Measures what the project promises to keep flat, and prints how fast the doors are.
 * @returns 0 all ratios are allowed, 1 one is not.
 */
export const bench: Run = guarded(async (_argv, io) => {
  io.write('The world\n')
  const code = await worldBench([], io)
  io.write('\nThe doors, listing the teams of a small world\n')
  await doorsBench([], io)
  io.write('\nThe router\n')
  await routerBench([], io)
  return code
})

await runAsScript(import.meta.url, bench)
