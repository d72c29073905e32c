import type { Contract, Operation } from '../../../openapi/contract.ts'
import { barePath } from '../../vocabulary/bare-path.ts'
import { paramsOf } from '../../vocabulary/call.ts'
import { writes } from '../../vocabulary/writing.ts'

/** The read of the thing that the last path parameter of an operation names. */
export function readBehind({ operations }: Contract, { path }: Operation): Operation | undefined {
  const names = paramsOf(path)
  const last = `/{${names.at(-1)}}`
  const reads = [...operations.values()].filter(
    (one) =>
      one.method === 'GET' &&
      !writes(one) &&
      barePath(one.path).endsWith(last) &&
      paramsOf(one.path).every((name) => names.includes(name)),
  )
  const [longest] = reads.toSorted((a, b) => b.path.length - a.path.length)
  return reads.find((one) => path.startsWith(barePath(one.path))) ?? longest
}
