import { describe, expect, it } from 'vitest'
import { differencesBetween, linesOfDifferences } from './differences.ts'
import { lenientContract } from './lenient-runs.ts'
import type { RecordedWrite } from './lenient-server.ts'
import { offencesOf, operationOf, summaryOf } from './offences.ts'
import { tableOf } from './print-table.ts'
import { readPlan } from './read-plan.ts'

const contract = lenientContract()

const planText = `
The run would write:
  createUser   POST /users
               Creates things named "ty…"; deleteUser removes each of them.
  createNote   POST /notes
               Creates things; there is no way back: nothing removes them.
  deleteUsers  POST /users/delete
               Not sent: it acts on many things.
  DELETE /users/{userId}/archive
               On things that the run itself made.
`

const plan = readPlan(planText)

const write = (more: Partial<RecordedWrite>): RecordedWrite => ({
  ...{ method: 'POST', target: '/users', body: '{}', authorization: 'Bearer x', status: 201 },
  touched: [],
  ...more,
})

const whysOf = (writes: readonly RecordedWrite[], before = {}, after = {}): readonly string[] =>
  offencesOf(
    { writes, before: new Map(Object.entries(before)), after: new Map(Object.entries(after)) },
    plan,
    contract,
  ).map(({ why, operation }) => `${operation} ${why}`)

describe('a plan', () => {
  it('tells what is sent and what has no way back', () => {
    const said = [...plan].map(([id, { isSent, hasNoWayBack }]) => [id, isSent, hasNoWayBack])
    expect(said).toEqual([
      ['createUser', true, false],
      ['createNote', true, true],
      ['deleteUsers', false, false],
      ['DELETE /users/{userId}/archive', true, false],
    ])
  })
})

describe('the operation of a request', () => {
  it.each([
    ['POST', '/users?x=1', 'createUser'],
    ['DELETE', '/users/5', 'deleteUser'],
    ['DELETE', '/users/5/archive', 'DELETE /users/{userId}/archive'],
    ['DELETE', '/nowhere', 'DELETE /nowhere'],
  ])('%s %s is %s', (method, target, operation) => {
    expect(operationOf({ method, target }, contract)).toBe(operation)
  })
})

describe('an offence is', () => {
  const old = { path: '/users/5', change: 'changed', isOld: true } as const

  it('a write to what was there before, also where it was put back', () => {
    expect(whysOf([write({ touched: [old] })])).toEqual([
      'createUser wrote to what was there before',
    ])
    expect(whysOf([write({ touched: [{ ...old, isOld: false }] })])).toEqual([])
  })

  it('a write that is not in the plan, or is planned as not sent', () => {
    expect(whysOf([write({ target: '/tags' })])).toEqual(['createTag is not in the plan'])
    expect(whysOf([write({ target: '/users/delete' })])).toEqual([
      'deleteUsers was planned as not sent',
    ])
  })

  it('a row that is left, unless the plan says that it has no way back', () => {
    const user = write({ touched: [{ path: '/users/61', change: 'created', isOld: false }] })
    const note = write({
      ...{ target: '/notes', touched: [{ path: '/notes/7', change: 'created', isOld: false }] },
    })
    expect(whysOf([user, note], {}, { '/users/61': '{}', '/notes/7': '{}' })).toEqual([
      'createUser left behind',
    ])
  })

  it('told once for each kind, with the request that did it', () => {
    const offences = offencesOf(
      {
        writes: [write({ touched: [old] }), write({ touched: [old] })],
        before: new Map(),
        after: new Map(),
      },
      plan,
      contract,
    )
    expect(summaryOf(offences)).toEqual([
      'createUser wrote to what was there before (2×): POST /users {} as Bearer x → 201 [/users/5]',
    ])
  })
})

describe('differences between two states', () => {
  const of = (...rows: readonly string[]) => new Map(rows.map((row) => [row, `{"${row}"}`]))

  it('are rows that are new, changed or gone', () => {
    const changed = new Map([...of('users 1', 'users 3'), ['users 2', 'other']])
    expect(differencesBetween(of('users 1', 'users 2', 'users 4'), changed)).toMatchObject([
      { row: 'users 2', how: 'changed' },
      { row: 'users 4', how: 'gone' },
      { row: 'users 3', how: 'new' },
    ])
  })

  it('are rows in another order', () => {
    const differences = differencesBetween(of('users 1', 'users 2'), of('users 2', 'users 1'))
    expect(differences).toMatchObject([{ row: 'users 1', how: 'elsewhere' }])
    expect(differencesBetween(of('users 1'), of('users 1'))).toEqual([])
  })

  it('are told by collection', () => {
    const differences = differencesBetween(of(), of('users 1', 'users 2', '/orgs/1/teams/3'))
    expect(linesOfDifferences(differences, () => 'createUser')).toEqual([
      'users new by createUser (2×): users 1 {"users 1"}',
      '/orgs/1/teams new by createUser (1×): /orgs/1/teams/3 {"/orgs/1/teams/3"}',
    ])
  })
})

it('the table tells each case, and what is wrong with those that fail', () => {
  const base = { expected: 'exit 1', seconds: 1.25 }
  const rows = [
    { ...base, case: 'sound', seen: 'exit 1', passed: true, details: [] },
    { ...base, case: 'broken', seen: 'exit 0', passed: false, details: ['exit 0, expected 1'] },
  ]
  expect(tableOf(rows)).toBe(`
case    expected  seen    seconds
sound   exit 1    exit 1  1.3      pass
broken  exit 1    exit 0  1.3      FAIL

broken
  exit 0, expected 1

1 of 2 cases pass
`)
})
