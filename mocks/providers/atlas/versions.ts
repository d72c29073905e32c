/**
 * Dated resource versions. A client names the date that it was written for, and is served the
 * newest version of the resource that was out by then; there is no default version.
 */

/** What an operation answers in one version: its media type, e.g. `application/vnd.atlas.2023-01-01+json`. */
export interface VersionedMediaType {
  readonly name: string
}

export interface VersionQuestion<Served extends VersionedMediaType> {
  /** The request's `Accept`. */
  readonly accept: string | undefined
  /** The success media types of the operation. */
  readonly served: readonly Served[]
  /** All dates on which some resource of the provider changed. */
  readonly published: readonly string[]
  /** Whether a date that is none of those is refused or taken as a point in time. */
  readonly unpublished: 'refuse' | 'newest-not-after'
}

/**
 * Picks the media type to answer with. Of several types in `Accept` the first with the highest `q`
 * that can be served wins.
 *
 * @returns undefined when the client names no date that the operation can serve (406)
 */
export function resolveVersion<Served extends VersionedMediaType>(
  question: VersionQuestion<Served>,
): Served | undefined {
  for (const date of askedDates(question.accept ?? '')) {
    const known = question.unpublished === 'newest-not-after' || question.published.includes(date)
    const served = known ? newestNotAfter(date, question.served) : undefined
    if (served) return served
  }
  return undefined
}

/** The date in a vendor media type: `2023-01-01`, or undefined where there is none. */
export function versionDate(mediaType: string): string | undefined {
  return /^application\/vnd\.atlas\.(\d{4}-\d{2}-\d{2})\+json$/i.exec(mediaType)?.[1]
}

function askedDates(accept: string): readonly string[] {
  return accept
    .split(',')
    .map((range) => readRange(range))
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .flatMap(({ name }) => versionDate(name) ?? [])
}

function readRange(range: string): { readonly name: string; readonly quality: number } {
  const [name = '', ...parameters] = range.split(';').map((part) => part.trim())
  const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2)
  return { name, quality: quality === undefined ? 1 : Number(quality) || 0 }
}

function newestNotAfter<Served extends VersionedMediaType>(
  date: string,
  served: readonly Served[],
): Served | undefined {
  const dated = served.flatMap((type) => {
    const since = versionDate(type.name)
    return since !== undefined && since <= date ? [{ type, since }] : []
  })
  dated.sort((one, other) => (one.since < other.since ? 1 : -1))
  return dated[0]?.type
}
