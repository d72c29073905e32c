import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  type DigestVerification,
  toNonce,
  verifyDigest,
  writeChallenge,
} from '../../../../../mocks/providers/atlas/access/digest.ts'

const md5 = (text: string) => createHash('md5').update(text, 'utf8').digest('hex')
const nonce = 'SlgYP7Tv3FS/BuCj/x4WQRIV1bNKdpJg'
const target = '/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams?pretty=true'
const keys: Record<string, string> = { tenantry: '7a1ca5e0-0000-4000-8000-00000000d1e5' }
const verification: DigestVerification = {
  request: { method: 'POST', target },
  passwordOf: (username) => keys[username],
  isCurrentNonce: (candidate) => candidate === nonce,
}

interface Sent {
  readonly username?: string
  readonly password?: string
  readonly realm?: string
  readonly nonce?: string
  readonly nc?: string
  readonly cnonce?: string
  readonly qop?: string
  readonly method?: string
  readonly uri?: string
}

/** What a client computes with an MD5 that is not ours. */
function respond(sent: Sent = {}): string {
  const { username = 'tenantry', password = keys.tenantry, realm = 'MMS Public API' } = sent
  const { nc = '00000001', cnonce = 'c', qop = 'auth', method = 'POST', uri = target } = sent
  const who = md5(`${username}:${realm}:${password}`)
  return md5(`${who}:${sent.nonce ?? nonce}:${nc}:${cnonce}:${qop}:${md5(`${method}:${uri}`)}`)
}

/** The header in the form of mongodb-forks/digest. */
function header(sent: Sent = {}, response = respond(sent)): string {
  const { username = 'tenantry', realm = 'MMS Public API', qop = 'auth', uri = target } = sent
  const { nc = '00000001', cnonce = 'c' } = sent
  return `Digest username="${username}", realm="${realm}", nonce="${sent.nonce ?? nonce}", uri="${uri}", response="${response}", algorithm="MD5", qop=${qop}, nc=${nc}, cnonce="${cnonce}"`
}

const accepted = { accepted: true, username: 'tenantry' }
const refused = { accepted: false, stale: false, reason: expect.any(String) }

describe('writeChallenge', () => {
  it('writes the recorded challenge byte for byte', () => {
    expect(writeChallenge(nonce, false)).toBe(
      'Digest realm="MMS Public API", domain="", nonce="SlgYP7Tv3FS/BuCj/x4WQRIV1bNKdpJg", algorithm=MD5, qop="auth", stale=false',
    )
  })

  it('says stale without quotes', () => {
    expect(writeChallenge(nonce, true)).toMatch(/, stale=true$/)
  })

  it('writes 24 bytes as 32 characters of base64', () => {
    expect(toNonce(new Uint8Array(24).fill(0xfb))).toBe('+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7')
  })
})

describe('verifyDigest takes what real clients send', () => {
  it('mongodb-forks/digest: a quoted algorithm', () => {
    expect(verifyDigest(header(), verification)).toEqual(accepted)
  })

  it('curl: a bare algorithm and a cnonce of padded base64', () => {
    const cnonce = 'NzBmMTkzYjYzZmZjZGM1ZTVjYTdiYTY5ZGQ0MWVhMGI='
    const response = respond({ cnonce })
    const value = `Digest username="tenantry",realm="MMS Public API",nonce="${nonce}",uri="${target}",cnonce="${cnonce}",nc=00000001,algorithm=MD5,response="${response}",qop="auth"`

    expect(verifyDigest(value, verification)).toEqual(accepted)
  })

  it('urllib: no algorithm, a decimal count', () => {
    const nc = '00000010'
    const value = `Digest username="tenantry", realm="MMS Public API", nonce="${nonce}", uri="${target}", response="${respond({ nc })}", qop=auth, nc=${nc}, cnonce="c"`

    expect(verifyDigest(value, verification)).toEqual(accepted)
  })

  it('requests: the same nonce again, with any count', () => {
    expect(verifyDigest(header({ nc: '00000003' }), verification)).toEqual(accepted)
    expect(verifyDigest(header({ nc: '00000002' }), verification)).toEqual(accepted)
    expect(verifyDigest(header({ nc: '0000000a' }), verification)).toEqual(accepted)
  })

  it('RFC 2069: no qop', () => {
    const who = md5(`tenantry:MMS Public API:${keys.tenantry}`)
    const response = md5(`${who}:${nonce}:${md5(`POST:${target}`)}`)
    const value = `Digest username="tenantry", realm="MMS Public API", nonce="${nonce}", uri="${target}", response="${response}"`

    expect(verifyDigest(value, verification)).toEqual(accepted)
  })

  it('a response in upper case', () => {
    expect(verifyDigest(header({}, respond().toUpperCase()), verification)).toEqual(accepted)
  })
})

describe('verifyDigest refuses', () => {
  it.each([
    ['a wrong private key', header({ password: 'wrong' })],
    ['an unknown public key', header({ username: 'nobody' })],
    ['a digest for another target', header({ uri: '/api/atlas/v2/orgs' })],
    ['a digest for another method', header({ method: 'DELETE' })],
    ['another realm', header({ realm: 'elsewhere' })],
    ['a count of nothing', header({ nc: '00000000' })],
    ['a count that is no number', header({ nc: 'first' })],
    ['qop=auth-int', header({ qop: 'auth-int' })],
    ['another algorithm', header().replace('"MD5"', '"SHA-256"')],
    ['a response that is empty', header({}, '')],
    ['qop without a count', header().replace(/nc=\d+, /, '')],
    ['another scheme', `Bearer ${nonce}`],
    ['nothing', ''],
  ])('%s', (_, value) => {
    expect(verifyDigest(value, verification)).toEqual(refused)
  })

  it('a nonce that is unknown or has expired, and says that only the nonce is wrong', () => {
    expect(verifyDigest(header({ nonce: 'b' }), verification)).toEqual({
      accepted: false,
      stale: true,
      reason: 'digest: the nonce has expired, or is of another world',
    })
  })

  it('a wrong key with an unknown nonce as a wrong key', () => {
    expect(verifyDigest(header({ nonce: 'b', password: 'x' }), verification)).toEqual(refused)
  })
})
