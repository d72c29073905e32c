import { type Command, InvalidArgumentError } from 'commander'

/** Values by name, of flags that may be repeated. */
export type Pairs = Readonly<Record<string, readonly string[]>>

/** Adds the flags for credentials, and for the ids that belong to them. */
export function addCredentials(it: Command): void {
  it.option(
    '--header <line>',
    'header that authenticates, as "Name: value" (repeatable)',
    collect,
    [],
  )
    .option('--query <name=value>', 'query parameter that authenticates (repeatable)', collect, [])
    .option('--digest <user:password>', 'credentials for HTTP Digest')
    .option('--client <id:secret>', 'OAuth client credentials')
    .option('--token <text>', 'value of the Authorization header')
    .option(
      '--other-header <line>',
      'header that authenticates a second tenant (repeatable)',
      collect,
      [],
    )
    .option(
      '--other-query <name=value>',
      'query parameter that authenticates the second tenant (repeatable)',
      collect,
      [],
    )
    .option('--other-digest <user:password>', 'HTTP Digest credentials of the second tenant')
    .option('--other-client <id:secret>', 'OAuth client credentials of the second tenant')
    .option('--other-token <text>', 'Authorization header of the second tenant')
    .option('--token-path <path>', 'path of the OAuth token endpoint', toPath)
    .option('--control-token <text>', 'token of the control API of a tenantry server')
    .option('--netrc [file]', 'read credentials from a netrc file')
    .option(
      '--param <name=a,b>',
      'values of a path parameter; the first is your own (repeatable)',
      collectPairs,
      {},
    )
    .option(
      '--role <$name=value>',
      'value of a role in the witnesses of a known contract (repeatable)',
      collectPairs,
      {},
    )
}

/** One more value of a flag that may be repeated. */
export const collect = (text: string, all: readonly string[]): readonly string[] => [...all, text]

function toPath(text: string): string {
  if (/^\/(?!\/)[\x21-\x7e]*$/.test(text) && !text.includes('#')) return text
  throw new InvalidArgumentError('Write it as /oauth/token: the run asks its own server only.')
}

function collectPairs(text: string, all: Pairs): Pairs {
  const [name, values] = text.split(/=(.*)/s)
  if (!name || !values) throw new InvalidArgumentError('Write it as name=value.')
  return { ...all, [name]: [...(all[name] ?? []), ...values.split(',')] }
}
