import type { MediaType } from './operation.ts'
import type { JsonObject, LocatedValue } from './reference.ts'
import { isObject, valueAt } from './reference.ts'
import type { SchemaGraph } from './schema-graph.ts'
import type { Choice, SchemaShape } from './shape.ts'
import { shapeOf } from './shape.ts'

type Projection = (value: unknown) => unknown

const none: ReadonlySet<string> = new Set()

/** Compiles, once per combination of schemas, functions that keep what the schemas declare. */
export class Projector {
  readonly #graph: SchemaGraph
  readonly #byMedia = new WeakMap<MediaType, Projection>()
  readonly #bySchemas = new Map<string, Projection>()

  constructor(graph: SchemaGraph) {
    this.#graph = graph
  }

  project(media: MediaType, value: unknown): unknown {
    if (media.schema === undefined) return value
    let project = this.#byMedia.get(media)
    if (!project) {
      project = this.#lazily([{ value: media.schema, pointer: `${media.pointer}/schema` }])
      this.#byMedia.set(media, project)
    }
    return project(value)
  }

  /** Compiles on first use, so that a schema may hold itself. */
  #lazily(schemas: readonly LocatedValue[], settled: ReadonlySet<string> = none): Projection {
    const key = [...schemas.map(({ pointer }) => pointer), '', ...settled].join(' ')
    const known = this.#bySchemas.get(key)
    if (known) return known
    let compiled: Projection | undefined
    const project: Projection = (value) => {
      if (typeof value !== 'object' || value === null) return value
      compiled ??= this.#compile(schemas, settled)
      return compiled(value)
    }
    this.#bySchemas.set(key, project)
    return project
  }

  #compile(schemas: readonly LocatedValue[], settled: ReadonlySet<string>): Projection {
    const shape = shapeOf(this.#graph, schemas, settled)
    const projectList = this.#compileList(shape)
    const projectObject = this.#compileObject(shape)
    const choices = shape.choices.map((choice) => this.#compileChoice(choice, schemas, settled))
    return (value) => {
      if (Array.isArray(value)) return projectList(value)
      if (!isObject(value)) return value
      for (const choose of choices) {
        const chosen = choose(value)
        if (chosen) return chosen(value)
      }
      return projectObject(value)
    }
  }

  #compileList({ items, prefixItems }: SchemaShape): (value: readonly unknown[]) => unknown {
    if (items.length === 0 && prefixItems.length === 0) return (value) => value
    const rest = this.#lazily(items)
    const first = prefixItems.map((schemas) => this.#lazily(schemas))
    return (value) => value.map((item, at) => (first[at] ?? rest)(item))
  }

  #compileObject({
    properties,
    additional,
    open,
    choices,
  }: SchemaShape): (value: JsonObject) => unknown {
    const isFreeForm = properties.size === 0 && choices.length === 0
    if (isFreeForm && !open) return (value) => value
    const declared = [...properties]
      .filter(([, schemas]) => !schemas.some((schema) => this.#graph.hasMark(schema, 'writeOnly')))
      .map(([name, schemas]) => ({ name, project: this.#lazily(schemas) }))
    const others = open ? this.#lazily(additional) : undefined
    return (value) => {
      const kept: Record<string, unknown> = {}
      for (const { name, project } of declared) {
        const inner = value[name]
        if (inner !== undefined) kept[name] = project(inner)
      }
      if (!others) return kept
      for (const name of Object.keys(value)) {
        if (properties.has(name) || value[name] === undefined) continue
        kept[name] = others(value[name])
      }
      return kept
    }
  }

  /** The projection that the value's own discriminator property picks; `undefined` when it picks none. */
  #compileChoice(
    choice: Choice,
    schemas: readonly LocatedValue[],
    settled: ReadonlySet<string>,
  ): (value: JsonObject) => Projection | undefined {
    const byValue = new Map<unknown, Projection>()
    for (const { values, pointer } of choice.branches) {
      const branch = { value: valueAt(this.#graph.document, pointer), pointer }
      const project = this.#lazily([...schemas, branch], new Set([...settled, choice.pointer]))
      for (const value of values) byValue.set(value, project)
    }
    return (value) => byValue.get(value[choice.property])
  }
}
