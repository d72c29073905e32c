#!/usr/bin/env node
import { type Run, runAsScript } from './io.ts'

/** Subcommands load when they are called, so that none pays for another. */
const commands: Readonly<Record<string, () => Promise<Run>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  check: async () => (await import('./check.ts')).check,
  document: async () => (await import('./document.ts')).printDocument,
}

const usage = `Usage: tenantry <command> [options]

  serve     Serve the mock providers over HTTP.
  check     Check that a server keeps its OpenAPI contract.
  document  Print a contract as one OpenAPI document, for other tools.

Run tenantry <command> --help for its options.
`

/** @returns the exit code of the command, 0 for help, 2 for an unknown command. */
export const cli: Run = async (argv, io) => {
  const [name = '', ...rest] = argv
  if (['help', '--help', '-h'].includes(name)) {
    io.write(usage)
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return (await load())(rest, io)
  io.complain(name === '' ? usage : `There is no command "${name}".\n\n${usage}`)
  return 2
}

await runAsScript(import.meta.url, cli)
