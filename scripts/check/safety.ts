import { type PlannedWrite, type PlanOptions, planWrites } from '../../contracts/check/plan.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import type { Io } from '../io.ts'
import type { CheckArguments } from './arguments.ts'

const loopback = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

/**
 * Whether an address is this machine's own: written out, or a name of `localhost` of which every
 * address is one.
 */
export async function isThisMachine(url: string, io: Pick<Io, 'addressesOf'>): Promise<boolean> {
  const host = new URL(url).hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  if (!/(^|\.)localhost$/.test(host)) return loopback.test(host)
  const addresses = await io.addressesOf(host).catch(() => [])
  return addresses.length > 0 && addresses.every((address) => loopback.test(address))
}

type Consent = Pick<CheckArguments, 'readOnly' | 'plan' | 'allowWrites'>

/** Whether a run may write: to this machine, to nobody, or to a host that it was allowed to. */
export async function mayWrite(
  { readOnly, plan, allowWrites }: Consent,
  url: string,
  io: Pick<Io, 'addressesOf'>,
): Promise<boolean> {
  const { hostname, host } = new URL(url)
  if (readOnly || plan || [hostname, host].some((one) => allowWrites.includes(one))) return true
  return isThisMachine(url, io)
}

/** Why a run does not begin, what it would have written, and how to allow it. */
export function refusalText(contract: Contract, url: string, options: PlanOptions): string {
  const { hostname } = new URL(url)
  return [
    `"${hostname}" is not this machine, and the check writes to the server that it checks.`,
    ...planLines(planWrites(contract, { ...options, careful: true })),
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

/** A pace of so many requests a second: resolves when the next one may begin. */
export function paceOf(perSecond: number): () => Promise<void> {
  const gap = 1000 / perSecond
  let next = 0
  return async () => {
    const now = performance.now()
    const wait = Math.max(0, next - now)
    next = Math.max(now, next) + gap
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
