import type { Contract, Operation } from '../../contracts/openapi/contract.ts'
import { codesOf } from '../engine/operation-errors.ts'
import { answersIn, type ShownCounts } from './shown-counts.ts'

/** A documented answer of an operation: a status, or one of the errors that it can have. */
export interface DocumentedAnswer {
  readonly provider: string
  readonly profile: string
  readonly operationId: string
  /** As the contract has it, e.g. `409` or `4XX`. */
  readonly status: string
  /** Undefined where the status has no codes of its own. */
  readonly error: string | undefined
  /** Times that a test was shown it. */
  readonly count: number
  /** The line that would show it, e.g. `mock.on('renameOrgTeam').answer(409)`; empty for a success. */
  readonly line: string
}

/** The documented answers of the operations that tests asked, and the times that each was shown. */
export interface ConsumerCoverage {
  readonly answers: readonly DocumentedAnswer[]
  readonly shown: number
  readonly documented: number
  /** Whole percent, rounded down; 100 where nothing was asked. */
  readonly percent: number
}

/** The parts of the contracts that count. */
export interface CoverageScope {
  /** Operations to count though no test asked them. */
  readonly operations?: readonly string[]
  /** Statuses and codes that no test need be shown, e.g. `[500, 'RATE_LIMITED']`. */
  readonly ignore?: readonly (number | string)[]
}

/** The contract of a provider in a profile; undefined where there is none. */
export type FindContract = (provider: string, profile: string) => Contract | undefined

/** Holds the answers that were shown against the contracts. */
export function coverConsumers(
  counts: ShownCounts,
  findContract: FindContract,
  scope: CoverageScope = {},
): ConsumerCoverage {
  const shown = answersIn(counts)
  const ignored = new Set((scope.ignore ?? []).map(String))
  const worlds = new Set(shown.map(({ provider, profile }) => `${provider} ${profile}`))
  const answers = [...worlds].toSorted().flatMap((world) => {
    const [provider = '', profile = ''] = world.split(' ')
    const own = shown.filter((one) => one.provider === provider && one.profile === profile)
    const asked = new Set([
      ...own.map(({ operationId }) => operationId),
      ...(scope.operations ?? []),
    ])
    const contract = findContract(provider, profile)
    const operations = [...(contract?.operations.values() ?? [])].filter(({ id }) => asked.has(id))
    return operations.flatMap((operation) =>
      documentedOf(operation).map(({ status, error }) => ({
        ...{ provider, profile, operationId: operation.id, status, error },
        count: own
          .filter((one) => one.operationId === operation.id)
          .filter((one) => contract?.responseFor(operation, one.status)?.status === status)
          .filter((one) => error === undefined || one.error === error)
          .reduce((sum, one) => sum + one.count, 0),
        line: lineFor(operation, status, error),
      })),
    )
  })
  const wanted = answers.filter(
    ({ status, error }) => !ignored.has(status) && !(error !== undefined && ignored.has(error)),
  )
  const count = wanted.filter((answer) => answer.count > 0).length
  const percent = wanted.length === 0 ? 100 : Math.floor((count * 100) / wanted.length)
  return { answers: wanted, shown: count, documented: wanted.length, percent }
}

interface Documented {
  readonly status: string
  readonly error: string | undefined
}

/** Each status, and each code where the contract names the codes of a status. */
function documentedOf(operation: Operation): readonly Documented[] {
  return operation.responses.flatMap(({ status }): Documented[] => {
    const codes = codesOf(operation, status)
    if (codes.length === 0) return [{ status, error: undefined }]
    return codes.map((error) => ({ status, error }))
  })
}

function lineFor(operation: Operation, status: string, error: string | undefined): string {
  if (!/^[45]\d\d$/.test(status)) return ''
  const [first] = codesOf(operation, status)
  const answer = error === undefined || error === first ? status : `'${error}'`
  return `mock.on('${operation.id}').answer(${answer})`
}
