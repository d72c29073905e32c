import type { Contract } from '../../openapi/contract.ts'
import { inferResources } from '../resources/resource.ts'
import type { RunJournalEntry } from '../vocabulary/journal.ts'

type Made = Extract<RunJournalEntry, { readonly kind: 'made' }>
type Intent = Extract<RunJournalEntry, { readonly kind: 'intent' }>

/**
 * The first entry of a journal that no run can have written against the contract: a path that the
 * contract does not have below the base path, or something made that no create of the journal made.
 */
export function unprovenEntry(
  contract: Contract,
  basePath: string,
  entries: readonly RunJournalEntry[],
): { readonly entry: RunJournalEntry; readonly why: string } | undefined {
  const intents = new Map<number, Intent>()
  const refused = new Set<number>()
  const resources = inferResources(contract)
  const templateOf = (target: string) =>
    target.startsWith(`${basePath}/`)
      ? contract.match(pathOf(target).slice(basePath.length))?.template
      : undefined
  const isMaker = ({ target, method }: Intent, made: Made) => {
    if (method === 'PUT' && pathOf(target) === made.target) return true
    const [item, collection] = [templateOf(made.target), templateOf(target)]
    return resources.some((one) => one.item === item && one.create?.path === collection)
  }
  for (const entry of entries) {
    if (entry.kind === 'intent') intents.set(entry.index, entry)
    if (entry.kind === 'answer' && entry.status >= 300) refused.add(entry.index)
    if (entry.kind !== 'made' && entry.kind !== 'touched') continue
    if (templateOf(entry.target) === undefined || climbs(entry.target)) {
      return { entry, why: `the contract has no path "${entry.target}"` }
    }
    if (entry.kind === 'touched') continue
    const intent = intents.get(entry.index)
    const creates = intent && ['POST', 'PUT'].includes(intent.method) && isMaker(intent, entry)
    if (!creates || refused.has(entry.index)) {
      return { entry, why: `no create of this run made "${entry.target}"` }
    }
  }
  return undefined
}

const pathOf = (target: string): string => target.split('?', 1)[0] ?? ''

/** True if an id in a path would lead out of it where a server decodes it first. */
const climbs = (target: string): boolean => /(^|%2f|%5c|\/)(\.|%2e){2}($|%2f|%5c|\/)/i.test(target)
