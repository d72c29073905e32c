import { isObject, joinPointer } from '../../../openapi/reference.ts'
import type { Assertion } from '../../vocabulary/assertion.ts'
import type { Proof } from '../../vocabulary/check.ts'

/** Facts of a finding about one resource in an answer. */
export interface ThereFacts {
  /** Id of the resource. */
  readonly id: string
}

/** The last answer must be the resource, or be a list that holds it. */
export function assertThere({ id }: ThereFacts, { steps }: Proof): Assertion | undefined {
  const body = steps.at(-1)?.body
  if (listIn(body) !== undefined) return { kind: 'mentioned', value: id }
  const made = steps.map((step) => pointerTo(step.body, id)).find((at) => at !== undefined)
  return made === undefined ? undefined : { kind: 'value', pointer: made, value: id }
}

/** The last answer must not mention the resource. */
export const assertNotThere = ({ id }: ThereFacts): Assertion => ({
  kind: 'not-mentioned',
  value: id,
})

/** Where the list of an answer stands: at its root, or as its first property that is one. */
export function listIn(body: unknown): string | undefined {
  if (Array.isArray(body)) return ''
  if (!isObject(body)) return undefined
  const [name] = Object.entries(body).find(([, value]) => Array.isArray(value)) ?? []
  return name === undefined ? undefined : `/${name}`
}

/** Where a value stands in a body, the outermost place of at most four levels. */
export function pointerTo(body: unknown, value: unknown): string | undefined {
  let level: readonly (readonly [at: string, value: unknown])[] = [['', body]]
  for (let depth = 0; depth < 4 && level.length > 0; depth += 1) {
    const found = level.find(([, one]) => one === value)
    if (found) return found[0]
    level = level.flatMap(([at, one]) =>
      isObject(one)
        ? Object.entries(one).map(([name, inner]) => [joinPointer(at, name), inner] as const)
        : [],
    )
  }
  return undefined
}
