import { describe, expect, it } from 'vitest'
import { bodyMatchesSchema } from '../../../../contracts/check/checks/exchange/from-contract.ts'
import type { Credential } from '../../../../contracts/check/credentials/identity.ts'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import { signaturesOf } from '../../../../contracts/check/credentials/signature-of.ts'
import { createRedactor } from '../../../../contracts/check/report/redact.ts'
import { curlScript } from '../../../../contracts/check/reproduce/curl.ts'
import { toScript } from '../../../../contracts/check/reproduce/script.ts'
import { vitestFile } from '../../../../contracts/check/reproduce/vitest.ts'
import type { Exchange } from '../../../../contracts/check/vocabulary/exchange.ts'
import type { Finding } from '../../../../contracts/check/vocabulary/finding.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const steps = [
  exchangeOf(contract, 'POST /books 201', {
    body: { title: "run-77-it's" },
    answer: { id: 'b1', title: "run-77-it's" },
  }),
  exchangeOf(contract, 'GET /books/b1 418', { index: 2 }),
]

function scriptOf(
  exchanges: readonly Exchange[],
  {
    credential = { token: 'Bearer abc' },
    ...more
  }: Partial<Finding> & { credential?: Credential } = {},
) {
  return toScript(findingOf(exchanges, more), {
    contract,
    url: 'http://127.0.0.1:4010',
    signatures: signaturesOf([createIdentity('alpha', credential)]),
    redactor: createRedactor(contract),
    prefix: 'run-77',
  })
}

const linesOf = (text: string, pattern: RegExp) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => pattern.test(line))

describe('curl', () => {
  it('sends the steps, takes ids along and reads secrets from the environment', () => {
    expect(
      curlScript(scriptOf(steps)),
    ).toBe(`# documented-status, getBook: GET /books/{id} answered 418, which the contract does not document.
# expected: one of 200, 404
# received: 418
# Needs bash, curl and jq.
CHECK_URL=\${CHECK_URL:-http://127.0.0.1:4010}
: "\${ALPHA_TOKEN:?is not set}"
RUN=$(head -c 64 /dev/urandom | base64 | tr -dc a-z | head -c 6)

# 1. createBook as alpha
answer=$(curl -sS \\
  -H "authorization: Bearer $ALPHA_TOKEN" \\
  -H "content-type: application/json" \\
  --data-raw '{"title":"'"\${RUN}"'-it'\\''s"}' \\
  "\${CHECK_URL}/books")
# answered 201
BOOK_ID=$(jq -r '.["id"]' <<<"$answer")

# 2. getBook as alpha
curl -sS -i \\
  -H "authorization: Bearer $ALPHA_TOKEN" \\
  "\${CHECK_URL}/books/\${BOOK_ID}"
# answered 418
`)
  })

  it.each([
    [{ digest: ['key', 'secret'] }, /--digest/, '--digest --user "$ALPHA_USER:$ALPHA_PASSWORD" \\'],
    [
      { client: ['id', 'secret'], tokenPath: '/token' },
      /Bearer|CHECK_URL\/token/,
      '-H "authorization: Bearer $ALPHA_TOKEN" \\',
    ],
    [{ headers: { 'X-Key': 'abc' } }, /x-key/, '-H "x-key: $ALPHA_X_KEY" \\'],
  ] as const)('signs as %o does', (credential, pattern, line) => {
    expect(linesOf(curlScript(scriptOf(steps.slice(1), { credential })), pattern)).toContain(line)
  })

  it.each([
    ['zeros', 'Bearer $ALPHA_WRONG_TOKEN"'],
    ['unknown scheme', 'Unknown $ALPHA_TOKEN"'],
  ])('signs as an impostor does: %s', (spoiling, value) => {
    const as = `alpha with a wrong credential (${spoiling})`
    const wrong = exchangeOf(contract, 'GET /books/1 418', { as })

    expect(curlScript(scriptOf([wrong]))).toContain(value)
  })

  it('shows no credentials that a recorded request carried', () => {
    const recorded = exchangeOf(contract, 'GET /books/1 418', {
      as: 'somebody',
      headers: { authorization: 'Bearer recorded-1', accept: '*/*' },
    })
    const text = curlScript(scriptOf([recorded]))

    expect(linesOf(text, /-H|:\?/)).toEqual([
      `: "\${AUTHORIZATION:?is not set}"`,
      '-H "authorization: $AUTHORIZATION" \\',
      '-H "accept: */*" \\',
    ])
  })

  it.each([
    ['HEAD /books/1 200', 'curl -sS --head \\'],
    ['TRACE /books/1 405', 'curl -sS -i -X TRACE \\'],
    ['GET /books/../a[1] 404', '--path-as-is \\'],
    ['GET /books/../a[1] 404', '--globoff \\'],
  ])('keeps curl from changing %s', (line, word) => {
    expect(curlScript(scriptOf([exchangeOf(contract, line)]))).toContain(word)
  })
})

describe('a vitest file', () => {
  it('sends the steps and expects what is promised', () => {
    expect(vitestFile(scriptOf(steps))).toBe(`import { expect, test } from 'vitest'

const url = process.env.CHECK_URL ?? 'http://127.0.0.1:4010'
const alphaToken = process.env.ALPHA_TOKEN ?? ''

// documented-status: The status is documented for the operation: by number, by class or by \`default\`.
test('getBook: GET /books/{id} answered 418, which the contract does not document.', async () => {
  const run = Array.from({ length: 6 }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(Math.random() * 26)]).join('')
  // 1. createBook as alpha
  const answer1 = await fetch(\`\${url}/books\`, {
    method: 'POST',
    headers: { 'authorization': \`Bearer \${alphaToken}\`, 'content-type': 'application/json' },
    body: \`{"title":"\${run}-it's"}\`,
  })
  const body1 = await answer1.json()
  const bookId = body1.id

  // 2. getBook as alpha
  const answer = await fetch(\`\${url}/books/\${bookId}\`, {
    method: 'GET',
    headers: { 'authorization': \`Bearer \${alphaToken}\` },
  })

  // expected: one of 200, 404
  // received: 418
  expect(String(answer.status)).toMatch(/^(200|404)$/)
})
`)
  })

  it.each([
    [
      'POST /books 201',
      { check: 'rejects-invalid' },
      [
        'expect(answer.status).toBeGreaterThanOrEqual(400)',
        'expect(answer.status).toBeLessThan(500)',
      ],
    ],
    ['POST /books 409', { check: 'accepts-valid' }, ['expect(answer.status).toBeLessThan(400)']],
    ['GET /books/1 500', { check: 'no-server-error' }, ['expect(answer.status).toBeLessThan(500)']],
    [
      'GET /books/1 401',
      { check: 'challenge-with-401' },
      ["expect(answer.headers.get('www-authenticate')).toBeTruthy()"],
    ],
  ] as const)('knows what %s should be, for %o', (line, more, expected) => {
    const file = vitestFile(scriptOf([exchangeOf(contract, line)], more))

    expect(linesOf(file, /^expect/)).toEqual(expected)
  })

  it.each([
    [{ id: 'b1' }, '', '.toHaveProperty(["title"])'],
    [{ id: 'b1', title: 5 }, '.map((one) => one.title)', ".toBeTypeOf('string')"],
  ])('knows what the schema asks of %o', (answer, values, matcher) => {
    const exchange = exchangeOf(contract, 'GET /books/b1 200', { answer })
    const [{ facts } = { facts: {} }] = bodyMatchesSchema.judge(exchange, contract) ?? []
    const file = vitestFile(scriptOf([exchange], { check: 'body-matches-schema', facts }))

    expect(linesOf(file, /^const values|^for/)).toEqual([
      `const values = [await answer.json()]${values}.filter((value) => value !== undefined)`,
      `for (const value of values) expect(value)${matcher}`,
    ])
  })

  it('expects the value that a law expects', () => {
    const facts = { path: '/title', wanted: 'run-77-b', came: 'x' }
    const told = { check: 'create-reads-back', facts }
    const exchange = exchangeOf(contract, 'GET /books/b1 200', { answer: { id: 'b1', title: 'x' } })

    expect(linesOf(vitestFile(scriptOf([exchange], told)), /^expect/)).toEqual([
      'expect(await answer.json()).toHaveProperty(["title"], `$' + '{run}-b`)',
    ])
  })

  it('refuses at least what came, where nothing more is known', () => {
    const answer = { results: [{ id: 'b2', made: '2026-01-01T00:00:00Z', token: 'abc' }] }
    const exchange = exchangeOf(contract, 'GET /books/b1 200', { answer })
    const told = { check: 'head-like-get', facts: { status: 404, difference: '200' } }

    expect(linesOf(vitestFile(scriptOf([exchange], told)), /^expect/)).toEqual([
      'expect(came).not.toEqual({ status: 200, body: { "results": [{ "id": \'b2\', "made": expect.any(String), "token": expect.any(String) }] } })',
    ])
  })

  it('answers digest challenges by itself', () => {
    const file = vitestFile(scriptOf(steps.slice(1), { credential: { digest: ['k', 's'] } }))

    expect(linesOf(file, /digestFetch\(|createHash }/)).toEqual([
      "import { createHash } from 'node:crypto'",
      'const answer = await digestFetch([alphaUser, alphaPassword], `$' + '{url}/books/b1`, {',
      'async function digestFetch([user, password], to, init) {',
    ])
  })
})
