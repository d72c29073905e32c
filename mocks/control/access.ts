import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import { json, problem } from './control-answer.ts'
import { foreignPart } from './foreign-part.ts'

/** Who may send control requests. */
export interface AccessOptions {
  /** Whoever sends it may. Without one, this machine may. */
  readonly token?: string | undefined
  /** The server can be reached from elsewhere: without a token nobody may. Default false. */
  readonly isOpen?: boolean
}

/** The paths that say nothing of anybody, for probes that carry no token. */
const openPaths: ReadonlySet<string> = new Set(['/__mock/ready'])

/** The refusal of a control request; undefined where it may pass. */
export function refusedAccess(
  request: HttpRequest,
  path: string,
  { token, isOpen = false }: AccessOptions,
): HttpResponse | undefined {
  if (token === undefined && !isOpen) {
    const foreign = foreignPart(request)
    return foreign === undefined ? undefined : problem(403, onlyLoopback(foreign))
  }
  if (openPaths.has(path)) return undefined
  if (token === undefined) return problem(403, noToken)
  const page = pageOfElsewhere(request)
  if (page !== undefined) return problem(403, page)
  return holdsToken(request, token) ? undefined : json(401, { error: wrongToken }, challenge)
}

/** Browsers then ask for it, and send it with the requests of the page. */
const challenge = [['WWW-Authenticate', 'Basic realm="tenantry control"']] as const

function holdsToken({ headers: { authorization = '' } }: HttpRequest, token: string): boolean {
  const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(authorization) ?? []
  if (/^bearer$/i.test(scheme)) return isSame(value, token)
  return /^basic$/i.test(scheme) && isSame(passwordIn(value), token)
}

function passwordIn(value: string): string {
  try {
    return atob(value).split(':').slice(1).join(':')
  } catch {
    return ''
  }
}

/** Takes as long for every text of another content. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [sha256(utf8ToBytes(one)), sha256(utf8ToBytes(other))]
  return a.reduce((difference, byte, at) => difference | (byte ^ (b[at] ?? 0)), 0) === 0
}

/** Why a request may come from a page that is not the server's own; a browser adds what it remembers. */
function pageOfElsewhere({ headers }: HttpRequest): string | undefined {
  const { host = '', origin } = headers
  if (!/^[\w.:[\]-]*$/.test(host)) {
    return `/__mock/ cannot read the host "${host}". Send a host name or an address.`
  }
  if (origin === undefined || /^https?:\/\/(.*)$/.exec(origin)?.[1] === host) return undefined
  return `/__mock/ answers no page of another origin, and this request comes from one of ${origin}.`
}

const onlyLoopback = (foreign: string): string =>
  `/__mock/ answers this machine only, but of this request, ${foreign}. Send it from the machine ` +
  'that serves, to localhost, 127.0.0.1 or [::1], and not from a page of another site.'

const noToken =
  '/__mock/ answers nobody, since this server listens beyond this machine and has no token. Start it ' +
  'with --control-token, or with TENANTRY_CONTROL_TOKEN in its environment.'

const wrongToken =
  '/__mock/ needs the token of this server. Send it as "Authorization: Bearer <token>", or as the ' +
  'password of Basic.'
