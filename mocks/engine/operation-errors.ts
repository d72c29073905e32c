import type { Contract, ErrorEntry, Operation } from '../../contracts/openapi/contract.ts'

/** An entry of `x-errors` with its code. */
export interface CodedError {
  readonly code: string
  readonly entry: ErrorEntry
}

/** The errors that can be forced on an operation. */
export interface OperationErrors {
  /** Every error of the provider, by code. */
  readonly byCode: Readonly<Record<string, ErrorEntry>>
  /** The error of a forced status that names none; undefined below 400. */
  ofStatus(status: number): CodedError | undefined
}

/**
 * Chooses the error of a status from those of the operation (`x-error-codes`, which `generate`
 * derives from the witnesses). Where the operation has none, the provider's generic error of the
 * status stands in, or its generic error of any status, under the status that was asked for.
 */
export function errorsOf(contract: Contract, operation: Operation): OperationErrors {
  const { errors } = contract
  return {
    byCode: errors,
    ofStatus(status) {
      if (status < 400) return undefined
      const code = ownCode(operation, status, errors) ?? genericCode(errors, status)
      const entry = code === undefined ? undefined : errors[code]
      return code === undefined || !entry ? undefined : { code, entry: { ...entry, status } }
    },
  }
}

function ownCode(
  operation: Operation,
  status: number,
  errors: OperationErrors['byCode'],
): string | undefined {
  return codesOf(operation, `${status}`).find((code) => code in errors)
}

/** Codes of the errors that an operation answers with under a status, as `x-error-codes` lists them. */
export function codesOf({ extensions }: Operation, status: string): readonly string[] {
  const codes = extensions['x-error-codes']
  const listed: unknown = isRecord(codes) ? codes[status] : undefined
  return Array.isArray(listed) ? listed.map(String) : []
}

function genericCode(errors: OperationErrors['byCode'], status: number): string | undefined {
  const entries = Object.entries(errors)
  const exact = entries.find(([, entry]) => entry.generic === true && entry.status === status)
  return (exact ?? entries.find(([, entry]) => entry.generic === 'any'))?.[0]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
