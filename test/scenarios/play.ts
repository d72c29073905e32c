import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import type { Mock } from '../../mocks/mock.ts'
import { answers } from './answers.ts'
import { forced } from './forced.ts'
import type { Stage } from './stage.ts'
import { worlds } from './worlds.ts'

/** A way into a mock. */
export type OpenStage = (mock: Mock) => Promise<Omit<Stage, 'mock'> & { close(): unknown }>

export const scenarios = [...answers, ...forced, ...worlds]

/** Plays every scenario through one way in. */
export function playScenarios(name: string, open: OpenStage): void {
  describe(name, () => {
    const mock = createMock({ unmocked: 'provider' })
    let opened: Awaited<ReturnType<OpenStage>> | undefined
    beforeAll(async () => {
      opened = await open(mock)
    })
    afterEach(() => mock.reset())
    afterAll(() => opened?.close())

    it.each(scenarios)('%s', async (_, play, outcome) => {
      if (!opened) throw new Error('The stage did not open.')
      expect(await play({ mock, ...opened })).toEqual(outcome)
    })
  })
}
