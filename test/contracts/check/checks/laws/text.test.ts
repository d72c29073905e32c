import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../../support/notes.ts'
import { afterwards, foundBy, messagesOf, on } from '../../../../support/notes-check.ts'

const described = { description: 'as it says' }
const text = (more: object = {}) => ({ type: 'string', ...more })

/** A store that keeps texts otherwise than it got them. */
const damaging = (damage: (text: string) => string): Fault =>
  afterwards('POST', (note) => ({ ...note, content: damage(String(note.content)) }))

describe('a text', () => {
  it('of a correct server survives', async () => {
    expect(await foundBy('text-survives')).toEqual([])
  })

  it('comes back as it was sent', async () => {
    const ascii = damaging((one) => one.replace(/[^\x20-\x7e]/g, '?'))

    expect(await foundBy('text-survives', ascii)).toEqual([
      {
        message: 'POST /notes accepted a /content with special characters, and shows another one.',
        expected: '/content: "Zoë Ängström 000"',
        received: '/content: "Zo? ?ngstr?m 000"',
        pointer: '/paths/~1notes/post',
        steps: ['POST 201', 'GET 200'],
      },
    ])
  })

  it.each<[string, (text: string) => string]>([
    ['other scripts', (one) => one.replace(/\p{Script=Han}/gu, '?')],
    ['the astral plane', (one) => one.replace(/[\u{10000}-\u{10ffff}]/gu, '?')],
    ['pluses', (one) => one.replaceAll('+', ' ')],
    ['ampersands', (one) => one.replaceAll('&', '&amp;')],
    ['brackets', (one) => one.replaceAll('<', '&lt;')],
    ['quotes', (one) => one.replaceAll("'", "''")],
    ['backslashes', (one) => one.replaceAll('\\', '')],
    ['blanks inside', (one) => one.replace(/ {2}/, ' ')],
    ['percent signs', (one) => one.replace(/%41/, 'A')],
    ['braces', (one) => one.replace('{0}', '')],
    ['capitals', (one) => (/^MiXed/.test(one) ? one.toLowerCase() : one)],
  ])('keeps its %s', async (_, damage) => {
    expect(await foundBy('text-survives', damaging(damage))).toHaveLength(1)
  })

  it('that the server refuses is no loss', async () => {
    const plain = on('POST', (asked, next) =>
      /[^\x20-\x7e]/.test(asked.text) ? { status: 400 } : next(asked),
    )

    expect(await foundBy('text-survives', plain)).toEqual([])
  })

  it('is judged by the answer where nothing can be read', async () => {
    const answered: Fault = on('POST', (asked, next) => {
      const told = next(asked)
      return told.status === 201 ? { ...told, body: { ...Object(told.body), content: 'x' } } : told
    })
    const found = await foundBy('text-survives', answered, { changes: { getNote: undefined } })

    expect(found).toMatchObject([{ received: '/content: "x"', steps: ['POST 201'] }])
    expect(await foundBy('text-survives', answered)).toEqual([])
  })

  it.each<[string, object, number]>([
    ['is free', text(), 1],
    ['is long enough', text({ maxLength: 24 }), 1],
    ['is too short', text({ maxLength: 23 }), 0],
    ['has a pattern', text({ pattern: '.' }), 0],
    ['has a format', text({ format: 'email' }), 0],
    ['is a choice', text({ enum: ['a', 'b'] }), 0],
    ['is read only', text({ readOnly: true }), 0],
    ['is shown by nothing', text({ writeOnly: true }), 0],
  ])('is tried where it %s', async (_, content, count) => {
    const schema = { type: 'object', required: ['name'], properties: { name: text(), content } }
    const body = { content: { 'application/json': { schema } } }
    const createNote = { requestBody: body, responses: { 201: { ...described, ...body } } }
    const found = await messagesOf(
      'text-survives',
      damaging((one) => `${one}!`),
      {
        changes: { createNote },
      },
    )

    expect(found).toHaveLength(count)
  })
})
