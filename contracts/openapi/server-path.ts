import { isObject, type JsonObject, objectsIn } from './reference.ts'

/**
 * The path of an entry of `servers`, without a slash at its end; its variables have their defaults.
 * `undefined` where there is no entry.
 * @param chosen the entry's number from 1, its url or its description; the first one by default
 * @throws Error naming the entries there are
 */
export function serverPathOf(servers: unknown, chosen?: string): string | undefined {
  const entries = objectsIn(servers)
  const isChosen = (entry: JsonObject, at: number) =>
    [String(at + 1), entry.url, entry.description, addressOf(entry)].includes(chosen)
  const entry = chosen === undefined ? entries[0] : entries.find(isChosen)
  if (entry) return pathOf(addressOf(entry))
  if (chosen === undefined) return undefined
  const list = entries.map(({ url }, at) => `${at + 1} (${url})`).join(', ') || 'none'
  throw new Error(`The document has no server "${chosen}". It has: ${list}.`)
}

/** A variable without a default stays as it is. */
function addressOf({ url, variables }: JsonObject): string {
  const known: JsonObject = isObject(variables) ? variables : {}
  return String(url ?? '').replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const variable = known[name]
    const value = isObject(variable) ? variable.default : undefined
    return value === undefined ? whole : String(value)
  })
}

function pathOf(address: string): string {
  if (!URL.canParse(address, 'http://host')) return ''
  return new URL(address, 'http://host').pathname.replace(/\/+$/, '')
}
