import { isLoopbackPage } from '../door/cors.ts'
import { isLoopback } from '../door/loopback.ts'
import type { HttpRequest } from '../engine/http.ts'

/**
 * Why a request may not move the mock; undefined where it may. Its client, the name that it was sent
 * to and the page that sent it must all be of this machine: a page from elsewhere could reach us
 * through a browser that runs here, under a name that it binds to this machine.
 */
export function foreignPart({ remoteAddress, origin, headers }: HttpRequest): string | undefined {
  const peer = remoteAddress.includes(':') ? `[${remoteAddress}]` : remoteAddress
  if (!isLoopback(peer)) return `it comes from the address ${remoteAddress}`
  const host = headers.host ?? origin.replace(/^https?:\/\//i, '')
  if (!isLoopback(host)) return `it was sent to the host "${host}"`
  if (headers.origin === undefined || isLoopbackPage(headers.origin)) return undefined
  return `it comes from a page of ${headers.origin}`
}
