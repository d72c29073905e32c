import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Aftermath } from '../../../../contracts/check/aftermath/aftermath.ts'
import { rejectsInvalid } from '../../../../contracts/check/checks/requests/refusal-checks.ts'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import { createCollector, type ReportSetting } from '../../../../contracts/check/report/collect.ts'
import type { KnownSecrets } from '../../../../contracts/check/report/redact.ts'
import { htmlReport } from '../../../../contracts/check/reporters/html.ts'
import { jsonReport } from '../../../../contracts/check/reporters/json.ts'
import { junitReport } from '../../../../contracts/check/reporters/junit.ts'
import { sarifReport } from '../../../../contracts/check/reporters/sarif.ts'
import { terminalReport } from '../../../../contracts/check/reporters/terminal.ts'
import { claimOf } from '../../../../contracts/check/vocabulary/check.ts'
import type { Exchange } from '../../../../contracts/check/vocabulary/exchange.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'
import { contractOf, json } from '../../../support/small-contract.ts'
import { shownIn } from '../../../support/spellings.ts'

const contract = libraryContract()
const setting: ReportSetting = { contract, name: 'library', url: 'http://127.0.0.1:4010', seed: 7 }

/** Everything that is made of these exchanges: a finding, a doubt, what is left, why a run ended. */
function shown(steps: readonly Exchange[], known: KnownSecrets & Partial<ReportSetting>): string {
  const collector = createCollector({ ...setting, ...known, keepsTraffic: true })
  for (const exchange of steps) collector.take({ kind: 'exchange', exchange })
  const received = steps.map(({ body }) => JSON.stringify(body)).join(' ')
  const facts = { about: received, kind: '' }
  collector.take({
    kind: 'finding',
    finding: findingOf(steps, { check: 'rejects-invalid', facts }),
  })
  collector.take({ kind: 'note', text: received })
  const operation = contract.require('getBook')
  const claim = claimOf(rejectsInvalid, { facts, pointer: '', operation, steps })
  collector.take({ kind: 'not-confirmed', operation: 'getBook', claim, again: steps })
  collector.take({ kind: 'not-tried', operation: 'getBook', reason: received })
  collector.take({ kind: 'aftermath', aftermath: aftermathOf(steps) })
  const verdict = { check: 'rejects-invalid', operation: 'getBook', outcome: 'not tried' } as const
  collector.take({ kind: 'verdicts', verdicts: [{ ...verdict, reason: received }] })
  collector.take({ kind: 'ended', reason: received })
  const report = collector.report()
  const printers = [jsonReport, junitReport, sarifReport, htmlReport, terminalReport]
  return [...printers.map((print) => print(report)), report.findings[0]?.reproduction.vitest].join()
}

/** A run that left what each of these exchanges named. */
function aftermathOf(steps: readonly Exchange[]): Aftermath {
  const changes = steps.map((by) => {
    const path = pathOf(by)
    return { path, what: 'changed' as const, properties: [JSON.stringify(by.body)], by }
  })
  const remove = contract.require('deleteBook')
  const left = steps.map((step) => {
    const why = JSON.stringify(step.body)
    return { path: pathOf(step), as: step.as, remove, why, steps }
  })
  return { shelves: 1, rows: 1, made: 1, before: 'a', after: 'b', changes, left }
}

const pathOf = ({ request }: Exchange): string => request.target.replace(/\?.*/s, '')

/** Texts that no report holds by itself: a mark stands in each. */
const secret = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ maxLength: 12 }))
  .map(([before, after]) => `${before}Qx7zq#${after}Wv9`.trim())
  // A header holds no controls, and what is cut at its ends is not what was sent.
  .filter((text) => !/\p{Cc}/u.test(text))

const seeded = { seed: 20_260_101, numRuns: 150 }

describe('a secret of any characters is in no report', () => {
  it('that somebody signs with and a server repeats', () => {
    fc.assert(
      fc.property(secret, (token) => {
        const identities = [createIdentity('alpha', { token: `Bearer ${token}` })]
        const answer = {
          ...{ plain: token, twice: JSON.stringify({ token }), page: `<p title="${token}">` },
          ...{
            address: encodeURIComponent(token),
            basic: Buffer.from(`u:${token}`).toString('base64'),
          },
        }
        const target = `/books/1?key=${encodeURIComponent(token)}`
        const exchange = exchangeOf(contract, `GET ${target} 418`, { answer })
        expect(shownIn(shown([exchange], { identities }), [token])).toEqual([])
      }),
      seeded,
    )
  })

  it('that an answer gives and a later request sends', () => {
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom('access_token', 'clientSecret', 'x-api-key'),
        (token, name) => {
          const made = exchangeOf(contract, 'POST /books 201', {
            answer: { id: 'b1', [name]: token },
          })
          const used = exchangeOf(contract, 'POST /books 418', {
            body: { title: `by ${token}` },
            answer: { seen: [token] },
          })
          expect(shownIn(shown([made, used], {}), [token])).toEqual([])
        },
      ),
      seeded,
    )
  })

  it('that other people send', () => {
    fc.assert(
      fc.property(secret, (token) => {
        const sent = exchangeOf(contract, 'POST /books 418', {
          headers: { cookie: `sid=${token.replaceAll(/[;"]/g, '')}` },
          body: { user: { password: token } },
          answer: { detail: `no ${token}` },
        })
        expect(shownIn(shown([sent], { isRecorded: true }), [token])).toEqual([])
      }),
      seeded,
    )
  })
})

it('a secret is known from what was not confirmed alone', () => {
  const operation = contract.require('createBook')
  const answer = { id: 'b1', access_token: 'Qx7zq-Wv9-1234' }
  const silent = exchangeOf(contract, 'POST /books 201', { answer })
  const claim = claimOf(rejectsInvalid, {
    ...{ facts: { about: 'a body', kind: '' }, pointer: '', operation, steps: [silent] },
  })
  const collector = createCollector(setting)
  collector.take({ kind: 'not-confirmed', operation: 'createBook', claim, again: [] })
  collector.take({ kind: 'note', text: 'The token was Qx7zq-Wv9-1234.' })

  expect(jsonReport(collector.report())).not.toContain('Qx7zq-Wv9-1234')
})

describe('what the contract marks as secret', () => {
  const properties = {
    door: { type: 'string', writeOnly: true },
    pin: { type: 'integer', format: 'password' },
    inner: {
      type: 'array',
      items: { type: 'object', properties: { opens: { type: 'string', format: 'password' } } },
    },
    username: { type: 'string', writeOnly: true },
  }
  const schema = { type: 'object', properties }
  const query = [{ name: 'door', in: 'query', schema: { type: 'string', format: 'password' } }]
  const marked = contractOf(
    {
      '/rooms': {
        post: {
          parameters: query,
          requestBody: json(schema),
          responses: { 201: { description: 'made', ...json(schema) } },
        },
      },
    },
    {
      components: {
        securitySchemes: {
          k: { type: 'apiKey', in: 'query', name: 'ticket' },
          h: { type: 'apiKey', in: 'header', name: 'X-Gate' },
        },
      },
    },
  )
  const body = { door: 'Sesame-1', pin: 4711, inner: [{ opens: 'Sesame-2' }], username: 'ada-l' }
  const told = { contract: marked, isRecorded: true }

  it('is in no report, by the schema of the operation', () => {
    const line = 'POST /rooms?ticket=Sesame-3&door=Sesame-5&page=9 201'
    const answer = { ...body, note: 'Sesame-1 Sesame-2 Sesame-3 Sesame-4 Sesame-5 of ada-l' }
    const exchange = exchangeOf(marked, line, { body, answer, headers: { 'x-gate': 'Sesame-4' } })
    const text = shown([exchange], told)

    expect(text).not.toMatch(/Sesame/)
    expect(text).not.toMatch(/pin\\?": ?4711/)
    expect(text).toContain('of ada-l')
    expect(text).toContain('page=9')
  })

  it('is a variable where a recorded request is made again', () => {
    const exchange = exchangeOf(marked, 'POST /rooms?ticket=Sesame-3 418', { body })
    const collector = createCollector({ ...setting, ...told })
    collector.take({ kind: 'finding', finding: findingOf([exchange]) })
    const { curl = '', vitest = '' } = collector.report().findings[0]?.reproduction ?? {}

    expect(curl).toContain(`"\${CHECK_URL}/rooms?ticket=\${SECRET_A}"`)
    expect(curl).toContain(`: "\${SECRET_A:?is not set}"`)
    expect(vitest).toContain("const secretA = process.env.SECRET_A ?? ''")
    expect(vitest).toContain(`/rooms?ticket=\${secretA}`)
  })
})

describe('what stays readable', () => {
  it('is what a refusal says of a password, and what a run made up', () => {
    const exchange = exchangeOf(contract, 'POST /books 422', {
      body: { password: 'aaaabbbb' },
      answer: { errors: { password: 'is required' }, detail: 'A title is required; aaaabbbb.' },
    })
    const text = shown([exchange], {})

    expect(text).toContain('A title is required; aaaabbbb.')
    expect(text).not.toContain('"password":"is required"')
  })

  it('is a password that the run made up, in reproductions, also where an answer repeats it', () => {
    const body = { password: 'made-up-1' }
    const made = exchangeOf(contract, 'POST /books 201', { body, answer: body })
    const collector = createCollector(setting)
    collector.take({ kind: 'exchange', exchange: made })
    collector.take({ kind: 'finding', finding: findingOf([made]) })
    const [finding] = collector.report().findings

    expect(finding?.reproduction.curl).toContain(`--data-raw '{"password":"made-up-1"}'`)
    expect(finding?.steps[0]?.request.body).toBe('{"password":"***"}')
  })

  it('is a text with a secret of less than four characters, outside of its place', () => {
    const told = { body: { password: 'own' }, headers: { 'x-api-key': 'abc' } }
    const exchange = exchangeOf(contract, 'POST /books?token=key 418', {
      ...told,
      answer: 'my own key, abc',
    })
    const text = shown([exchange], { isRecorded: true })

    expect(text).toContain('my own key, abc')
    expect(text).not.toMatch(/token=key|"password\\?":\\?"own|x-api-key":\s*"abc/)
  })

  it('is every id, where zeros are a wrong credential that is tried', () => {
    const id = '10000000-0000-4000-8000-00000000000a'
    const identities = [createIdentity('alpha', { token: 'Bearer alpha-5f2b9c1e' })]
    const exchange = exchangeOf(contract, `GET /books/${id} 418`, { answer: { id } })

    expect(shown([exchange], { identities })).toContain(id)
  })
})
