import { describe, expect, it } from 'vitest'
import { knownContracts } from '../../../contracts/known-contracts.ts'

const contract = knownContracts.atlas.contract('documented')
const { document } = contract
const operations = [...contract.operations.values()]

type Part = Readonly<Record<string, unknown>>

describe('the contract of Atlas', () => {
  it('lists what the published document lists for creating a team', () => {
    const { method, path, responses, extensions } = contract.require('createOrgTeam')
    // the codes of its errors are derived, not published
    const { 'x-error-codes': _, ...published } = extensions

    expect({
      method,
      path,
      statuses: responses.map(({ status }) => status),
      ...published,
    }).toEqual({
      method: 'POST',
      path: '/api/atlas/v2/orgs/{orgId}/teams',
      statuses: ['200', '400', '401', '403', '404', '409', '429', '500'],
      'x-java-method': 'ApiOrganizationTeamsResource::createTeam',
      'x-rate-limit': 'teams-org',
      'x-roles': ['ORG_OWNER'],
    })
  })

  it('has every operation answer 401, 403, 429 and 500', () => {
    const always = ['401', '403', '429', '500']
    const lacking = operations.filter(({ responses }) => {
      const statuses = responses.map(({ status }) => status)
      return !always.every((status) => statuses.includes(status))
    })

    expect(lacking.map(({ id }) => id)).toEqual([])
  })

  it('serves several versions of these alone', () => {
    const twice = operations.filter(
      (operation) => (contract.successOf(operation)?.content.length ?? 0) > 1,
    )

    expect(twice.map(({ id }) => id).sort()).toEqual([
      'listGroupClusters',
      'listGroupUsers',
      'listOrgTeamUsers',
      'listOrgUsers',
      'removeGroupUser',
      'removeOrgUser',
    ])
  })

  it('declares properties in the order of the wire', () => {
    const { schemas } = document.components as { readonly schemas: Part }
    const unordered = Object.entries(schemas).flatMap(([name, schema]) => {
      const names = Object.keys((schema as { properties?: Part }).properties ?? {})
      return `${names}` === `${[...names].sort()}` ? [] : [name]
    })

    // The token endpoint is documented with the text before its code.
    expect(unordered).toEqual(['OAuthError'])
  })

  it('writes people of organizations in that order too, though two schemas make them', () => {
    const media = contract.successOf(contract.require('getOrgUser'))?.content[0]
    const body = {
      username: 'a@example.com',
      teamIds: [],
      roles: {},
      orgMembershipStatus: 'ACTIVE',
      lastName: 'B',
      id: '1',
      firstName: 'A',
      createdAt: 'now',
      country: 'US',
    }

    const written = media && Object.keys(contract.project(media, body) as Part)
    expect(written).toEqual(Object.keys(body).reverse())
  })

  it('fills each text of an error from the parameters that the wire lists', () => {
    for (const [code, { detail, parameters }] of Object.entries(contract.errors)) {
      const named = [...String(detail).matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect([code, named]).toEqual([code, parameters])
    }
  })

  it('names only buckets and errors that it describes', () => {
    const buckets = Object.keys((document['x-rate-limits'] as Part | undefined) ?? {})
    const named = operations.flatMap(({ extensions }) => extensions['x-rate-limit'] ?? [])
    const codes = contract.transportResponses.flatMap(({ error }) => error ?? [])

    expect(new Set(named)).toEqual(new Set(buckets))
    expect(codes.filter((code) => !(String(code) in contract.errors))).toEqual([])
  })
})
