import type { spawn } from 'node:child_process'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { dripping, everywhere, inStatus, packed, silent, slow } from './odd-servers.ts'
import { startOwn } from './own-server.ts'
import { hostile, type Seen } from './rows.ts'
import {
  type CheckRun,
  foreignHost,
  inFolder,
  type RunOptions,
  readReport,
  runCheck,
} from './run-check.ts'
import { writeThings } from './things-document.ts'
import {
  startThings,
  type ThingsOptions,
  type ThingsServer,
  thingsCredentials,
} from './things-server.ts'
import { type Expected, findingsIn, wrongIn } from './verdict.ts'

/** A run against the things server, seen from outside. */
interface Ended {
  readonly run: CheckRun
  readonly server: ThingsServer
  readonly report: unknown
}

interface Start extends RunOptions {
  readonly server?: ThingsOptions
  /** Of the command, after the document, `--url` and the credentials. */
  readonly flags?: (folder: string) => readonly string[]
  /** Instead of the server's own address. */
  readonly url?: (server: ThingsServer) => string
  /** Told of the server once it listens. */
  readonly onServer?: (server: ThingsServer) => void
}

async function ended(start: Start): Promise<Ended> {
  const { server: how, flags = () => [], url = ({ url: own }) => own, onServer, ...options } = start
  const server = await startThings(how)
  onServer?.(server)
  try {
    return await inFolder(async (folder) => {
      const json = join(folder, 'report.json')
      const named = [writeThings(folder), '--url', url(server), '--json', json]
      const argv = [...named, ...thingsCredentials, ...flags(folder)]
      const run = await runCheck(argv, { folder, ...options })
      return { run, server, report: readReport(json) }
    })
  } finally {
    await server.close()
  }
}

const isOld = ({ things }: ThingsServer): readonly string[] =>
  [...things.keys()].join() === 'old-1' ? [] : [`things: ${[...things.keys()].join(', ')}`]

const seenIn = ({ run }: Ended, more = ''): string =>
  `exit ${run.exit}${run.isStuck ? ', killed' : ''}${more && `, ${more}`}`

/** A case whose run must end as expected, and leave what was there. */
function ends(
  name: string,
  expected: Expected,
  start: Start,
  also: (it: Ended) => readonly string[] = () => [],
) {
  hostile(name, `exit ${expected.exits.join(' or ')}`, async () => {
    const it = await ended(start)
    return {
      seen: seenIn(it),
      wrong: [...wrongIn(it.run, expected, it.report), ...isOld(it.server), ...also(it)],
    }
  })
}

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
    flags: () => ['--timeout', '2', '--answer-timeout', '60000'],
    limitSeconds: 30,
  },
)

ends(
  'end: --timeout while all is silent',
  { exits: [3], says: /--timeout/ },
  {
    server: everywhere(silent),
    flags: () => ['--timeout', '2', '--answer-timeout', '60000'],
    limitSeconds: 30,
  },
)

/** A signal at some request, and how long the run goes on after it. */
function signalled(
  name: string,
  signal: NodeJS.Signals,
  how: ThingsOptions,
  at: number,
  mostSeconds: number,
) {
  hostile(`end: ${name}`, `within ${mostSeconds} s, no exit 0, nothing left`, async () => {
    let child: ReturnType<typeof spawn> | undefined
    let sent = 0
    const it = await ended({
      server: {
        ...how,
        instead: (visit) => {
          if (visit.count === at) {
            sent = performance.now()
            child?.kill(signal)
          }
          return how.instead?.(visit) ?? false
        },
      },
      onStart: (started) => {
        child = started
      },
      limitSeconds: 40,
    })
    const seconds = (performance.now() - sent) / 1000
    return {
      seen: seenIn(it, `${seconds.toFixed(1)} s after the signal`),
      wrong: [
        ...wrongIn(it.run, { exits: [1, 3, 130, 143], says: /stopped|interrupted|not checked/i }),
        ...(sent === 0 ? ['The signal was never sent.'] : []),
        ...(seconds <= mostSeconds ? [] : [`It went on for ${seconds.toFixed(1)} s.`]),
        ...(it.report === undefined ? ['There is no report.'] : []),
        ...isOld(it.server),
      ],
    }
  })
}

signalled('Ctrl-C in the middle', 'SIGINT', {}, 150, 2)
signalled('SIGTERM in the middle', 'SIGTERM', {}, 150, 2)
signalled('Ctrl-C while an operation is silent', 'SIGINT', inStatus(silent), 1000, 2)
signalled('Ctrl-C while all is silent', 'SIGINT', everywhere(silent), 1, 2)
signalled('Ctrl-C while an answer drips', 'SIGINT', everywhere(dripping), 1, 2)
signalled('Ctrl-C while all is slow', 'SIGINT', slow(200), 20, 3)

const host = foreignHost()

hostile('end: our own server under another name', 'exit 0, "not proven here"', async () => {
  if (host === undefined)
    return { seen: 'skipped: this machine has no address but loopback', wrong: [] }
  const server = await startOwn('rainbond', { profile: 'documented', host })
  try {
    const argv = ['rainbond', '--url', server.url, '--allow-writes', host]
    const run = await inFolder((folder) =>
      runCheck([...argv, '--operation', 'getRegionList'], { folder, limitSeconds: 50 }),
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
