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
      token === undefined ? digestCaller(call, value, nonces) : tokenCaller(call.world, token)
    if (!call.caller) throw challenge(call, nonces, { stale: false })
  }
}

function digestCaller(call: AtlasOpenCall, value: string, nonces: Nonces): AtlasCaller | undefined {
  const { world, request } = call
  const verdict = verifyDigest(value, {
    request: { method: request.method, target: request.target },
    passwordOf: (username) => world.apiKeys.find('publicKey', username)?.privateKey,
    isCurrentNonce: (nonce) => nonces.isCurrent(nonce, world.clock.milliseconds),
  })
  if (verdict.accepted) return keyCaller(world, verdict.username)
  if (verdict.stale) throw challenge(call, nonces, { stale: true })
  return undefined
}

function challenge(call: AtlasOpenCall, nonces: Nonces, { stale }: { readonly stale: boolean }) {
  const { ids, clock } = call.world
  const bytes = new Uint8Array(24)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = ids.below(256)
  const nonce = toNonce(bytes)
  nonces.remember(nonce, clock.milliseconds)
  return call.refuse('UNEXPECTED_ERROR~unauthenticated', {}, [
    ['WWW-Authenticate', writeChallenge(nonce, stale)],
  ])
}
