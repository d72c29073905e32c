import { splitScheme } from './schemes.ts'

/** Headers that say how to answer or who asks, never that somebody may. */
const openHeaders =
  /^(accept(-.*)?|content-.*|user-agent|host|origin|referer|cache-control|connection|date|prefer|expect|if-.*|range|te|trace(parent|state)|x-(request|correlation)-id|x-forwarded-.*|(x-)?api-version)$/

/** True if a header opens nothing, also where somebody gave it together with credentials. */
export const isOpenHeader = (name: string): boolean => openHeaders.test(name.toLowerCase())

/** Everything that opens something in a header that somebody gave as a credential. */
export function secretsOfHeader(name: string, value: string): readonly string[] {
  const lower = name.toLowerCase()
  if (isOpenHeader(lower)) return []
  if (lower === 'cookie') return [value, ...value.split(';').flatMap(secretsOfCookie)]
  if (lower === 'set-cookie') return secretsOfCookie(value.split(';', 1)[0] ?? '')
  const [scheme, secret] = splitScheme(value)
  return [secret, ...secretsOfBasic(scheme, secret), ...secretsOfParameters(secret)]
}

/** `session=abc`: the pair, so that a short value is found with its name, and the value. */
function secretsOfCookie(pair: string): readonly string[] {
  const [name = '', value] = pair.trim().split(/=(.*)/s)
  if (value === undefined) return [name]
  return [`${name}=${value}`, value.replaceAll(/^"|"$/g, '')]
}

/** Basic credentials are `user:password` in base64. */
function secretsOfBasic(scheme: string, secret: string): readonly string[] {
  if (scheme.trim().toLowerCase() !== 'basic') return []
  const pair = decodeBase64(secret)
  const [, password] = pair?.split(/:(.*)/s) ?? []
  return pair === undefined || !password ? [] : [pair, password]
}

function decodeBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Parameters of Digest, OAuth 1 and signatures that everybody may know. */
const openParameters =
  /^(username|user|realm|algorithm|qop|nc|uri|charset|stale|version|keyid|headers|created|expires|signedheaders|oauth_(version|signature_method|timestamp|callback)|expiration|ver|userhash)$/i

/** The values of `name="value", other=value`; none where the text is no such list. */
function secretsOfParameters(text: string): readonly string[] {
  const parts = text.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? []
  const pairs = parts.map((part) => /^\s*([\w-]+)\s*=\s*("?)(?!=*$)(.*?)\2\s*$/s.exec(part))
  if (pairs.includes(null)) return []
  return pairs.flatMap((pair) => {
    const [, name = '', , value = ''] = pair ?? []
    return openParameters.test(name) ? [] : [value]
  })
}
