import { assertions } from './keywords.ts'
import type { JsonObject, LocatedValue } from './reference.ts'
import { isObject, joinPointer, pointerOf, valueAt } from './reference.ts'
import type { Discriminator, SchemaGraph } from './schema-graph.ts'
import { applicators, mapMembers } from './subschemas.ts'

/** Which way a body travels: `readOnly` properties need not stand in requests, `writeOnly` ones not in responses. */
export type Direction = 'request' | 'response'

/** `base` is a schema without its alternatives, as a child of a union inherits it. */
type MessagePart = 'whole' | 'base'

interface SchemaContext {
  readonly direction: Direction
  /** The pointer of the outermost schema of the value. */
  readonly owner: string
  /** The outermost schema itself, in which the properties named by `required` are looked up. */
  readonly scope: LocatedValue
}

interface KeywordDefinition {
  readonly id: string
  readonly pointer: string
  readonly direction: Direction
  readonly part: MessagePart
  state: 'waiting' | 'open' | 'done'
}

/**
 * Translates schemas, as they are asked for, into terms that a plain JSON Schema validator
 * understands: discriminators become if/then, circles in place are cut (a child's allOf inherits
 * the union without its alternatives), `required` follows the direction, annotations go.
 */
export class Translator {
  readonly #graph: SchemaGraph
  readonly #register: (schema: object, id: string) => void
  readonly #definitions = new Map<string, KeywordDefinition>()
  readonly #waiting: KeywordDefinition[] = []
  readonly #origins = new WeakMap<object, string>()

  /** `register` receives every translated schema under its id. */
  constructor(graph: SchemaGraph, register: (schema: object, id: string) => void) {
    this.#graph = graph
    this.#register = register
  }

  /** The id under which the translated schema is registered; equal pointers have equal ids. */
  define(pointer: string, direction: Direction): string {
    const { id } = this.#definition(pointer, direction, 'whole')
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      if (next.state === 'waiting') this.#open(next)
    }
    return id
  }

  /** The JSON pointer in the document from which a translated schema, by identity, was made. */
  originOf(translated: object): string | undefined {
    return this.#origins.get(translated)
  }

  #definition(pointer: string, direction: Direction, part: MessagePart): KeywordDefinition {
    const key = `${direction} ${part} ${pointer}`
    const known = this.#definitions.get(key)
    if (known) return known
    const id = `contract:${this.#definitions.size}`
    const definition: KeywordDefinition = { id, pointer, direction, part, state: 'waiting' }
    this.#definitions.set(key, definition)
    this.#waiting.push(definition)
    return definition
  }

  #open(definition: KeywordDefinition): void {
    definition.state = 'open'
    const { pointer, direction, part, id } = definition
    const located = { value: valueAt(this.#graph.document, pointer), pointer }
    const translated = this.#translate(located, { direction, owner: pointer, scope: located }, part)
    this.#register(typeof translated === 'boolean' ? { allOf: [translated] } : translated, id)
    definition.state = 'done'
  }

  #translate(
    located: LocatedValue,
    context: SchemaContext,
    part: MessagePart,
  ): boolean | JsonObject {
    const { value: schema, pointer } = located
    if (!isObject(schema)) return schema !== false
    const discriminator =
      part === 'whole' ? this.#graph.discriminatorOf(schema, pointer) : undefined
    const translated: Record<string, unknown> = {}
    for (const keyword of Object.keys(schema)) {
      if (assertions.has(keyword)) translated[keyword] = schema[keyword]
      if (!Object.hasOwn(applicators, keyword) || keyword === '$defs' || keyword === 'definitions')
        continue
      const isUnion = keyword === 'oneOf' || keyword === 'anyOf'
      if (isUnion && (part === 'base' || discriminator)) continue
      translated[keyword] = this.#translateMembers(located, keyword, context)
    }
    const required = listOf(schema.required).filter((name) => !this.#isUnneeded(name, context))
    if ('required' in schema) translated.required = required
    const extra = [
      ...this.#inherited(schema, pointer, context),
      ...(discriminator ? this.#choose(discriminator, translated, context) : []),
    ]
    for (const member of extra) this.#origins.set(member, pointer)
    if (extra.length > 0) translated.allOf = [...listOf(translated.allOf), ...extra]
    this.#origins.set(translated, pointer)
    return translated
  }

  #translateMembers(located: LocatedValue, keyword: string, context: SchemaContext): unknown {
    const at = joinPointer(located.pointer, keyword)
    const holder = isObject(located.value) ? located.value[keyword] : undefined
    return mapMembers(holder, keyword, (value, step) => {
      const inner = { value, pointer: step === undefined ? at : joinPointer(at, step) }
      if (!applicators[keyword]?.inPlace) return this.#translateChild(inner, context)
      const reference = isObject(value) ? value.$ref : undefined
      if (keyword !== 'allOf' || typeof reference !== 'string') {
        return this.#translate(inner, context, 'whole')
      }
      const target = pointerOf(reference, inner.pointer)
      const isCircle = this.#graph.reaches(target, context.owner)
      return this.#referInPlace(target, context, isCircle ? 'base' : 'whole')
    })
  }

  /**
   * A schema of another value. Its references get definitions of their own: that the schemas of the
   * value around it are still open makes no circle.
   */
  #translateChild(inner: LocatedValue, context: SchemaContext): boolean | JsonObject {
    const { value, pointer } = inner
    if (isObject(value) && typeof value.$ref === 'string' && Object.keys(value).length === 1) {
      const target = pointerOf(value.$ref, pointer)
      return { $ref: this.#definition(target, context.direction, 'whole').id }
    }
    if (this.#graph.refersInPlace(pointer)) {
      return { $ref: this.#definition(pointer, context.direction, 'whole').id }
    }
    return this.#translate(inner, { ...context, owner: pointer, scope: inner }, 'whole')
  }

  #inherited(schema: JsonObject, pointer: string, context: SchemaContext): readonly JsonObject[] {
    if (typeof schema.$ref !== 'string') return []
    return [this.#referInPlace(pointerOf(schema.$ref, pointer), context, 'whole')]
  }

  /** A definition applied to the same value is opened at once: one that is still open is a circle. */
  #referInPlace(pointer: string, context: SchemaContext, part: MessagePart): JsonObject {
    const definition = this.#definition(pointer, context.direction, part)
    if (definition.state === 'open') return {}
    if (definition.state === 'waiting') this.#open(definition)
    return { $ref: definition.id }
  }

  /** The branch that the value names. A value that may leave the name out has to fit any of them. */
  #choose(
    { property, branches, closed }: Discriminator,
    own: JsonObject,
    context: SchemaContext,
  ): readonly JsonObject[] {
    const chosen = branches.map(({ values, pointer }) => ({
      if: { type: 'object', properties: { [property]: { enum: values } }, required: [property] },
      // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
      then: this.#referInPlace(pointer, context, 'whole'),
    }))
    if (!closed) return chosen
    const named = { enum: branches.flatMap(({ values }) => values) }
    this.#origins.set(named, context.owner)
    const known = { properties: { [property]: named }, ...(!('type' in own) && { type: 'object' }) }
    const isRequired = listOf(own.required).includes(property)
    const unnamed = { anyOf: [{ required: [property] }, ...chosen.map((choice) => choice.then)] }
    return isRequired ? [known, ...chosen] : [known, unnamed, ...chosen]
  }

  #isUnneeded(property: unknown, { scope, direction }: SchemaContext): boolean {
    const mark = direction === 'request' ? 'readOnly' : 'writeOnly'
    return typeof property !== 'string' || this.#graph.isMarked(scope, property, mark)
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
