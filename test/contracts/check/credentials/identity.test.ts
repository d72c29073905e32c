import { describe, expect, it } from 'vitest'
import {
  type Credential,
  createIdentity,
  secretsIn,
} from '../../../../contracts/check/credentials/identity.ts'
import {
  type Identity,
  NoAnswer,
  NotAuthenticated,
  type PlainResponse,
} from '../../../../contracts/check/vocabulary/target.ts'
import { digestAuthorization } from '../../../../contracts/openapi/digest.ts'
import { answer, targetOf } from '../../../support/boxes.ts'

const request = { method: 'GET', target: '/boxes?a=1', headers: { accept: '*/*' } }

/** What is sent on behalf of somebody to a server that gives these answers. */
async function sentBy(
  identity: Identity | undefined,
  answers: readonly PlainResponse[] = [answer(200)],
) {
  const left = [...answers]
  const { target, sent } = targetOf(() => left.shift() ?? answer(200))
  const response = await identity?.sign(target.send)(request)
  return { sent, status: response?.status }
}

const headersOf = async (identity: Identity | undefined) =>
  (await sentBy(identity)).sent[0]?.headers

describe('an identity', () => {
  it('sends its token, or any headers, with what is sent', async () => {
    const token = createIdentity('alpha', { token: 'Bearer abc' })
    const keys = createIdentity('alpha', { headers: { 'x-key': 'k', 'x-org': 'o' } })

    expect(await headersOf(token)).toEqual({ accept: '*/*', authorization: 'Bearer abc' })
    expect(await headersOf(keys)).toEqual({ accept: '*/*', 'x-key': 'k', 'x-org': 'o' })
  })

  it('answers a challenge of HTTP Digest', async () => {
    const challenge = 'Digest realm="r", nonce="n", qop="auth", algorithm=MD5'
    const asked = answer(401, undefined, { 'WWW-Authenticate': challenge })
    const { sent, status } = await sentBy(createIdentity('alpha', { digest: ['user', 'pass'] }), [
      asked,
      answer(204),
    ])
    const fields = (header = '') => header.match(/(username|realm|nonce|uri|qop)="?[^",]+/g)
    const right = digestAuthorization({ username: 'user', password: 'pass' }, request, challenge)

    expect(status).toBe(204)
    expect(sent[0]).toEqual(request)
    expect(sent[1]).toMatchObject({ method: 'GET', target: '/boxes?a=1' })
    expect(fields(sent[1]?.headers.authorization)).toEqual(fields(right))
  })

  it.each([
    ['is no 401', answer(403, undefined, { 'www-authenticate': 'Digest realm="r", nonce="n"' })],
    ['asks for something else', answer(401, undefined, { 'www-authenticate': 'Basic realm="r"' })],
    ['does not ask', answer(401)],
  ])('takes an answer as it is that %s', async (_why, first) => {
    const { sent, status } = await sentBy(createIdentity('alpha', { digest: ['u', 'p'] }), [first])

    expect([sent.length, status]).toEqual([1, first.status])
  })
})

describe('a challenge that cannot be answered', () => {
  it.each([
    'Digest realm="r", nonce="n", qop="auth-int"',
    'Digest realm="r", nonce="n", algorithm=SHA-1024',
    'Digest realm="r"',
  ])('is said in a sentence: %s', async (challenge) => {
    const asked = answer(401, undefined, { 'WWW-Authenticate': challenge })
    const signing = sentBy(createIdentity('alpha', { digest: ['u', 'p'] }), [asked])

    await expect(signing).rejects.toThrow(NotAuthenticated)
    await expect(signing).rejects.toThrow('Cannot answer the challenge')
  })
})

describe('a client', () => {
  const client = createIdentity('alpha', { client: ['id', 'geheim€'], tokenPath: '/token' })

  it('gets a token once, and sends it from then on', async () => {
    const { target, sent } = targetOf(({ target: to }) =>
      to === '/token' ? answer(200, { access_token: 'abc' }) : answer(204),
    )
    const send = client.sign(target.send)
    const statuses = [(await send(request)).status, (await send(request)).status]
    const bytes = new TextEncoder().encode('id:geheim€')

    expect(statuses).toEqual([204, 204])
    expect(sent.map(({ target: to }) => to)).toEqual(['/token', '/boxes?a=1', '/boxes?a=1'])
    expect(sent[0]).toEqual({
      method: 'POST',
      target: '/token',
      headers: {
        authorization: `Basic ${btoa(String.fromCharCode(...bytes))}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
      purpose: 'token',
    })
    expect(sent[2]?.headers).toEqual({ accept: '*/*', authorization: 'Bearer abc' })
  })

  it.each([
    [answer(401, {}), 'No access token for client "id": /token answered 401.'],
    [answer(200, {}), '/token answered no access_token.'],
    [answer(200, { access_token: 7 }), '/token answered no access_token.'],
    [answer(200, null), '/token answered no access_token.'],
    [answer(200, 'access_token'), '/token answered no access_token.'],
    [{ ...answer(200), body: new TextEncoder().encode('<html>') }, 'answered no access_token.'],
    [answer(200, { access_token: 'a\r\nb' }), 'an access_token that no header can carry.'],
  ])('says why it got none: %o', async (response, message) => {
    const signing = sentBy(client, [response])
    await expect(signing).rejects.toThrow(message)
    await expect(signing).rejects.toThrow(NotAuthenticated)
  })

  it('says that its endpoint gave no answer', async () => {
    const send = client.sign(() => Promise.reject(new NoAnswer('socket hang up')))

    await expect(send(request)).rejects.toThrow(NotAuthenticated)
    await expect(send(request)).rejects.toThrow('/token gave no answer: socket hang up')
  })
})

describe('secrets', () => {
  it.each<[Credential, readonly string[]]>([
    [{ token: 'Bearer abc' }, ['abc']],
    [{ token: 'abc' }, ['abc']],
    [{ digest: ['user', 'pass'] }, ['pass', 'user:pass']],
    [{ client: ['id', 's3cret'], tokenPath: '/token' }, ['s3cret', 'id:s3cret']],
    [{ headers: { 'x-key': 'Key k', 'x-org': 'o' } }, ['k', 'o']],
    [{ token: 'my secret words' }, ['my secret words']],
    [
      { headers: { cookie: 'session=OWN; theme="dark"; flag' } },
      ['session=OWN; theme="dark"; flag', 'session=OWN', 'OWN', 'theme="dark"', 'dark', 'flag'],
    ],
    [{ token: 'Basic dXNlcjpwYTpzcw==' }, ['dXNlcjpwYTpzcw==', 'user:pa:ss', 'pa:ss']],
    [{ token: 'Basic not base64' }, ['not base64']],
    [
      { token: 'Digest username="u", realm="r", nonce="n1", response="abc,d", qop=auth' },
      ['username="u", realm="r", nonce="n1", response="abc,d", qop=auth', 'n1', 'abc,d'],
    ],
    [
      { token: 'OAuth oauth_token="t%3D", oauth_signature="s", oauth_version="1.0"' },
      ['oauth_token="t%3D", oauth_signature="s", oauth_version="1.0"', 't%3D', 's'],
    ],
    [
      { token: 'AWS4-HMAC-SHA256 Credential=AK/1, SignedHeaders=host;range, Signature=f0' },
      ['Credential=AK/1, SignedHeaders=host;range, Signature=f0', 'AK/1', 'f0'],
    ],
    [{ token: 'Bearer abc==' }, ['abc==']],
    [{ headers: { accept: 'application/json', 'x-key': 'k' } }, ['k']],
  ])('of %o are %j', (credential, secrets) => {
    expect(createIdentity('alpha', credential).secrets).toEqual(secrets)
  })
})

describe('secrets that come later', () => {
  it('join those of the client that they came for', async () => {
    const client = createIdentity('alpha', { client: ['id', 's3cret'], tokenPath: '/token' })
    await sentBy(client, [answer(200, { access_token: 'fresh-1' }), answer(204)])

    expect(secretsIn([client])).toEqual(['s3cret', 'id:s3cret', 'fresh-1'])
  })
})

describe('impostors', () => {
  const valuesOf = async (credential: Credential, name = 'authorization') => {
    const { impostors } = createIdentity('alpha', credential)
    return Promise.all(impostors.map(async (one) => (await headersOf(one))?.[name]))
  }

  it('hold a token that is changed, cut, of zeros or of another scheme', async () => {
    expect(await valuesOf({ token: 'Bearer abcde' })).toEqual([
      ...['Bearer abcd0', 'Bearer abc', 'Bearer 00000000', 'Unknown abcde'],
    ])
    expect(await valuesOf({ token: 'abcdefghi0' })).toEqual([
      ...['abcdefghi1', 'abcde', '0000000000'],
    ])
  })

  it('never hold the right one', async () => {
    expect(await valuesOf({ token: '00000000' })).toEqual(['00000001', '0000'])
    expect(await valuesOf({ token: 'x' })).toEqual(['0', '00000000'])
  })

  it('hold wrong headers, all of them at once', async () => {
    const credential = { headers: { 'x-key': 'Key abcd', 'x-org': 'org1' } }

    expect(await valuesOf(credential, 'x-key')).toEqual([
      ...['Key abc0', 'Key ab', 'Key 00000000', 'Unknown abcd'],
    ])
    expect(await valuesOf(credential, 'x-org')).toEqual(['org0', 'or', '00000000', 'org0'])
  })

  it('hold each cookie wrong, and take no word of a secret for a scheme', async () => {
    const cookie = 'session=abcd; theme=dark'

    expect(await valuesOf({ headers: { cookie } }, 'cookie')).toEqual([
      ...['session=abc0; theme=dar0', 'session=ab; theme=da'],
      ...['session=00000000; theme=00000000', 'session=abc0; theme=dar0'],
    ])
    expect(await valuesOf({ token: 'my words' })).toEqual(['my word0', 'my w', '00000000'])
  })

  it('of a client hold a token that was made up', async () => {
    const values = await valuesOf({ client: ['id', 's3cret'], tokenPath: '/token' })

    expect(values).toHaveLength(1)
    expect(values[0]).toMatch(/^Bearer .*wrong$/)
  })

  it('answer challenges with another password', async () => {
    const challenge = 'Digest realm="r", nonce="n"'
    const asked = answer(401, undefined, { 'www-authenticate': challenge })
    const { impostors } = createIdentity('alpha', { digest: ['user', 'pass'] })
    const responses = await Promise.all(
      impostors.map(async (one) => (await sentBy(one, [asked])).sent[1]?.headers.authorization),
    )
    const of = (password: string) =>
      digestAuthorization({ username: 'user', password }, request, challenge)

    expect(responses).toEqual(['pas0', 'pa', '00000000'].map(of))
  })

  it('are named by what is wrong with them, and have secrets of their own', () => {
    const { impostors } = createIdentity('alpha', { token: 'Bearer abcde' })
    const [made] = createIdentity('alpha', { client: ['id', 's'], tokenPath: '/' }).impostors

    expect(impostors.map(({ name }) => name)).toEqual([
      'alpha with a wrong credential (last character changed)',
      'alpha with a wrong credential (second half left out)',
      'alpha with a wrong credential (zeros)',
      'alpha with a wrong credential (unknown scheme)',
    ])
    expect(made?.name).toBe('alpha with a wrong credential (made up)')
    expect(impostors.map(({ secrets }) => secrets)).toEqual([
      ...[['abcd0'], ['abc'], [], ['abcde']],
    ])
    expect(impostors.flatMap((one) => one.impostors)).toEqual([])
  })
})
