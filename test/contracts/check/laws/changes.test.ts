import { describe, expect, it } from 'vitest'
import {
  isShown,
  nameIn,
  ownBody,
  singleChanges,
  wholeChange,
} from '../../../../contracts/check/laws/changes.ts'
import type { Item } from '../../../../contracts/check/resources/maker.ts'
import { exchangeOf } from '../../../support/exchanges.ts'
import { contractOf, json } from '../../../support/small-contract.ts'
import { subjectOn } from '../../../support/subject.ts'

const text = { type: 'string' }
const described = { description: 'ok' }

/** A resource whose things are written and shown by these properties. */
async function writing(
  properties: object,
  { shown = properties, required = [] }: { shown?: object; required?: readonly string[] } = {},
) {
  const responses = { 200: { ...described, ...json({ type: 'object', properties: shown }) } }
  const requestBody = json({ type: 'object', properties, required })
  const contract = contractOf({
    '/orgs/{orgId}/teams': { post: { requestBody, responses } },
    '/orgs/{orgId}/teams/{id}': { get: { responses }, put: { requestBody, responses } },
  })
  const { subject } = await subjectOn(contract, () => ({ status: 404 }))
  const { replace } = subject.resource
  if (!replace) throw new Error('There is no PUT.')
  const itemOf = (sent: object, answered?: object): Item => ({
    ...{ id: 'i1', params: { orgId: 'o1', id: 'i1' }, sent: { ...sent }, sure: true },
    ...{
      created: exchangeOf(contract, 'POST /orgs/o1/teams 200'),
      answered: answered && { ...answered },
    },
  })
  return {
    shows: (name: string) => isShown(subject, replace, name),
    own: (sent: object) => ownBody(subject, replace, itemOf(sent)),
    singles: (sent: object, answered?: object) =>
      singleChanges(subject, replace, itemOf(sent, answered)),
    whole: (sent: object) => wholeChange(subject, replace, itemOf(sent)),
    name: () => nameIn(subject, replace),
  }
}

describe('what an operation takes of a thing', () => {
  it('is what was sent and may be written, and what is required besides', async () => {
    const { own } = await writing(
      {
        name: text,
        id: { ...text, readOnly: true },
        org_id: text,
        orgid: text,
        size: { type: 'integer' },
      },
      { required: ['name', 'org_id', 'orgid', 'other'] },
    )

    expect(own({ name: 'a', id: 'x', size: 3, more: 1 })).toEqual({
      ...{ name: 'a', size: 3 },
      ...{ org_id: 'o1', orgid: 'o1', other: 'check-1' },
    })
    expect(own({ name: 'a', org_id: 'o1', orgid: 'own', other: 'b' })).toEqual({
      ...{ name: 'a', org_id: 'o1', orgid: 'own' },
    })
  })

  it('has the name by which people know it', async () => {
    expect((await writing({ size: text, title: text })).name()).toBe('title')
  })
})

describe('a property is shown', () => {
  it.each<[string, object, object, boolean]>([
    ['is written and answered', text, text, true],
    ['is answered with another type', text, { type: 'integer' }, false],
    ['is read only in the request', { ...text, readOnly: true }, text, false],
    ['is read only in the answer', text, { ...text, readOnly: true }, false],
    ['is write only in the request', { ...text, writeOnly: true }, text, false],
    ['is write only in the answer', text, { ...text, writeOnly: true }, false],
  ])('where it %s: %o, %o', async (_, written, shown, expected) => {
    const { shows } = await writing({ a: written }, { shown: { a: shown } })

    expect(shows('a')).toBe(expected)
  })

  it('where both know it', async () => {
    expect((await writing({ a: text }, { shown: {} })).shows('a')).toBe(false)
    expect((await writing({}, { shown: { a: text } })).shows('a')).toBe(false)
  })
})

describe('single changes', () => {
  it('change one property each, the name last, with what is required', async () => {
    const { singles } = await writing(
      { name: text, note: text, hidden: { ...text, writeOnly: true }, kind: text },
      { required: ['kind'] },
    )

    expect(singles({ name: 'a', note: 'b', hidden: 'c', kind: 'd' })).toEqual([
      { body: { kind: 'd', note: 'check-2' }, changed: ['note'] },
      { body: { kind: 'check-3' }, changed: ['kind'] },
      { body: { kind: 'd', name: 'check-4' }, changed: ['name'] },
    ])
  })

  it('change what was answered, else what was sent', async () => {
    const { singles } = await writing({ on: { type: 'boolean' } })

    expect(singles({ on: true }, { on: false })[0]?.body).toEqual({ on: true })
    expect(singles({ on: true }, {})[0]?.body).toEqual({ on: false })
    expect(singles({ on: true })[0]?.body).toEqual({ on: false })
    expect(singles({})[0]?.body).toEqual({ on: true })
  })

  it('turn no text into a switch', async () => {
    const { singles } = await writing({ on: { type: 'boolean' }, note: text })

    expect(singles({ on: 'yes', note: true }).map(({ body }) => body)).toEqual([
      { on: true },
      { note: 'check-3' },
    ])
  })

  it('take another choice', async () => {
    const { singles } = await writing({ kind: { enum: [null, 'a', 'b'] } })

    expect(singles({ kind: 'a' })[0]?.body).toEqual({ kind: 'b' })
    expect(singles({ kind: 'b' })[0]?.body).toEqual({ kind: 'a' })
    expect((await writing({ kind: { enum: ['a'] } })).singles({ kind: 'a' })).toEqual([])
  })

  it('leave what has one value only, and the id that the path says', async () => {
    const { singles } = await writing({ one: { const: 1 }, slug: text })

    expect(singles({ one: 1, slug: 'i1' })).toEqual([])
  })
})

describe('a whole change', () => {
  it('changes all that was sent but the name', async () => {
    const { whole } = await writing({
      name: text,
      note: text,
      size: { type: 'integer' },
      kind: text,
    })

    expect(whole({ name: 'a', note: 'b', kind: 'c' })).toEqual({
      body: {
        name: 'a',
        note: expect.stringMatching(/^check-/),
        kind: expect.stringMatching(/^check-/),
      },
      changed: ['note', 'kind'],
    })
  })
})
