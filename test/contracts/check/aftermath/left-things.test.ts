import { describe, expect, it } from 'vitest'
import { settleUp } from '../../../../contracts/check/aftermath/aftermath.ts'
import { takeAgain, takeInventory } from '../../../../contracts/check/aftermath/inventory.ts'
import { bears, removeByPrefix } from '../../../../contracts/check/aftermath/left-things.ts'
import { sentenceOf } from '../../../../contracts/check/checks/all-checks.ts'
import { ResourcePool } from '../../../../contracts/check/fixtures/resource-pool.ts'
import {
  type EstateFault,
  estateContract,
  estateServer,
  inhabited,
} from '../../../support/estate.ts'
import { eventsOf, sessionWith, targetOf } from '../../../support/in-process.ts'

const prefix = 'run-4711'

function setUp(fault?: EstateFault, options: object = {}, more: object = {}) {
  const estate = inhabited()
  const contract = estateContract(more)
  const all = sessionWith(contract, estateServer(estate, fault), { prefix, ...options })
  return { estate, ...all, lab: new ResourcePool(all.session, { orgId: ['o1'] }) }
}

/** A team that a run makes and tries to remove, and what is told of it then. */
async function afterOne(fault?: EstateFault, more?: object) {
  const { lab, session, estate } = setUp(fault, {}, more)
  const before = await takeInventory(lab)
  const resource = lab.resources.find(({ name }) => name === 'teams')
  const subject = resource && (await lab.subjectOf(resource))
  const item = await subject?.maker.make()
  await lab.removeAll()
  const { left, made, changes } = await settleUp(lab, before)
  const told = left.map(({ path, why, as, remove, steps }) => ({
    ...{ path, why, as, remove: remove?.id },
    steps: steps.map(({ request, response }) => `${request.method} ${response.status}`),
  }))
  return { told, made, changes, session, estate, item }
}

const onTeam =
  (method: string, status: number): EstateFault =>
  (asked, next) =>
    asked.method === method && asked.path.includes('/teams/') ? { status } : next(asked)

describe('something that the run made', () => {
  it('is not left where it was removed', async () => {
    expect(await afterOne()).toMatchObject({ told: [], made: 1, changes: [] })
  })

  it.each([404, 410, 403, 500])(
    'is left where its removal is answered %i and it can still be read',
    async (status) => {
      expect(await afterOne(onTeam('DELETE', status))).toMatchObject({
        told: [
          {
            path: '/orgs/o1/teams/2',
            why: `removeTeam was answered ${status}`,
            ...{ as: 'one', remove: 'removeTeam', steps: ['POST 201', `DELETE ${status}`] },
          },
        ],
        changes: [],
      })
    },
  )

  it('is left where its removal is answered 204 and the list still has it', async () => {
    expect((await afterOne(onTeam('DELETE', 204))).told).toMatchObject([
      {
        path: '/orgs/o1/teams/2',
        why: 'removeTeam was answered 204, and it is still there',
        steps: ['POST 201', 'DELETE 204'],
      },
    ])
  })

  it('is left where no operation removes it', async () => {
    const { '/orgs/{orgId}/teams/{teamId}': item } = estatePathsWithout('delete')
    const result = await afterOne(undefined, { '/orgs/{orgId}/teams/{teamId}': item })

    expect(result.told).toEqual([
      {
        ...{ path: '/orgs/o1/teams/2', why: 'no operation removes it', as: 'one' },
        ...{ remove: undefined, steps: ['POST 201'] },
      },
    ])
  })

  it('is gone where its list does not have it, whatever its removal was answered', async () => {
    const gone: EstateFault = (asked, next) => {
      const told = next(asked)
      return asked.method === 'DELETE' ? { status: 500 } : told
    }
    const hidden: EstateFault = (asked, next, estate) =>
      asked.method === 'GET' && asked.path === '/orgs/o1/teams/2'
        ? { status: 500 }
        : gone(asked, next, estate)

    expect((await afterOne(hidden)).told).toEqual([])
  })
})

function estatePathsWithout(method: string) {
  const described = { description: 'ok' }
  const item = {
    get: { operationId: 'getTeam', responses: { 200: described, 404: described } },
    patch: { operationId: 'changeTeam', responses: { 200: described } },
    delete: { operationId: 'removeTeam', responses: { 204: described } },
  }
  const kept = Object.entries(item).filter(([name]) => name !== method)
  return { '/orgs/{orgId}/teams/{teamId}': Object.fromEntries(kept) }
}

describe('what came during a run and no answer named', () => {
  /** Users that came, and what became of them. */
  async function afterCame(
    users: Readonly<Record<string, object>>,
    options: object = {},
    fault?: EstateFault,
  ) {
    const { lab, estate, lines } = setUp(fault, options)
    const before = await takeInventory(lab)
    for (const [id, user] of Object.entries(users)) estate.set(`/users/${id}`, { id, ...user })
    const removed = await removeByPrefix(lab, before, await takeAgain(lab, before))
    const kept = [...estate.keys()].filter((path) => path.startsWith('/users/'))
    const deletes = lines().filter((line) => line.startsWith('DELETE'))
    return { removed, kept, deletes }
  }

  it('is removed where it bears a prefix that nobody writes by chance', async () => {
    const came = {
      u2: { name: `${prefix}-a` },
      u3: { name: 'a', mail: { to: [`x+${prefix}@a.b`] } },
    }

    expect(await afterCame(came)).toEqual({
      removed: ['/users/u2', '/users/u3'],
      kept: ['/users/u1'],
      deletes: ['DELETE /users/u2', 'DELETE /users/u3'],
    })
  })

  it('stays where it does not: it may be a neighbour’s', async () => {
    const came = {
      u2: { name: 'a neighbour' },
      u3: { name: 'run-4712-a' },
      u4: { name: 'RUN-4711' },
    }

    expect(await afterCame(came)).toMatchObject({
      removed: [],
      deletes: [],
      kept: ['/users/u1', '/users/u2', '/users/u3', '/users/u4'],
    })
  })

  /** A user that came and does not bear the prefix, and whose id a create elsewhere named. */
  async function afterMadeElsewhere(id: string, wasThere = false) {
    const { lab, session, estate, lines } = setUp()
    if (wasThere) estate.set(`/users/old-${id}`, { id, name: 'there before' })
    const before = await takeInventory(lab)
    const users = lab.resources.find(({ name }) => name === 'users')
    if (!users) throw new Error('The estate has no users.')
    const resource = { ...users, item: '/orgs/{orgId}/users/{userId}' }
    const params = { orgId: 'o1', userId: id }
    session.made.add({ resource, params, id, created: undefined, as: undefined })
    estate.set(`/users/${id}`, { id, name: 'odd text' })
    await removeByPrefix(lab, before, await takeAgain(lab, before))
    return lines().filter((line) => line.startsWith('DELETE'))
  }

  it('is removed where a create of the run named its id elsewhere', async () => {
    const id = '5f1a3c7e9b2d4f6081a3c501'

    expect(await afterMadeElsewhere(id)).toEqual([`DELETE /users/${id}`])
  })

  it('stays where the id is one that others may have by chance, or was there before', async () => {
    expect(await afterMadeElsewhere('17')).toEqual([])
    expect(await afterMadeElsewhere('5f1a3c7e9b2d4f6081a3c501', true)).toEqual([])
  })

  it('stays where it was there before the run, whatever it is called', async () => {
    const { lab, estate, lines } = setUp()
    estate.set('/users/u1', { id: 'u1', name: `${prefix}-of-an-earlier-day` })
    const before = await takeInventory(lab)

    expect(await removeByPrefix(lab, before, await takeAgain(lab, before))).toEqual([])
    expect(lines().filter((line) => line.startsWith('DELETE'))).toEqual([])
  })

  it.each(['check', 'r4711', ''])('stays where the prefix is no proof: "%s"', async (guessable) => {
    const result = await afterCame({ u2: { name: `${guessable}-a` } }, { prefix: guessable })

    expect(result).toMatchObject({ removed: [], deletes: [] })
  })

  it('is not told as removed where it is still there', async () => {
    const keeping: EstateFault = (asked, next) =>
      asked.method === 'DELETE' ? { status: 404 } : next(asked)
    const result = await afterCame({ u2: { name: prefix } }, {}, keeping)

    expect(result).toMatchObject({ removed: [], kept: ['/users/u1', '/users/u2'] })
  })

  it('cannot be removed where no operation does', async () => {
    const { lab, estate, lines } = setUp()
    const before = await takeInventory(lab)
    estate.set('/orgs/o9', { id: 'o9', name: prefix })

    expect(await removeByPrefix(lab, before, await takeAgain(lab, before))).toEqual([])
    expect(lines().filter((line) => line.startsWith('DELETE'))).toEqual([])
  })
})

describe('a text of the run', () => {
  it.each([
    ['run-4711', true],
    [{ a: [{ b: 'x run-4711 y' }] }, true],
    [{ 'run-4711': 'a' }, false],
    [{ a: 4711, b: null, c: true }, false],
    [undefined, false],
  ])('is in %j: %s', (value, expected) => {
    expect(bears(value, 'run-4711')).toBe(expected)
  })
})

describe('a whole run', () => {
  const findingsWith = async (fault: EstateFault) => {
    const estate = inhabited()
    const target = targetOf(estateServer(estate, fault))
    const events = await eventsOf(estateContract(), target, { prefix, params: { orgId: ['o1'] } })
    const last = events.at(-1)
    const findings = last?.kind === 'summary' ? last.findings : []
    const left = findings
      .filter(({ check }) => check === 'left-behind')
      .map((finding) => ({ ...finding, ...sentenceOf(finding) }))
    return { estate, left }
  }

  it('finds what a server says is not there and keeps', async () => {
    const lying: EstateFault = (asked, next) =>
      asked.method === 'DELETE' && asked.path.startsWith('/users/') ? { status: 404 } : next(asked)
    const { left } = await findingsWith(lying)

    expect(left).toMatchObject([
      {
        operation: 'removeUser',
        message:
          'DELETE /users/{userId} did not remove what the run created: removeUser was answered 404.',
        expected: expect.stringMatching(/^404 at \/users\/\d+, after removeUser$/),
      },
    ])
    expect(left[0]?.times).toBeGreaterThan(1)
  })

  it('removes the accounts that its creates bring along, and no neighbour’s', async () => {
    let count = 0
    const inviting: EstateFault = (asked, next, estate) => {
      const told = next(asked)
      if (asked.method === 'POST' && asked.path.endsWith('/teams') && told.status === 201) {
        count += 1
        estate.set(`/users/i${count}`, {
          id: `i${count}`,
          name: `owner of ${Object(asked.body).name}`,
        })
        estate.set(`/users/n${count}`, { id: `n${count}`, name: 'a neighbour' })
      }
      return told
    }
    const { estate, left } = await findingsWith(inviting)
    const users = [...estate.keys()].filter((path) => path.startsWith('/users/'))
    const ownNames = [...estate.values()].filter((thing) => bears(thing, prefix))

    expect(count).toBeGreaterThan(5)
    expect(users.filter((path) => path.startsWith('/users/n'))).toHaveLength(count)
    expect(ownNames).toEqual([])
    expect(left).toEqual([])
  })
})
