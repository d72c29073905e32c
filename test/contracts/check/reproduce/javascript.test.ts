import { describe, expect, it } from 'vitest'
import { access, text, written } from '../../../../contracts/check/reproduce/javascript.ts'

/** What a piece of JavaScript comes to. */
const run = (code: string, names: Readonly<Record<string, unknown>> = {}): unknown =>
  new Function(...Object.keys(names), `return ${code}`)(...Object.values(names))

const nasty = ['', "it's", '"quoted"', 'a\\b', 'line\nbreak', '`$' + '{run}`', "\\'", 'ä\u2028😀']

describe('a text in JavaScript', () => {
  it.each(nasty)('is read as it was: %j', (value) => {
    expect(run(text(value))).toBe(value)
    expect(run(written([value]))).toBe(value)
  })

  it.each(nasty)('is read as it was beside a name: %j', (value) => {
    expect(run(written([value, { name: 'run' }, '$']), { run: 'abc' })).toBe(`${value}abc$`)
  })

  it('is written in single quotes where it holds no name', () => {
    expect(written(['a', "'b"])).toBe("'a\\'b'")
    expect(written(['a', { name: 'b' }])).toBe('`a$' + '{b}`')
  })
})

describe('a property in JavaScript', () => {
  it.each(['name', '$ref', '_x1', 'a name', '1st', 'x-y', '"'])('is read: %s', (name) => {
    expect(run(`thing${access(name)}`, { thing: { [name]: 7 } })).toBe(7)
  })

  it('is read by a dot where that is possible', () => {
    expect(['name', 'x-y', '1'].map(access)).toEqual(['.name', '["x-y"]', '["1"]'])
  })
})
