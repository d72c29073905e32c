import { expect, it } from 'vitest'
import { needs } from '../../../../contracts/check/vocabulary/need.ts'
import { check } from '../../../../scripts/check.ts'
import { type } from '../../../support/terminal.ts'

it('names only flags that the command has', async () => {
  const terminal = type(check, ['--help'])
  await terminal.exitCode
  const lacks = Object.values<{ readonly reason: string; readonly give?: string }>(needs)
  const flags = lacks.flatMap(({ give = '' }) => give.match(/--[a-z-]+/g) ?? [])

  expect(flags).not.toEqual([])
  expect(flags.filter((flag) => !terminal.out.includes(`${flag} `))).toEqual([])
})
