import type { JsonObject } from '../reference.ts'

/** `schemas/Team.yaml` → `Team`. */
export const baseName = (path: string): string =>
  (path.split('/').at(-1) ?? '').replace(/\.(?:ya?ml|json)$/i, '').replace(/[^\w.-]/g, '_') ||
  'schema'

/** The name itself, or with the next free number. */
export function freeName(taken: JsonObject, name: string): string {
  if (!Object.hasOwn(taken, name)) return name
  for (let number = 2; ; number += 1) {
    if (!Object.hasOwn(taken, `${name}_${number}`)) return `${name}_${number}`
  }
}
