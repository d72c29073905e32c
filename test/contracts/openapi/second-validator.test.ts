import { type Schema, Validator } from '@cfworker/json-schema'
import { expect, test } from 'vitest'
import type { Contract, MediaType, Operation } from '../../../contracts/openapi/contract.ts'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { parseDocument, parseText } from '../../../contracts/openapi/document.ts'
import { applyOverlay } from '../../../contracts/openapi/overlay.ts'
import { isObject } from '../../../contracts/openapi/reference.ts'
import { sample } from '../../../contracts/openapi/sample.ts'
import { contractFolders } from '../../../scripts/generate/contract-folders.ts'
import { unfoldCircles } from '../../../scripts/generate/unfold-circles.ts'
import { answerOf, library } from '../../fixtures/library.ts'

const folders = contractFolders('contracts')

function contractsOf(provider: string): readonly Contract[] {
  const sources = folders.sources(provider)
  const documented = parseDocument(sources['openapi.yaml'] ?? '', provider)
  const text = sources['observed.overlay.yaml']
  const observed =
    text === undefined ? [] : [applyOverlay(documented, parseText(text, provider), provider)]
  return [documented, ...observed].map((document) => compileContract(document))
}

/** The verdict of a validator that shares nothing with ours, on schemas without circles in place. */
function secondValidator(contract: Contract): (media: MediaType) => (value: unknown) => boolean {
  const components = withoutWriteOnly(unfoldCircles(contract.document).components)
  return (media) => {
    // Its type of schema is the subset of JSON Schema that it names; it checks what it is given.
    const schema = { components, allOf: [media.schema] } as unknown as Schema
    const validator = new Validator(schema, '2020-12')
    return (value) => validator.validate(value).valid
  }
}

/** Plain JSON Schema does not know that answers may lack what is `writeOnly`. */
function withoutWriteOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWriteOnly)
  if (!isObject(value)) return value
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutWriteOnly(inner)]),
  )
  const { required, properties } = value
  if (!Array.isArray(required) || !isObject(properties)) return copy
  const isWriteOnly = (name: string): boolean => {
    const property = properties[name]
    return isObject(property) && property.writeOnly === true
  }
  return { ...copy, required: required.filter((name) => !isWriteOnly(name)) }
}

function verdictOf(
  contract: Contract,
  operation: Operation,
  media: MediaType,
  body: unknown,
): boolean {
  const [response] = operation.responses.filter(({ content }) => content.includes(media))
  const status = Number(response?.status.replace('default', '500').replaceAll('X', '0'))
  const answer = { status, headers: {}, mediaType: media.name, body }
  return !contract.checkResponse(operation, answer).some((issue) => issue.in === 'body')
}

/** A value and what is one step away from it: each part left out, null, or of another type. */
function* neighboursOf(value: unknown, depth = 3): Generator<unknown> {
  yield* [value, null, { other: true }, ['other'], 'other', 7, false]
  if (depth === 0 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 1)) {
      for (const neighbour of neighboursOf(item, depth - 1)) yield [neighbour]
    }
    return
  }
  for (const [name, inner] of Object.entries(value)) {
    const { [name]: _, ...rest } = value as Record<string, unknown>
    yield rest
    for (const neighbour of neighboursOf(inner, depth - 1)) yield { ...value, [name]: neighbour }
  }
}

function disagreementsOf(contract: Contract): readonly unknown[] {
  const second = secondValidator(contract)
  const judged = new Set<string>()
  return [...contract.operations.values()].flatMap((operation) =>
    operation.responses
      .flatMap(({ content }) => content)
      .filter(({ schema }) => {
        const key = JSON.stringify(schema)
        return schema !== undefined && !judged.has(key) && judged.add(key)
      })
      .flatMap((media) => disagreementsOn(contract, operation, media, second(media))),
  )
}

function disagreementsOn(
  contract: Contract,
  operation: Operation,
  media: MediaType,
  second: (value: unknown) => boolean,
): readonly unknown[] {
  const values = [...neighboursOf(sample(contract, media))]
  return values
    .filter((value) => verdictOf(contract, operation, media, value) !== second(value))
    .map((value) => ({ operation: operation.id, media: media.pointer, value }))
}

test('the values judged are valid and invalid ones', () => {
  const contract = library()
  const operation = contract.require('listMembers')
  const media = answerOf(contract, 'listMembers')
  const values = [...neighboursOf(sample(contract, media))]
  const verdicts = values.map((value) => verdictOf(contract, operation, media, value))
  expect(new Set(verdicts)).toEqual(new Set([true, false]))
})

test('a second validator agrees on the library', () => {
  expect(disagreementsOf(library())).toEqual([])
})

test.each(folders.providers())('a second validator agrees on each profile of %s', (provider) => {
  const contracts = contractsOf(provider)
  expect(contracts.length).toBe(provider === 'control' ? 1 : 2)
  expect(contracts.flatMap(disagreementsOf)).toEqual([])
})
