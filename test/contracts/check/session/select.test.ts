import { describe, expect, it } from 'vitest'
import { type SelectionNames, toSelection } from '../../../../contracts/check/session/select.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'

const responses = { 200: { description: 'ok' } }
const contract = compileContract({
  openapi: '3.1.0',
  info: {},
  paths: {
    '/books': { get: { operationId: 'listBooks', tags: ['books'], responses } },
    '/films': { get: { operationId: 'listFilms', tags: ['films'], responses } },
    '/songs': { get: { operationId: 'listSongs', responses } },
  },
})

const selected = (named: SelectionNames) => {
  const { isWantedOperation = () => true } = toSelection(contract, named)
  return [...contract.operations.values()].filter(isWantedOperation).map(({ id }) => id)
}

describe('what a person names', () => {
  it.each<[SelectionNames, readonly string[]]>([
    [{}, ['listBooks', 'listFilms', 'listSongs']],
    [{ operations: ['listSongs'] }, ['listSongs']],
    [{ tags: ['books'] }, ['listBooks']],
    [{ operations: ['listSongs'], tags: ['books'] }, ['listBooks', 'listSongs']],
  ])('%o selects %o', (named, ids) => {
    expect(selected(named)).toEqual(ids)
  })

  it.each<[SelectionNames, string]>([
    [{ operations: ['nothing'] }, 'The contract has no operation "nothing".'],
    [{ tags: ['nothing'] }, 'No operation has the tag "nothing". There are: "books", "films".'],
  ])('is refused where there is no such thing: %o', (named, message) => {
    expect(() => toSelection(contract, named)).toThrow(message)
  })
})
