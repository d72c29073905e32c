import type { Contract, Operation } from '../../contracts/openapi/contract.ts'
import { isJson } from '../../contracts/openapi/media-type.ts'
import { strayProperties } from '../../mocks/providers/atlas/protocol/stray-properties.ts'

type Extras = Readonly<Record<string, unknown>>

/**
 * A JSON body with extra properties in each of its objects, at every depth, as far as the
 * operation's schema does not declare them or declares them read-only.
 *
 * @returns undefined for a body that is not JSON, or takes none of the extra properties
 */
export function withStrays(
  contract: Contract,
  operation: Operation,
  body: string | Uint8Array | undefined,
  extras: Extras,
): string | undefined {
  const media = operation.requestBody?.content.find(({ name }) => isJson(name))
  const sent = parsed(typeof body === 'string' ? body : new TextDecoder().decode(body))
  if (!media || typeof sent !== 'object' || sent === null) return undefined
  const crowded = crowd(sent, extras)
  const strays = strayProperties(contract, media.schema ?? true, crowded)
  const pointers = new Set(strays.map(({ pointer }) => pointer))
  const kept = keep(sent, crowded, (pointer) => pointers.has(pointer))
  return pointers.size === 0 ? undefined : JSON.stringify(kept)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function crowd(value: unknown, extras: Extras): unknown {
  if (Array.isArray(value)) return value.map((item) => crowd(item, extras))
  if (typeof value !== 'object' || value === null) return value
  const own = Object.entries(value).map(([name, item]) => [name, crowd(item, extras)])
  return { ...extras, ...Object.fromEntries(own) }
}

/** Drops what was added where the schema knows it. */
function keep(
  sent: unknown,
  crowded: unknown,
  isStray: (pointer: string) => boolean,
  pointer = '',
): unknown {
  if (Array.isArray(crowded) && Array.isArray(sent)) {
    return crowded.map((item, at) => keep(sent[at], item, isStray, `${pointer}/${at}`))
  }
  if (typeof crowded !== 'object' || crowded === null) return crowded
  if (typeof sent !== 'object' || sent === null) return crowded
  const given = new Map(Object.entries(sent))
  const entries = Object.entries(crowded).flatMap(([name, value]): [string, unknown][] => {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (given.has(name)) return [[name, keep(given.get(name), value, isStray, at)]]
    return isStray(at) ? [[name, value]] : []
  })
  return Object.fromEntries(entries)
}
