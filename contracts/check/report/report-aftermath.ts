import type { Aftermath, LeftThing, StateChange } from '../aftermath/aftermath.ts'
import { removalCommand } from '../reproduce/curl.ts'
import { signerOf } from '../reproduce/signature.ts'
import type { ReportSetting } from './collect.ts'
import type { ReportedAftermath, ReportedChange, ReportedLeft } from './reported-aftermath.ts'

/** Aftermath of a run, as a report shows it. */
export const reportAftermath = (
  aftermath: Aftermath,
  setting: ReportSetting,
): ReportedAftermath => ({
  ...aftermath,
  changes: aftermath.changes.map(changeOf),
  left: aftermath.left.map((thing) => leftOf(thing, setting)),
})

const changeOf = ({ by, ...change }: StateChange): ReportedChange => ({
  ...change,
  ...(by && { by: `${by.request.method} ${by.request.target}` }),
})

function leftOf({ path, as, remove, why, steps }: LeftThing, setting: ReportSetting): ReportedLeft {
  if (!remove) return { path, why }
  const { signatures = {}, url } = setting
  const { target = '' } = steps.findLast(({ operation }) => operation === remove)?.request ?? {}
  const [query = ''] = /\?.*/s.exec(target) ?? []
  return { path, why, remove: removalCommand(`${url}${path}${query}`, signerOf(as, signatures)) }
}
