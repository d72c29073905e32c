import { describe, expect, it } from 'vitest'
import { planWrites } from '../../../../contracts/check/plan.ts'
import { inferResources } from '../../../../contracts/check/resources/resource.ts'
import {
  type Selection,
  selects,
  selectsResource,
} from '../../../../contracts/check/session/selection.ts'
import { boxContract } from '../../../support/boxes.ts'

const contract = boxContract()
const operations = [...contract.operations.values()]
const resources = inferResources(contract)
const only = (...ids: readonly string[]): Selection => ({
  isWantedOperation: ({ id }) => ids.includes(id),
})

const selected = (selection: Selection) =>
  operations.filter((operation, at) => selects(selection, operation, at)).map(({ id }) => id)

const selectedResources = (selection: Selection) =>
  resources.filter((one, at) => selectsResource(selection, one, at)).map(({ name }) => name)

const third = { index: 3, of: 3 }

describe('a selection', () => {
  it('is everything where nothing is selected', () => {
    expect(selected({})).toEqual(operations.map(({ id }) => id))
    expect(selectedResources({})).toEqual(['boxes', 'seals'])
  })

  it('is what is wanted, and the resources of that', () => {
    expect(selected(only('getBox', 'createSeal'))).toEqual(['getBox', 'createSeal'])
    expect(selectedResources(only('deleteBox'))).toEqual(['boxes'])
    expect(selectedResources(only('nothing'))).toEqual([])
  })

  it('is shared by shards without rest and without overlap', () => {
    const shards = [1, 2, 3].map((index) => selected({ shard: { index, of: 3 } }))

    expect(shards.map((ids) => ids[0])).toEqual(operations.slice(0, 3).map(({ id }) => id))
    expect(shards.flat().sort()).toEqual(operations.map(({ id }) => id).sort())
    expect(selectedResources({ shard: { index: 2, of: 2 } })).toEqual(['seals'])
  })

  it('is what is wanted and of the own shard', () => {
    expect(selected({ ...only('listBoxes', 'getBox'), shard: third })).toEqual(['getBox'])
    expect(selectedResources({ ...only('listBoxes'), shard: { index: 2, of: 2 } })).toEqual([])
  })
})

const own = 'On things that the run itself created, and on ids that a read shows nothing has.'
const notSent = (id: string) => `Not sent: it would change what is there. --touch ${id} allows it.`

describe('the plan of a run', () => {
  it('says of each write what would be done, and of whose things', () => {
    const plan = planWrites(contract, { prefix: 'run-77', careful: true, touch: ['replaceSeal'] })

    expect(plan.map(({ operation, kind, does }) => [operation, kind, does])).toEqual([
      ['createBox', 'creates', 'Creates things named "run-77…"; deleteBox removes each of them.'],
      ['updateBox', 'own', own],
      ['deleteBox', 'own', own],
      ['createSeal', 'not sent', notSent('createSeal')],
      [
        'replaceSeal',
        'touches',
        'On what is there, as --touch allows: read before, put back after, and compared.',
      ],
      [
        ...['undocumented-methods', 'own'],
        'Methods that the contract does not have go to things that the run itself created, and below them.',
      ],
    ])
  })

  it('names what stays, where the server is this machine', () => {
    const plan = planWrites(contract, { prefix: 'run-77' })

    expect(plan.map(({ operation, kind }) => [operation, kind])).toEqual([
      ['createBox', 'creates'],
      ['updateBox', 'own'],
      ['deleteBox', 'own'],
      ['createSeal', 'stays'],
      ['replaceSeal', 'own'],
      ['undocumented-methods', 'own'],
    ])
  })

  it('is of what is selected', () => {
    const plan = planWrites(contract, {
      prefix: 'run-77',
      ...only('listBoxes', 'deleteBox'),
    })

    expect(plan.map(({ operation }) => operation)).toEqual(['deleteBox', 'undocumented-methods'])
  })

  it('has no undocumented methods where the run has nothing of its own to send them to', () => {
    const plan = planWrites(contract, { prefix: 'run-77', ...only('listBoxes', 'createSeal') })

    expect(plan.map(({ operation }) => operation)).toEqual(['createSeal'])
  })
})
