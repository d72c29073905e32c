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

  it.each<[string, readonly number[], string]>([
    ['text/plain; charset=iso-8859-1', [0xd6, 0x6b], 'Ök'],
    ['text/csv; charset="windows-1251"', [0xc4, 0xe0], 'Да'],
    ['text/plain; charset=utf-16le', [0x6f, 0, 0x6b, 0], 'ok'],
    ['text/plain', [0xc3, 0x96], 'Ö'],
    ['text/plain', [0xd6], ''],
    ['text/plain; charset=unknown', [0x6f], ''],
    ['image/png', [0x89, 0xff], ''],
  ])('of %s is read in its charset', (type, bytes, text) => {
    const headers = [['content-type', type]] as const

    expect(readAnswer({ status: 200, headers, body: Uint8Array.from(bytes) })).toEqual({
      ...{ body: text, unreadable: undefined },
    })
  })

  it('of JSON is UTF-8 whatever its charset says', () => {
    const headers = [['content-type', 'application/json; charset=iso-8859-1']] as const
    const read = (body: Uint8Array) => readAnswer({ status: 200, headers, body })

    expect(read(new TextEncoder().encode('"Ö"')).body).toBe('Ö')
    expect(read(Uint8Array.from([0x22, 0xd6, 0x22])).unreadable).toMatch(/not valid UTF-8/)
  })
})
