import { describe, expect, it } from 'vitest'
import { createIdentity } from '../../../../../contracts/check/credentials/identity.ts'
import { ResourcePool } from '../../../../../contracts/check/fixtures/resource-pool.ts'
import { inferResources } from '../../../../../contracts/check/resources/resource.ts'
import type { SessionOptions } from '../../../../../contracts/check/session/session-options.ts'
import { actsOnMany } from '../../../../../contracts/check/session/writes/acts-on-many.ts'
import type { SessionCall } from '../../../../../contracts/check/vocabulary/call.ts'
import { isWrite } from '../../../../../contracts/check/vocabulary/journal.ts'
import type { Contract } from '../../../../../contracts/openapi/contract.ts'
import {
  type Estate,
  type EstateFault,
  estateContract,
  estateServer,
  inhabited,
} from '../../../../support/estate.ts'
import { eventsOf, sessionWith, targetOf } from '../../../../support/in-process.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'

const contract = estateContract()
const prefix = 'run-4711'

interface How extends Partial<SessionOptions> {
  readonly fault?: EstateFault
  readonly estate?: Estate
  readonly contract?: Contract
}

function setting({ fault, estate = inhabited(), contract: own = contract, ...options }: How = {}) {
  const answer = estateServer(estate, fault)
  return { estate, ...sessionWith(own, answer, { prefix, ...options }) }
}

const call = (
  id: string,
  params: Record<string, string>,
  more: Partial<SessionCall> = {},
): SessionCall => ({
  ...{ operation: contract.require(id), params, body: { name: 'x' } },
  ...more,
})

/** What is sent for a call, and why it is not. */
async function sentFor(one: SessionCall, how: How = {}) {
  const { session, lines, estate } = setting(how)
  await session.call(one)
  const reasons = session
    .drain()
    .flatMap((event) => (event.kind === 'not-tried' ? [[event.reason, event.allow]] : []))
  return { lines: lines(), reasons, estate }
}

const risky = 'it would change what was there before the run'

describe('a write to something that the run did not make', () => {
  it.each([
    ['changeTeam', { orgId: 'o1', teamId: '1' }, 'GET /orgs/o1/teams/1'],
    ['removeTeam', { orgId: 'o1', teamId: '1' }, 'GET /orgs/o1/teams/1'],
    ['changeOrg', { orgId: 'o1' }, 'GET /orgs/o1'],
    ['changeSettings', { orgId: 'o1' }, 'GET /orgs/o1'],
    ['removeAllTeams', { orgId: 'o1' }, undefined],
    ['archiveTeam', { orgId: 'o1', teamId: '1' }, 'GET /orgs/o1/teams/1'],
  ])('is not sent, and %s is told with the flag that allows it', async (id, params, read) => {
    const { lines, reasons, estate } = await sentFor(call(id, params))

    expect(lines).toEqual(read === undefined ? [] : [read])
    expect(reasons).toEqual([[risky, `--touch ${id}`]])
    expect([...estate]).toEqual([...inhabited()])
  })

  it('is sent with --touch for its operation, and for no other', async () => {
    const params = { orgId: 'o1', teamId: '1' }
    const touch = ['changeTeam']

    expect((await sentFor(call('changeTeam', params), { touch })).lines).toContain(
      'PATCH /orgs/o1/teams/1',
    )
    expect((await sentFor(call('removeTeam', params), { touch })).reasons).toEqual([
      [risky, '--touch removeTeam'],
    ])
  })

  it('is not allowed for another method by --touch', async () => {
    const one = call('changeTeam', { orgId: 'o1', teamId: '1' }, { method: 'PUT' })
    const { lines, reasons } = await sentFor(one, { touch: ['changeTeam'] })

    expect(lines.filter((line) => line.startsWith('PUT'))).toEqual([])
    expect(reasons).toEqual([[risky, undefined]])
  })

  it('is not sent where no read can show whose it is', async () => {
    const paths = {
      '/keys/{keyId}': {
        delete: { operationId: 'dropKey', responses: { 204: { description: '' } } },
      },
    }
    const own = contractOf(paths)
    const one = { operation: own.require('dropKey'), params: { keyId: 'k1' } }
    const { lines, reasons } = await sentFor(one, { contract: own })

    expect(lines).toEqual([])
    expect(reasons).toEqual([[risky, '--touch dropKey']])
  })

  it('is never sent to a path that is written by hand', async () => {
    const params = { orgId: 'o1', teamId: 'none' }
    const { lines, reasons } = await sentFor(call('changeTeam', params, { path: '/orgs/o1/..' }))

    expect(lines).toEqual([])
    expect(reasons).toEqual([['a path that is written by hand may lead anywhere', undefined]])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'is never sent to a list by an undocumented %s',
    async (method) => {
      for (const [id, params] of [
        ['listUsers', {}],
        ['listTeams', { orgId: 'o1' }],
        ['listOrgs', {}],
      ] as const) {
        const { lines } = await sentFor(call(id, params, { method, cause: 'undocumented-method' }))

        expect(lines.filter((line) => isWrite(line.split(' ')[0] ?? ''))).toEqual([])
      }
    },
  )
})

describe('a write to an id that was made up', () => {
  const reading =
    (status: number): EstateFault =>
    ({ method }, next) =>
      method === 'GET' ? { status, body: { id: 'none', name: 'there' } } : next({ ...nothing })
  const nothing = {
    ...{ method: 'GET', path: '/nowhere', query: new Map(), headers: {}, text: '' },
    body: undefined,
  }
  const params = { orgId: 'o1', teamId: 'none' }

  it.each([400, 404, 410, 414, 422])('is sent after a read answered %i', async (status) => {
    const one = call('changeTeam', params, { cause: 'unknown-id' })

    expect((await sentFor(one, { fault: reading(status) })).lines).toEqual([
      ...['GET /orgs/o1/teams/none', 'PATCH /orgs/o1/teams/none'],
    ])
  })

  it.each([200, 204, 301, 401, 403, 405, 409, 429, 500, 503])(
    'is not sent after a read answered %i',
    async (status) => {
      const one = call('changeTeam', params, { cause: 'unknown-id' })
      const { lines, reasons } = await sentFor(one, { fault: reading(status) })

      expect(new Set(lines)).toEqual(new Set(['GET /orgs/o1/teams/none']))
      expect(reasons).toEqual([['no read shows that nothing has an id made up for it', undefined]])
    },
  )

  it.each([400, 414, 422])(
    'is not sent after %i where the id was given: the read itself may be wrong',
    async (status) => {
      const { lines } = await sentFor(call('changeTeam', params), { fault: reading(status) })

      expect(lines).toEqual(['GET /orgs/o1/teams/none'])
    },
  )

  it('is sent once it is asked for, however often; asked for by each who signs', async () => {
    const two = createIdentity('two', { token: 'Bearer key-two' })
    const { session, lines, sent } = setting({ fault: reading(404) })
    const one = call('changeTeam', params, { cause: 'unknown-id' })
    for (const as of [undefined, undefined, two, two]) {
      await session.call({ ...one, ...(as && { as }) })
    }

    const reads = sent.filter(({ method }) => method === 'GET')
    expect(reads.map(({ headers }) => headers.authorization)).toEqual([
      ...['Bearer key-one', 'Bearer key-two'],
    ])
    expect(lines().filter((line) => line.startsWith('PATCH'))).toHaveLength(4)
  })

  it('is looked for by the first identity where nobody signs', async () => {
    const { session, sent } = setting({ fault: reading(404) })
    await session.call(call('changeTeam', params, { cause: 'unknown-id', as: 'nobody' }))

    expect(sent.map(({ method, headers }) => [method, headers.authorization])).toEqual([
      ['GET', 'Bearer key-one'],
      ['PATCH', undefined],
    ])
  })

  it('is read with the query that the read demands', async () => {
    const query = { name: 'view', in: 'query', required: true, schema: { type: 'string' } }
    const described = { description: 'ok' }
    const own = contractOf({
      '/things/{thingId}': {
        get: { parameters: [query], responses: { 200: described } },
        delete: { operationId: 'dropThing', responses: { 204: described } },
      },
    })
    const one = { operation: own.require('dropThing'), params: { thingId: '1' } }
    const { lines } = await sentFor(one, {
      contract: own,
      fault: ({ query: asked }) => ({ status: asked.has('view') ? 200 : 400, body: {} }),
    })

    expect(lines).toEqual([expect.stringMatching(/^GET \/things\/1\?view=./)])
  })
})

describe('a write to something of the run', () => {
  /** A team of the run in the first organization. */
  async function made(how: How = {}) {
    const all = setting(how)
    const lab = new ResourcePool(all.session, { orgId: ['o1'] })
    const resource = lab.resources.find(({ name }) => name === 'teams')
    const subject = resource && (await lab.subjectOf(resource))
    const item = await subject?.maker.make()
    if (!subject || !item) throw new Error('Nothing was made.')
    const { length } = all.lines()
    return { ...all, subject, item, lines: () => all.lines().slice(length) }
  }

  it('is sent without a look, also to what lies below', async () => {
    const { session, item, lines } = await made()
    await session.call(call('changeTeam', item.params))
    await session.call(call('archiveTeam', item.params))
    await session.call(call('changeTeam', item.params, { method: 'PUT' }))

    expect(lines()).toEqual([
      ...['PATCH /orgs/o1/teams/2', 'POST /orgs/o1/teams/2%3Aarchive', 'PUT /orgs/o1/teams/2'].map(
        (line) => line.replace('%3A', ':'),
      ),
    ])
  })

  it('is not sent where its number is that of somebody else’s under another parent', async () => {
    const estate = inhabited()
    estate.set('/orgs/o2/teams/2', { id: '2', name: 'somebody else’s' })
    const { session, item, lines } = await made({ estate })
    expect(item.id).toBe('2')
    await session.call(call('changeTeam', { ...item.params, orgId: 'o2' }, { cause: 'foreign' }))
    await session.call(call('removeTeam', { ...item.params, orgId: 'o2' }, { cause: 'foreign' }))

    expect(lines()).toEqual(['GET /orgs/o2/teams/2'])
    expect(estate.get('/orgs/o2/teams/2')).toEqual({ id: '2', name: 'somebody else’s' })
  })

  it('is sent under another parent where a read shows the run’s own thing there', async () => {
    const blind: EstateFault = (asked, next) =>
      next({ ...asked, path: asked.path.replace('/orgs/o2/', '/orgs/o1/') })
    const { session, item, lines } = await made({ fault: blind })
    await session.call(call('changeTeam', { ...item.params, orgId: 'o2' }, { cause: 'foreign' }))

    expect(lines()).toEqual(['GET /orgs/o2/teams/2', 'PATCH /orgs/o2/teams/2'])
  })

  it.each([
    ['5f0a6d2e9b1c4f7a8e3d2c1b', true],
    ['team-of-run-4711', true],
    ['4711', false],
  ])('is told apart by an id that no second thing has: %s', async (id, isSent) => {
    const named: EstateFault = (asked, next) => {
      if (asked.method === 'POST') return { status: 201, body: { id, name: 'made' } }
      if (asked.path.endsWith(id)) return { status: asked.method === 'GET' ? 403 : 204 }
      return next(asked)
    }
    const { session, item, lines } = await made({ fault: named })
    await session.call(call('removeTeam', { ...item.params, orgId: 'o2' }, { cause: 'foreign' }))

    expect(lines().includes(`DELETE /orgs/o2/teams/${id}`)).toBe(isSent)
  })
})

describe('a create', () => {
  const createOf = (own: Contract, name: string, how: How) => {
    const all = setting({ ...how, contract: own })
    const lab = new ResourcePool(all.session, { orgId: ['o1'] })
    const resource = lab.resources.find((one) => one.name === name)
    if (!resource) throw new Error('There is no resource.')
    return { ...all, lab, resource, subject: lab.subjectOf(resource) }
  }

  it('whose result cannot be told stops further ones', async () => {
    const blind: EstateFault = (asked, next) => {
      const told = next(asked)
      if (asked.method === 'POST') return { status: 201 }
      return asked.path === '/users' ? { status: 200, body: [] } : told
    }
    const { subject, session, lines, resource } = createOf(contract, 'users', { fault: blind })
    const maker = (await subject)?.maker
    expect(await maker?.make()).toBeUndefined()
    expect(await maker?.make()).toBeUndefined()
    await session.call(call('createUser', {}))

    expect(lines().filter((line) => line.startsWith('POST'))).toEqual(['POST /users'])
    expect(session.writes.creationRefusal(resource)?.reason).toBe(
      'the answer of an earlier create does not say which thing it made',
    )
  })

  const lasting = {
    '/users/{userId}': { get: { operationId: 'getUser', responses: { 200: { description: '' } } } },
  }

  it('of what no operation removes is sent a few times, and a few more to confirm', async () => {
    const { subject, session, lines } = createOf(estateContract(lasting), 'users', {})
    const maker = (await subject)?.maker
    const posts = async () => {
      for (let count = 0; count < 20; count += 1) await maker?.make()
      return lines().filter((line) => line.startsWith('POST')).length
    }

    expect(await posts()).toBe(3)
    session.writes.allowMore()
    expect(await posts()).toBe(6)
    for (let count = 0; count < 9; count += 1) session.writes.allowMore()
    expect(await posts()).toBe(12)
  })

  it('of what no operation removes is not sent to a server of somebody’s', async () => {
    const own = estateContract(lasting)
    const { subject, session, lines, resource } = createOf(own, 'users', { careful: true })

    expect(await (await subject)?.maker.make()).toBeUndefined()
    expect(lines()).toEqual([])
    expect(session.writes.creationRefusal(resource)).toEqual({
      ...{ reason: 'no operation removes what it creates', allow: '--touch createUser' },
    })
    const touched = createOf(own, 'users', { careful: true, touch: ['createUser'] })
    expect(await (await touched.subject)?.maker.make()).toBeDefined()
  })

  it.each([
    ['/teams', { type: 'object' }, {}, false],
    ['/teams', { type: 'array', items: {} }, {}, true],
    ['/teams', { type: 'array', items: {} }, { delete: { responses: {} } }, false],
  ])('at %s of %j is one of many things: %#', (path, schema, more, expected) => {
    const own = contractOf({
      [path]: { post: { requestBody: json(schema), responses: {} } },
      [`${path}/{id}`]: { get: { responses: {} }, ...more },
    })
    const [resource] = inferResources(own)

    expect(resource && actsOnMany(own, resource)).toBe(expected)
  })

  it.each(['bulk', 'delete', 'import', 'search', 'archiveAll'])(
    'under the word %s acts on many things, and is not sent',
    async (word) => {
      const own = contractOf({
        [`/${word}/teams`]: {
          post: {
            operationId: 'many',
            requestBody: json({ type: 'object' }),
            responses: { 200: { description: '' } },
          },
        },
        '/teams/{teamId}': {
          get: { responses: { 200: { description: '' } } },
          delete: { responses: { 204: { description: '' } } },
        },
      })
      const one = { operation: own.require('many'), params: {}, body: {} }
      const { lines, reasons } = await sentFor(one, { contract: own })

      expect(lines).toEqual([])
      expect(reasons).toEqual([['it acts on many things at once', '--touch many']])
    },
  )
})

describe('a body', () => {
  const taken = 'its body names a thing that was there before the run'
  const create = (body: object) => call('createUser', {}, { body })

  it.each([
    ['u1', ['GET /users/u1'], [[taken, undefined]]],
    ['u9', ['GET /users/u9', 'POST /users'], []],
    [`${prefix}-a`, ['POST /users'], []],
  ])('that names the id %s is sent only where nothing has it', async (id, expected, told) => {
    const { lines, reasons } = await sentFor(create({ id, name: 'x' }))

    expect(lines).toEqual(expected)
    expect(reasons).toEqual(told)
  })

  it('that names something is not sent where nobody can tell whether it is there', async () => {
    const silent: EstateFault = (asked, next) =>
      asked.method === 'GET' ? { status: 500 } : next(asked)
    const { lines, reasons } = await sentFor(create({ id: 'u9', name: 'x' }), { fault: silent })

    expect(lines.filter((line) => line.startsWith('POST'))).toEqual([])
    expect(reasons).toEqual([[taken, undefined]])
  })

  it('of a change names its own thing, and no other', async () => {
    const { session, lines } = setting()
    const resource = session.resources.find(({ name }) => name === 'teams')
    if (!resource) throw new Error('There are no teams.')
    const params = { orgId: 'o1', teamId: '2' }
    session.made.add({ resource, params, id: '2', created: undefined, as: undefined })
    await session.call(call('changeTeam', params, { body: { id: '2' } }))
    await session.call(call('changeTeam', params, { body: { id: '1' } }))

    expect(lines()).toEqual(['PATCH /orgs/o1/teams/2', 'GET /orgs/o1/teams/1'])
  })

  describe('whose name becomes the id', () => {
    const naming: EstateFault = (asked, next, estate) => {
      if (asked.method !== 'POST') return next(asked)
      const { name } = Object(asked.body)
      estate.set(`/users/${name}`, { id: name, name })
      return { status: 201, body: { id: name, name } }
    }

    /** What is sent for a name once a create was seen to make an id of it. */
    async function sentAfterOne(name: string) {
      const { session, lines } = setting({ fault: naming })
      const lab = new ResourcePool(session, {})
      const resource = lab.resources.find((one) => one.name === 'users')
      const subject = resource && (await lab.subjectOf(resource))
      const item = await subject?.maker.make()
      expect(item?.id).toContain(prefix)
      const { length } = lines()
      session.drain()
      await session.call(create({ name }))
      const reasons = session
        .drain()
        .flatMap((event) => (event.kind === 'not-tried' ? [event.reason] : []))
      return { lines: lines().slice(length), reasons }
    }

    it('is not sent with the name of what is there', async () => {
      expect(await sentAfterOne('u1')).toEqual({ lines: ['GET /users/u1'], reasons: [taken] })
    })

    it.each(['a/b', 'a?b', ' a', '..', 'a%2fb'])(
      'is not sent with a name that no path can hold: "%s"',
      async (name) => {
        const { lines, reasons } = await sentAfterOne(name)

        expect(lines.filter((line) => line.startsWith('POST'))).toEqual([])
        expect(reasons).toHaveLength(1)
      },
    )

    it('is sent with any other', async () => {
      expect(await sentAfterOne('free')).toEqual({
        lines: ['GET /users/free', 'POST /users'],
        reasons: [],
      })
    })
  })
})

describe('a whole run', () => {
  it('leaves what was there, says what it did not try, and sends no write to it', async () => {
    const estate = inhabited()
    const target = targetOf(estateServer(estate))
    const events = await eventsOf(contract, target, { prefix, params: { orgId: ['o1'] } })
    const own = new Set(inhabited().keys())
    const writes = target.sent.filter(({ method }) => isWrite(method))
    const allowed = events.flatMap((event) => (event.kind === 'not-tried' ? [event.allow] : []))

    expect([...estate]).toEqual([...inhabited()])
    expect(writes.length).toBeGreaterThan(20)
    expect(writes.map(({ target: to }) => to).filter((path) => own.has(path))).toEqual([])
    expect(new Set(allowed)).toEqual(
      new Set([
        ...['changeOrg', 'changeSettings', 'removeAllTeams'].map((id) => `--touch ${id}`),
        undefined,
      ]),
    )
  })
})
