import { type MediaRange, parseMediaRange, precedenceOf, satisfies } from './media-range.ts'

/** Rendering of an answer: JSON, optionally indented, or the framework's HTML page around it. */
export interface Rendering {
  readonly form: 'json' | 'page'
  /** Spaces a level; 0 writes everything on one line. */
  readonly indent: number
}

export const plainJson: Rendering = { form: 'json', indent: 0 }

const renderers = [
  { form: 'json', format: 'json', range: parseMediaRange('application/json') },
  { form: 'page', format: 'api', range: parseMediaRange('text/html') },
] as const

/**
 * Picks a rendering as Django REST framework does: the most specific ranges first, whatever their
 * quality, and JSON before the page within each. `format` is the query parameter of that name.
 */
export function negotiate(
  accept: string | undefined,
  format: string | undefined,
): Rendering | 'unknown-format' | 'not-acceptable' {
  const candidates = renderers.filter((renderer) => !format || renderer.format === format)
  if (candidates.length === 0) return 'unknown-format'
  const ranges = (accept ?? '*/*').split(',').map((text) => parseMediaRange(text.trim()))
  for (const precedence of [3, 2, 1, 0]) {
    const wanted = ranges.filter((range) => precedenceOf(range) === precedence)
    for (const { form, range } of candidates) {
      const match = wanted.find((candidate) => satisfies(range, candidate))
      if (match) return { form, indent: indentOf(match) }
    }
  }
  return 'not-acceptable'
}

function indentOf({ parameters }: MediaRange): number {
  const text = parameters.get('indent') ?? ''
  return /^\s*[+-]?\d+\s*$/.test(text) ? Math.max(Math.min(Number(text), 8), 0) : 0
}
