import type { Mock } from '../../mocks/index.ts'
import type { RawRequest } from './raw-client.ts'

/** Credentials of the demo world. */
export const credentials = { owner: 'tenantry' } as const

const orgId = '4888442a3354817a7320eb61'
const teamId = '6b610e1087d9d66b272f0c86'
const teams = `/api/atlas/v2/orgs/${orgId}/teams`
const member = 'ada@example.com'

/** Fills the demo organization up to 100 teams. */
export function seedForLoad({ db }: Mock): void {
  for (let at = 1; at < 100; at += 1) {
    const id = at.toString(16).padStart(24, '0')
    db.atlas.teams.create({ id, orgId, name: `seeded-${at}`, createdAt: '2025-03-03T09:00:00Z' })
  }
}

/** One kind of request that servers are compared with. */
export interface LoadCase {
  readonly name: string
  /** The least part of the throughput of a bare server. */
  readonly target: number
  readonly status: number
  request(at: number, authorization: string): RawRequest
}

const accept = 'application/vnd.atlas.2023-01-01+json'

const post = (body: object, authorization: string): RawRequest => ({
  method: 'POST',
  target: teams,
  headers: { Authorization: authorization, Accept: accept, 'Content-Type': accept },
  body: JSON.stringify(body),
})

const get = (target: string, authorization: string): RawRequest => ({
  method: 'GET',
  target,
  headers: { Authorization: authorization, Accept: accept },
})

export const loadCases: readonly LoadCase[] = [
  {
    ...{ name: 'create a team', target: 0.4, status: 200 },
    request: (at, auth) => post({ name: `made-${at}`, usernames: [member] }, auth),
  },
  {
    ...{ name: 'refused body (400)', target: 0.5, status: 400 },
    request: (_, auth) => post({ name: 7, usernames: [member] }, auth),
  },
  {
    ...{ name: 'no credentials (401)', target: 0.5, status: 401 },
    request: () => get(`${teams}/${teamId}`, 'Bearer nobody'),
  },
  {
    ...{ name: 'no such team (404)', target: 0.5, status: 404 },
    request: (_, auth) => get(`${teams}/${teamId.replace('6', '7')}`, auth),
  },
  {
    ...{ name: 'name taken (409)', target: 0.5, status: 409 },
    request: (_, auth) => post({ name: 'platform', usernames: [member] }, auth),
  },
  {
    ...{ name: 'one team', target: 0.5, status: 200 },
    request: (_, auth) => get(`${teams}/${teamId}`, auth),
  },
  {
    ...{ name: 'a page of 100 teams', target: 0.5, status: 200 },
    request: (_, auth) => get(`${teams}?itemsPerPage=100`, auth),
  },
]
