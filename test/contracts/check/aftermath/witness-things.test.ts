import { describe, expect, it } from 'vitest'
import { WitnessThings } from '../../../../contracts/check/aftermath/witness-things.ts'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import { ResourcePool } from '../../../../contracts/check/fixtures/resource-pool.ts'
import type { PlainRequest } from '../../../../contracts/check/vocabulary/target.ts'
import {
  type EstateFault,
  estateContract,
  estateServer,
  inhabited,
} from '../../../support/estate.ts'
import { sessionWith } from '../../../support/in-process.ts'

const contract = estateContract()
const one = createIdentity('one', { token: 'Bearer one' })
const two = createIdentity('two', { token: 'Bearer two' })

/** Steps of a witness on a server of ours, and what is sent to remove what they made. */
async function cleaned(
  steps: readonly (readonly [line: string, body?: object])[],
  { fault, as = one }: { readonly fault?: EstateFault; readonly as?: typeof one } = {},
) {
  const estate = inhabited()
  const { session, sent } = sessionWith(contract, estateServer(estate, fault), { isStandIn: true })
  const things = new WitnessThings(new ResourcePool(session, {}))
  const send = session.listenTo((exchange) => things.take(exchange, as))
  for (const [line, body] of steps) {
    const [method = '', target = ''] = line.split(' ')
    const headers = { 'content-type': 'application/json' }
    const request: PlainRequest = { method, target, headers }
    await send(body ? { ...request, body: JSON.stringify(body) } : request)
  }
  const { length } = sent
  await things.removeAll()
  const after = sent.slice(length)
  return {
    estate,
    made: session.made,
    lines: after.map(({ method, target }) => `${method} ${target}`),
    signed: after.map(({ headers }) => headers.authorization),
  }
}

describe('what the steps of a witness make', () => {
  it('is removed where they do not remove it', async () => {
    const { lines, estate, made } = await cleaned([
      ['POST /orgs/o1/teams', { name: 'a' }],
      ['POST /users', { name: 'b' }],
    ])

    expect(lines).toEqual(['DELETE /orgs/o1/teams/2', 'DELETE /users/2'])
    expect([...estate]).toEqual([...inhabited()])
    expect(made.left).toEqual([])
  })

  it('is removed by whom it was made', async () => {
    const { signed } = await cleaned([['POST /users', { name: 'a' }]], { as: two })

    expect(signed).toEqual(['Bearer two'])
  })

  it('is not removed again where a step did', async () => {
    const { lines, made } = await cleaned([
      ['POST /users', { name: 'a' }],
      ['POST /users', { name: 'b' }],
      ['DELETE /users/2?force=1'],
    ])

    expect(lines).toEqual(['DELETE /users/3'])
    expect(made.left).toEqual([])
  })

  it('is still there where the step that removes it was refused', async () => {
    let count = 0
    const refusing: EstateFault = (asked, next) => {
      if (asked.method !== 'DELETE') return next(asked)
      count += 1
      return count === 1 ? { status: 409 } : next(asked)
    }
    const { lines, estate } = await cleaned([['POST /users', { name: 'a' }], ['DELETE /users/2']], {
      fault: refusing,
    })

    expect(lines).toEqual(['DELETE /users/2'])
    expect([...estate]).toEqual([...inhabited()])
  })

  it('is nothing where the create was refused or went elsewhere', async () => {
    const refusing: EstateFault = (asked, next) =>
      asked.method === 'POST' ? { status: 409, body: { id: 'u1' } } : next(asked)

    expect((await cleaned([['POST /users', {}]], { fault: refusing })).lines).toEqual([])
    expect((await cleaned([['POST /orgs/o1/teams/1:archive', {}]])).lines).toEqual([])
    expect((await cleaned([['GET /users/u1']])).lines).toEqual([])
  })

  it('is left where the answer does not say for sure which thing it is', async () => {
    const vague: EstateFault = (asked, next) =>
      asked.method === 'POST' ? { status: 201, body: { team: 'u1' } } : next(asked)
    const { lines, estate } = await cleaned([['POST /users', { name: 'a' }]], { fault: vague })

    expect(lines).toEqual([])
    expect([...estate]).toEqual([...inhabited()])
  })

  it('is known as left where it cannot be removed', async () => {
    const keeping: EstateFault = (asked, next) =>
      asked.method === 'DELETE' ? { status: 403 } : next(asked)
    const { made } = await cleaned([['POST /users', { name: 'a' }]], { fault: keeping })

    expect(made.left.map(({ id, as }) => [id, as?.name])).toEqual([['2', 'one']])
  })
})
