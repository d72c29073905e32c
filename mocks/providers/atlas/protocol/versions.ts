import { dateIn, newestNotAfter, parseAccept } from '../../../../contracts/openapi/media-type.ts'
import { remembered } from '../../../../contracts/openapi/memo.ts'

/**
 * Dated resource versions. A client names the date that it was written for, and is served the
 * newest version of the resource that was out by then; there is no default version.
 */

/** The media type of one version of an answer, e.g. `application/vnd.atlas.2023-01-01+json`. */
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
  /** Treatment of a date that is not published: refuse it, or serve the newest version before it. */
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
    const served = known ? newestOf(date, question.served) : undefined
    if (served) return served
  }
  return undefined
}

/** The date in a vendor media type: `2023-01-01`, or undefined where there is none. */
export const versionDate = (mediaType: string): string | undefined => dated(mediaType).date

const dated = remembered((mediaType) => {
  const date = dateIn('application/vnd.atlas.{date}+json', mediaType)
  return { date: date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined }
})

function askedDates(accept: string): readonly string[] {
  return parseAccept(accept)
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .flatMap(({ essence }) => versionDate(essence) ?? [])
}

function newestOf<Served extends VersionedMediaType>(
  date: string,
  served: readonly Served[],
): Served | undefined {
  const dates = served.flatMap(({ name }) => versionDate(name) ?? [])
  const newest = newestNotAfter(dates, date)
  return newest === undefined ? undefined : served.find(({ name }) => versionDate(name) === newest)
}
