import type { Contract, Operation } from '../../openapi/contract.ts'
import { isWrite } from './journal.ts'
import type { PlainRequest } from './target.ts'

/** True if an operation may change things: by its method, or because it says `x-writes: true`. */
export const writes = (operation: Operation): boolean =>
  isWrite(operation.method) || writesByRead(operation)

/** True if a read changes things all the same. */
export const writesByRead = ({ extensions }: Operation): boolean => extensions['x-writes'] === true

/** True if a request may change things. */
export const isWriting = ({ method, writes: marked }: PlainRequest): boolean =>
  isWrite(method) || (marked === true && ['GET', 'HEAD'].includes(method))

/** Says of a request that it may change things although its method reads, where it may. */
export function markWriting(
  contract: Contract,
  request: PlainRequest,
  basePath: string,
): PlainRequest {
  const { target } = request
  const path = (target.startsWith(basePath) ? target.slice(basePath.length) : target).split('?')[0]
  const read = contract.match(path ?? '')?.methods.get('GET')
  return read && writesByRead(read) ? { ...request, writes: true } : request
}
