import { assertions } from './keywords.ts'
import type { JsonObject, Located } from './reference.ts'
import { isObject, joinPointer, pointerOf, valueAt } from './reference.ts'
import type { Discriminator, SchemaGraph } from './schema-graph.ts'
import { applicators, mapMembers } from './subschemas.ts'

/** Which way the body travels: `readOnly` properties need not stand in requests, `writeOnly` ones not in responses. */
export type Direction = 'request' | 'response'

/** `base` is a schema without the alternatives that it offers: what a child of a union inherits. */
type Part = 'whole' | 'base'

/** A schema in terms that a plain JSON Schema validator understands, and the names of what it refers to. */
export interface Translator {
  /** The id under which the translated schema is found; equal pointers have equal ids. */
  define(pointer: string, direction: Direction): string
  /** The JSON pointer in the document from which a translated schema (by identity) was made. */
  originOf(translated: object): string | undefined
}

interface Context {
  readonly direction: Direction
  /** The pointer of the outermost schema of the value. */
  readonly owner: string
  /** Where the properties named by `required` are looked up: the outermost schema of the value. */
  readonly scope: Located
}

interface Definition {
  readonly id: string
  readonly pointer: string
  readonly direction: Direction
  readonly part: Part
  state: 'waiting' | 'open' | 'done'
}

/**
 * Translates schemas as they are asked for: discriminators become if/then, circles in place are cut
 * (a child's allOf inherits the union without its alternatives), `required` follows the direction,
 * annotations go. `register` receives every translated schema under its id.
 */
export function createTranslator(
  graph: SchemaGraph,
  register: (schema: object, id: string) => void,
): Translator {
  const { document } = graph
  const definitions = new Map<string, Definition>()
  const origins = new WeakMap<object, string>()
  const waiting: Definition[] = []

  function definitionOf(pointer: string, direction: Direction, part: Part): Definition {
    const key = `${direction} ${part} ${pointer}`
    const known = definitions.get(key)
    if (known) return known
    const id = `contract:${definitions.size}`
    const definition: Definition = { id, pointer, direction, part, state: 'waiting' }
    definitions.set(key, definition)
    waiting.push(definition)
    return definition
  }

  function open(definition: Definition): void {
    definition.state = 'open'
    const { pointer, direction, part } = definition
    const value = valueAt(document, pointer)
    const context = { direction, owner: pointer, scope: { value, pointer } }
    const translated = translate({ value, pointer }, context, part)
    register(typeof translated === 'boolean' ? { allOf: [translated] } : translated, definition.id)
    definition.state = 'done'
  }

  /** A definition applied to the same value is opened at once: one that is still open is a circle. */
  function referInPlace(pointer: string, context: Context, part: Part): JsonObject {
    const definition = definitionOf(pointer, context.direction, part)
    if (definition.state === 'open') return {}
    if (definition.state === 'waiting') open(definition)
    return { $ref: definition.id }
  }

  function translate(located: Located, context: Context, part: Part): boolean | JsonObject {
    const { value: schema, pointer } = located
    if (!isObject(schema)) return schema !== false
    const discriminator = part === 'whole' ? graph.discriminatorOf(schema, pointer) : undefined
    const translated: Record<string, unknown> = {}
    for (const keyword of Object.keys(schema)) {
      if (assertions.has(keyword)) translated[keyword] = schema[keyword]
      if (!Object.hasOwn(applicators, keyword) || keyword === '$defs') continue
      const isUnion = keyword === 'oneOf' || keyword === 'anyOf'
      if (isUnion && (part === 'base' || discriminator)) continue
      translated[keyword] = translateMembers(located, keyword, context)
    }
    if (Array.isArray(schema.required)) {
      translated.required = stillRequired(schema.required, context)
    }
    const extra: JsonObject[] = []
    if (typeof schema.$ref === 'string')
      extra.push(referTo(pointerOf(schema.$ref, pointer), context, false))
    if (discriminator) extra.push(...choose(discriminator, context))
    for (const member of extra)
      origins.set(member, discriminator ? `${pointer}/discriminator` : pointer)
    if (extra.length > 0) translated.allOf = [...asList(translated.allOf), ...extra]
    origins.set(translated, pointer)
    return translated
  }

  function translateMembers(located: Located, keyword: string, context: Context): unknown {
    const at = joinPointer(located.pointer, keyword)
    const holder = isObject(located.value) ? located.value[keyword] : undefined
    return mapMembers(holder, keyword, (value, step) => {
      const inner = { value, pointer: step === undefined ? at : joinPointer(at, step) }
      if (!applicators[keyword]?.inPlace) return translateChild(inner, context)
      const reference = isObject(value) ? value.$ref : undefined
      if (keyword !== 'allOf' || typeof reference !== 'string')
        return translate(inner, context, 'whole')
      const translated = referTo(pointerOf(reference, inner.pointer), context, true)
      origins.set(translated, inner.pointer)
      return translated
    })
  }

  /**
   * A schema of another value. What it refers to waits for a definition of its own: it is no circle
   * that the schemas of the value around it are still open.
   */
  function translateChild(inner: Located, context: Context): boolean | JsonObject {
    const { value, pointer } = inner
    if (isObject(value) && typeof value.$ref === 'string' && Object.keys(value).length === 1) {
      const target = pointerOf(value.$ref, pointer)
      return { $ref: definitionOf(target, context.direction, 'whole').id }
    }
    if (graph.refersInPlace(pointer)) {
      return { $ref: definitionOf(pointer, context.direction, 'whole').id }
    }
    return translate(inner, { ...context, owner: pointer, scope: inner }, 'whole')
  }

  function referTo(target: string, context: Context, inherited: boolean): JsonObject {
    const circle = inherited && graph.reaches(target, context.owner)
    return referInPlace(target, context, circle ? 'base' : 'whole')
  }

  function choose({ property, branches, closed }: Discriminator, context: Context): JsonObject[] {
    const optional = isUnneeded(property, context)
    const named = { enum: branches.flatMap(({ values }) => values) }
    origins.set(named, context.owner)
    const known = {
      type: 'object',
      properties: { [property]: named },
      required: optional ? [] : [property],
    }
    const chosen = branches.map(({ values, pointer }) => ({
      if: { type: 'object', properties: { [property]: { enum: values } }, required: [property] },
      // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
      then: referInPlace(pointer, context, 'whole'),
    }))
    return closed ? [known, ...chosen] : chosen
  }

  function stillRequired(required: readonly unknown[], context: Context): readonly unknown[] {
    return required.filter((name) => typeof name === 'string' && !isUnneeded(name, context))
  }

  function isUnneeded(property: string, { scope, direction }: Context): boolean {
    return graph.isMarked(scope, property, direction === 'request' ? 'readOnly' : 'writeOnly')
  }

  return {
    define(pointer, direction) {
      const { id } = definitionOf(pointer, direction, 'whole')
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (next.state === 'waiting') open(next)
      }
      return id
    },
    originOf: (translated) => origins.get(translated),
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
