import { LenientStore } from './lenient-store.ts'

/** The bearer keys of the two tenants. */
export const lenientKeys = { alpha: 'alpha-91d0c4e27b6f', beta: 'beta-3e8a57c1f902' } as const

/** Which tenant an organization is of. */
export const tenantOfOrg: Readonly<Record<string, string>> = { 1: 'alpha', 2: 'alpha', 3: 'beta' }

/**
 * 200 rows, and the singletons. Organization 2 has more teams than organization 1, and there are
 * more users than teams: an id that is new in one collection names an old row in another.
 */
export function createLenientWorld(): LenientStore {
  const store = new LenientStore()
  store.set('', 'me', { id: 1, name: 'Root', language: 'en' })
  store.set('/me', 'password', { password: 'correct horse' })
  for (let id = 1; id <= 60; id += 1) store.set('/users', `${id}`, userRow(id))
  for (let id = 1; id <= 3; id += 1) {
    store.set('/orgs', `${id}`, { id, name: `Organization ${id}` })
    store.set(`/orgs/${id}`, 'settings', { sso: true, sessionMinutes: 30, domains: ['a.example'] })
  }
  addTeams(store, 1, 18)
  addTeams(store, 2, 32)
  addTeams(store, 3, 24)
  for (let n = 1; n <= 20; n += 1)
    store.set('/tags', `tag-${n}`, { name: `tag-${n}`, colour: 'red' })
  for (let id = 1; id <= 6; id += 1) store.set('/notes', `${id}`, { id, text: `note ${id}` })
  store.markOld()
  return store
}

const userRow = (id: number) => ({
  id,
  name: id === 1 ? 'Root' : `User ${id}`,
  email: `user${id}@people.example`,
  role: id === 1 ? 'admin' : 'member',
  active: true,
  createdAt: '2026-01-01T00:00:00Z',
})

/** Every second team has a member. */
function addTeams(store: LenientStore, orgId: number, count: number): void {
  const teams = `/orgs/${orgId}/teams`
  for (let id = 1; id <= count; id += 1) {
    store.set(teams, `${id}`, {
      id,
      orgId,
      name: `Team ${id}`,
      plan: 'pro',
      seats: 9,
      labels: ['old'],
    })
    if (id % 2 === 0) store.set(`${teams}/${id}/members`, `${id}`, { userId: id, role: 'writer' })
  }
}
