import { type AtlasCaller, anybody, keyCaller, tokenCaller } from '../../access/caller.ts'
import { toNonce, verifyDigest, writeChallenge } from '../../access/digest.ts'
import type { Nonces } from '../../access/nonces.ts'
import { parseBearer } from '../../access/oauth.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'
import { isTokenPath } from './locate.ts'

/**
 * Finds out who calls, before anything else: the Go clients send each request without credentials
 * first, and take any answer but the challenge for final. The token endpoint has credentials of
 * its own.
 */
export function authenticate(nonces: Nonces): AtlasGuard {
  return (call) => {
    if (isTokenPath(call.path)) return
    if (call.credentials === 'any') {
      call.caller = anybody
      return
    }
    const value = call.request.headers.authorization ?? ''
    const token = parseBearer(value)
    call.caller =
      token === undefined ? digestCaller(call, value, nonces) : bearerCaller(call, token, nonces)
  }
}

function bearerCaller(call: AtlasOpenCall, token: string, nonces: Nonces): AtlasCaller {
  const caller = tokenCaller(call.world, token)
  if (caller) return caller
  const reason = call.world.accessTokens.get(token)
    ? 'the bearer token has expired, or its owner is gone'
    : 'the bearer token is of another world, or was revoked'
  throw challenge(call, nonces, { stale: false, reason })
}

function digestCaller(call: AtlasOpenCall, value: string, nonces: Nonces): AtlasCaller {
  const { world, request } = call
  if (value === '') {
    throw challenge(call, nonces, { stale: false, reason: 'no Authorization header' })
  }
  const verdict = verifyDigest(value, {
    request: { method: request.method, target: request.sentTarget ?? request.target },
    passwordOf: (username) => world.apiKeys.find('publicKey', username)?.privateKey,
    isCurrentNonce: (nonce) => nonces.isCurrent(nonce, world.clock.milliseconds),
  })
  const caller = verdict.accepted ? keyCaller(world, verdict.username) : undefined
  if (caller) return caller
  throw challenge(call, nonces, {
    stale: !verdict.accepted && verdict.stale,
    reason: verdict.accepted ? 'digest: the API key is gone' : verdict.reason,
  })
}

interface Refused {
  readonly stale: boolean
  readonly reason: string
}

function challenge(call: AtlasOpenCall, nonces: Nonces, { stale, reason }: Refused) {
  const { ids, clock } = call.world
  const bytes = new Uint8Array(24)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = ids.below(256)
  const nonce = toNonce(bytes)
  nonces.remember(nonce, clock.milliseconds)
  const headers = [['WWW-Authenticate', writeChallenge(nonce, stale)]] as const
  return call.refuse('UNEXPECTED_ERROR~unauthenticated', {}, headers).because(reason)
}
