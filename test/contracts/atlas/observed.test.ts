import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { knownContracts } from '../../../contracts/known-contracts.ts'

const documented = knownContracts.atlas.contract('documented')
const observed = knownContracts.atlas.contract('observed')

interface Action {
  readonly description: string
  readonly 'x-evidence': string
}

const { actions } = parse(readFileSync('contracts/atlas/observed.overlay.yaml', 'utf8')) as {
  readonly actions: readonly Action[]
}

const successes = (contract: typeof documented, id: string) =>
  contract
    .require(id)
    .responses.map(({ status }) => status)
    .filter((status) => status.startsWith('2'))

/** How many ways there are in which an answer does not fit its contract. */
const misfits = (contract: typeof documented, id: string, body: unknown) => {
  const operation = contract.require(id)
  const success = contract.successOf(operation)
  const mediaType = success?.content.at(-1)?.name ?? ''
  const headers = { 'content-type': mediaType }
  return contract.checkResponse(operation, {
    status: Number(success?.status),
    headers,
    body,
    mediaType,
  }).length
}

const links = [{ href: 'https://cloud.mongodb.com/api/atlas/v2/x', rel: 'self' }]
const id = '32b6e34b3d91647abb20e7b8'

const active = {
  country: 'US',
  createdAt: '2021-03-02T10:11:12Z',
  firstName: 'A',
  id,
  lastAuth: '2026-08-10T03:00:00Z',
  lastName: 'B',
  orgMembershipStatus: 'ACTIVE',
  roles: { groupRoleAssignments: [], orgRoles: ['ORG_OWNER'] },
  teamIds: [],
  username: 'a@example.com',
}

const person = {
  country: 'US',
  createdAt: '2021-03-02T10:11:12Z',
  emailAddress: 'a@example.com',
  firstName: 'A',
  id,
  lastName: 'B',
  links,
  roles: [{ orgId: id, roleName: 'ORG_OWNER' }],
  teamIds: [],
  username: 'a@example.com',
}

const invitation = {
  createdAt: '2026-08-10T03:00:00Z',
  expiresAt: '2026-09-09T03:00:00Z',
  id,
  inviterUsername: 'abcdefgh',
  orgId: id,
  orgName: 'TestOrg',
  roles: ['ORG_MEMBER'],
  teamIds: [],
  username: 'a@example.com',
}

describe('what servers do instead of what is documented', () => {
  it.each(actions)('was recorded or seen live: $description', (action) => {
    expect(action['x-evidence']).toMatch(/\[[RL]\]/)
  })

  it.each([
    ['createOrgTeam', ['200'], ['201']],
    ['createGroup', ['200'], ['201']],
    ['createUser', ['200'], ['201']],
    ['deleteGroup', ['204'], ['202']],
  ])('%s succeeds with %o on paper and with %o in fact', (operation, onPaper, inFact) => {
    expect(successes(documented, operation)).toEqual(onPaper)
    expect(successes(observed, operation)).toEqual(inFact)
  })

  it('differs in no other success', () => {
    const differing = [...documented.operations.keys()].filter(
      (operation) => `${successes(documented, operation)}` !== `${successes(observed, operation)}`,
    )

    expect(differing.sort()).toEqual([
      'createGroup',
      'createGroupAccessListEntry',
      'createOrgTeam',
      'createUser',
      'deleteGroup',
    ])
  })

  it.each([
    ['listOrgUsers', 'a null mobile number', { results: [{ ...active, mobileNumber: null }] }],
    ['listOrgTeamUsers', 'a null mobile number', { results: [{ ...active, mobileNumber: null }] }],
    [
      'listOrgTeamUsers',
      'a number that one can dial',
      { results: [{ ...active, mobileNumber: '2125550100' }] },
    ],
    ['getUser', 'no password and no mobile number', person],
    ['getUserByName', 'no password and no mobile number', person],
    ['createUser', 'no password and no mobile number', person],
    [
      'addOrgTeamUsers',
      'no password and no mobile number',
      { links, results: [person], totalCount: 1 },
    ],
    ['createOrgInvite', 'an inviter that is a key', invitation],
    ['getOrg', 'a name with blanks', { id, isDeleted: false, links, name: 'Atlas CLI E2E' }],
  ])('%s answers %s', (operation, _, body) => {
    expect(misfits(observed, operation, body)).toBe(0)
    expect(misfits(documented, operation, body)).toBeGreaterThan(0)
  })

  it.each([
    ['strings and numbers as parameters', { parameters: ['/api/oauth/token', 50, 1] }],
    ['null as parameters', { parameters: null }],
    ['null as the code', { errorCode: null }],
    ['no code', { errorCode: undefined }],
  ])('errors carry %s', (_, part) => {
    const answer = (contract: typeof documented) => {
      const body = JSON.parse(
        JSON.stringify({ detail: 'x', error: 404, errorCode: 'X', reason: 'Not Found', ...part }),
      )
      const headers = { 'content-type': 'application/json' }
      return contract.checkResponse(contract.require('getOrg'), { status: 404, headers, body })
        .length
    }

    expect([answer(documented) > 0, answer(observed)]).toEqual([true, 0])
  })

  it('takes what clients send and the document forbids', () => {
    const issues = (contract: typeof documented, operation: string, body: unknown) => {
      const media = contract.require(operation).requestBody?.content[0]
      return media ? contract.checkBody(media, body).length : undefined
    }
    const requests = [
      { operation: 'createOrgTeam', body: { name: 'core', usernames: null } },
      { operation: 'createOrgTeam', body: { name: 'core' } },
      { operation: 'updateGroupTeam', body: { roleNames: ['GROUP_OWNER'], teamId: '' } },
    ]
    const counts = (contract: typeof documented) =>
      requests.map(({ operation, body }) => issues(contract, operation, body))

    expect(counts(observed)).toEqual([0, 0, 0])
    expect(counts(documented)).toEqual([1, 1, 1])
  })

  it('prefers other rules', () => {
    const changed = Object.entries(observed.rules).flatMap(([name, rule]) => {
      const before = documented.rules[name]?.default
      return before === rule.default ? [] : [[name, before, rule.default]]
    })

    expect(changed).toEqual([
      ['emptyTeam', 'refuse', 'allow'],
      ['unknownUsername', 'refuse', 'fail'],
      ['missingRole', 'forbidden', 'unauthorized'],
      ['foreignOrganization', 'not-found', 'unauthorized'],
      ['emptyQueryValue', 'refuse', 'ignore'],
      ['includeCountFalse', 'omit', 'zero'],
      ['addressCount', 'omit', 'zero'],
      ['blankInGroupName', 'refuse', 'allow'],
      ['errorParameters', 'omit', 'write'],
      ['mobileNumber', 'write', 'null'],
      ['newUser', 'active', 'pending'],
      ['invitedByName', 'not-found', 'unauthorized'],
      ['inviterOfKey', 'email', 'public-key'],
    ])
  })
})
