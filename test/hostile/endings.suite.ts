import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { type Ended, ended, type Start, seenIn } from './ended-run.ts'
import { dripping, everywhere, inStatus, packed, silent } from './odd-servers.ts'
import { startOwn } from './own-server.ts'
import { hostile, type Seen } from './rows.ts'
import { foreignHost, inFolder, runCheck } from './run-check.ts'
import { writeThings } from './things-document.ts'
import { startThings, type ThingsServer } from './things-server.ts'
import { type Expected, findingsIn, wrongIn } from './verdict.ts'

/** A case whose run must end as expected, and leave what was there. */
function ends(
  name: string,
  expected: Expected,
  start: Start,
  also: (it: Ended) => readonly string[] = () => [],
) {
  hostile(name, `exit ${expected.exits.join(' or ')}`, async () => {
    const it = await ended(start)
    const wrong = wrongIn(it.run, expected, it.report)
    return { seen: seenIn(it), wrong: [...wrong, ...isHurt(it), ...also(it)] }
  })
}

const isHurt = ({ server: { things } }: Ended): readonly string[] =>
  things.has('old-1') ? [] : ['The thing from before is gone.']

const noRequest = ({ server }: Ended): readonly string[] =>
  server.requests.length <= 1 ? [] : [`${server.requests.length} requests before it said so`]

ends(
  'end: journal cannot be written',
  { exits: [2], says: /journal/i },
  { flags: (folder) => ['--journal', join(folder, 'things.openapi.json', 'journal.jsonl')] },
  noRequest,
)

for (const format of ['json', 'junit', 'sarif', 'html']) {
  ends(
    `end: report cannot be written (${format})`,
    { exits: [2], says: /missing/ },
    { flags: (folder) => [`--${format}`, join(folder, 'missing', 'report')] },
    noRequest,
  )
}

ends(
  'end: credentials in the address',
  { exits: [2], says: /--url|user/i },
  { url: ({ url }) => url.replace('//', '//me:address-secret@') },
  ({ run, server }) => [
    ...(server.requests.length === 0 ? [] : ['It was asked all the same.']),
    ...(/address-secret/.test(`${run.out}${run.complaints}`) ? ['The password is printed.'] : []),
  ],
)

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
)

if (hasIpv6)
  ends('end: http://[::1]', { exits: [0], says: /no findings/ }, { server: { host: '::1' } })

for (const method of ['TRACE', 'DELETE', 'PATCH', 'POST']) {
  let server: ThingsServer | undefined
  ends(
    `end: the server dies of a ${method}`,
    { exits: [3], says: new RegExp(`${method} /`) },
    {
      onServer: (started) => {
        server = started
      },
      server: {
        instead: (visit) => {
          if (visit.method === method && visit.count > 20) server?.die()
          return false
        },
      },
    },
    ({ report }) => [
      ...(report === undefined ? ['There is no report.'] : []),
      ...(findingsIn(report).length > 0 ? [] : ['There is no finding.']),
    ],
  )
}

ends(
  'end: --timeout while an answer drips',
  { exits: [1, 3], says: /--timeout/ },
  {
    server: inStatus(dripping),
    flags: () => ['--timeout', '2', '--answer-timeout', '60'],
    limitSeconds: 30,
  },
)

ends(
  'end: --timeout while all is silent',
  { exits: [3], says: /--timeout/ },
  {
    server: everywhere(silent),
    flags: () => ['--timeout', '2', '--answer-timeout', '60'],
    limitSeconds: 30,
  },
)

const host = foreignHost()

hostile('end: our own server under another name', 'exit 0, "not proven here"', async () => {
  if (host === undefined)
    return { seen: 'skipped: this machine has no address but loopback', wrong: [] }
  const server = await startOwn('atlas', { profile: 'documented', host })
  try {
    const argv = ['atlas', '--url', server.url, '--allow-writes', host]
    const run = await inFolder((folder) =>
      runCheck([...argv, '--operation', 'createOrgTeam'], { folder, limitSeconds: 50 }),
    )
    return {
      seen: `exit ${run.exit}`,
      wrong: wrongIn(run, { exits: [0], says: /not proven here/i }),
    }
  } finally {
    await server.close()
  }
})

/** What passes the proxy is kept no longer than the bound, however small it was packed. */
hostile(
  'end: a packed answer through the proxy',
  'exit 0 or 1, the bound is named',
  async (): Promise<Seen> => {
    const server = await startThings(inStatus(packed))
    let isAsked = false
    let stop: () => void = () => undefined
    try {
      const run = await inFolder((folder) => {
        const flags = ['--url', server.url, '--proxy', '0', '--max-body', '65536']
        return runCheck([writeThings(folder), ...flags], {
          ...{ folder, limitSeconds: 40 },
          onStart: (child) => {
            stop = () => child.kill('SIGTERM')
          },
          onOutput: (out) => {
            const [, port] = /http:\/\/127\.0\.0\.1:(\d+) instead/.exec(out) ?? []
            if (port === undefined || isAsked) return
            isAsked = true
            request({ port, path: '/status', agent: false }, (answer) => {
              answer.resume().on('end', () => setTimeout(stop, 100))
            }).end()
          },
        })
      })
      const expected = { exits: [0, 1], says: /--max-body|65,?536|64 k/i }
      return { seen: `exit ${run.exit}`, wrong: wrongIn(run, expected) }
    } finally {
      await server.close()
    }
  },
)
