import type { Identity, Send } from '../vocabulary/target.ts'
import { clientSigner } from './client-signer.ts'
import { digestSigner } from './digest-signer.ts'
import { secretsOfHeader } from './header-secrets.ts'
import { splitScheme } from './schemes.ts'
import { impostorSignature, signatureOf, unknownScheme } from './signature-of.ts'
import { withHeaders } from './with-headers.ts'
import { withQuery } from './with-query.ts'

/** Credentials of one identity, as data. */
export type Credential =
  /** Answers each 401 challenge by HTTP Digest: `[user, password]`. */
  | { readonly digest: readonly [string, string] }
  /** OAuth client credentials: `[client id, secret]`, exchanged at `tokenPath` once. */
  | { readonly client: readonly [string, string]; readonly tokenPath: string }
  /** The whole value of the `Authorization` header. */
  | { readonly token: string }
  /** Any headers, and parameters of the query that authenticate, each as it is before encoding. */
  | {
      readonly headers: Readonly<Record<string, string>>
      readonly query?: Readonly<Record<string, string>>
    }

/**
 * Makes an identity that signs requests with the credential; its impostors hold a wrong one. A token
 * that it gets for its credential joins its secrets.
 */
export function createIdentity(name: string, credential: Credential): Identity {
  const secrets = secretsOf(credential)
  return {
    name,
    sign: signerOf(credential, (token) => secrets.push(token)),
    impostors: impostorsOf(credential).map((wrong, at) => ({
      name: `${name} with a wrong credential (${spoilingOf(credential, at)})`,
      sign: signerOf(wrong),
      impostors: [],
      secrets: secretsOf(wrong).filter((secret) => !isMadeUp(secret)),
      signature: impostorSignature(name, wrong),
    })),
    secrets,
    signature: signatureOf(credential),
  }
}

/** Every secret that somebody holds now, of their impostors too; a token joins once it is there. */
export const secretsIn = (identities: readonly Identity[]): readonly string[] =>
  identities.flatMap(({ secrets, impostors }) => [...secrets, ...secretsIn(impostors)])

function signerOf(credential: Credential, hear = ignore): (send: Send) => Send {
  if ('digest' in credential) return digestSigner(...credential.digest)
  if ('client' in credential) return clientSigner(credential.client, credential.tokenPath, hear)
  if ('token' in credential) return headerSigner({ authorization: credential.token })
  return headerSigner(credential.headers, credential.query)
}

const ignore = (_token: string): unknown => undefined

const headerSigner =
  (headers: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}) =>
  (send: Send): Send =>
  (request) =>
    send(withQuery(withHeaders(request, headers), query))

/** The same kind of credential, wrong: unknown, changed in its last character, cut short, … */
function impostorsOf(credential: Credential): Credential[] {
  if ('digest' in credential) {
    const [user, password] = credential.digest
    return spoiled(password).map((wrong) => ({ digest: [user, wrong] }))
  }
  // A wrong client secret fails at the token endpoint; a wrong token is what an API sees.
  if ('client' in credential) return [{ token: `Bearer ${madeUpToken}` }]
  if ('token' in credential) return spoiledValues(credential.token).map((token) => ({ token }))
  const { headers, query } = credential
  if (!query) return spoiledHeaders(headers)
  // a scheme stands in headers only
  const wrong = spoiledHeaders(headers).slice(0, 3)
  return wrong.map((one, at) => ({ ...one, query: spoiledQuery(query, at) }))
}

const madeUpToken = 'eyJhbGciOiJFUzUxMiJ9.e30.wrong'

/** Opens nothing and tells nothing of what does; hidden, it would take zeros out of ids. */
const isMadeUp = (secret: string): boolean => secret === madeUpToken || /^0+$/.test(secret)

/** Fault of each impostor, in their order. */
const spoilings = ['last character changed', 'second half left out', 'zeros', 'unknown scheme']

const spoilingOf = (credential: Credential, at: number): string =>
  'client' in credential ? 'made up' : (spoilings[at] ?? `${at + 1}`)

const spoiled = (secret: string): string[] => [
  `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`,
  secret.slice(0, Math.ceil(secret.length / 2)),
  '0'.repeat(Math.max(8, secret.length)),
]

/** A scheme stays in front of what is spoiled, and is once exchanged for another. */
function spoiledValues(value: string): string[] {
  const [scheme, secret] = splitScheme(value)
  const wrong = spoiled(secret).map((text) => `${scheme}${text}`)
  const values = scheme === '' ? wrong : [...wrong, `${unknownScheme}${secret}`]
  return values.filter((text) => text !== value)
}

/** Each cookie is spoiled, since any of them may be the one that opens. */
function spoiledCookies(value: string): string[] {
  const pairs = value.split(';').map((pair) => pair.trim().split(/=(.*)/s))
  const spoil = (text: string, at: number): string => spoiled(text)[at] ?? ''
  const wrong = [0, 1, 2].map((at) =>
    pairs.map(([name = '', own]) =>
      own === undefined ? spoil(name, at) : `${name}=${spoil(own, at)}`,
    ),
  )
  return wrong.map((all) => all.join('; ')).filter((text) => text !== value)
}

const spoiledHeaders = (headers: Readonly<Record<string, string>>): Credential[] =>
  [0, 1, 2, 3].map((at) => ({
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => {
        const isCookie = name.toLowerCase() === 'cookie'
        const values = isCookie ? spoiledCookies(value) : spoiledValues(value)
        return [name, values[at] ?? values[0] ?? '']
      }),
    ),
  }))

const spoiledQuery = (query: Readonly<Record<string, string>>, at: number) =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const wrong = spoiled(value).filter((text) => text !== value)
      return [name, wrong[at] ?? wrong[0] ?? '']
    }),
  )

function secretsOf(credential: Credential): string[] {
  if ('digest' in credential) return [credential.digest[1], credential.digest.join(':')]
  if ('client' in credential) return [credential.client[1], credential.client.join(':')]
  const headers = 'token' in credential ? { authorization: credential.token } : credential.headers
  const found = Object.entries(headers).flatMap(([name, value]) => secretsOfHeader(name, value))
  const query = 'query' in credential ? Object.entries(credential.query ?? {}) : []
  // with its name a short value is found too
  const inQuery = query.flatMap(([name, value]) => [
    value,
    `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  ])
  return [...new Set([...found, ...inQuery])].filter((secret) => secret !== '')
}
