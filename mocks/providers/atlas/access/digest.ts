import { decodePercent } from '../../../../contracts/openapi/decode-percent.ts'
import {
  type DigestParameters,
  type DigestRequest,
  digestResponse,
  parseDigest,
} from '../../../../contracts/openapi/digest.ts'

export const digestRealm = 'MMS Public API'

/**
 * The challenge as 5,192 recordings have it but for the nonce. The Go clients split it on comma and
 * space and break on any other parameter or a second qop, so not a byte of it is free.
 */
export function writeChallenge(nonce: string, stale: boolean): string {
  return `Digest realm="${digestRealm}", domain="", nonce="${nonce}", algorithm=MD5, qop="auth", stale=${stale}`
}

/** @returns 32 characters of base64 for 24 bytes, the recorded form */
export function toNonce(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

export interface DigestVerification {
  readonly request: DigestRequest
  /** The private key of a public key, or undefined where there is none. */
  readonly passwordOf: (username: string) => string | undefined
  readonly isCurrentNonce: (nonce: string) => boolean
}

export type DigestVerdict =
  | { readonly accepted: true; readonly username: string }
  /** `stale`: all is right but the nonce, so that the client may retry without asking anybody. */
  | { readonly accepted: false; readonly stale: boolean; readonly reason: string }

const refused = (reason: string): DigestVerdict => ({ accepted: false, stale: false, reason })

const staleNonce: DigestVerdict = {
  accepted: false,
  stale: true,
  reason: 'digest: the nonce has expired, or is of another world',
}

/**
 * Verifies an `Authorization: Digest …` value as leniently as the servers were seen to: any count,
 * reused nonces, no algorithm, no qop. A digest for another method or target is a wrong one.
 */
export function verifyDigest(
  value: string,
  { request, passwordOf, isCurrentNonce }: DigestVerification,
): DigestVerdict {
  const sent = parseDigest(value)
  if (!sent) return refused('the Authorization header is neither Digest nor Bearer')
  if (!isAnswerToOurChallenge(sent)) {
    return refused('digest: realm, algorithm or qop is not that of the challenge')
  }
  const { nonce = '', response = '', uri } = sent
  if (uri !== request.target) {
    return refused(`digest: uri "${uri}" differs from the request target "${request.target}"`)
  }
  const names = namesIn(sent)
  let isKnown = false
  for (const username of names) {
    const password = passwordOf(username)
    if (password === undefined) continue
    isKnown = true
    if (response.toLowerCase() !== digestResponse({ username, password }, request, sent)) continue
    return isCurrentNonce(nonce) ? { accepted: true, username } : staleNonce
  }
  const [username = ''] = names
  return refused(
    isKnown
      ? `digest: the response is wrong for the key "${username}" and ${request.method} ${uri}`
      : `digest: no API key is called "${username}"`,
  )
}

/**
 * The readings of a user name. A header is text of one byte a character: clients send UTF-8 in it
 * (curl) or the characters themselves where they fit (requests), and digest UTF-8 either way. RFC
 * 7616 has `username*` for names outside ASCII, which stands alone.
 */
function namesIn(sent: DigestParameters): readonly string[] {
  const { username, 'username*': extended } = sent
  if (extended !== undefined) {
    const [, encoded] = /^utf-8''(.*)$/i.exec(extended) ?? []
    const name =
      encoded === undefined || username !== undefined ? undefined : decodePercent(encoded)
    return name === undefined ? [] : [name]
  }
  if (username === undefined) return []
  if (/^[ -~]*$/.test(username)) return [username]
  const bytes = Uint8Array.from(username, (character) => character.charCodeAt(0))
  const text = fromUtf8(bytes)
  return text === undefined || text === username ? [username] : [text, username]
}

function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

// urllib counts in decimal and leaves the algorithm out, the Go library quotes it: all are digits of
// some base, and none has to count up.
function isAnswerToOurChallenge({ realm, algorithm = 'MD5', qop, nc }: DigestParameters): boolean {
  if (realm !== digestRealm || algorithm.toUpperCase() !== 'MD5') return false
  return qop === undefined || (qop === 'auth' && nc !== undefined && /^(?!0+$)[0-9a-f]+$/i.test(nc))
}
