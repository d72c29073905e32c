import { describe, expect, it } from 'vitest'
import {
  readAnswer,
  refused,
  sentJson,
  succeeded,
  tooBusy,
} from '../../../../contracts/check/vocabulary/exchange.ts'
import { headerOf, type PlainResponse } from '../../../../contracts/check/vocabulary/target.ts'

const answer = (status: number, headers: PlainResponse['headers'] = []) => ({
  response: { status, headers, body: new Uint8Array() },
})

describe('an exchange', () => {
  it.each([
    [199, false, false],
    [200, true, false],
    [299, true, false],
    [300, false, false],
    [399, false, false],
    [400, false, true],
    [499, false, true],
    [500, false, false],
  ])('with the status %i succeeded: %o, was refused: %o', (status, isDone, isRefused) => {
    expect(succeeded(answer(status))).toBe(isDone)
    expect(refused(answer(status))).toBe(isRefused)
  })

  it.each([
    [429, true],
    [503, true],
    [404, false],
    [500, false],
    [200, false],
  ])('with the status %i says that the server is too busy: %o', (status, isBusy) => {
    expect(tooBusy(answer(status))).toBe(isBusy)
  })

  it.each([
    ['{"a":1}', { a: 1 }],
    ['{"a":', undefined],
    [undefined, undefined],
    [new TextEncoder().encode('{}'), undefined],
  ])('that sent %o sent the JSON %o', (body, json) => {
    const request = { method: 'POST', target: '/', headers: {}, body }

    expect(sentJson({ request })).toEqual(json)
  })

  it('has repeated headers joined, whatever their case', () => {
    const { response } = answer(200, [
      ['X-A', '1'],
      ['x-b', '2'],
      ['x-a', '3'],
    ])

    expect(headerOf(response, 'x-a')).toBe('1, 3')
    expect(headerOf(response, 'x-b')).toBe('2')
    expect(headerOf(response, 'x-c')).toBeUndefined()
  })
})

describe('the body of an answer', () => {
  const read = (text: string, type?: string) =>
    readAnswer(
      {
        status: 200,
        headers: type === undefined ? [] : [['content-type', type]],
        body: new TextEncoder().encode(text),
      },
      { maxDepth: 2, maxValues: 10 },
    )
  const deep = '[[[]]]'
  const problem = 'The body nests deeper than 2 levels; it was not read.'

  it('that nests too deep is unreadable', () => {
    expect(read(deep, 'application/json')).toEqual({ body: undefined, unreadable: problem })
    expect(read('[[]]', 'application/json')).toEqual({ body: [[]], unreadable: undefined })
  })

  it('is text where nothing calls it JSON', () => {
    expect(read(deep, 'text/plain')).toEqual({ body: deep, unreadable: undefined })
    expect(read(deep)).toEqual({ body: deep, unreadable: undefined })
  })
})
