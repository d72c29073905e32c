import { oncePer } from '../../../../contracts/openapi/memo.ts'
import type { MediaType } from '../../../../contracts/openapi/operation.ts'

/** Dates on which a version was replaced and stops being served, as `2023-01-01`. */
export interface VersionEnd {
  readonly deprecation: string | undefined
  readonly sunset: string | undefined
}

/** Reads the end dates of a media type of the contract. */
export const versionEnd = oncePer(
  ({ extensions }: MediaType): VersionEnd => ({
    deprecation: textOf(extensions['x-deprecation']),
    sunset: textOf(extensions['x-sunset']),
  }),
)

/** True from the first moment of the version's sunset date, in UTC. */
export function isGone({ sunset }: VersionEnd, now: Date): boolean {
  return sunset !== undefined && now.getTime() >= Date.parse(`${sunset}T00:00:00.000Z`)
}

/** The headers that announce the end of a version; empty for a version without one. */
export function endHeaders({
  deprecation,
  sunset,
}: VersionEnd): readonly (readonly [string, string])[] {
  return [
    ...(deprecation === undefined ? [] : [['Deprecation', toRecordedDate(deprecation)] as const]),
    ...(sunset === undefined ? [] : [['Sunset', toRecordedDate(sunset)] as const]),
  ]
}

// `Thu, 1 Jul 2027 00:00:00 GMT`: the servers do not pad the day, unlike HTTP's own date format.
function toRecordedDate(date: string): string {
  return new Date(`${date}T00:00:00.000Z`).toUTCString().replace(/, 0/, ', ')
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
