import { utf8ToBytes } from '@noble/hashes/utils.js'
import { NoAnswer, NotAuthenticated, type PlainResponse, type Send } from '../vocabulary/target.ts'

/**
 * Signs with an access token, which it fetches when the first request asks for one. A token that was
 * good and is refused has expired: another one is fetched, once. `hear` is told each token.
 */
export function clientSigner(
  [id, secret]: readonly [string, string],
  tokenPath: string,
  hear: (token: string) => void = () => undefined,
) {
  return (send: Send): Send => {
    const fetchToken = async (): Promise<string> => {
      const response = await send({
        method: 'POST',
        target: tokenPath,
        headers: {
          authorization: `Basic ${base64(`${id}:${secret}`)}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
        purpose: 'token',
      }).catch((error: unknown) => {
        if (!(error instanceof NoAnswer)) throw error
        throw new NotAuthenticated(`${tokenPath} gave no answer: ${error.message}`)
      })
      const token = tokenIn(response, id, tokenPath)
      hear(token)
      return token
    }
    let token: Promise<string> | undefined
    let wasGood = false
    return async (request) => {
      token ??= fetchToken()
      const asked = token
      const signed = async () =>
        send({
          ...request,
          headers: { ...request.headers, authorization: `Bearer ${await token}` },
        })
      const response = await signed()
      if (response.status !== 401) wasGood = true
      if (response.status !== 401 || !wasGood) return response
      // others may have fetched the next one meanwhile
      if (token === asked) {
        wasGood = false
        token = fetchToken()
      }
      return signed()
    }
  }
}

/** @throws NotAuthenticated in one sentence */
function tokenIn({ status, body }: PlainResponse, id: string, tokenPath: string): string {
  if (status !== 200) {
    throw new NotAuthenticated(
      `No access token for client "${id}": ${tokenPath} answered ${status}. Are id and secret right?`,
    )
  }
  const token = accessTokenOf(body)
  if (token === undefined) {
    throw new NotAuthenticated(`${tokenPath} answered no access_token. Is it this server's?`)
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new NotAuthenticated(`${tokenPath} answered an access_token that no header can carry.`)
  }
  return token
}

function accessTokenOf(bytes: Uint8Array): string | undefined {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof body !== 'object' || body === null || !('access_token' in body)) return undefined
    return typeof body.access_token === 'string' ? body.access_token : undefined
  } catch {
    return undefined
  }
}

const base64 = (text: string): string => btoa(String.fromCharCode(...utf8ToBytes(text)))
