import { join } from 'node:path'
import { type OddCase, oddCases } from './odd-cases.ts'
import { hostile, type Seen } from './rows.ts'
import { inFolder, readReport, runCheck } from './run-check.ts'
import { writeThings } from './things-document.ts'
import { startThings, thingsCredentials } from './things-server.ts'
import { stackIn, wrongIn } from './verdict.ts'

for (const one of oddCases) {
  const { exits, seconds = 40 } = one
  hostile(`odd: ${one.case}`, `exit ${exits.join(' or ')} within ${seconds} s`, () => hold(one), 90)
}

async function hold(one: OddCase): Promise<Seen> {
  const {
    server: how,
    flags = [],
    credentials = thingsCredentials,
    environment,
    seconds = 40,
  } = one
  const server = await startThings(how)
  try {
    return await inFolder(async (folder) => {
      const json = join(folder, 'report.json')
      const named = [writeThings(folder), '--url', server.url, '--json', json]
      const argv = [...named, ...credentials, ...flags]
      const run = await runCheck(argv, {
        ...{ folder, limitSeconds: seconds, ...(environment && { environment }) },
      })
      const left = [...server.things.keys()].filter((id) => id !== 'old-1')
      return {
        seen: `exit ${run.exit}${run.isStuck ? ', killed' : ''}${stackIn(run) ? ', stack' : ''}`,
        wrong: [
          ...wrongIn(run, one, readReport(json)),
          ...(left.length > 0 ? [`left behind: ${left.join(', ')}`] : []),
        ],
      }
    })
  } finally {
    await server.close()
  }
}
