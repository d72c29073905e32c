import { describe, expect, it } from 'vitest'
import { changesText } from '../../../../contracts/check/reporters/changes.ts'
import type { Change } from '../../../../contracts/openapi/diff.ts'

const older = {
  file: 'old.yaml',
  text: `openapi: 3.1.0
info: {}
paths:
  /books: {}
  /films:
    get:
      summary: Films.
`,
}
const newer = {
  file: 'new.yaml',
  text: `openapi: 3.1.0
paths:
  /books: {}
`,
}

const change = (more: Partial<Change> = {}): Change => ({
  breaking: true,
  operations: ['GET /books'],
  pointer: '/paths/~1books',
  message: 'The operation is gone.',
  ...more,
})

const additive = change({ breaking: false, message: 'The operation is new.' })

describe('the changes between two contracts', () => {
  it('are told with their operations and places, then counted', () => {
    expect(changesText([change(), additive])).toBe(`breaking  The operation is gone.
          GET /books  /paths/~1books
additive  The operation is new.
          GET /books  /paths/~1books

1 breaking change, 1 additive
`)
  })

  it('may be none', () => {
    expect(changesText([])).toBe('0 breaking changes, 0 additive\n')
  })

  it.each([
    [['a', 'b', 'c', 'd'], 'a, b, c, d'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d and 2 more'],
  ])('name a few operations: %j', (operations, named) => {
    expect(changesText([change({ operations })])).toContain(`          ${named}  /paths/~1books\n`)
  })

  it('say no more than there is', () => {
    expect(changesText([change({ operations: [], pointer: '' })])).toContain('gone.\n          \n')
    expect(changesText([change({ operations: [], pointer: '/a' })])).toContain('\n          /a\n')
  })

  it.each([
    ['/paths/~1books', 'new.yaml:3'],
    ['/paths/~1films', 'old.yaml:5'],
    ['/paths/~1films/get/summary', 'old.yaml:7'],
    ['/info', 'old.yaml:2'],
    ['/openapi', 'new.yaml:1'],
    ['/paths/~1films/put', '/paths/~1films/put'],
    ['/paths/~1songs', '/paths/~1songs'],
    ['/servers', '/servers'],
    ['', ''],
  ])('stand in the newer document, or in the older if only there: %s at %s', (pointer, place) => {
    const text = changesText([change({ pointer })], { older, newer })

    expect(text.split('\n')[1]).toBe(`          GET /books  ${place}`.trimEnd())
  })

  it('stand in the one document whose text is there', () => {
    const inOlder = changesText([change()], { older })

    expect(inOlder).toContain('old.yaml:4')
    expect(changesText([change()], { newer })).toContain('new.yaml:3')
  })

  it('are red where they break clients, and green where they do not', () => {
    const [red, green, dim] = ['\u001B[31m', '\u001B[32m', '\u001B[2m']
    const text = changesText([change(), additive], { colour: true })

    expect(text).toContain(`${red}breaking\u001B[39m  The`)
    expect(text).toContain(`${green}additive\u001B[39m  The`)
    expect(text).toContain(`${dim}GET /books`)
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\S+1 breaking change/)
    expect(text.trimEnd().split('\n').at(-1)).toContain(red)
    expect(changesText([additive], { colour: true }).trimEnd().split('\n').at(-1)).toContain(green)
    expect(changesText([change(), additive])).not.toContain('\u001B')
  })
})
