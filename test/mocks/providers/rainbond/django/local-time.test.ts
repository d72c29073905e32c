import { expect, test } from 'vitest'
import { localTime } from '../../../../../mocks/providers/rainbond/django/local-time.ts'

test('times are those of Shanghai, with six digits of a fraction or none', () => {
  const time = Date.parse('2022-06-01T05:52:13.321Z')
  expect(localTime(time)).toBe('2022-06-01 13:52:13.321000')
  expect(localTime(time, 'T')).toBe('2022-06-01T13:52:13.321000')
  expect(localTime(Date.parse('2021-12-31T16:00:00Z'))).toBe('2022-01-01 00:00:00')
})
