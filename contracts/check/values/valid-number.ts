import { withoutNoise } from '../../openapi/without-noise.ts'
import { numberIn, type View } from './view.ts'

/** Numbers that a schema allows, as multiples of a step. */
interface Steps {
  readonly first: number
  readonly last: number
  readonly step: number
}

/** A number that a careful person would send, another one for each number of the run. */
export function tameNumber(view: View, number: number): number {
  const isWhole = view.type === 'integer' || view.keywords.multipleOf !== undefined
  const { first, last, step } = stepsOf(view)
  const wanted = first + 3 + ((number * 31) % 97)
  const at = wanted <= last ? wanted : Math.max(first, Math.min(last, first + 1))
  const value = withoutNoise(at * step)
  if (isWhole) return value
  if (first > last) return between(view)
  const most = numberIn(view, 'maximum') ?? Infinity
  const end = numberIn(view, 'exclusiveMaximum') ?? Infinity
  return value + 0.25 <= most && value + 0.25 < end ? value + 0.25 : value
}

/** Where only one end is bounded, the other one is far enough from it. */
function stepsOf(view: View): Steps {
  const step = numberIn(view, 'multipleOf') ?? 1
  const over = numberIn(view, 'exclusiveMinimum')
  const under = numberIn(view, 'exclusiveMaximum')
  const least = Math.max(
    Math.ceil(withoutNoise((numberIn(view, 'minimum') ?? -Infinity) / step)),
    Math.floor(withoutNoise((over ?? -Infinity) / step)) + 1,
  )
  const last = Math.min(
    Math.floor(withoutNoise((numberIn(view, 'maximum') ?? Infinity) / step)),
    Math.ceil(withoutNoise((under ?? Infinity) / step)) - 1,
  )
  const usual = last >= 1 ? 1 : last - 100
  return { first: Number.isFinite(least) ? least : usual, last, step }
}

/** A fraction between bounds that have no whole number between them. */
function between(view: View): number {
  const least = numberIn(view, 'minimum') ?? numberIn(view, 'exclusiveMinimum') ?? 0
  const most = numberIn(view, 'maximum') ?? numberIn(view, 'exclusiveMaximum') ?? least
  return withoutNoise((least + most) / 2)
}
