import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../contracts/check/checks/all-checks.ts'
import { foundTogether } from './found-together.ts'
import { measure, referenceContract } from './measure.ts'
import { faultRows } from './table.ts'

const contract = referenceContract()

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
    const { findings } = await measure(contract, faults, { only: checks, operation })
    const said = findings.map(({ check, message }) => [check, aboutOf(message)])
    expect(said).toEqual(expected)
  })
})

describe('refused writes that change something', () => {
  const check = 'refused-write-changes-nothing'
  const refused = faultRows.filter((row) => row.check === check).map(({ id }) => id)

  it('are told apart by how they were refused', async () => {
    const only = new Set([check])
    const { findings } = await measure(contract, refused, { only, operation: 'updateTeam' })
    expect(findings.map(({ message }) => message)).toEqual([
      'A write that was refused with 409 changed something.',
      'A write that was refused with 401 changed something.',
      'A write that was refused with 415 changed something.',
      'A write that was refused with 422 changed something.',
    ])
  })
})

/** `Taken, and should be refused: /seats: below the least.` is about `/seats: below the least`. */
function aboutOf(message: string): string {
  const [method] = /^[A-Z]+(?= is not documented here)/.exec(message) ?? []
  const about = message.replace(/^[^:]*: (?!\/\/)/, '').replace(/\.$/, '')
  return method ?? about.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…')
}

describe('a server without faults', () => {
  it('gives no finding', async () => {
    expect((await measure(contract, [])).findings).toEqual([])
  })
})
