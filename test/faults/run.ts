import { sentenceOf } from '../../contracts/check/checks/all-checks.ts'
import { type Io, type Run, runAsScript } from '../../scripts/io.ts'
import { measure, referenceApis } from './measure.ts'
import { faultRows } from './table.ts'

const seeds = 20
const longestMilliseconds = 5000

/**
 * Holds the reference servers to their contracts: once per fault, and clean with each of 20 seeds.
 * Arguments name faults; without any, all are measured.
 * @returns 0 each fault is found by the check meant for it, without a false alarm, in time
 */
export const faults: Run = async (argv, io) => {
  const started = io.now().getTime()
  const rows = faultRows.filter(({ id }) => argv.length === 0 || argv.includes(id))
  const durations: number[] = []
  const missed = await measureFaults(rows, durations, io)
  const clean = argv.length === 0 ? seeds : 0
  const alarms = await measureClean(clean, durations, io)
  const longest = Math.max(...durations)
  io.write(
    `faults found ${rows.length - missed}/${rows.length}, ` +
      `false alarms ${alarms} over ${clean} seeds, ` +
      `${inSeconds(io.now().getTime() - started)} s, longest run ${inSeconds(longest)} s\n`,
  )
  return missed === 0 && alarms === 0 && longest < longestMilliseconds ? 0 : 1
}

const inSeconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)

async function measureFaults(rows: typeof faultRows, durations: number[], io: Io): Promise<number> {
  const apis = referenceApis()
  let missed = 0
  for (const { id, check, about } of rows) {
    const { findings, milliseconds } = await measure(apis.of(id), [id], { until: check })
    durations.push(milliseconds)
    const checks = [...new Set(findings.map((finding) => finding.check))]
    if (checks.some((found) => found === check)) continue
    missed += 1
    io.write(`missed ${id} (${about}): not by ${check}, by ${checks.join(', ') || 'none'}\n`)
  }
  return missed
}

async function measureClean(count: number, durations: number[], io: Io): Promise<number> {
  const { teams, projects } = referenceApis().all
  let alarms = 0
  for (let seed = 1; seed <= count; seed += 1) {
    for (const api of [teams, projects]) {
      const { findings, milliseconds } = await measure(api, [], { seed })
      durations.push(milliseconds)
      alarms += findings.length
      for (const finding of findings) {
        const { check, operation } = finding
        const { message } = sentenceOf(finding)
        io.write(`false alarm, seed ${seed}: ${check} ${operation}: ${message}\n`)
      }
    }
  }
  return alarms
}

await runAsScript(import.meta.url, faults)
