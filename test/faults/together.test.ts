import { describe, expect, it } from 'vitest'
import { type CheckId, sentenceOf } from '../../contracts/check/checks/all-checks.ts'
import type { Finding } from '../../contracts/check/vocabulary/finding.ts'
import { withoutValue } from '../support/bench.ts'
import { foundTogether } from './found-together.ts'
import { measure, teamsApi } from './measure.ts'
import { faultRows } from './table.ts'

const api = teamsApi()

/** Checks of what is made of single requests; exchanges and laws have suites of their own. */
const checks = new Set<string>([
  'rejects-invalid',
  'rejects-missing-required',
  'rejects-malformed',
  'rejects-wrong-media-type',
  'accepts-valid',
  'requires-credentials',
  'verifies-credentials',
  'refuses-undocumented-methods',
  'head-like-get',
  'unknown-id-is-refused',
  'escaped-path-is-the-same',
] satisfies CheckId[])

const faults = faultRows.filter(({ check }) => checks.has(check)).map(({ id }) => id)

describe('all faults of the request layer at once', () => {
  it.each(Object.entries(foundTogether))('are told apart at %s', async (operation, expected) => {
    const { findings } = await measure(api, faults, { only: checks, operation })
    const said = findings.map((finding) => [finding.check, aboutOf(finding)])
    expect(said).toEqual(expected)
  })
})

describe('refused writes that change something', () => {
  const check = 'refused-write-changes-nothing'
  const refused = faultRows.filter((row) => row.check === check).map(({ id }) => id)

  it('are told apart by how they were refused', async () => {
    const only = new Set([check])
    const { findings } = await measure(api, refused, { only, operation: 'updateTeam' })
    expect(findings.map((finding) => sentenceOf(finding).message)).toEqual([
      'POST /orgs/{orgId}/teams was refused with 409 and changed something.',
      ...[401, 415, 422].map(
        (status) =>
          `PATCH /orgs/{orgId}/teams/{teamId} was refused with ${status} and changed something.`,
      ),
    ])
  })
})

/** What is special about the request without its value, its method, or the whole message. */
function aboutOf(finding: Finding): string {
  const { facts } = finding
  if ('method' in facts) return String(facts.method)
  const about = 'about' in facts ? String(facts.about) : sentenceOf(finding).message
  return withoutValue(about).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…')
}

describe('a server without faults', () => {
  it('gives no finding', async () => {
    expect((await measure(api, [])).findings).toEqual([])
  })
})
