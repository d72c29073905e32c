import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../../contracts/check/report/report.ts'
import { failureText } from '../../../contracts/check/reporters/failure-text.ts'
import { readReport } from '../../../contracts/check/reporters/json.ts'
import { check } from '../../../scripts/check.ts'
import type { Run } from '../../../scripts/io.ts'
import { echoDocument, type Own, startEcho } from '../../support/echo-all.ts'
import { shownIn } from '../../support/spellings.ts'
import { type } from '../../support/terminal.ts'

const jwt = `${btoa('{"alg":"HS256"}').replaceAll('=', '')}.eyJzdWIiOiI3In0.c2lnbmVk`
const digest =
  'Digest username="ada", realm="things", nonce="No5/nce+7x", uri="/things", response="0123456789abcdef0123456789abcdef"'
const aws =
  'AWS4-HMAC-SHA256 Credential=AKIAQ5/20260101/eu/s3/aws4_request, SignedHeaders=host;range, Signature=fe5f80f77d5fa3beca038a248ff027d0'
const oauth =
  'OAuth oauth_consumer_key="dpf43f3p2l4k3l03", oauth_token="nnch734d00sl2jdk", oauth_signature="tR3%2BTy7y", oauth_version="1.0"'

interface Kind {
  readonly argv: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly own?: Own
  readonly secrets: readonly string[]
}

const header = (line: string): readonly string[] => ['--header', line]

const kinds: Readonly<Record<string, Kind>> = {
  'cookies, each of them': {
    argv: header('Cookie: session=Peony-31x; theme=Lilac-5'),
    secrets: ['Peony-31x', 'Lilac-5'],
  },
  'a short cookie': {
    argv: header('Cookie: session=OWN; theme=darkest'),
    secrets: ['session=OWN'],
  },
  'words that no scheme begins': {
    argv: header('Authorization: my secret words'),
    secrets: ['my secret words'],
  },
  'a token with signs': {
    argv: ['--token', `Bearer a"b'c$d&e<f>\\g/h+i=`],
    secrets: [`a"b'c$d&e<f>\\g/h+i=`],
  },
  'a token without a scheme': { argv: ['--token', 'Zinnia-8812'], secrets: ['Zinnia-8812'] },
  'a key of its service': {
    argv: header('Authorization: GenieKey Begonia-4410'),
    secrets: ['Begonia-4410'],
  },
  'Basic, as text too': {
    argv: ['--token', `Basic ${btoa('ada:Tulip-2 1/x')}`],
    secrets: [btoa('ada:Tulip-2 1/x'), 'Tulip-2 1/x'],
  },
  'the parts of Digest': {
    argv: header(`Authorization: ${digest}`),
    secrets: ['No5/nce+7x', '0123456789abcdef0123456789abcdef'],
  },
  'the parts of OAuth 1': {
    argv: header(`Authorization: ${oauth}`),
    secrets: ['dpf43f3p2l4k3l03', 'nnch734d00sl2jdk', 'tR3%2BTy7y', 'tR3+Ty7y'],
  },
  'the signature of AWS': {
    argv: header(`Authorization: ${aws}`),
    secrets: ['AKIAQ5/20260101', 'fe5f80f77d5fa3beca038a248ff027d0'],
  },
  'a header of their own': { argv: header('X-Company: Dahlia-19'), secrets: ['Dahlia-19'] },
  'a key of the contract': { argv: header('X-Team: Iris-2044'), secrets: ['Iris-2044'] },
  'two headers of the environment': {
    argv: [],
    environment: { TENANTRY_HEADER: 'X-One: Crocus-1x\nX-Two: Daisy-22x' },
    secrets: ['Crocus-1x', 'Daisy-22x'],
  },
  'somebody else': {
    argv: ['--other-token', 'Bearer Yarrow-90', ...header('X-Team: Iris-2044')],
    secrets: ['Yarrow-90'],
  },
  'tokens of answers': {
    argv: [],
    own: {
      body: {
        auth: { access_token: 'Rose-1x', refreshToken: 'Rose-2x', id_token: 'Rose-3x' },
        list: [{ client_secret: 'Rose-4x', 'api-key': 'Rose-5x', passphrase: 'Rose-6x' }],
        tokens: ['Rose-7x'],
        signature: 'Rose-8x',
        opens: 'Rose-9x',
        again: 'Rose-1x Rose-2x Rose-3x Rose-4x Rose-5x Rose-6x Rose-7x Rose-8x Rose-9x',
      },
      headers: { 'x-auth-token': 'Rose-0x', 'x-more': 'Rose-0x Marigold-77q' },
    },
    secrets: [...Array.from({ length: 10 }, (_, at) => `Rose-${at}x`), 'Marigold-77q'],
  },
  'a token by its shape': { argv: [], own: { body: { note: `It is ${jwt}.` } }, secrets: [jwt] },
  'who is named in an address': {
    argv: [],
    own: { body: { see: 'https://ada:Freesia-6@example.com/x', deploy: 'Sunflower-99x' } },
    secrets: ['Freesia-6', 'Sunflower-99x'],
  },
  'a signed address': {
    argv: [],
    own: { headers: { link: '</f?sig=Orchid-11x&X-Amz-Signature=Orchid-12x>; rel=next' } },
    secrets: ['Orchid-11x', 'Orchid-12x'],
  },
}

const formats = [
  'terminal',
  'json',
  'junit',
  'sarif',
  'html',
  'progress',
  'curl',
  'vitest',
  'failure',
]

interface Reported {
  readonly text: (format: string) => string
  readonly report: Report
}

const closing: (() => void)[] = []
afterAll(() => {
  for (const close of closing) close()
})

/** A run of the command against a server that repeats what it gets, in every format. */
async function reported({ argv, environment = {}, own = {} }: Kind): Promise<Reported> {
  const server = await startEcho(own)
  closing.push(server.close)
  const files: Record<string, string> = { 'things.yaml': echoDocument }
  const wide: Run = (words, io) => check(words, { ...io, columns: 200, environment })
  const outputs = ['--json', 'json', '--junit', 'junit', '--sarif', 'sarif', '--html', 'html']
  const terminal = type(
    wide,
    [
      ...['things.yaml', '--url', server.url, '--github', '--param', 'id=thing-4711', ...argv],
      ...['--read-only', '--budget', '80', ...outputs],
    ],
    files,
  )
  expect([await terminal.exitCode, terminal.out.slice(-40)]).toEqual([1, expect.any(String)])
  const report = readReport(files.json ?? '', 'json')
  const reproductions = (language: 'curl' | 'vitest') =>
    report.findings.map(({ reproduction }) => reproduction[language]).join('\n')
  const texts: Readonly<Record<string, string>> = {
    ...files,
    terminal: terminal.out,
    progress: terminal.complaints,
    curl: reproductions('curl'),
    vitest: reproductions('vitest'),
    failure: failureText(report.findings, report),
  }
  return { report, text: (format) => texts[format] ?? '' }
}

describe.each(Object.entries(kinds))('%s', (_name, kind) => {
  let run: Reported
  beforeAll(async () => {
    run = await reported(kind)
  }, 20_000)

  it.each(formats)('stand in no report: %s', async (format) => {
    const { text, report } = run

    expect(report.findings.flatMap(({ steps }) => steps).length).toBeGreaterThan(2)
    expect(text(format)).not.toBe('')
    expect(shownIn(text(format), kind.secrets)).toEqual([])
  })
})

describe('what is no secret', () => {
  const kind: Kind = {
    ...{ argv: header('Cookie: session=Peony-31x; on=true'), secrets: [] },
    own: {
      body: {
        ...{
          passwordExpired: false,
          secretCount: 0,
          nextPageToken: 'page-2',
          publicKey: 'open-key',
        },
        ...{ note: 'It is true that Bearer authentication is on.', name: 'Ada Lovelace' },
      },
    },
  }
  let run: Reported
  beforeAll(async () => {
    run = await reported(kind)
  }, 20_000)

  it.each(['terminal', 'json', 'sarif', 'html'])('is still there: %s', async (format) => {
    const { text } = run

    expect(text(format)).toContain('thing-4711')
    expect(text(format)).toContain('getThing')
    if (format === 'terminal') return
    const plain = text(format).replaceAll('&quot;', '"').replaceAll('\\"', '"')
    expect(plain).toContain('"passwordExpired":false')
    expect(plain).toContain('"secretCount":0')
    expect(plain).toContain('"nextPageToken":"page-2","publicKey":"open-key"')
    expect(plain).toContain('It is true that Bearer authentication is on.')
    expect(plain).toContain('Ada Lovelace')
  })
})

describe('who signs as it goes', () => {
  const token = 'Camellia-7/x+1'

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a client',
      ['--client', 'ada:Jasmine-70x', '--token-path', '/api/oauth/token'],
      ['Jasmine-70x', token],
    ],
    ['Digest', ['--digest', 'ada:Heather-70x'], ['Heather-70x']],
  ])('shows no secret, though a server repeats it: %s', async (_name, argv, secrets) => {
    const server = createServer((request, response) => {
      const challenge = 'Digest realm="things", nonce="n1", qop="auth"'
      const isAsked = request.headers.authorization === undefined
      const body =
        request.url === '/api/oauth/token'
          ? { access_token: token }
          : { seen: request.headers.authorization, also: `${request.headers.authorization}` }
      response.writeHead(isAsked ? 401 : 200, {
        'content-type': 'application/json',
        ...(isAsked && { 'www-authenticate': challenge }),
      })
      response.end(JSON.stringify(body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => server.close().closeAllConnections())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const files: Record<string, string> = { 'things.yaml': echoDocument }
    const words = ['things.yaml', '--url', url, '--read-only', '--json', 'json', '--html', 'html']
    const terminal = type(check, [...words, '--param', 'id=1', ...argv], files)

    expect(await terminal.exitCode).toBe(1)
    const all = [terminal.out, files.json, files.html].join('\n')
    expect(all).toContain('things')
    expect(shownIn(all, secrets)).toEqual([])
    expect(all).not.toMatch(/response=\W{0,8}[0-9a-f]{32}/)
  })
})

describe('recorded traffic and a proxy', () => {
  const entry = {
    request: {
      method: 'POST',
      url: 'https://bob:Clover-1x@things.example.com/things?ticket=Clover-2x',
      headers: [
        { name: 'Cookie', value: 'sid=Clover-3x; on=true' },
        { name: 'X-Company', value: 'Clover-4x' },
        { name: 'X-Team', value: 'Clover-5x' },
        { name: 'Content-Type', value: 'application/x-www-form-urlencoded' },
      ],
      postData: { text: 'user[password]=Clover-6x&name=Ada' },
    },
    response: {
      status: 200,
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content: {
        text: JSON.stringify({
          cookie: 'Clover-7x',
          all: '2x 3x'.replaceAll(/(\dx)/g, 'Clover-$1'),
        }),
      },
    },
  }
  const odd = {
    ...entry,
    request: { ...entry.request, url: 'http://bob:Clover-8x y@host:no/?k=Clover-9x' },
  }

  it('show no secrets of other people, nor in a header that a flag names', async () => {
    const har = JSON.stringify({ log: { entries: [entry, odd] } })
    const files: Record<string, string> = { 'things.yaml': echoDocument, 'a.har': har }
    const argv = ['things.yaml', '--har', 'a.har', '--json', 'json', '--html', 'html']
    const terminal = type(check, [...argv, '--header', 'X-Company: Other-77x'], files)

    expect(await terminal.exitCode).toBe(1)
    const all = [terminal.out, files.json, files.html].join('\n')
    expect(all).toContain('An entry has no address: "http://***@host:no/"')
    expect(all).toContain('name=Ada')
    expect(all).not.toMatch(/Clover/)
  })

  it('show none while traffic passes', async () => {
    const server = await startEcho({ body: { access_token: 'Clover-1x' } })
    closing.push(server.close)
    const files = { 'things.yaml': echoDocument }
    const terminal = type(check, ['things.yaml', '--url', server.url, '--proxy', '0'], files)
    const [, proxy = ''] = /(http:\S+)/.exec(await terminal.until(/Send requests to \S+/)) ?? []
    await fetch(`${proxy}/things?ticket=Clover-2x`, { headers: { cookie: 'sid=Clover-3x' } })
    await fetch(`${proxy}/things/Clover-1x?password=Clover-4x`, { method: 'DELETE' })
    await terminal.until(/GET \/things\?ticket=\*\*\* → 200/)
    terminal.stop()
    await terminal.exitCode

    expect(terminal.out).not.toMatch(/Clover/)
  })
})

describe('credentials where they do not belong', () => {
  it.each([
    [
      'an address',
      ['--url', 'http://ada:Fern-12x@127.0.0.1:1'],
      /Leave them out.*--header.*--digest/,
    ],
    ['an address with a name only', ['--url', 'https://Fern-12x@127.0.0.1'], /Leave them out/],
    [
      'a header without a name',
      ['--url', 'http://127.0.0.1:1', '--proxy', '0', '--header', 'Fern-12x'],
      /Name: value/,
    ],
  ])('are refused without being repeated: %s', async (_name, argv, message) => {
    const terminal = type(check, ['things.yaml', '--read-only', ...argv], {
      'things.yaml': echoDocument,
    })
    const code = await terminal.exitCode

    expect(terminal.complaints).toMatch(message)
    expect(code).toBe(2)
    expect(terminal.complaints + terminal.out).not.toContain('Fern')
  })
})
