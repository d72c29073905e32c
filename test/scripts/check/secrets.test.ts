import { afterAll, describe, expect, it } from 'vitest'
import type { Report } from '../../../contracts/check/report.ts'
import { readReport } from '../../../contracts/check/reporters/json.ts'
import { check } from '../../../scripts/check.ts'
import { failureText } from '../../../scripts/contract-tests/failure-text.ts'
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
  const run = reported(kind)

  it.each(formats)('stand in no report: %s', async (format) => {
    const { text, report } = await run

    expect(report.findings.flatMap(({ steps }) => steps).length).toBeGreaterThan(2)
    expect(text(format)).not.toBe('')
    expect(shownIn(text(format), kind.secrets)).toEqual([])
  })
})

describe('what is no secret', () => {
  const run = reported({
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
  })

  it.each(['terminal', 'json', 'sarif', 'html'])('is still there: %s', async (format) => {
    const { text } = await run

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
