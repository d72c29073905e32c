import { expect, it } from 'vitest'
import { placeInAnswer } from '../../../../contracts/check/resources/place-in-answer.ts'

const things = [{ id: 'a' }]

it.each<[unknown, readonly string[] | undefined]>([
  [{ teams: things, next: null }, ['teams']],
  [{ teams: [], errors: things }, ['teams']],
  [{ tags: things, data: things }, ['data']],
  [{ data: { teams: things }, meta: { total: 1 } }, ['data', 'teams']],
  [{ teams: things, people: things }, undefined],
  [{ one: { teams: things }, other: { people: things } }, undefined],
  [{ words: ['a'] }, undefined],
  [{ _embedded: { deep: { teams: things } } }, undefined],
  [things, undefined],
  ['text', undefined],
])('an answer %j holds its list at %j', (body, expected) => {
  expect(placeInAnswer(body)).toEqual(expected)
})
