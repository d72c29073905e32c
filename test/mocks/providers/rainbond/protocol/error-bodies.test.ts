import { describe, expect, it } from 'vitest'
import {
  bodyForms,
  failBody,
} from '../../../../../mocks/providers/rainbond/protocol/error-bodies.ts'

describe('the one sentence that pages promise', () => {
  it.each([
    [{ msg: 'a', detail: 'b' }, 'a'],
    [{ msg: '', msg_show: 'b' }, 'b'],
    [{ detail: 'b' }, 'b'],
    [{ err: { url: ['x', 'y'], desc: ['z'] } }, 'url: x url: y desc: z'],
    [{ err: { non_field_errors: ['x'] } }, 'x'],
    [{ err: ['x'] }, 'x'],
    [{}, ''],
  ])('of %j', (entry, msg) => {
    expect(failBody(entry)).toEqual({ msg })
  })
})

describe('what a failed server answers', () => {
  const internal = (entry: Readonly<Record<string, unknown>>) => bodyForms.internal?.(entry, 500)

  it('is the exception and its trace', () => {
    const trace = expect.stringMatching(/\ndjango\.db\.utils\.OperationalError: x\n$/)

    expect(internal({ type: 'OperationalError', module: 'django.db.utils', args: ['x'] })).toEqual({
      code: 10401,
      msg: 'x',
      msg_show: trace,
      error_type: 'OperationalError',
      error_trace: trace,
      error_details: { args: ['x'], message: 'x', module: 'django.db.utils' },
    })
  })

  it('names exceptions of the language without their module', () => {
    expect(
      internal({ type: 'KeyError', module: 'builtins', args: ['email'], message: "'email'" }),
    ).toMatchObject({
      msg: "'email'",
      error_trace: expect.stringMatching(/\nKeyError: 'email'\n$/),
      error_details: { args: ['email'] },
    })
  })
})
