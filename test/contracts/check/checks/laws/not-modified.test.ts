import { expect, it } from 'vitest'
import { readsAreConditional } from '../../../../../contracts/check/checks/laws/not-modified.ts'
import type { Told } from '../../../../support/in-process.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { contractOf } from '../../../../support/small-contract.ts'
import { collection, described, item, keepAt, serverOf, thing } from '../../../../support/things.ts'

/** The verdict on a server that answers a read with an If-None-Match in its own way. */
async function on(
  conditional: (sent: string) => Told | undefined,
  { statuses = [304], etag = '"1"' }: { statuses?: readonly number[]; etag?: string } = {},
) {
  const one = item('Thing', 'id')
  const documented = Object.fromEntries(statuses.map((status) => [status, described()]))
  const get = { ...one.get, responses: { ...one.get.responses, ...documented } }
  const contract = contractOf({
    '/things': collection('Thing', { sent: thing }),
    '/things/{id}': { ...one, get },
  })
  const kept = keepAt(contract, '/things')
  const server = serverOf(contract, (asked) => {
    const sent = asked.headers['if-none-match']
    const told = sent === undefined ? undefined : conditional(sent)
    const usual = kept(asked)
    const headers = { ...usual?.headers, ...(etag !== '' && { ETag: etag }) }
    return told ?? (usual && { ...usual, headers })
  })
  const verdicts = await verdictsOf(readsAreConditional, contract, server)
  return verdicts['unchanged-is-not-modified']
}

const same = (sent: string) => (sent === '"1"' ? { status: 304 } : undefined)

it('a read answers 304 to the ETag that a resource has, and to no other', async () => {
  expect(await on(same)).toEqual(['held getThing'])
  expect(await on(() => undefined)).toEqual(['broken getThing'])
  expect(await on(() => ({ status: 304 }))).toEqual(['broken getThing'])
})

it('nothing is judged that the contract or the answer does not offer', async () => {
  expect(await on(same, { statuses: [] })).toEqual([
    'not applicable getThing: the contract documents no 304 for it',
  ])
  expect(await on(same, { etag: '' })).toEqual([
    'not applicable getThing: reading it shows no ETag',
  ])
  expect(await on(() => ({ status: 503 }))).toEqual([
    expect.stringMatching(/^not tried getThing: .*503/),
  ])
})
