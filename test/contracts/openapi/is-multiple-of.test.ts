import { describe, expect, it } from 'vitest'
import { compileContract as compileBounded } from '../../../contracts/check/vocabulary/compile-contract.ts'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { isMultipleOf } from '../../../contracts/openapi/is-multiple-of.ts'

describe('multiples', () => {
  it.each([
    [4.35, 0.01],
    [0.3, 0.1],
    [19.99, 0.01],
    [1.1e-7, 1e-8],
    [1e21, 0.5],
    [-7, 7],
    [0, 0.01],
    [2 ** 60, 2],
  ])('are told as numbers are written: %d is one of %d', (value, step) => {
    expect(isMultipleOf(value, step)).toBe(true)
  })

  it.each([
    [4.355, 0.01],
    [0.30000000000000004, 0.1],
    [7, 0],
    [7, 2],
    [1e-9, 1e-8],
    [1e20, 3],
  ])('are told apart: %d is none of %d', (value, step) => {
    expect(isMultipleOf(value, step)).toBe(false)
  })

  const price = { type: 'number', multipleOf: 0.01 }
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/price': {
        get: {
          operationId: 'getPrice',
          responses: { 200: { content: { 'application/json': { schema: price } } } },
        },
      },
    },
  }

  it.each([
    ['of a document of unknown origin', compileBounded(document)],
    ['of a contract of this package', compileContract(document)],
  ])('are judged so in answers, by the validator %s', (_name, contract) => {
    const judged = (body: number) =>
      contract.checkResponse(contract.require('getPrice'), {
        ...{ status: 200, headers: { 'content-type': 'application/json' }, body },
      })

    expect(judged(4.35)).toEqual([])
    expect(judged(4.355)).toEqual([
      {
        ...{ in: 'body', pointer: '', keyword: 'multipleOf', params: { multipleOf: 0.01 } },
        message: 'must be multiple of 0.01',
        schemaPointer: expect.stringMatching(/\/schema\/multipleOf$/),
      },
    ])
  })
})
