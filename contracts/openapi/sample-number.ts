import type { JsonObject } from './reference.ts'
import { withoutNoise } from './without-noise.ts'

/** The number nearest to 1 that fits the bounds and the step of a schema. */
export function sampleNumber(schema: JsonObject): number {
  const least = boundOf(schema.minimum, schema.exclusiveMinimum, 1)
  const most = boundOf(schema.maximum, schema.exclusiveMaximum, -1)
  const step = typeof schema.multipleOf === 'number' ? schema.multipleOf : 1
  const wanted = Math.min(Math.max(1, least ?? 1), most ?? Number.POSITIVE_INFINITY)
  const steps = withoutNoise(wanted / step)
  const rounded = withoutNoise(Math.ceil(steps) * step)
  const isBeyond = rounded > (most ?? Number.POSITIVE_INFINITY)
  return isBeyond ? withoutNoise(Math.floor(steps) * step) : rounded
}

function boundOf(inclusive: unknown, exclusive: unknown, inward: number): number | undefined {
  if (typeof exclusive === 'number') return exclusive + inward
  return typeof inclusive === 'number' ? inclusive : undefined
}
