import { describe, expect, it } from 'vitest'
import { digestSigner } from '../../../../contracts/check/credentials/digest-signer.ts'
import type { PlainRequest } from '../../../../contracts/check/vocabulary/target.ts'
import { parseDigest } from '../../../../contracts/openapi/digest.ts'
import { answer } from '../../../support/boxes.ts'

const request = { method: 'GET', target: '/boxes', headers: {} }

interface ServerRule {
  /** How many requests may answer one challenge. */
  readonly uses: number
  /** Says `stale=true` where a challenge was used up. */
  readonly isStaleTold: boolean
}

/** Sends some requests to a server that counts its challenges. @returns nonce and count of each */
async function sentTo({ uses, isStaleTold }: ServerRule, requests: number) {
  const sent: (string | undefined)[] = []
  const left = new Map<string, number>()
  const challenge = (stale: boolean) => {
    const nonce = `n${left.size + 1}`
    left.set(nonce, uses)
    const told = stale && isStaleTold ? ', stale=true' : ''
    const value = `Digest realm="r", nonce="${nonce}", qop="auth"${told}`
    return answer(401, undefined, { 'www-authenticate': value })
  }
  const sign = digestSigner(
    'user',
    'pass',
  )(async ({ headers }: PlainRequest) => {
    const { nonce, nc } = parseDigest(headers.authorization ?? '') ?? {}
    sent.push(nonce && `${nonce} ${nc}`)
    const rest = left.get(nonce ?? '') ?? 0
    if (nonce !== undefined) left.set(nonce, rest - 1)
    return rest > 0 ? answer(200) : challenge(nonce !== undefined)
  })
  const statuses: number[] = []
  for (let at = 0; at < requests; at += 1) statuses.push((await sign(request)).status)
  return { sent, statuses }
}

describe('a signer by HTTP Digest', () => {
  it('answers a challenge once more with each request, counting up', async () => {
    const { sent, statuses } = await sentTo({ uses: 10, isStaleTold: true }, 3)

    expect(sent).toEqual([undefined, 'n1 00000001', 'n1 00000002', 'n1 00000003'])
    expect(statuses).toEqual([200, 200, 200])
  })

  it('answers the next challenge where the server calls the last one stale', async () => {
    const { sent, statuses } = await sentTo({ uses: 2, isStaleTold: true }, 4)

    expect(sent).toEqual([
      ...[undefined, 'n1 00000001', 'n1 00000002'],
      ...['n1 00000003', 'n2 00000001', 'n2 00000002'],
    ])
    expect(statuses).toEqual([200, 200, 200, 200])
  })

  it('asks for a challenge each time where the server takes each only once', async () => {
    const { sent, statuses } = await sentTo({ uses: 1, isStaleTold: false }, 4)

    expect(sent).toEqual([
      ...[undefined, 'n1 00000001', 'n1 00000002', 'n2 00000001'],
      ...[undefined, 'n3 00000001', undefined, 'n4 00000001'],
    ])
    expect(statuses).toEqual([200, 200, 200, 200])
  })

  it('never sends ahead credentials that were refused', async () => {
    const { sent, statuses } = await sentTo({ uses: 0, isStaleTold: false }, 2)

    expect(sent).toEqual([undefined, 'n1 00000001', undefined, 'n3 00000001'])
    expect(statuses).toEqual([401, 401])
  })
})
