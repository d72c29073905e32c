import { createHash } from 'node:crypto'
import type { PlainRequest as Call } from '../../contracts/check/vocabulary/target.ts'
import type { Answer } from './doors.ts'

export interface Key {
  readonly user: string
  readonly password: string
}

/** Performs one call; resolves to every answer that it took, the last of which its user sees. */
export type Session = (call: Call) => Promise<readonly Answer[]>

type Send = (call: Call) => Promise<Answer>

/** Opens a session of one client, with its own memory of challenges. */
export type OpenSession = (send: Send, key: Key) => Session

/** How four clients that share no code speak HTTP Digest, each as it was seen on the wire. */
export const digestClients: Readonly<Record<string, OpenSession>> = {
  'mongodb-forks/digest 1.1.0': forksDigest,
  'curl 7.88': curl,
  'urllib 4.9': urllib,
  'requests 2.34': requests,
}

/** Each call twice, the body both times; never counts, never keeps a nonce. */
function forksDigest(send: Send, key: Key): Session {
  return async (call) => {
    const first = await send(call)
    if (first.status !== 401) return [first]
    const { realm, nonce } = splitOnCommaAndSpace(challengeOf(first))
    const sum = { nc: '00000001', cnonce: 'f2d1b7c0a9e84356' }
    const response = respond({ key, call, realm, nonce, ...sum })
    const authorization = `Digest username="${key.user}", realm="${realm}", nonce="${nonce}", uri="${call.target}", response="${response}", algorithm="MD5", qop=auth, nc=${sum.nc}, cnonce="${sum.cnonce}"`
    return [first, await send(withHeaders(call, { authorization }))]
  }
}

/** The library refuses a challenge that has any other parameter, separator or quality. */
function splitOnCommaAndSpace(challenge: string): Challenge {
  const legal = ['realm', 'domain', 'nonce', 'opaque', 'stale', 'algorithm', 'qop']
  if (!challenge.startsWith('Digest ')) throw new Error(`Bad challenge: ${challenge}`)
  const parameters = new Map<string, string>()
  for (const part of challenge.slice('Digest '.length).split(', ')) {
    const [, name = '', value = ''] = /^(\w+)="?(.*?)"?$/.exec(part) ?? []
    if (!legal.includes(name)) throw new Error(`Bad challenge: ${part}`)
    parameters.set(name, value)
  }
  if (parameters.get('qop') !== 'auth') throw new Error('Algorithm not implemented')
  return { realm: parameters.get('realm') ?? '', nonce: parameters.get('nonce') ?? '' }
}

/** Probes without the body where it expects a challenge; its cnonce is padded base64. */
function curl(send: Send, key: Key): Session {
  return async (call) => {
    const { body, ...bare } = call
    const probe = withHeaders(bare, { 'content-length': '0' })
    const first = await send(body === undefined ? call : probe)
    if (first.status !== 401) return [first]
    const { realm, nonce } = matchEach(challengeOf(first))
    const sum = { nc: '00000001', cnonce: 'OTcyZjk5NmYxMDgzNTMwYmMyMTU2ZjFjYTQ3YjgyYWI=' }
    const response = respond({ key, call, realm, nonce, ...sum })
    const authorization = `Digest username="${key.user}", realm="${realm}", nonce="${nonce}", uri="${call.target}", cnonce="${sum.cnonce}", nc=${sum.nc}, qop=auth, response="${response}", algorithm=MD5`
    return [first, await send(withHeaders(call, { authorization }))]
  }
}

/** A new challenge for each call, but one decimal count for all of them; names no algorithm. */
function urllib(send: Send, key: Key): Session {
  let count = 0
  return async (call) => {
    const first = await send(call)
    if (first.status !== 401) return [first]
    const { realm, nonce } = matchEach(challengeOf(first))
    count += 1
    const sum = { nc: String(count).padStart(8, '0'), cnonce: '7975931006c4da17' }
    const response = respond({ key, call, realm, nonce, ...sum })
    const authorization = `Digest username="${key.user}", realm="${realm}", nonce="${nonce}", uri="${call.target}", response="${response}", qop=auth, nc=${sum.nc}, cnonce="${sum.cnonce}"`
    return [first, await send(withHeaders(call, { authorization }))]
  }
}

/** Keeps the nonce and signs ahead with it; a second challenge is answered once. */
function requests(send: Send, key: Key): Session {
  let challenge: Challenge | undefined
  let count = 0
  const sign = (call: Call, { realm, nonce }: Challenge): Call => {
    count += 1
    const sum = { nc: count.toString(16).padStart(8, '0'), cnonce: 'fece1a7792145655' }
    const response = respond({ key, call, realm, nonce, ...sum })
    const authorization = `Digest username="${key.user}", realm="${realm}", nonce="${nonce}", uri="${call.target}", response="${response}", algorithm="MD5", qop="auth", nc=${sum.nc}, cnonce="${sum.cnonce}"`
    return withHeaders(call, { authorization })
  }
  return async (call) => {
    const first = await send(challenge ? sign(call, challenge) : call)
    if (first.status !== 401) return [first]
    const next = matchEach(challengeOf(first))
    if (next.nonce !== challenge?.nonce) count = 0
    challenge = next
    return [first, await send(sign(call, next))]
  }
}

interface Challenge {
  readonly realm: string
  readonly nonce: string
}

function challengeOf({ headers }: Answer): string {
  const challenge = headers['www-authenticate']
  if (challenge === undefined) throw new Error('The 401 has no challenge to answer.')
  return challenge
}

function matchEach(challenge: string): Challenge {
  const read = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1] ?? ''
  return { realm: read('realm'), nonce: read('nonce') }
}

interface Sum extends Challenge {
  readonly key: Key
  readonly call: Call
  readonly nc: string
  readonly cnonce: string
}

/** Computed with an MD5 that is not the server's. */
function respond({ key, call, realm, nonce, nc, cnonce }: Sum): string {
  const who = md5(`${key.user}:${realm}:${key.password}`)
  return md5(`${who}:${nonce}:${nc}:${cnonce}:auth:${md5(`${call.method}:${call.target}`)}`)
}

const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex')

function withHeaders(call: Call, headers: Call['headers']): Call {
  return { ...call, headers: { ...call.headers, ...headers } }
}
