import type { CompareSchemas, ContractChange, FoundChange } from './change.ts'
import { diffRequired, fresh, gone, schemaOf, toFound } from './change.ts'
import type { Contract } from './contract.ts'
import { diffAround, diffSayings } from './diff-around.ts'
import { isEqualJson } from './diff-keywords.ts'
import { diffParameters } from './diff-parameters.ts'
import { createSchemaDiff } from './diff-schemas.ts'
import { isJson } from './media-type.ts'
import type { MediaType, Operation, ResponseSpec } from './operation.ts'
import type { LocatedValue } from './reference.ts'
import { routeKey } from './route-key.ts'
import { createSchemaGraph } from './schema-graph.ts'

export type { ContractChange as Change } from './change.ts'

/**
 * Every difference that a client can meet, breaking ones first. Fewer accepted requests break a
 * client, and so do more possible answers; what a shared schema changed is told once.
 */
export function diffContracts(before: Contract, after: Contract): readonly ContractChange[] {
  const compare = createSchemaDiff(
    createSchemaGraph(before.document),
    createSchemaGraph(after.document),
  )
  const changes = new Map<string, ContractChange>()
  for (const found of diffAround(before, after)) {
    changes.set(found.pointer, { ...found, operations: ['every operation'] })
  }
  const [old, current] = [byRoute(before), byRoute(after)]
  for (const route of new Set([...old.keys(), ...current.keys()])) {
    const [was, is] = [old.get(route), current.get(route)]
    const said = was && is ? diffSayings([before, was], [after, is]) : []
    for (const found of [...diffOperation(was, is, compare), ...said]) {
      const key = `${found.breaking} ${found.pointer} ${found.message}`
      const operations = [...(changes.get(key)?.operations ?? []), nameOf(was ?? is)]
      changes.set(key, { ...found, operations: [...new Set(operations)] })
    }
  }
  return [...changes.values()].sort((a, b) => Number(b.breaking) - Number(a.breaking))
}

/** The names of path parameters mean nothing to a client. */
function byRoute(contract: Contract): ReadonlyMap<string, Operation> {
  return new Map(
    [...contract.operations.values()].map((operation) => [
      `${operation.method} ${routeKey(operation.path)}`,
      operation,
    ]),
  )
}

function nameOf(operation: Operation | undefined): string {
  return operation ? `${operation.method} ${operation.path}` : ''
}

function diffOperation(
  from: Operation | undefined,
  to: Operation | undefined,
  compare: CompareSchemas,
): readonly FoundChange[] {
  if (!to) return from ? [gone(from.pointer, 'The operation')] : []
  if (!from) return [fresh(to.pointer, 'The operation')]
  return [
    ...diffParameters(from, to, compare),
    ...diffRequestBody(from, to, compare),
    ...diffResponses(from, to, compare),
    ...diffSecurity(from, to),
  ]
}

function diffRequestBody(
  from: Operation,
  to: Operation,
  compare: CompareSchemas,
): readonly FoundChange[] {
  const [old, current] = [from.requestBody, to.requestBody]
  if (!current) return old ? [gone(old.pointer, 'The request body')] : []
  if (!old) {
    return [{ ...fresh(current.pointer, 'The request body'), breaking: current.required }]
  }
  return [
    ...diffRequired(old, current, 'The request body'),
    ...diffContent(old, current, (a, b) => toFound(compare(a, b, 'request'), 'request')),
    ...current.content.flatMap((media) => {
      const former = old.content.find(({ name }) => isSameMedia(name, media.name))
      return former ? diffEncoding(former, media) : []
    }),
  ]
}

function diffResponses(
  from: Operation,
  to: Operation,
  compare: CompareSchemas,
): readonly FoundChange[] {
  const found: FoundChange[] = []
  for (const response of to.responses) {
    const former = from.responses.find(({ status }) => status === response.status)
    if (former) found.push(...diffResponse(former, response, compare))
    else found.push(fresh(response.pointer, `The response ${response.status}`))
  }
  for (const { status, pointer } of from.responses) {
    if (to.responses.some((response) => response.status === status)) continue
    // A refusal that no longer happens breaks nobody.
    const breaking = status.startsWith('2')
    found.push({ ...gone(pointer, `The response ${status}`), breaking })
  }
  return found
}

function diffResponse(
  from: ResponseSpec,
  to: ResponseSpec,
  compare: CompareSchemas,
): readonly FoundChange[] {
  const found = [...diffContent(from, to, (a, b) => toFound(compare(a, b, 'response'), 'response'))]
  for (const [key, { name, pointer, required }] of from.headers) {
    const kept = to.headers.get(key)
    const lost = required && !kept?.required
    if (!kept) found.push({ ...gone(pointer, `The header "${name}"`), breaking: required })
    else if (lost) found.push(gone(kept.pointer, `The promise of the header "${name}"`))
  }
  for (const [key, { name, pointer }] of to.headers) {
    if (!from.headers.has(key)) found.push(fresh(pointer, `The header "${name}"`))
  }
  return found
}

interface WithContent {
  readonly content: readonly MediaType[]
}

function diffContent(
  from: WithContent,
  to: WithContent,
  compare: (from: LocatedValue, to: LocatedValue) => readonly FoundChange[],
): readonly FoundChange[] {
  const found: FoundChange[] = []
  for (const media of to.content) {
    const former = from.content.find(({ name }) => isSameMedia(name, media.name))
    if (former) found.push(...compare(schemaOf(former), schemaOf(media)))
    else found.push(fresh(media.pointer, `The media type "${media.name}"`))
  }
  for (const { name, pointer } of from.content) {
    const isKept = to.content.some((media) => isSameMedia(media.name, name))
    if (!isKept) found.push(gone(pointer, `The media type "${name}"`))
  }
  return found
}

/** A charset makes no other JSON (RFC 8259, 11). */
const isSameMedia = (one: string, other: string): boolean => plainMedia(one) === plainMedia(other)

const plainMedia = (name: string): string =>
  isJson(name)
    ? name
        .toLowerCase()
        .replace(/;\s*charset=[^;]*/, '')
        .replaceAll(' ', '')
    : name

function diffEncoding(from: MediaType, to: MediaType): readonly FoundChange[] {
  if (isEqualJson(from.encoding, to.encoding)) return []
  const message = `The encoding of "${to.name}" changed.`
  return [{ breaking: true, pointer: `${to.pointer}/encoding`, message }]
}

function diffSecurity(from: Operation, to: Operation): readonly FoundChange[] {
  const pointer = `${to.pointer}/security`
  const [old, current] = [from.security, to.security].map((ways) =>
    (ways.length > 0 ? ways : [[]]).map(
      (schemes) => [...schemes].sort().join(' and ') || 'nothing',
    ),
  )
  const lost = old?.filter((way) => !current?.includes(way)) ?? []
  const added = current?.filter((way) => !old?.includes(way)) ?? []
  return [
    ...lost.map((way) => gone(pointer, `Access with ${way}`)),
    ...added.map((way) => fresh(pointer, `Access with ${way}`)),
  ]
}
