import { expect, test } from 'vitest'
import { parseJson } from '../../../../../mocks/providers/rainbond/python/parse-json.ts'
import { PythonFloat, PythonInt } from '../../../../../mocks/providers/rainbond/python/value.ts'

// Each sentence was taken from Python 3.11.
test.each([
  ['', 'Expecting value: line 1 column 1 (char 0)'],
  ['  ', 'Expecting value: line 1 column 3 (char 2)'],
  ['nul', 'Expecting value: line 1 column 1 (char 0)'],
  ['-', 'Expecting value: line 1 column 1 (char 0)'],
  ['{"region":', 'Expecting value: line 1 column 11 (char 10)'],
  ['[1,]', 'Expecting value: line 1 column 4 (char 3)'],
  ['{"a":.5}', 'Expecting value: line 1 column 6 (char 5)'],
  ['{', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
  ['{region', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
  ['{"a":1,}', 'Expecting property name enclosed in double quotes: line 1 column 8 (char 7)'],
  ['{"a"', "Expecting ':' delimiter: line 1 column 5 (char 4)"],
  ['{"region" "x"}', "Expecting ':' delimiter: line 1 column 11 (char 10)"],
  ['{"a":1 "b"}', "Expecting ',' delimiter: line 1 column 8 (char 7)"],
  ['{"a":01}', "Expecting ',' delimiter: line 1 column 7 (char 6)"],
  ['[1 2]', "Expecting ',' delimiter: line 1 column 4 (char 3)"],
  ['"abc', 'Unterminated string starting at: line 1 column 1 (char 0)'],
  ['"\\', 'Unterminated string starting at: line 1 column 1 (char 0)'],
  ['"a\nb"', 'Invalid control character at: line 1 column 3 (char 2)'],
  ['{"a":"\\x"}', 'Invalid \\escape: line 1 column 7 (char 6)'],
  ['{"a":"\\u12"}', 'Invalid \\uXXXX escape: line 1 column 8 (char 7)'],
  ['"\\u1234', 'Invalid \\uXXXX escape: line 1 column 3 (char 2)'],
  ['1 2', 'Extra data: line 1 column 3 (char 2)'],
  ['{"a":1}}', 'Extra data: line 1 column 8 (char 7)'],
  ['\ufeff{}', 'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)'],
  ['[NaN]', "Out of range float values are not JSON compliant: 'NaN'"],
  ['-Infinity', "Out of range float values are not JSON compliant: '-Infinity'"],
  // Lines, and characters rather than UTF-16 units.
  ['[1,\n\n 2 3]', "Expecting ',' delimiter: line 3 column 4 (char 8)"],
  ['["😀" 1]', "Expecting ',' delimiter: line 1 column 6 (char 5)"],
])('Python refuses %j', (text, problem) => {
  expect(parseJson(text)).toEqual({ problem })
})

test.each([
  ['null', null],
  [' true\n', true],
  ['false', false],
  ['"a\\n\\u4e2d\\ud83d\\ude00/\\/"', 'a\n中😀//'],
  ['-0', new PythonInt(0n)],
  ['123456789012345678901', new PythonInt(123456789012345678901n)],
  ['1.0', new PythonFloat(1)],
  ['1e3', new PythonFloat(1000)],
  ['[]', []],
  ['[1, "a"]', [new PythonInt(1n), 'a']],
  ['{}', new Map()],
  [
    '{"b": 1, "1": null, "b": true}',
    new Map<string, unknown>([
      ['b', true],
      ['1', null],
    ]),
  ],
])('Python reads %j', (text, value) => {
  expect(parseJson(text)).toEqual({ value })
})

test('nesting that would end the recursion of Python is refused, not followed', () => {
  expect(parseJson('['.repeat(100_000))).toEqual({
    problem: 'maximum recursion depth exceeded while decoding a JSON array from a unicode string',
  })
})
