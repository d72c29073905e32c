import { type DigestSecret, digestAuthorization, parseDigest } from '../../openapi/digest.ts'
import {
  headerOf,
  NotAuthenticated,
  type PlainRequest,
  type PlainResponse,
  type Send,
} from '../vocabulary/target.ts'
import { withHeaders } from './with-headers.ts'

/** A challenge that was answered well, and how many requests answered it. */
interface Answered {
  readonly challenge: string
  count: number
}

/**
 * Signs by HTTP Digest. The first request goes out plain and answers its challenge; later ones answer
 * the same challenge at once, with a higher count, as long as the server takes it (RFC 7616, 3.6). A
 * server that wants each challenge answered once only is asked for one before each request.
 */
export const digestSigner =
  (username: string, password: string) =>
  (send: Send): Send => {
    const secret = { username, password }
    let good: Answered | undefined
    let isReusable = true
    const answer = async (request: PlainRequest, challenge: string): Promise<PlainResponse> => {
      const response = await send(answering(request, secret, { challenge, count: 1 }))
      if (response.status !== 401 && isReusable) good = { challenge, count: 1 }
      return response
    }
    return async (request) => {
      const known = good
      if (known) known.count += 1
      const first = await send(known ? answering(request, secret, known) : request)
      const challenge = challengeIn(first)
      if (challenge === undefined) return first
      if (good === known) good = undefined
      const isExpired = parseDigest(challenge)?.stale?.toLowerCase() === 'true'
      const response = await answer(request, challenge)
      if (known && !isExpired && response.status !== 401) {
        isReusable = false
        good = undefined
      }
      return response
    }
  }

function challengeIn(response: PlainResponse): string | undefined {
  const challenge = headerOf(response, 'www-authenticate')
  return response.status === 401 && challenge?.startsWith('Digest ') ? challenge : undefined
}

/** @throws NotAuthenticated where the challenge asks for what is not known here */
function answering(
  request: PlainRequest,
  secret: DigestSecret,
  { challenge, count }: Answered,
): PlainRequest {
  try {
    const authorization = digestAuthorization(secret, request, challenge, count)
    return withHeaders(request, { authorization })
  } catch (error) {
    throw new NotAuthenticated(error instanceof Error ? error.message : String(error))
  }
}
