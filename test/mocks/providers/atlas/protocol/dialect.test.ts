import { describe, expect, it } from 'vitest'
import { knownContracts } from '../../../../../contracts/known-contracts.ts'
import { requiredRoles, suffices } from '../../../../../mocks/providers/atlas/access/roles.ts'
import { createAtlas, demo, origin } from '../../../../support/atlas.ts'

const operations = [...knownContracts.atlas.contract('observed').operations.values()]

describe('the contract and the dialect', () => {
  it('agree on the roles: an owner of the organization may do everything', () => {
    const owner = { organization: ['ORG_OWNER'], project: [] }
    const refused = operations.filter((operation) => !suffices(requiredRoles(operation), owner))

    expect(refused.map(({ id }) => id)).toEqual([])
  })

  it('agree on the buckets: each endpoint set that an operation names exists', () => {
    const { document } = knownContracts.atlas.contract('observed')
    const known = Object.keys(document['x-rate-limits'] ?? {})
    const names = operations.flatMap(({ extensions }) => extensions['x-rate-limit'] ?? [])

    expect(names.filter((name) => !known.includes(`${name}`))).toEqual([])
  })
})

describe('a successful answer', () => {
  it('carries the recorded headers in observed', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const { body, headers } = await send(`POST /orgs/${demo.orgId}/teams`, {
      body: { name: 'core', usernames: ['hello@example.com'] },
      version: '2023-01-01',
    })

    expect(Object.fromEntries(headers)).toEqual({
      'content-length': expect.any(String),
      'content-type': 'application/vnd.atlas.2023-01-01+json;charset=utf-8',
      location: `${origin}/orgs/${demo.orgId}/teams/${body.id}`,
      'ratelimit-limit': '1200',
      'ratelimit-remaining': '1199',
      'referrer-policy': 'strict-origin-when-cross-origin',
      server: 'mdbws',
      'strict-transport-security': 'max-age=31536000; includeSubdomains;',
      'x-content-type-options': 'nosniff',
      'x-envoy-upstream-service-time': '1',
      'x-frame-options': 'DENY',
      'x-java-method': 'ApiOrganizationTeamsResource::createTeam',
      'x-java-version': '17.0.19+10-LTS',
      'x-mongodb-service-version':
        'gitHash=203ac0360368239eed8f27b82e06b1be8429648c; versionString=master',
      'x-permitted-cross-domain-policies': 'none',
    })
  })

  it('carries what the document declares, and no more, in documented', async () => {
    const { headers } = await createAtlas().send(`GET /orgs/${demo.orgId}`)

    expect([...headers.keys()]).toEqual([
      'content-length',
      'content-type',
      'ratelimit-limit',
      'ratelimit-remaining',
    ])
  })
})

describe('a refusal', () => {
  it('repeats its code in a header in observed', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const { headers } = await send(`GET /orgs/${demo.orgId}/teams/0123456789abcdef01234567`)

    expect(headers.get('x-error-code')).toBe('TEAM_NOT_FOUND')
    expect(headers.get('content-type')).toBe('application/json')
  })

  it('writes the code without the variant that it is filed under', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    await send('POST /groups', { body: { name: 'core', orgId: demo.orgId } })
    const { body } = await send(`PATCH /groups/${demo.projectId}`, { body: { name: 'core' } })

    expect(body).toEqual({
      detail: 'A group with name "core" already exists.',
      error: 409,
      errorCode: 'GROUP_ALREADY_EXISTS',
      parameters: ['core'],
      reason: 'Conflict',
    })
  })

  it('leaves its parameters out in documented, where the schema wants objects', async () => {
    const { body } = await createAtlas().send('GET /groups/0123456789abcdef01234567')

    expect(body).toEqual({
      detail: 'No group with ID 0123456789abcdef01234567 exists.',
      error: 404,
      errorCode: 'GROUP_NOT_FOUND',
      reason: 'Not Found',
    })
  })
})
