import type { Contract, Operation } from '../../contracts/openapi/contract.ts'
import { headerOption } from '../../contracts/openapi/header-option.ts'
import { isObject } from '../../contracts/openapi/reference.ts'

type FoundStatus = (operation: string, status: number, headers: readonly string[]) => void

/**
 * The interfaces `answers` (the statuses that each operation documents in any profile, and those of
 * the transport around it) and `answerHeaders` (the headers of each status, as options).
 */
export function answerTypes(contracts: readonly Contract[]): string {
  const statuses = new Map<string, Set<number>>()
  const headers = new Map<number, Set<string>>()
  const found: FoundStatus = (operation, status, names) => {
    entryOf(statuses, operation).add(status)
    for (const name of names) entryOf(headers, status).add(JSON.stringify(headerOption(name)))
  }
  for (const contract of contracts) {
    for (const operation of contract.operations.values()) {
      findResponses(operation, found)
      findTransport(operation, contract, found)
    }
  }
  return [
    '/** The statuses that each operation documents. */',
    'export interface answers {',
    ...Array.from(statuses, ([id, set]) => `    ${JSON.stringify(id)}: ${unionOf(set)};`),
    '}',
    '/** The headers that answers of each status document, as options. */',
    'export interface answerHeaders {',
    ...Array.from(headers, ([status, set]) => `    ${status}: ${unionOf(set)};`).sort(),
    '}',
  ].join('\n')
}

function findResponses({ id, responses }: Operation, found: FoundStatus): void {
  for (const { status, extensions, headers } of responses) {
    const listed = extensions['x-statuses']
    const statuses = /^\d+$/.test(status) ? [status] : Array.isArray(listed) ? listed : []
    const names = Array.from(headers.values(), ({ name }) => name)
    for (const one of statuses) found(id, Number(one), names)
  }
}

function findTransport(
  { id }: Operation,
  { transportResponses }: Contract,
  found: FoundStatus,
): void {
  for (const { status, headers } of transportResponses) {
    if (status >= 400) found(id, status, isObject(headers) ? Object.keys(headers) : [])
  }
}

function entryOf<Key, Item>(sets: Map<Key, Set<Item>>, key: Key): Set<Item> {
  const set = sets.get(key) ?? new Set<Item>()
  sets.set(key, set)
  return set
}

const unionOf = (items: Iterable<number | string>): string => [...items].sort().join(' | ')
