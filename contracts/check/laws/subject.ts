import type { Operation, Schema } from '../../openapi/contract.ts'
import type { JsonObject } from '../../openapi/reference.ts'
import { bodyMedia, type Call, type Params } from '../call.ts'
import type { CheckId } from '../catalogue.ts'
import { type Exchange, succeeded } from '../exchange.ts'
import { thingIn } from '../resources/identify.ts'
import type { Item, Maker } from '../resources/maker.ts'
import type { Reader } from '../resources/reader.ts'
import type { Resource } from '../resources/resource.ts'
import type { Session } from '../session.ts'
import { type Loss, lossesOf } from '../values/compare.ts'

/** One resource in one place: what the laws are held against. */
export interface Subject {
  readonly session: Session
  readonly resource: Resource
  /** Resources whose collections lie below an item of this one. */
  readonly children: readonly Resource[]
  readonly place: Params
  readonly maker: Maker
  readonly reader: Reader | undefined
}

/** A law asks a subject and reports to its session. */
export type Law = (subject: Subject) => Promise<void>

/** Reads one item. */
export async function readItem(
  { session, resource }: Subject,
  item: Pick<Item, 'params'>,
  how: Pick<Call, 'as' | 'cause' | 'headers'> = {},
): Promise<Exchange | undefined> {
  const { read } = resource
  return read && session.call({ operation: read, params: item.params, ...how })
}

/** The thing that a read shows; `undefined` where it is not shown. */
export async function thingOf(subject: Subject, item: Item): Promise<JsonObject | undefined> {
  const exchange = await readItem(subject, item)
  return exchange && succeeded(exchange) ? thingIn(exchange.body) : undefined
}

/** The schema of the thing that an operation answers when it succeeds, inside its wrapper. */
export function answerSchema(subject: Subject, operation: Operation): Schema | undefined {
  const schema = subject.session.contract.successOf(operation)?.content[0]?.schema
  return schema === undefined ? undefined : thingSchema(subject, schema)
}

/** How what was sent with `write` differs from what `shows` answered. */
export function lossesIn(
  subject: Subject,
  sent: unknown,
  { write, shows }: { readonly write: Operation; readonly shows: Exchange },
): readonly Loss[] {
  const { contract } = subject.session
  const request = bodyMedia(write)?.schema
  const response = shows.operation && answerSchema(subject, shows.operation)
  if (request === undefined || response === undefined) return []
  const passage = { contract, request, response }
  return lossesOf(passage, sent, thingIn(shows.body))
}

/** The schema of the thing inside a wrapper such as `{ data: … }`. */
function thingSchema({ session: { contract } }: Subject, schema: Schema): Schema {
  const resolved = contract.resolve(schema)
  if (typeof resolved === 'boolean') return schema
  const properties = Object.entries(resolved.properties ?? {})
  const [wrapper] = properties.filter(([name]) => /^(data|result|item|bean|content)$/.test(name))
  // a property of a schema is a schema
  return wrapper && properties.length <= 4 ? (wrapper[1] as Schema) : schema
}

/** Reports that values did not come back, one finding for each property. */
export function reportLosses(
  { session }: Subject,
  check: CheckId,
  what: {
    readonly losses: readonly Loss[]
    readonly operation: Operation
    readonly steps: readonly Exchange[]
    /** Completes "… is not what was sent". */
    readonly where: string
  },
): void {
  for (const { path, sent, received } of what.losses) {
    session.report(check, {
      message: `${path} ${what.where} is not what was sent.`,
      expected: `${path}: ${show(sent)}`,
      received: received === undefined ? `no ${path}` : `${path}: ${show(received)}`,
      pointer: what.operation.pointer,
      fold: path,
      operation: what.operation,
      steps: what.steps,
    })
  }
}

/** A value for a message, cut after 120 characters. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

/** The exchanges that are there. */
export const steps = (...exchanges: readonly (Exchange | undefined)[]): readonly Exchange[] =>
  exchanges.filter((exchange) => exchange !== undefined)
