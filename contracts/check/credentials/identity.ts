import { digestAuthorization } from '../../openapi/digest.ts'
import {
  headerOf,
  type Identity,
  NotAuthenticated,
  type PlainRequest,
  type Send,
} from '../target.ts'
import { clientSigner } from './client-signer.ts'

/** How somebody proves who they are, as data. */
export type Credential =
  /** Answers each 401 challenge by HTTP Digest: `[user, password]`. */
  | { readonly digest: readonly [string, string] }
  /** OAuth client credentials: `[client id, secret]`, exchanged at `tokenPath` once. */
  | { readonly client: readonly [string, string]; readonly tokenPath: string }
  /** The whole value of the `Authorization` header. */
  | { readonly token: string }
  /** Any headers. */
  | { readonly headers: Readonly<Record<string, string>> }

/** Makes an identity that signs requests with the credential; its impostors hold a wrong one. */
export function createIdentity(name: string, credential: Credential): Identity {
  return {
    name,
    sign: signerOf(credential),
    impostors: impostorsOf(credential).map((wrong, at) => ({
      name: `${name} with a wrong credential (${spoilingOf(credential, at)})`,
      sign: signerOf(wrong),
      impostors: [],
      secrets: secretsOf(wrong),
    })),
    secrets: secretsOf(credential),
  }
}

function signerOf(credential: Credential): (send: Send) => Send {
  if ('digest' in credential) return digestSigner(...credential.digest)
  if ('client' in credential) return clientSigner(credential.client, credential.tokenPath)
  if ('token' in credential) return headerSigner({ authorization: credential.token })
  return headerSigner(credential.headers)
}

const headerSigner =
  (headers: Readonly<Record<string, string>>) =>
  (send: Send): Send =>
  (request) =>
    send(withHeaders(request, headers))

/** As the official clients do: each request goes out plain first, then answers its challenge. */
const digestSigner =
  (username: string, password: string) =>
  (send: Send): Send =>
  async (request) => {
    const first = await send(request)
    const challenge = headerOf(first, 'www-authenticate')
    if (first.status !== 401 || !challenge?.startsWith('Digest ')) return first
    const authorization = answerTo(challenge, { username, password }, request)
    return send(withHeaders(request, { authorization }))
  }

/** @throws NotAuthenticated where the challenge asks for what is not known here */
function answerTo(
  challenge: string,
  secret: { readonly username: string; readonly password: string },
  request: PlainRequest,
): string {
  try {
    return digestAuthorization(secret, request, challenge)
  } catch (error) {
    throw new NotAuthenticated(error instanceof Error ? error.message : String(error))
  }
}

const withHeaders = (
  request: PlainRequest,
  headers: Readonly<Record<string, string>>,
): PlainRequest => ({ ...request, headers: { ...request.headers, ...headers } })

/** The same kind of credential, wrong: unknown, changed in its last character, cut short, … */
function impostorsOf(credential: Credential): Credential[] {
  if ('digest' in credential) {
    const [user, password] = credential.digest
    return spoiled(password).map((wrong) => ({ digest: [user, wrong] }))
  }
  // A wrong client secret fails at the token endpoint; a wrong token is what an API sees.
  if ('client' in credential) return [{ token: 'Bearer eyJhbGciOiJFUzUxMiJ9.e30.wrong' }]
  if ('token' in credential) return spoiledValues(credential.token).map((token) => ({ token }))
  return spoiledHeaders(credential.headers)
}

/** What is wrong with each impostor, in their order. */
const spoilings = ['last character changed', 'second half left out', 'zeros', 'unknown scheme']

const spoilingOf = (credential: Credential, at: number): string =>
  'client' in credential ? 'made up' : (spoilings[at] ?? `${at + 1}`)

const spoiled = (secret: string): string[] => [
  `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`,
  secret.slice(0, Math.ceil(secret.length / 2)),
  '0'.repeat(Math.max(8, secret.length)),
]

/** A scheme stays in front of what is spoiled, and is once exchanged for another. */
function spoiledValues(value: string): string[] {
  const [scheme, secret] = splitScheme(value)
  const wrong = spoiled(secret).map((text) => `${scheme}${text}`)
  const values = scheme === '' ? wrong : [...wrong, `Unknown ${secret}`]
  return values.filter((text) => text !== value)
}

function splitScheme(value: string): readonly [scheme: string, secret: string] {
  const at = value.lastIndexOf(' ') + 1
  return [value.slice(0, at), value.slice(at)]
}

const spoiledHeaders = (headers: Readonly<Record<string, string>>): Credential[] =>
  [0, 1, 2, 3].map((at) => ({
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => {
        const values = spoiledValues(value)
        return [name, values[at] ?? values[0] ?? '']
      }),
    ),
  }))

function secretsOf(credential: Credential): string[] {
  if ('digest' in credential) return [credential.digest[1]]
  if ('client' in credential) return [credential.client[1]]
  const values = 'token' in credential ? [credential.token] : Object.values(credential.headers)
  return values.map((value) => splitScheme(value)[1])
}
