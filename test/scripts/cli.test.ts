import { expect, it } from 'vitest'
import { cli } from '../../scripts/cli.ts'
import { type } from '../support/terminal.ts'

it.each(['help', '--help', '-h'])('lists its commands on %s', async (argument) => {
  const terminal = type(cli, [argument])

  expect(await terminal.exitCode).toBe(0)
  expect(terminal.out).toMatch(/^ {2}serve {2}.+\n {2}check {2}/m)
})

it.each([
  [[], 'Usage: tenantry <command>'],
  [['sevre'], 'There is no command "sevre".\n\nUsage:'],
  [['toString'], 'There is no command "toString".'],
])('explains itself and ends with 2 on %j', async (argv, complaint) => {
  const terminal = type(cli, argv)

  expect(await terminal.exitCode).toBe(2)
  expect(terminal.complaints).toContain(complaint)
})

it.each(['serve', 'check'])('hands its other arguments to %s', async (command) => {
  const terminal = type(cli, [command, '--help'])

  expect(await terminal.exitCode).toBe(0)
  expect(terminal.out).toContain(`Usage: ${command}`)
})
