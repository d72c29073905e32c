import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const page = readFileSync('docs/front-end.md', 'utf8')
const folder = 'test/docs/front-end'

/** A test as a user writes it: the package by its name, imports in order. */
const asUsersWrite = (text: string): string =>
  text
    .replace(/'(?:\.\.\/)+mocks\/index\.ts'/g, "'tenantry'")
    .replace(/'(?:\.\.\/)+mocks\/([\w-]+)\.ts'/g, "'tenantry/$1'")
    .trim()

it('the page has each of the tests that run, and no other code', () => {
  const shown = Array.from(page.matchAll(/```ts\n(.*?)```/gs), ([, text = '']) => text.trim())
  const run = readdirSync(folder).map((name) =>
    asUsersWrite(readFileSync(`${folder}/${name}`, 'utf8')),
  )

  expect(shown.toSorted()).toEqual(run.toSorted())
})
