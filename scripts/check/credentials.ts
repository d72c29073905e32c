import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Credential, createIdentity } from '../../contracts/check/credentials/identity.ts'
import { signatureOf } from '../../contracts/check/reproduce/signature.ts'
import type { Identity } from '../../contracts/check/vocabulary/target.ts'
import { type Io, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import { loginFor } from './netrc.ts'

/** An identity, and how it signs; reports need that to write reproductions. */
export interface Signer {
  readonly identity: Identity
  readonly signature: ReturnType<typeof signatureOf>
}

export const toSigner = (name: string, credential: Credential): Signer => ({
  identity: createIdentity(name, credential),
  signature: signatureOf(credential),
})

interface Given {
  readonly header: readonly string[]
  readonly digest: string | undefined
  readonly client: string | undefined
  readonly token: string | undefined
}

/** Who the flags say checks: by flag, then by environment, then by file. @throws UsageError */
export function givenSigner(asked: CheckArguments, io: Io): Signer | undefined {
  const credential =
    credentialOf(asked) ?? credentialOf(fromEnvironment(io, 'TENANTRY')) ?? fromFile(asked, io)
  return credential && toSigner('you', credential)
}

/** Somebody of another tenant. @throws UsageError */
export function otherSigner(asked: CheckArguments, io: Io): Signer | undefined {
  const { otherHeader, otherDigest, otherClient, otherToken } = asked
  const given = {
    ...{ header: otherHeader, digest: otherDigest },
    ...{ client: otherClient, token: otherToken },
  }
  const credential = credentialOf(given) ?? credentialOf(fromEnvironment(io, 'TENANTRY_OTHER'))
  return credential && toSigner('the other', credential)
}

function fromEnvironment({ environment: env }: Io, prefix: string): Given {
  const header = env[`${prefix}_HEADER`]
  return {
    header: header === undefined ? [] : header.split('\n'),
    digest: env[`${prefix}_DIGEST`],
    client: env[`${prefix}_CLIENT`],
    token: env[`${prefix}_TOKEN`],
  }
}

function credentialOf({ header, digest, client, token }: Given): Credential | undefined {
  if (digest !== undefined) return { digest: splitPair('digest', digest) }
  if (client !== undefined) {
    return { client: splitPair('client', client), tokenPath: '/api/oauth/token' }
  }
  if (token !== undefined) return { token }
  return header.length === 0 ? undefined : { headers: Object.fromEntries(header.map(splitHeader)) }
}

/** `machine HOST login NAME password SECRET`: Digest or OAuth for Atlas, a token for Rainbond. */
function fromFile({ netrc, url, contract }: CheckArguments, io: Io): Credential | undefined {
  if (netrc === undefined || url === undefined) return undefined
  const path = netrc === true ? join(homedir(), '.netrc') : netrc
  const { hostname } = new URL(url)
  const found = loginFor(readOrComplain(path, io), hostname)
  if (!found) throw new UsageError(`"${path}" has no entry for "${hostname}". Add one.`)
  const { login, password } = found
  if (contract === 'rainbond') return { token: password }
  if (/^mdb_sa_id_/.test(login)) return { client: [login, password], tokenPath: '/api/oauth/token' }
  if (contract === 'atlas') return { digest: [login, password] }
  return { token: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}` }
}

function readOrComplain(path: string, io: Io): string {
  try {
    return io.readFile(path)
  } catch {
    throw new UsageError(`Cannot read the credentials in "${path}". Does the file exist?`)
  }
}

function splitPair(flag: string, text: string): readonly [string, string] {
  const [first, second] = text.split(/:(.*)/s)
  if (first && second) return [first, second]
  throw new UsageError(`--${flag} needs two parts with a colon between them.`)
}

function splitHeader(line: string): readonly [name: string, value: string] {
  const [name, value] = line.split(/:(.*)/s)
  if (name?.trim().toLowerCase() === 'host') {
    throw new UsageError('The header Host may name another server than --url. Leave it out.')
  }
  if (name && value) return [name.trim().toLowerCase(), value.trim()]
  // Without what was given: a header that lacks its name is a credential.
  throw new UsageError('A header of --header has no name or no value. Write it as "Name: value".')
}
