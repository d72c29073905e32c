import { decodePercent } from '../../../../contracts/openapi/decode-percent.ts'
/** Credentials of a client at the token endpoint. */
export interface ClientCredentials {
  readonly clientId: string
  readonly secret: string
}

/**
 * Reads `Authorization: Basic …`, as sent and percent-decoded: oauth2 libraries encode both parts,
 * hand-written clients do not, and the servers take both.
 *
 * @returns one or two readings, the literal one first; none when the value is not Basic
 */
export function parseBasic(value: string): readonly ClientCredentials[] {
  const [, encoded] = /^basic +([\w+/]+=*)$/i.exec(value.trim()) ?? []
  const text = encoded === undefined ? undefined : decodeBase64(encoded)
  const colon = text?.indexOf(':') ?? -1
  if (text === undefined || colon < 0) return []
  const literal = { clientId: text.slice(0, colon), secret: text.slice(colon + 1) }
  const decoded = percentDecode(literal)
  return decoded && text.includes('%') ? [literal, decoded] : [literal]
}

/** The parameters of a form body; a repeated one is refused, as RFC 6749 §3.2 demands. */
export function parseForm(text: string): ReadonlyMap<string, string> | undefined {
  const form = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    if (form.has(name)) return undefined
    form.set(name, value)
  }
  return form
}

export interface TokenClaims {
  readonly clientId: string
  readonly issuedAt: Date
  readonly expiresAt: Date
  /** Makes two tokens of one instant different. */
  readonly id: string
}

/**
 * An access token that looks like a JWT signed with ES512 and is none: three parts of base64url,
 * readable claims, a signature of the right length that no key made.
 *
 * @param signature 132 bytes
 */
export function writeAccessToken(claims: TokenClaims, signature: Uint8Array): string {
  const header = { alg: 'ES512', typ: 'JWT' }
  const payload = {
    sub: claims.clientId,
    iat: toSeconds(claims.issuedAt),
    exp: toSeconds(claims.expiresAt),
    jti: claims.id,
  }
  return [toJsonPart(header), toJsonPart(payload), toBase64Url(signature)].join('.')
}

/** @returns the token of an `Authorization: Bearer …` value, undefined for any other scheme */
export function parseBearer(value: string): string | undefined {
  return /^bearer +(\S+)$/i.exec(value.trim())?.[1]
}

function decodeBase64(encoded: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function percentDecode({ clientId, secret }: ClientCredentials): ClientCredentials | undefined {
  const [id, key] = [decodePercent(clientId), decodePercent(secret)]
  return id === undefined || key === undefined ? undefined : { clientId: id, secret: key }
}

function toJsonPart(value: object): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(value)))
}

function toBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function toSeconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}
