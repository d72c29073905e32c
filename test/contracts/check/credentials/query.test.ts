import { describe, expect, it } from 'vitest'
import { credentialOfLogin } from '../../../../contracts/check/credentials/declared-credential.ts'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import { signaturesOf } from '../../../../contracts/check/credentials/signature-of.ts'
import { withQuery } from '../../../../contracts/check/credentials/with-query.ts'
import { createCollector } from '../../../../contracts/check/report/collect.ts'
import { removalCommand } from '../../../../contracts/check/reproduce/curl.ts'
import { signerOf } from '../../../../contracts/check/reproduce/signature.ts'
import type { Answer } from '../../../support/in-process.ts'
import { reachOn } from '../../../support/reached.ts'
import { contractOf } from '../../../support/small-contract.ts'
import { collection, item, keepAt, serverOf } from '../../../support/things.ts'

const secret = 'Crocus &key=9x'
const you = () => createIdentity('you', { headers: {}, query: { api_key: secret } })

describe('a parameter of the query that authenticates', () => {
  const request = { method: 'GET', target: '/things', headers: {} }

  it.each([
    ['/things', '/things?a%20b=1%262'],
    ['/things?c=d', '/things?c=d&a%20b=1%262'],
    ['/things?a%20b=own&c=d', '/things?c=d&a%20b=1%262'],
  ])('joins %s', (target, signed) => {
    expect(withQuery({ ...request, target }, { 'a b': '1&2' }).target).toBe(signed)
  })

  it('leaves an address alone where there is none', () => {
    expect(withQuery({ ...request, target: '/a?' }, {}).target).toBe('/a?')
  })

  it('is what an apiKey of the contract takes of a login', () => {
    const key = { type: 'apiKey', in: 'query', name: 'key' }
    const contract = contractOf({}, { components: { securitySchemes: { key } } })
    expect(credentialOfLogin(contract, { login: 'me', password: secret })).toEqual({
      headers: {},
      query: { key: secret },
    })
  })

  it('is wrong in three ways for its impostors, none of them right', () => {
    const { impostors } = createIdentity('you', {
      headers: { 'x-app': 'one' },
      query: { api_key: '00000000' },
    })
    const seen: string[] = []
    for (const { sign } of impostors) {
      void sign(async ({ target }) => {
        seen.push(target)
        return { status: 200, headers: [], body: new Uint8Array() }
      })(request)
    }
    expect(seen).toHaveLength(3)
    expect(seen).not.toContain('/things?api_key=00000000')
  })
})

describe('a check of a server that wants a key in the query', () => {
  const contract = contractOf(
    { '/things': collection('Thing'), '/things/{id}': item('Thing', 'id') },
    {
      components: { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'api_key' } } },
      security: [{ key: [] }],
    },
  )
  const guarded = (isRight: (key: string | undefined) => boolean): Answer => {
    const server = serverOf(contract, keepAt(contract, '/things'))
    return (asked) => {
      if (!isRight(asked.query.get('api_key'))) {
        return { status: 401, headers: { 'WWW-Authenticate': 'ApiKey' } }
      }
      const told = server(asked)
      const next = `</things?api_key=${encodeURIComponent(secret)}>; rel="next"`
      return { ...told, headers: { ...told.headers, Link: next } }
    }
  }
  const on = (server: Answer) => reachOn(contract, server, { target: { identity: you() } })

  it('reaches all, and finds nothing', async () => {
    const { unreached, findings } = await on(guarded((key) => key === secret))
    expect(unreached).toEqual([])
    expect(findings).toEqual([])
  })

  it('finds that any key is taken, and shows no key', async () => {
    const { findings, events } = await on(guarded((key) => key !== undefined))
    expect(new Set(findings.map((told) => told.split(':')[0]))).toEqual(
      new Set(['verifies-credentials']),
    )
    const identity = you()
    const collector = createCollector({
      ...{ contract, name: 'things', url: 'http://server', seed: 1, keepsTraffic: true },
      ...{ identities: [identity], signatures: signaturesOf([identity]) },
    })
    for (const event of events) collector.take(event)
    const report = collector.report()
    const written = JSON.stringify(report)
    for (const form of [secret, encodeURIComponent(secret), 'Crocus']) {
      expect(written).not.toContain(form)
    }
    const [first] = report.findings
    expect(first?.reproduction.curl).toMatch(/\?api_key=\$\{YOU_WRONG_QUERY_API_KEY\}"/)
    expect(first?.reproduction.curl).toMatch(/: "\$\{YOU_WRONG_QUERY_API_KEY:\?is not set\}"/)
    expect(first?.reproduction.vitest).toMatch(/\?api_key=\$\{youWrongQueryApiKey\}`/)
    expect(first?.reproduction.vitest).toContain('const youWrongQueryApiKey = process.env.')
  })

  it('tells a command with the key in a variable', () => {
    const signer = signerOf('you', signaturesOf([you()]))
    expect(removalCommand('http://server/things/1?a=b', signer)).toBe(
      `curl -sS -X DELETE 'http://server/things/1?a=b''&api_key='"\${YOU_QUERY_API_KEY}"`,
    )
  })
})
