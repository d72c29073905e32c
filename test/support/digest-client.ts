import { createHash } from 'node:crypto'

/** A client's side of HTTP Digest with an MD5 that is not ours. */
const md5 = (text: string) => createHash('md5').update(text, 'utf8').digest('hex')

export interface DigestInput {
  readonly username: string
  readonly password: string
  readonly method: string
  readonly uri: string
  readonly nonce: string
  readonly nc?: string
  readonly cnonce?: string
}

const realm = 'MMS Public API'

function responseTo({ username, password, method, uri, nonce, nc, cnonce }: DigestInput): string {
  const who = md5(`${username}:${realm}:${password}`)
  return md5(`${who}:${nonce}:${nc}:${cnonce}:auth:${md5(`${method}:${uri}`)}`)
}

/** What four implementations send as `Authorization`, each with its own quoting. */
export const digestClients = {
  'mongodb-forks/digest': (input: DigestInput) => {
    const full = { nc: '00000001', cnonce: '9f86d081884c7d65', ...input }
    return `Digest username="${full.username}", realm="${realm}", nonce="${full.nonce}", uri="${full.uri}", response="${responseTo(full)}", algorithm="MD5", qop=auth, nc=${full.nc}, cnonce="${full.cnonce}"`
  },
  curl: (input: DigestInput) => {
    const full = {
      nc: '00000001',
      cnonce: 'NzBmMTkzYjYzZmZjZGM1ZTVjYTdiYTY5ZGQ0MWVhMGI=',
      ...input,
    }
    return `Digest username="${full.username}",realm="${realm}",nonce="${full.nonce}",uri="${full.uri}",cnonce="${full.cnonce}",nc=${full.nc},algorithm=MD5,response="${responseTo(full)}",qop="auth"`
  },
  urllib: (input: DigestInput) => {
    const full = { nc: '00000010', cnonce: '0a4f113b', ...input }
    return `Digest username="${full.username}", realm="${realm}", nonce="${full.nonce}", uri="${full.uri}", response="${responseTo(full)}", qop=auth, nc=${full.nc}, cnonce="${full.cnonce}"`
  },
  requests: (input: DigestInput) => {
    const full = { nc: '00000002', cnonce: '6c4bd6d0a1f1b1a2', ...input }
    return `Digest username="${full.username}", realm="${realm}", nonce="${full.nonce}", uri="${full.uri}", response="${responseTo(full)}", algorithm="MD5", qop="auth", nc=${full.nc}, cnonce="${full.cnonce}"`
  },
} as const

/** The nonce of a challenge. */
export function nonceIn(response: { readonly headers: Headers }): string {
  return /nonce="([^"]+)"/.exec(response.headers.get('www-authenticate') ?? '')?.[1] ?? ''
}
