import type { Law } from '../../contracts/check/checks/laws/law.ts'
import { subjectOn } from './subject.ts'

/** A law held on a small server: by check, `held getNote`, or `not tried getNote: why`. */
export async function verdictsOf(
  law: Law,
  ...on: Parameters<typeof subjectOn>
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { subject, lab } = await subjectOn(...on)
  const verdicts = Object.entries(await law.run(subject, lab))
  return Object.fromEntries(
    verdicts.map(([check, of]) => [
      check,
      [of].flat().map((verdict) => {
        const about = [verdict.outcome, verdict.operation?.id].filter((text) => text !== undefined)
        return `${about.join(' ')}${'reason' in verdict ? `: ${verdict.reason}` : ''}`
      }),
    ]),
  )
}
