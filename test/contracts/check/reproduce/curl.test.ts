import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { curlScript } from '../../../../contracts/check/reproduce/curl.ts'
import type { Exchange } from '../../../../contracts/check/vocabulary/exchange.ts'
import { exchangeOf, libraryContract } from '../../../support/exchanges.ts'
import { linesOf, scriptOf } from '../../../support/scripts.ts'

const contract = libraryContract()
const exchange = (line: string, told: Parameters<typeof exchangeOf>[2] = {}) =>
  exchangeOf(contract, line, told)
const client = { client: ['id', 's3cret'], tokenPath: '/token' } as const
const teapot = exchange('GET /books/1 418')

/** An exchange whose request has a body that is sent as it stands. */
const sending = (one: Exchange, body: string | Uint8Array): Exchange => ({
  ...one,
  request: { ...one.request, body },
})

/** What a script that sends one request hands over to curl. */
function argumentsOf(script: string, env: Readonly<Record<string, string>> = {}) {
  const input = `curl() { printf '%s\\0' "$@"; }\n${script}`
  const { stdout, stderr } = spawnSync('bash', ['-s'], { input, encoding: 'utf8', env })
  if (stderr !== '') throw new Error(stderr)
  return stdout.split('\0')
}

describe('what curl is given', () => {
  it('is what was sent, whatever stands in it', () => {
    const nasty = `it's "$HOME" \`ls\` \\ ä\n!`
    const sent = exchange('POST /books?q=$x 201', { headers: { 'x-note': nasty }, body: nasty })
    const script = curlScript(scriptOf([sent], { credential: { token: 'Bearer s3cret' } }))

    expect(argumentsOf(script, { ALPHA_TOKEN: 'from outside' })).toEqual([
      ...['-sS', '-i'],
      ...['-H', 'authorization: Bearer from outside'],
      ...['-H', 'content-type: application/json'],
      ...['-H', `x-note: ${nasty}`],
      ...['--data-raw', JSON.stringify(nasty)],
      'http://127.0.0.1:4010/books?q=$x',
      '',
    ])
  })

  it.each([
    ['GET /books/1 200', undefined, []],
    ['POST /books 201', {}, []],
    ['POST /books 400', undefined, ['-X', 'POST']],
    ['DELETE /books/1 204', undefined, ['-X', 'DELETE']],
    ['GET /books/1 200', {}, ['-X', 'GET']],
  ])(
    'names the method of %s with the body %j where curl would send another',
    (line, body, named) => {
      expect(argumentsOf(curlScript(scriptOf([exchange(line, { body })])))).toEqual([
        ...['-sS', '-i', ...named],
        ...(body === undefined ? [] : ['-H', 'content-type: application/json', '--data-raw', '{}']),
        `http://127.0.0.1:4010${line.split(' ')[1]}`,
        '',
      ])
    },
  )

  it('does not call a body a form that was sent without a type', () => {
    const untyped = sending(exchange('POST /books 400', { headers: { accept: '*/*' } }), '')

    expect(argumentsOf(curlScript(scriptOf([untyped])))).toEqual([
      ...['-sS', '-i', '-H', 'accept: */*', '-H', 'content-type:', '--data-raw', ''],
      ...['http://127.0.0.1:4010/books', ''],
    ])
  })

  it('is kept as it is where curl would make another address of it', () => {
    const flags = (target: string) =>
      linesOf(curlScript(scriptOf([exchange(`GET ${target} 404`)])), /^--(path|glob)/)

    expect(flags('/books/..')).toEqual(['--path-as-is \\'])
    expect(flags('/books/./1')).toEqual(['--path-as-is \\'])
    expect(flags('/books/{1}')).toEqual(['--globoff \\'])
    expect(flags('/books/.../.1')).toEqual([])
  })
})

describe('a script of curl commands', () => {
  it('writes bytes that are no text to a file', () => {
    const bytes = sending(exchange('POST /books 400'), new Uint8Array([0xff, 0x00, 0x22]))
    const lines = linesOf(curlScript(scriptOf([bytes])), /body\.bin/)

    expect(lines).toEqual(["base64 -d <<<'/wAi' >body.bin", '--data-binary @body.bin \\'])
    expect(curlScript(scriptOf([sending(teapot, 'text')]))).not.toContain('body.bin')
    const text = sending(teapot, new TextEncoder().encode('"text"'))
    expect(linesOf(curlScript(scriptOf([text])), /body\.bin|--data/)).toEqual([
      `--data-raw '"text"' \\`,
    ])
  })

  it('gets a token first, once for each client', () => {
    const script = curlScript(scriptOf([teapot, teapot], { credential: client }))

    expect(linesOf(script, /TOKEN=|grant_type|:\?/)).toEqual([
      `: "\${ALPHA_CLIENT_ID:?is not set}"`,
      `: "\${ALPHA_CLIENT_SECRET:?is not set}"`,
      'ALPHA_TOKEN=$(curl -sS --user "$ALPHA_CLIENT_ID:$ALPHA_CLIENT_SECRET" \\',
      '--data grant_type=client_credentials "$CHECK_URL/token" | jq -r .access_token)',
    ])
    const signed = curlScript(scriptOf([teapot], { credential: { token: 'Bearer s3cret' } }))
    expect(linesOf(signed, /grant_type|=\$\(/)).toEqual([])
  })

  it('signs nothing for nobody', () => {
    const script = curlScript(scriptOf([exchange('GET /books/1 401', { as: 'nobody' })]))

    expect(linesOf(script, /^-|:\?/)).toEqual([])
  })

  it('takes along what headers gave', () => {
    const made = exchange('POST /books 201', {
      answer: { id: 'b1' },
      answerHeaders: { etag: '"v1"', location: '/books/77' },
    })
    const script = curlScript(
      scriptOf([made, exchange('GET /books/77 404', { headers: { 'if-match': '"v1"' } })], {
        check: 'location-leads-there',
        facts: { id: '77', location: '/books/77' },
      }),
    )

    expect(linesOf(script, /headers\.txt|CHECK_URL\}|if-match/)).toEqual([
      '-D headers.txt \\',
      `"\${CHECK_URL}/books")`,
      "LOCATION=$(sed -nE 's/^location: (https?:\\/\\/[^/]+)?//Ip' headers.txt | tr -d '\\r')",
      "ETAG=$(sed -nE 's/^etag: //Ip' headers.txt | tr -d '\\r')",
      `-H "if-match: \${ETAG}" \\`,
      `"\${CHECK_URL}\${LOCATION}"`,
    ])
    expect(script).toContain('# Needs bash and curl.\n')
  })

  it('takes along what stands deep in a body', () => {
    const items = Array.from({ length: 12 }, (_, at) => `item-${at}`)
    const made = exchange('POST /books 201', { answer: { a7: { '7b/c': items } } })
    const script = curlScript(scriptOf([made, exchange('GET /books/item-11 404')]))

    expect(linesOf(script, /jq -r/)).toEqual([`B_C12=$(jq -r '.["a7"]["7b/c"][11]' <<<"$answer")`])
    expect(script).toContain('# Needs bash, curl and jq.\n')
  })

  it('quotes the names of properties for the shell', () => {
    const made = exchange('POST /books 201', { answer: { "owner's id": 'longer' } })
    const script = curlScript(scriptOf([made, exchange('GET /books/longer 404')]))

    expect(linesOf(script, /jq -r/)).toEqual([
      `OWNER_SID=$(jq -r '.["owner'\\''s id"]' <<<"$answer")`,
    ])
  })

  it('says what came, and what was wrong, each in one short line', () => {
    const silent = exchange('GET /books/1 0')
    const problem = `a\n\n  b${'c'.repeat(400)}`
    const facts = { problem, type: 'd\ne', body: 'f  g' }
    const script = curlScript(scriptOf([silent], { check: 'readable-body', facts }))

    expect(linesOf(script, /^# (answered|expected|received)/)).toEqual([
      ...['# expected: a body of type d e', '# received: f g', '# answered nothing'],
    ])
    const [first = ''] = script.split('\n')
    expect(first).toMatch(
      /^# readable-body, getBook: GET \/books\/\{id\} answered with a body that cannot be read: a bc+$/,
    )
    expect(first).toHaveLength(302)
  })

  it('draws a new prefix only where there is one', () => {
    const made = exchange('POST /books 418', { body: { title: 'run-77-a' } })

    expect(linesOf(curlScript(scriptOf([made], { prefix: 'run-77' })), /^RUN=/)).toEqual([
      'RUN=$(head -c 64 /dev/urandom | base64 | tr -dc a-z | head -c 6)',
    ])
    expect(linesOf(curlScript(scriptOf([made])), /RUN/)).toEqual([])
    expect(linesOf(curlScript(scriptOf([teapot], { prefix: 'run-77' })), /RUN/)).toEqual([])
  })

  it('shows a whole answer that a later one must equal', () => {
    const read = exchange('GET /books/b1 200', { index: 1, answer: { id: 'b1' } })
    const refused = exchange('DELETE /books/b1 404', { index: 2 })
    const after = exchange('GET /books/b1 200', { index: 3, answer: { id: 'b2' } })
    const facts = { status: 404, changes: ['id was "b1" and is "b2"'] }
    const script = curlScript(
      scriptOf([read, refused, after], { check: 'refused-write-changes-nothing', facts }),
    )

    expect(linesOf(script, /^BEFORE=/)).toEqual([`BEFORE=$(jq -r '.' <<<"$answer")`])
  })
})
