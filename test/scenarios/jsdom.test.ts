// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { playScenarios } from './play.ts'
import { throughFetch, throughMsw } from './ways-in.ts'

it('has a window', () => {
  expect(Object.hasOwn(globalThis, 'document')).toBe(true)
})

playScenarios('mock.fetch', throughFetch)
playScenarios('msw', throughMsw)
