import { type Command, InvalidArgumentError } from 'commander'

/** Values by name, of flags that may be repeated. */
export type Pairs = Readonly<Record<string, readonly string[]>>

/** Adds the flags that say who checks, and which ids are theirs. */
export function addCredentials(it: Command): void {
  it.option('--header <line>', 'credentials: "Name: value"; may be repeated', collect, [])
    .option('--digest <user:password>', 'credentials for HTTP Digest')
    .option('--client <id:secret>', 'OAuth client credentials')
    .option('--token <text>', 'the whole value of the Authorization header')
    .option('--other-header <line>', 'credentials of another tenant', collect, [])
    .option('--other-digest <user:password>', 'the same for HTTP Digest')
    .option('--other-client <id:secret>', 'the same as OAuth client')
    .option('--other-token <text>', 'the same as Authorization header')
    .option('--token-path <path>', 'where the server gives out tokens to OAuth clients', toPath)
    .option('--netrc [file]', 'take credentials from a file like .netrc')
    .option('--param <name=a,b>', 'ids that a path parameter may have', collectPairs, {})
    .option('--role <$name=value>', 'what a role of the witnesses is here', collectPairs, {})
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
