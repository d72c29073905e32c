import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PlainRequest } from '../../../contracts/check/vocabulary/target.ts'
import { createClock } from '../../../mocks/model/clock.ts'
import { createIds, type IdSource } from '../../../mocks/model/ids.ts'
import { demoAccess } from '../../../mocks/providers/atlas/data/demo-access.ts'
import { digestClients, type OpenSession } from '../../support/digest-clients.ts'
import { type Answer, ask } from '../../support/doors.ts'
import { type ServedWorlds, serveWorlds } from '../../support/served-worlds.ts'

/** As many as `SOAK_WORLDS` says; the aim of the server is 200 at once. */
const count = Number(process.env.SOAK_WORLDS ?? 200)
const stepsEach = Number(process.env.SOAK_STEPS ?? 4)

let together: ServedWorlds
let alone: ServedWorlds
beforeAll(async () => {
  together = await serveWorlds()
  alone = await serveWorlds()
})
afterAll(() => Promise.all([together.close(), alone.close()]))

const org = '/api/atlas/v2/orgs/4888442a3354817a7320eb61'
const accept = 'application/vnd.atlas.2023-01-01+json'
const { ownerKey, clientId, secret } = demoAccess
const key = { user: ownerKey.publicKey, password: ownerKey.privateKey }

/** One user of one world: draws requests, sends them one after the other, keeps all answers. */
async function live(
  { door, steer }: ServedWorlds,
  name: string,
  pause: () => Promise<void>,
): Promise<readonly Answer[]> {
  const ids = createIds(name, createClock())
  await steer(`PUT /__mock/worlds/${name}`)
  const send = (request: PlainRequest) => {
    const { target, ...sent } = addressed(request, name, ids)
    return pause().then(() => ask(door, target, sent))
  }
  const digest = openDigest(ids)(
    ({ target, ...sent }) => pause().then(() => ask(door, target, sent)),
    key,
  )
  const answers: Answer[] = []
  const token = await send(tokenRequest)
  answers.push(token)
  const authorization = `Bearer ${JSON.parse(token.body).access_token}`
  const made: string[] = []
  for (let step = 0; step < stepsEach; step += 1) {
    const request = draw(ids, made, step)
    const isDigest = ids.below(2) === 0
    const sent = isDigest
      ? await digest({ ...request, target: `/@${name}${request.target}` })
      : [await send({ ...request, headers: { ...request.headers, authorization } })]
    answers.push(...sent)
    const id = request.method === 'POST' ? idIn(sent.at(-1)) : undefined
    if (id !== undefined) made.push(id)
  }
  return answers
}

const openDigest = (ids: IdSource): OpenSession => {
  const clients = Object.values(digestClients)
  return clients[ids.below(clients.length)] as OpenSession // below their number
}

/** Half of the requests name their world in the path, half in the header. */
function addressed(request: PlainRequest, name: string, ids: IdSource): PlainRequest {
  if (ids.below(2) === 0) return { ...request, target: `/@${name}${request.target}` }
  return { ...request, headers: { ...request.headers, 'x-mock-world': name } }
}

const tokenRequest: PlainRequest = {
  method: 'POST',
  target: '/api/oauth/token',
  headers: {
    authorization: `Basic ${btoa(`${clientId}:${secret}`)}`,
    'content-type': 'application/x-www-form-urlencoded',
  },
  body: 'grant_type=client_credentials',
}

function draw(ids: IdSource, made: readonly string[], step: number): PlainRequest {
  const body = (value: object) => ({
    headers: { accept, 'content-type': accept },
    body: JSON.stringify(value),
  })
  const team = made[ids.below(made.length + 1)] ?? '6b610e1087d9d66b272f0c86'
  const bare = { headers: { accept }, body: undefined }
  const all: readonly PlainRequest[] = [
    {
      method: 'POST',
      target: `${org}/teams`,
      ...body({ name: `t${step}`, usernames: ['ada@example.com'] }),
    },
    {
      method: 'POST',
      target: `${org}/teams`,
      ...body({ name: 't0', usernames: ['ada@example.com'] }),
    },
    { method: 'PATCH', target: `${org}/teams/${team}`, ...body({ name: `renamed${step}` }) },
    { method: 'DELETE', target: `${org}/teams/${team}`, ...bare },
    { method: 'GET', target: `${org}/teams?itemsPerPage=2`, ...bare },
    { method: 'GET', target: `${org}/teams/${team}`, ...bare },
  ]
  return all[ids.below(all.length)] as PlainRequest // below their number
}

const idIn = (answer: Answer | undefined): string | undefined =>
  answer?.status === 200 ? JSON.parse(answer.body).id : undefined

const names = Array.from({ length: count }, (_, at) => `user-${at}`)

it(`${count} worlds at once answer as each does alone`, async () => {
  const order = createIds('order', createClock())
  const pause = async () => {
    for (let turns = order.below(4); turns > 0; turns -= 1) await new Promise(setImmediate)
  }
  const shared = await Promise.all(names.map((name) => live(together, name, pause)))
  const own: (readonly Answer[])[] = []
  for (const name of names) own.push(await live(alone, name, async () => undefined))

  for (const [at, answers] of shared.entries()) expect(answers).toEqual(own[at])
  const statuses = new Set(shared.flat().map(({ status }) => status))
  expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 401, 404, 409]))
}, 120_000)

it('each journal holds the requests of its world alone', () => {
  const requestsOf = (name: string) =>
    together.worlds
      .require(name)
      .live.mock.journal.entries()
      .map(({ method, target }) => method + target)
  for (const name of names) {
    const own = alone.worlds.require(name).live.mock.journal.entries()
    expect(requestsOf(name)).toEqual(own.map(({ method, target }) => method + target))
  }
  expect(together.worlds.first.live.mock.journal.entries()).toEqual([])
})
