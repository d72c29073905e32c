import type { Contract, Operation } from '../../contracts/openapi/contract.ts'
import type { AnswerTally, StatusCount } from '../engine/answer-tally.ts'
import { codesOf } from '../engine/operation-errors.ts'

/** The contract of a provider, by its name. */
export interface ContractOfProvider {
  readonly provider: string
  readonly contract: Contract
}

interface CoveredAnswer {
  /** A status, or a documented class such as `4XX`. */
  readonly status: string
  readonly isDocumented: boolean
  /** Error codes that the operation answers with under this status. */
  readonly codes: readonly string[]
  readonly count: number
  readonly errors: Readonly<Record<string, number>>
}

/** Documented answers of every operation, how often each was shown, and what was shown besides. */
export function coverageOf(contracts: readonly ContractOfProvider[], tally: AnswerTally): object {
  const operations = contracts.flatMap(({ provider, contract }) =>
    [...contract.operations.values()].map((operation) => ({
      provider,
      operationId: operation.id,
      answers: answersOf(contract, operation, tally.counts.get(operation.id) ?? new Map()),
    })),
  )
  const documented = operations
    .flatMap(({ answers }) => answers)
    .filter(({ isDocumented }) => isDocumented)
  const shown = documented.filter(({ count }) => count > 0)
  return { shown: shown.length, documented: documented.length, operations }
}

function answersOf(
  contract: Contract,
  operation: Operation,
  counts: ReadonlyMap<number, Readonly<StatusCount>>,
): readonly CoveredAnswer[] {
  const documented = operation.responses.map(({ status }) => ({
    status,
    ...sumOf(
      [...counts].filter(([one]) => contract.responseFor(operation, one)?.status === status),
    ),
    isDocumented: true,
    codes: codesOf(operation, status),
  }))
  // 0 is a cut connection, which is no answer.
  const others = [...counts].filter(
    ([status]) => status !== 0 && contract.responseFor(operation, status) === undefined,
  )
  const undocumented = others.map(([status, count]) => ({
    status: String(status),
    ...sumOf([[status, count]]),
    isDocumented: false,
    codes: [],
  }))
  return [...documented, ...undocumented]
}

function sumOf(counts: readonly (readonly [number, Readonly<StatusCount>])[]) {
  const errors: Record<string, number> = {}
  let count = 0
  for (const [, one] of counts) {
    count += one.count
    for (const [code, times] of one.errors ?? []) errors[code] = (errors[code] ?? 0) + times
  }
  return { count, errors }
}
