import { expect, it } from 'vitest'
import { readOnlyIsKept } from '../../../../../contracts/check/checks/laws/read-only.ts'
import type { JsonObject } from '../../../../../contracts/openapi/reference.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { contractOf } from '../../../../support/small-contract.ts'
import { collection, item, keepAt, serverOf, thing } from '../../../../support/things.ts'

const schema = {
  ...thing,
  properties: {
    ...thing.properties,
    plan: { type: 'string', enum: ['trial', 'paid', 'gone'], readOnly: true },
    is_admin: { type: 'boolean', readOnly: true },
  },
}
const contract = contractOf({
  '/things': collection('Thing', { sent: schema }),
  '/things/{id}': item('Thing', 'id', { sent: schema }),
})

/** Verdicts on a server that shows things in its own way, by the requests since it first did so. */
const on = (shown: (one: JsonObject, age: number) => JsonObject) => {
  const born = new Map<unknown, number>()
  let requests = 0
  const kept = keepAt(contract, '/things', {
    shown(one) {
      const since = born.get(one.id) ?? requests
      born.set(one.id, since)
      return shown(one, requests - since)
    },
  })
  const server = serverOf(contract, (asked) => {
    requests += 1
    return kept(asked)
  })
  return verdictsOf(readOnlyIsKept, contract, server)
}

it('choices and switches of a caller are not taken', async () => {
  expect(await on((one) => ({ ...one, plan: 'trial', is_admin: false }))).toEqual({
    'read-only-is-kept': ['held createThing', 'held replaceThing'],
  })
  expect(await on((one) => ({ plan: 'trial', ...one, is_admin: false }))).toEqual({
    'read-only-is-kept': ['broken createThing', 'broken replaceThing'],
  })
  expect(await on((one) => ({ is_admin: false, ...one, plan: 'trial' }))).toEqual({
    'read-only-is-kept': ['broken createThing', 'broken replaceThing'],
  })
})

it('a choice that a server itself makes later is none of the caller', async () => {
  const plan = (age: number) => (age > 0 ? 'paid' : 'trial')
  const verdicts = await on((one, age) => ({ ...one, plan: plan(age), is_admin: age > 1 }))
  expect(JSON.stringify(verdicts)).not.toContain('broken')
})
