import type { ReportSetting } from './collect.ts'
import type { ReportedContract } from './report.ts'

/** Describes the contract for a report. */
export function describeContract({
  contract,
  name,
  profile,
  source,
  overlay,
}: ReportSetting): ReportedContract {
  return {
    name,
    title: String(contract.document.info.title ?? name),
    ...(profile !== undefined && { profile }),
    ...(source && { file: source.file }),
    ...(overlay && { overlay: overlay.file }),
  }
}
