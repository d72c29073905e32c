import { type PlannedWrite, planWrites } from '../../contracts/check/plan.ts'
import type { Send } from '../../contracts/check/target.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import type { CheckArguments } from './arguments.ts'

/** Whether an address is this machine's own. */
export const isLoopback = (url: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(new URL(url).hostname)

/** Whether a run may write: to this machine, to nobody, or to a host that it was allowed to. */
export function mayWrite(
  { readOnly, plan, allowWrites }: Pick<CheckArguments, 'readOnly' | 'plan' | 'allowWrites'>,
  url: string,
): boolean {
  const { hostname, host } = new URL(url)
  return (
    readOnly || plan || isLoopback(url) || [hostname, host].some((h) => allowWrites.includes(h))
  )
}

/** Why a run does not begin, what it would have written, and how to allow it. */
export function refusalText(contract: Contract, url: string, prefix: string): string {
  const { hostname } = new URL(url)
  return [
    `"${hostname}" is not this machine, and the check writes to the server that it checks.`,
    ...planLines(planWrites(contract, prefix)),
    `Allow it with --allow-writes ${hostname}, or look only with --read-only.`,
    '',
  ].join('\n')
}

/** What a run would write, as lines. */
export function planLines(writes: readonly PlannedWrite[]): readonly string[] {
  if (writes.length === 0) return ['It would write nothing.']
  const width = Math.max(...writes.map(({ operation }) => operation.length))
  return writes.flatMap(({ operation, method, path, does }) => [
    `  ${operation.padEnd(width)}  ${method} ${path}`,
    `  ${' '.repeat(width)}    ${does}`,
  ])
}

/** Lets no more than some requests begin within a second. */
export function paced(send: Send, perSecond: number | undefined): Send {
  if (perSecond === undefined) return send
  const gap = 1000 / perSecond
  let next = 0
  return async (request) => {
    const now = performance.now()
    const wait = Math.max(0, next - now)
    next = Math.max(now, next) + gap
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    return send(request)
  }
}
