import { homedir } from 'node:os'
import { join } from 'node:path'
import {
  credentialOfLogin,
  declaredTokenPath,
} from '../../contracts/check/credentials/declared-credential.ts'
import type { Credential } from '../../contracts/check/credentials/identity.ts'
import type { ServerTarget } from '../../contracts/check/node/run-target.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import { type Io, messageOf, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import { type Login, loginFor } from './netrc.ts'

interface Given {
  readonly header: readonly string[]
  readonly query: readonly string[]
  readonly digest: string | undefined
  readonly client: string | undefined
  readonly token: string | undefined
}

/** Who checks, and who is of another tenant: by flag, then by environment, then by file. @throws UsageError */
export function credentialsOf(
  contract: Contract,
  asked: CheckArguments,
  io: Io,
): Pick<ServerTarget, 'credential' | 'other'> {
  const { otherHeader, otherQuery, otherDigest, otherClient, otherToken } = asked
  const otherGiven = {
    ...{ header: otherHeader, query: otherQuery, digest: otherDigest },
    ...{ client: otherClient, token: otherToken },
  }
  const tokenPath = asked.tokenPath ?? declaredTokenPath(contract)
  const read = (given: Given) => credentialOf(given, tokenPath)
  const credential =
    read(asked) ?? read(fromEnvironment(io, 'TENANTRY')) ?? fromFile(contract, asked, io)
  const other = read(otherGiven) ?? read(fromEnvironment(io, 'TENANTRY_OTHER'))
  return { ...(credential && { credential }), ...(other && { other }) }
}

function fromEnvironment({ environment: env }: Io, prefix: string): Given {
  const header = env[`${prefix}_HEADER`]
  const query = env[`${prefix}_QUERY`]
  return {
    header: header === undefined ? [] : header.split('\n'),
    query: query === undefined ? [] : query.split('\n'),
    digest: env[`${prefix}_DIGEST`],
    client: env[`${prefix}_CLIENT`],
    token: env[`${prefix}_TOKEN`],
  }
}

function credentialOf(
  { header, query, digest, client, token }: Given,
  tokenPath: string | undefined,
): Credential | undefined {
  if (digest !== undefined) return { digest: splitPair('digest', digest) }
  if (client !== undefined) return { client: splitPair('client', client), ...tokensAt(tokenPath) }
  if (token !== undefined) return { token }
  if (header.length === 0 && query.length === 0) return undefined
  return {
    headers: Object.fromEntries(header.map(splitHeader)),
    ...(query.length > 0 && { query: Object.fromEntries(query.map(splitQuery)) }),
  }
}

/** @throws UsageError */
function tokensAt(tokenPath: string | undefined): { readonly tokenPath: string } {
  if (tokenPath !== undefined) return { tokenPath }
  throw new UsageError(
    'The contract does not say where access tokens are given out. Name the path: --token-path /oauth/token.',
  )
}

/** `machine HOST login NAME password SECRET`; the contract says how a login signs. */
function fromFile(
  contract: Contract,
  { netrc, url, tokenPath }: CheckArguments,
  io: Io,
): Credential | undefined {
  if (netrc === undefined || url === undefined) return undefined
  const path = netrc === true ? join(homedir(), '.netrc') : netrc
  const { hostname } = new URL(url)
  const found = loginFor(readOrComplain(path, io), hostname)
  if (!found) throw new UsageError(`"${path}" has no entry for "${hostname}". Add one.`)
  const credential = loginBy(contract, found)
  return 'client' in credential && tokenPath !== undefined
    ? { ...credential, tokenPath }
    : credential
}

/** @throws UsageError on a contract that does not say it */
function loginBy(contract: Contract, login: Login): Credential {
  try {
    return credentialOfLogin(contract, login)
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
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

function splitQuery(text: string): readonly [name: string, value: string] {
  const [name, value] = text.split(/=(.*)/s)
  if (name && value) return [name, value]
  // Without what was given: a parameter that lacks its name is a credential.
  throw new UsageError('A parameter of --query has no name or no value. Write it as name=value.')
}
