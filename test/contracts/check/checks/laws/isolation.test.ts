import { describe, expect, it } from 'vitest'
import { strangersSeeNothing } from '../../../../../contracts/check/checks/laws/isolation.ts'
import { listsOnlyOwn } from '../../../../../contracts/check/checks/laws/own-lists.ts'
import type { Answer, Asked } from '../../../../support/in-process.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'
import { heldTo } from '../../../../support/subject.ts'
import { secondIdentity, teamsContract, teamsServer } from '../../../../support/tenants.ts'

const both = { target: { other: secondIdentity } }
const contract = teamsContract()

/** Answers requests of the second identity with a status. */
const toOther =
  (status: number, from: Answer = teamsServer()): Answer =>
  (asked) =>
    asked.headers.authorization === 'Bearer key-two' ? { status } : from(asked)

const all = (verdict: string, reason = '') => ({
  'isolation-read': [`${verdict} getTeam${reason}`],
  'isolation-list': [`${verdict} listTeams${reason}`],
  'isolation-create': [`${verdict} createTeam${reason}`],
  'isolation-change': [`${verdict} updateTeam${reason}`],
  'isolation-delete': [`${verdict} deleteTeam${reason}`],
})

describe('strangers', () => {
  it('are kept out by a correct server', async () => {
    expect(await verdictsOf(strangersSeeNothing, contract, teamsServer(), both)).toEqual(
      all('held'),
    )
  })

  it.each([
    [
      'GET',
      '/orgs/o1/teams/',
      'GET /orgs/{orgId}/teams/{teamId} shows the other identity a resource that is not its own.',
    ],
    [
      'GET',
      '/orgs/o1/teams',
      'GET /orgs/{orgId}/teams lists to one identity what the other created.',
    ],
    [
      'POST',
      '/orgs/o1/teams',
      'POST /orgs/{orgId}/teams let the other identity create in a foreign place.',
    ],
    [
      'PATCH',
      '/orgs/o1/teams/',
      'PATCH /orgs/{orgId}/teams/{teamId} accepted a write of the other identity.',
    ],
    [
      'DELETE',
      '/orgs/o1/teams/',
      'DELETE /orgs/{orgId}/teams/{teamId} accepted a write of the other identity.',
    ],
  ])('are seen where they are let in by %s %s', async (method, path, message) => {
    const lets = (asked: Asked) =>
      asked.method === method &&
      (path.endsWith('/') ? asked.path.startsWith(path) : asked.path === path)

    const found = await heldTo(strangersSeeNothing, contract, teamsServer({ lets }), both)

    expect(found.map((one) => one.replace(/^[\w-]+: /, ''))).toEqual([message])
  })

  it('are not tried without a second identity', async () => {
    expect(await verdictsOf(strangersSeeNothing, contract, teamsServer())).toEqual(
      all('not tried', ': no second identity was given'),
    )
  })

  it('are not tried where nothing can be created', async () => {
    const refusing: Answer = ({ method }) => ({ status: method === 'POST' ? 400 : 404 })
    const reason = ': the run could create none: createTeam answered 400'

    expect(await verdictsOf(strangersSeeNothing, contract, refusing, both)).toEqual(
      all('not tried', reason),
    )
  })

  it('are not applicable where there is no operation, or anybody may call it', async () => {
    const noCreate = teamsContract({ list: { post: undefined } })
    const one = { get: undefined, delete: undefined }
    const open = teamsContract({ security: [] })
    const outcomes = async (...on: Parameters<typeof verdictsOf>) =>
      Object.values(await verdictsOf(...on)).flat()

    expect(await outcomes(strangersSeeNothing, noCreate, teamsServer(), both)).toEqual(
      Array(5).fill('not applicable: the contract has no operation that creates one'),
    )
    expect(
      await verdictsOf(strangersSeeNothing, teamsContract({ one }), teamsServer(), both),
    ).toMatchObject({
      'isolation-read': ['not applicable: the contract has no operation that reads one'],
      'isolation-delete': ['not applicable: the contract has no operation that deletes one'],
    })
    expect(await verdictsOf(strangersSeeNothing, open, teamsServer(), both)).toEqual(
      all('not applicable', ': the contract lets anybody call it'),
    )
  })

  it('are not held by a refusal that says nothing of who they are', async () => {
    const reason = ': the request was answered with 400, which decides nothing'

    expect(await verdictsOf(strangersSeeNothing, contract, toOther(400), both)).toEqual(
      all('not tried', reason),
    )
  })
})

describe('own lists', () => {
  const shown = { description: 'as it says', ...json({}) }
  const response = { 200: shown, 404: { description: 'none' } }
  const inPath = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
  const things = contractOf(
    {
      '/things': { get: { operationId: 'listThings', responses: response } },
      '/things/{id}': {
        get: { operationId: 'getThing', parameters: [inPath], responses: response },
      },
    },
    {
      security: [{ key: [] }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    },
  )
  /** Each identity can read what is its own; `listed` is what a list shows to each. */
  const serverOf =
    (listed: (own: string) => readonly string[]): Answer =>
    ({ path, headers }) => {
      const own = headers.authorization === 'Bearer key-two' ? 'two' : 'one'
      if (path === '/things') return { status: 200, body: listed(own).map((id) => ({ id })) }
      return path === `/things/${own}` ? { status: 200, body: { id: own } } : { status: 404 }
    }
  const verdicts = (answer: Answer, how: object = both) =>
    verdictsOf(listsOnlyOwn, things, answer, how)

  it('show nothing that only the other identity can read', async () => {
    const held = { 'isolation-list': ['held listThings', 'held listThings'] }
    const all = serverOf(() => ['one', 'two'])

    expect(await verdicts(serverOf((own) => [own]))).toEqual(held)
    expect(await heldTo(listsOnlyOwn, things, all, both)).toEqual([
      'isolation-list: GET /things lists to one identity what only the other can read.',
    ])
  })

  it('are not tried without a second identity, or where nothing is listed', async () => {
    const empty = 'not tried listThings: nothing that is listed could be read'

    expect(
      await verdicts(
        serverOf((own) => [own]),
        {},
      ),
    ).toEqual({
      'isolation-list': ['not tried listThings: no second identity was given'],
    })
    expect(await verdicts(serverOf(() => []))).toEqual({ 'isolation-list': [empty, empty] })
  })

  it('need a list and no parents', async () => {
    const noList = teamsContract({ list: { get: undefined } })

    expect(await verdictsOf(listsOnlyOwn, contract, teamsServer(), both)).toEqual({
      'isolation-list': ['not applicable listTeams: its parents tell tenants apart'],
    })
    expect(await verdictsOf(listsOnlyOwn, noList, teamsServer(), both)).toEqual({
      'isolation-list': ['not applicable: the contract has no operation that lists them'],
    })
  })
})
