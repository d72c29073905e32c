import { OperationContext } from '../../contracts/check/checks/requests/operation-context.ts'
import type { RequestCase } from '../../contracts/check/checks/requests/request-case.ts'
import { ResourcePool } from '../../contracts/check/fixtures/resource-pool.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import { type Answer, sessionWith } from './in-process.ts'

/** One operation made ready on a small server. */
export async function benchOf(
  contract: Contract,
  operation: string,
  answer: Answer,
  how: Parameters<typeof sessionWith>[2] & {
    readonly params?: Readonly<Record<string, string>>
  } = {},
) {
  const { params = {}, ...options } = how
  const setting = sessionWith(contract, answer, options)
  const given = Object.fromEntries(Object.entries(params).map(([name, id]) => [name, [id]]))
  const lab = new ResourcePool(setting.session, given)
  const bench = await OperationContext.for(lab, contract.require(operation))
  if (!bench) throw new Error(`${operation} was not reached.`)
  return { ...setting, lab, bench }
}

/** A JSON value, cut where it is long, before what is said of it. */
const shownValue = /: ("([^"\\]|\\.)*["…]|\[.*[\]…]|[-\d.e+]+|true|false|null), /

/** What is said of a request without the value that it has: `/size: 101, above the greatest`. */
export const withoutValue = (about: string): string => about.replace(shownValue, ': ')

/** `refusal rejects-invalid: ?limit=0` */
export const caseLine = ({ expects, check, about }: RequestCase): string =>
  `${expects} ${check.id}: ${withoutValue(about)}`
