import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The arithmetic of HTTP Digest (RFC 7616, MD5) for both sides of the wire: a server verifies with
 * it, the checker and test authors answer challenges with it. Pure, and synchronous in browsers.
 */

/** The parameters of a `Digest …` header value, names in lower case, values unquoted. */
export type DigestParameters = Readonly<Record<string, string>>

export interface DigestSecret {
  readonly username: string
  readonly password: string
}

/** The request that a digest is valid for. */
export interface DigestRequest {
  /** Upper case. */
  readonly method: string
  /** The raw request-target, query included. */
  readonly target: string
}

const scheme = /^digest\s+/i
// An unquoted value may hold `=`: curl pads its base64 cnonce.
const parameters = /([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,\s*|$)/gy

/**
 * Reads a challenge or an `Authorization` value.
 *
 * @returns undefined when the value is not Digest, is cut short, or names a parameter twice
 */
export function parseDigest(value: string): DigestParameters | undefined {
  const text = value.trimEnd()
  const list = text.replace(scheme, '')
  if (list === text) return undefined
  const found = new Map<string, string>()
  let read = 0
  for (const [match, name = '', quoted, bare = ''] of list.matchAll(parameters)) {
    if (found.has(name.toLowerCase())) return undefined
    found.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare)
    read += match.length
  }
  return read === list.length ? Object.fromEntries(found) : undefined
}

/**
 * The `response` that somebody who knows the password computes from these parameters: with `qop` as
 * in RFC 7616, without it as in RFC 2069.
 *
 * @returns 32 lower-case hexadecimal digits
 */
export function digestResponse(
  { username, password }: DigestSecret,
  { method, target }: DigestRequest,
  { realm = '', nonce = '', nc = '', cnonce = '', qop }: DigestParameters,
): string {
  const who = hash(`${username}:${realm}:${password}`)
  const what = hash(`${method}:${target}`)
  return qop === undefined
    ? hash(`${who}:${nonce}:${what}`)
    : hash(`${who}:${nonce}:${nc}:${cnonce}:${qop}:${what}`)
}

/**
 * Answers a challenge: a ready `Authorization` value for one method and target.
 *
 * @param challenge the value of `WWW-Authenticate`
 * @param count how many requests answer this challenge, this one included; at most 2^32 - 1
 * @throws Error when the challenge is not Digest with MD5 and `qop=auth` (or none)
 */
export function digestAuthorization(
  secret: DigestSecret,
  request: DigestRequest,
  challenge: string,
  count = 1,
): string {
  const { realm, nonce, opaque, algorithm = 'MD5', qop } = parseDigest(challenge) ?? {}
  const offers = qop?.split(',').map((offer) => offer.trim())
  const answerable = algorithm.toUpperCase() === 'MD5' && (offers?.includes('auth') ?? true)
  if (realm === undefined || nonce === undefined || !answerable) {
    throw new Error(
      `Cannot answer the challenge "${challenge}". Only Digest with MD5 and qop "auth" is known.`,
    )
  }
  const nc = count.toString(16).padStart(8, '0')
  const counted = offers && { qop: 'auth', nc, cnonce: clientNonce(secret, request) }
  const response = digestResponse(secret, request, { realm, nonce, ...counted })
  const quoted = { username: secret.username, realm, nonce, uri: request.target, response, opaque }
  return [
    `Digest ${writeQuoted(quoted)}`,
    `algorithm=${algorithm}`,
    ...(counted ? [`qop=auth, nc=${counted.nc}, cnonce="${counted.cnonce}"`] : []),
  ].join(', ')
}

// A nonce of the client's protects it from a server that chooses plaintexts; here the same request
// must give the same bytes, so it is derived instead of drawn.
function clientNonce({ username }: DigestSecret, { method, target }: DigestRequest): string {
  return hash(`${username} ${method} ${target}`).slice(0, 16)
}

function writeQuoted(parameters: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}="${value.replace(/["\\]/g, '\\$&')}"`],
    )
    .join(', ')
}

function hash(text: string): string {
  return bytesToHex(md5(utf8ToBytes(text)))
}
