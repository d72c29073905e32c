import { type Credential, createIdentity } from '../../contracts/check/credentials/identity.ts'
import type { Identity } from '../../contracts/check/target.ts'
import { UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'

type Given = Pick<CheckArguments, 'header' | 'digest' | 'client' | 'token'>

/** The identity that the flags describe; `undefined` where they describe none. */
export function givenIdentity(name: string, given: Given): Identity | undefined {
  const credential = credentialOf(given)
  return credential && createIdentity(name, credential)
}

/** The credential that the flags describe. */
export function credentialOf({ header, digest, client, token }: Given): Credential | undefined {
  if (digest !== undefined) return { digest: splitPair('--digest', digest) }
  if (client !== undefined) {
    return { client: splitPair('--client', client), tokenPath: '/api/oauth/token' }
  }
  if (token !== undefined) return { token }
  return header.length === 0 ? undefined : { headers: Object.fromEntries(header.map(splitHeader)) }
}

function splitPair(flag: string, text: string): readonly [string, string] {
  const [first, second] = text.split(/:(.*)/s)
  if (first && second) return [first, second]
  throw new UsageError(`${flag} needs two parts with a colon between them.`)
}

function splitHeader(line: string): readonly [name: string, value: string] {
  const [name, value] = line.split(/:(.*)/s)
  if (name && value) return [name.trim().toLowerCase(), value.trim()]
  throw new UsageError(`"${name}" is no header. Write it as "Name: value".`)
}
