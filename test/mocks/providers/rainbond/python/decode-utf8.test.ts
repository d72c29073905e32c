import { expect, test } from 'vitest'
import { decodeUtf8 } from '../../../../../mocks/providers/rainbond/python/decode-utf8.ts'

const decode = (...bytes: number[]) => decodeUtf8(Uint8Array.from(bytes))

// Each sentence was taken from Python 3.11.
test.each([
  [[0xff], 'byte 0xff in position 0: invalid start byte'],
  [[0x41, 0x80], 'byte 0x80 in position 1: invalid start byte'],
  [[0xc0, 0xaf], 'byte 0xc0 in position 0: invalid start byte'],
  [[0xf5], 'byte 0xf5 in position 0: invalid start byte'],
  [[0xc3, 0x28], 'byte 0xc3 in position 0: invalid continuation byte'],
  [[0xe0, 0x80, 0x80], 'byte 0xe0 in position 0: invalid continuation byte'],
  [[0xed, 0xa0, 0x80], 'byte 0xed in position 0: invalid continuation byte'],
  [[0xf0, 0x80], 'byte 0xf0 in position 0: invalid continuation byte'],
  [[0xf4, 0x90, 0x80, 0x80], 'byte 0xf4 in position 0: invalid continuation byte'],
  [[0x22, 0xe4, 0xb8, 0x22], 'bytes in position 1-2: invalid continuation byte'],
  [[0xf0, 0x9f, 0x98, 0x41], 'bytes in position 0-2: invalid continuation byte'],
])('Python refuses %j', (bytes, problem) => {
  expect(decode(...bytes)).toEqual({ problem: `'utf-8' codec can't decode ${problem}` })
})

test('what the end cuts off is dropped', () => {
  expect(decode(0x41, 0xe4, 0xb8)).toEqual({ text: 'A' })
  expect(decode(0xf0, 0x9f, 0x98)).toEqual({ text: '' })
})

test.each(['', 'a中😀é', '\ufeffa', '\u{10ffff}\ud7ff\ue000'])('Python reads %j', (text) => {
  expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ text })
})
