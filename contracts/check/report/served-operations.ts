import type { Report, ReportedOperation } from './report.ts'

/** Operations that should be able to answer 2xx, by whether one came. */
export interface ServedOperations {
  /** Ids, in the order of the contract. */
  readonly served: readonly string[]
  readonly unserved: readonly string[]
}

/** Leaves out operations that document no 2xx, no `default` and no `2XX`. */
export function servedOperations({ operations }: Pick<Report, 'operations'>): ServedOperations {
  const able = operations.filter(({ pairs }) =>
    pairs.some(({ status }) => /^(2|default$)/.test(status)),
  )
  const ids = (isWanted: (operation: ReportedOperation) => boolean) =>
    able.filter(isWanted).map(({ id }) => id)
  return { served: ids(isServed), unserved: ids((one) => !isServed(one)) }
}

const isServed = ({ pairs }: ReportedOperation): boolean =>
  pairs.some(({ status, times }) => status.startsWith('2') && times > 0)
