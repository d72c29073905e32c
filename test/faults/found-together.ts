import type { CheckId } from '../../contracts/check/checks/all-checks.ts'

/** What a check says is wrong with a request, with `…` for the id in it. */
type Said = readonly [check: CheckId, about: string]

/** Every operation takes credentials that nobody was given. */
const everywhere: readonly Said[] = [
  ['verifies-credentials', 'alpha with a wrong credential (last character changed)'],
  ['verifies-credentials', 'alpha with a wrong credential (second half left out)'],
  ['verifies-credentials', 'alpha with a wrong credential (zeros)'],
  ['verifies-credentials', 'alpha with a wrong credential (unknown scheme)'],
]

/** Changes are not validated at all by these faults: properties from `plan` to `note`. */
const ofEveryProperty: readonly Said[] = [
  ['rejects-invalid', '/plan: no string'],
  ['rejects-invalid', '/plan: no documented choice'],
  ['rejects-invalid', '/contact: no string'],
  ['rejects-invalid', '/contact: too long'],
  ['rejects-invalid', '/contact: no email'],
  ['rejects-invalid', '/website: no string'],
  ['rejects-invalid', '/website: too long'],
  ['rejects-invalid', '/website: no uri'],
  ['rejects-invalid', '/labels: no array'],
  ['rejects-invalid', '/labels: 6 things'],
  ['rejects-invalid', '/labels: twice the same'],
  ['rejects-invalid', '/labels/0: no string'],
  ['rejects-invalid', '/labels/0: one character too short'],
  ['rejects-invalid', '/labels/0: one character too long'],
  ['rejects-invalid', '/budget: no number'],
  ['rejects-invalid', '/budget: below the least'],
  ['rejects-invalid', '/public: no boolean'],
  ['rejects-invalid', '/note: no string'],
  ['rejects-invalid', '/note: one character too long'],
]

/**
 * What is found with each operation of a server that has all faults of the request layer at once, in
 * the order of the report. `createTeam` is the strictest: its faults are one for each bound.
 */
export const foundTogether: Readonly<Record<string, readonly Said[]>> = {
  listOrgs: [
    ...everywhere,
    ['rejects-invalid', '?page=word'],
    ['rejects-invalid', '?limit=word'],
    ['accepts-valid', '?limit=50'],
  ],
  getOrg: [...everywhere],
  listTeams: [
    ...everywhere,
    ['rejects-invalid', '?page=word'],
    ['rejects-invalid', '?limit=word'],
    ['rejects-invalid', '?plan=none-of-these'],
    ['accepts-valid', '?limit=50'],
  ],
  createTeam: [
    ...everywhere,
    ['rejects-wrong-media-type', 'the Content-Type text/plain'],
    ['rejects-missing-required', '/name: left out'],
    ['rejects-invalid', '/name: one character too short'],
    ['rejects-invalid', '/name: one character too long'],
    ['rejects-invalid', '/seats: no integer'],
    ['rejects-invalid', '/seats: below the least'],
    ['rejects-invalid', '/seats: above the greatest'],
    ['rejects-invalid', '/plan: no string'],
    ['rejects-invalid', '/plan: no documented choice'],
    ['rejects-invalid', '/contact: no email'],
    ['rejects-invalid', '/labels: 6 things'],
    ['rejects-invalid', '/labels: twice the same'],
    ['rejects-invalid', '/public: no boolean'],
    ['rejects-invalid', '/x_not_documented: an unknown property'],
    ['accepts-valid', '/name: of the least length'],
    ['accepts-valid', '/contact: left out'],
    ['accepts-valid', '/note: null, as documented'],
  ],
  getTeam: [
    ['requires-credentials', 'no credentials'],
    ...everywhere,
    ['unknown-id-is-refused', '{teamId} = …'],
    ['refuses-undocumented-methods', 'POST'],
    ['refuses-undocumented-methods', 'TRACE'],
    ['head-like-get', 'HEAD /orgs/{orgId}/teams/{teamId} answered 404 where GET answered 200.'],
    [
      'escaped-path-is-the-same',
      'GET /orgs/{orgId}/teams/{teamId} answered 400 with "2" written as %32, and 200 without.',
    ],
  ],
  replaceTeam: [
    ...everywhere,
    ['rejects-malformed', 'the body {"name":'],
    ['rejects-wrong-media-type', 'the Content-Type text/plain'],
    ['rejects-missing-required', 'no body'],
    ['rejects-missing-required', '/name: left out'],
    ['rejects-invalid', '/name: no string'],
    ['rejects-invalid', '/name: one character too short'],
    ['rejects-invalid', '/name: one character too long'],
    ['rejects-missing-required', '/seats: left out'],
    ['rejects-invalid', '/seats: no integer'],
    ['rejects-invalid', '/seats: below the least'],
    ['rejects-invalid', '/seats: above the greatest'],
    ...ofEveryProperty,
    ['rejects-invalid', '/secret: no string'],
    ['rejects-invalid', '/secret: one character too short'],
    ['rejects-invalid', '/secret: one character too long'],
    ['rejects-invalid', '/x_not_documented: an unknown property'],
  ],
  updateTeam: [
    ...everywhere,
    ['rejects-malformed', 'the body {"name":'],
    ['rejects-wrong-media-type', 'the Content-Type text/plain'],
    ['rejects-missing-required', 'no body'],
    ['rejects-invalid', 'the body: empty'],
    ['rejects-invalid', '/name: no string'],
    ['rejects-invalid', '/name: one character too short'],
    ['rejects-invalid', '/name: one character too long'],
    ['rejects-invalid', '/seats: no integer'],
    ['rejects-invalid', '/seats: below the least'],
    ['rejects-invalid', '/seats: above the greatest'],
    ...ofEveryProperty,
    ['rejects-invalid', '/x_not_documented: an unknown property'],
  ],
  deleteTeam: [['requires-credentials', 'no credentials'], ...everywhere],
  listMembers: [
    ['requires-credentials', 'no credentials'],
    ...everywhere,
    ['unknown-id-is-refused', '{teamId} = …'],
    ['rejects-invalid', '?page=word'],
    ['rejects-invalid', '?limit=word'],
    ['accepts-valid', '?limit=50'],
    ['refuses-undocumented-methods', 'PUT'],
  ],
  addMember: [
    ...everywhere,
    ['rejects-wrong-media-type', 'the Content-Type text/plain'],
    ['rejects-invalid', '/email: no email'],
    ['rejects-invalid', '/x_not_documented: an unknown property'],
  ],
  getMember: [
    ...everywhere,
    [
      'escaped-path-is-the-same',
      'GET /orgs/{orgId}/teams/{teamId}/members/{memberId} answered 400 with "2" written as %32, and 200 without.',
    ],
  ],
  removeMember: [...everywhere],
}
