import { expect, it } from 'vitest'
import { cli } from '../../scripts/cli.ts'
import { type } from '../support/terminal.ts'

it.each(['help', '--help', '-h'])('lists its commands on %s', async (argument) => {
  const terminal = type(cli, [argument])

  expect(await terminal.exitCode).toBe(0)
  expect(terminal.out).toMatch(/^ {2}serve {2,}.+\n {2}check {2,}.+\n {2}document {2,}/m)
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

it.each(['serve', 'check', 'document'])('hands its other arguments to %s', async (command) => {
  const terminal = type(cli, [command, '--help'])

  expect(await terminal.exitCode).toBe(0)
  expect(terminal.out).toContain(`Usage: ${command}`)
})

it('prints a contract as a document for other tools', async () => {
  const terminal = type(cli, ['document', 'rainbond', '--profile', 'observed'])

  expect(await terminal.exitCode).toBe(0)
  const { openapi, paths } = JSON.parse(terminal.out)
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths['/openapi/v1/teams'].post.responses)).toContain('201')
})

it('names the contracts that can be printed', async () => {
  const terminal = type(cli, ['document', 'github'])

  expect(await terminal.exitCode).toBe(2)
  expect(terminal.complaints).toContain('Allowed choices are atlas, rainbond')
})
