import { utf8ToBytes } from '@noble/hashes/utils.js'
import { matcherOf } from '../../openapi/bounds/matcher.ts'
import type { Contract } from '../../openapi/contract.ts'
import { isObject } from '../../openapi/reference.ts'
import type { Credential } from './identity.ts'

/** A user name or client id, and its password or secret. */
export interface Login {
  readonly login: string
  readonly password: string
}

/**
 * Path at which the contract says that access tokens are given out for client credentials;
 * `undefined` where it says none. Source: `tokenUrl` of its OAuth 2 security schemes.
 */
export function declaredTokenPath(contract: Contract): string | undefined {
  const urls = schemesOf(contract).map(tokenUrlOf)
  const url = urls.find((one) => one !== undefined)
  return url === undefined ? undefined : pathOf(url)
}

/**
 * Signature scheme of a login at this provider: the first security scheme that accepts it. A
 * scheme with `x-login`, a regular expression, takes the logins that match it. Without a scheme it is
 * Basic.
 * @throws Error on an `x-login` that is no regular expression
 */
export function credentialOfLogin(contract: Contract, login: Login): Credential {
  for (const scheme of schemesOf(contract)) {
    const credential = takes(scheme, login) ? credentialBy(scheme, login) : undefined
    if (credential) return credential
  }
  return basic(login)
}

type Scheme = Readonly<Record<string, unknown>>

function schemesOf({ document }: Contract): readonly Scheme[] {
  const { components } = document
  const schemes = isObject(components) ? components.securitySchemes : undefined
  return isObject(schemes) ? Object.values(schemes).filter(isObject) : []
}

function takes({ 'x-login': pattern }: Scheme, { login }: Login): boolean {
  if (typeof pattern !== 'string') return true
  try {
    return matcherOf(pattern).test(login)
  } catch {
    throw new Error(`A security scheme has the x-login "${pattern}". Give a regular expression.`)
  }
}

function credentialBy(scheme: Scheme, given: Login): Credential | undefined {
  const { login, password } = given
  const url = tokenUrlOf(scheme)
  if (url !== undefined) return { client: [login, password], tokenPath: pathOf(url) }
  const kind = String(scheme.scheme).toLowerCase()
  if (scheme.type === 'http' && kind === 'digest') return { digest: [login, password] }
  if (scheme.type === 'http' && kind === 'basic') return basic(given)
  if (scheme.type === 'http' && kind === 'bearer') return { token: `Bearer ${password}` }
  if (scheme.type !== 'apiKey') return undefined
  if (scheme.in === 'query') return { headers: {}, query: { [String(scheme.name)]: password } }
  if (scheme.in !== 'header') return undefined
  return { headers: { [String(scheme.name).toLowerCase()]: password } }
}

function tokenUrlOf({ type, flows }: Scheme): string | undefined {
  const flow = type === 'oauth2' && isObject(flows) ? flows.clientCredentials : undefined
  const url = isObject(flow) ? flow.tokenUrl : undefined
  return typeof url === 'string' && URL.canParse(url, 'http://host') ? url : undefined
}

/** A run sends to its own server only, so that the host of a token address does not count. */
const pathOf = (url: string): string => new URL(url, 'http://host').pathname

const basic = ({ login, password }: Login): Credential => ({
  token: `Basic ${btoa(String.fromCharCode(...utf8ToBytes(`${login}:${password}`)))}`,
})
