import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import type { MadeThings } from './made-things.ts'

interface Asked {
  /** Name and value of the last path parameter of the read. */
  readonly last: string
  readonly id: string
  /** True if the path names an id that was made up. */
  readonly isInvented: boolean
  readonly made: MadeThings
  readonly prefix: string
  readonly isStandIn: boolean
}

/** Statuses that say that nothing is there. */
const absent: ReadonlySet<number> = new Set([404, 410])
/** Statuses that say so of an id that was made up: of others, that the read itself is wrong. */
const unreadable: ReadonlySet<number> = new Set([400, 414, 422])

/** True if an id is one that no second thing has: long, or named by the run. */
const isUnique = (id: string, prefix: string): boolean =>
  id.includes(prefix) || /^(?=.*\d)[0-9a-z_-]{20,}$/i.test(id)

/** True if a read shows that nothing is there, or only something that the run made. */
export function showsNobodys(exchange: Exchange, asked: Asked): boolean {
  const { last, id, isInvented, made, prefix, isStandIn } = asked
  const { status } = exchange.response
  if (absent.has(status) || (isInvented && unreadable.has(status))) return true
  // our own providers answer so for parents that are not there, and have no others to protect
  if (isStandIn && [401, 403].includes(status)) return true
  const isOwnId = made.hasId(last, id)
  if (status === 403) return isOwnId && isUnique(id, prefix)
  if (!succeeded(exchange) || !isOwnId) return false
  const text = JSON.stringify(exchange.body ?? null)
  return text.includes(prefix) || isUnique(id, prefix)
}
