import { describe, expect, it } from 'vitest'
import { rainbond } from '../../../../../mocks/providers/rainbond/index.ts'
import { createJsonPrinter } from '../../../../../mocks/providers/rainbond/protocol/print-json.ts'

const contract = rainbond.contracts.observed()
const print = createJsonPrinter(contract)
const place = { operation: contract.operations.get('getTeamResource'), status: 200 }

describe('printed JSON', () => {
  it('has no spaces, and keeps characters as they are', () => {
    expect(print({ a: ['团队', null, true, 1.5], b: {} }, place, 0)).toBe(
      '{"a":["团队",null,true,1.5],"b":{}}',
    )
  })

  it('is indented where asked for', () => {
    expect(print({ a: [1, { b: [] }], c: {} }, place, 4)).toBe(
      '{\n    "a": [\n        1,\n        {\n            "b": []\n        }\n    ],\n    "c": {}\n}',
    )
  })

  it('writes as a float what the contract calls a number', () => {
    expect(print({ used_memory_percentage: 25, used_memory: 512 }, place, 0)).toBe(
      '{"used_memory_percentage":25.0,"used_memory":512}',
    )
  })

  it('escapes two separators that scripts would take for ends of lines', () => {
    expect(print('a\u2028b\u2029', { operation: undefined, status: 200 }, 0)).toBe(
      '"a\\u2028b\\u2029"',
    )
  })
})
