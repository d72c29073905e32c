import { readWitnesses } from '../../contracts/check/witnesses/read-witnesses.ts'
import type { ProfileName, Witness } from '../../contracts/check/witnesses/witness.ts'
import { compileContract } from '../../contracts/openapi/contract.ts'
import type { OpenApiDocument } from '../../contracts/openapi/operation.ts'
import { isObject } from '../../contracts/openapi/reference.ts'

/**
 * Adds `x-error-codes` to each operation: the errors that it answers with, by status, as its
 * witnesses claim them. A forced status takes its error from there.
 *
 * @param table parsed witnesses; undefined leaves the document as it is
 */
export function withErrorCodes(
  document: OpenApiDocument,
  table: unknown,
  profile: ProfileName,
): OpenApiDocument {
  if (table === undefined) return document
  const contract = compileContract(document)
  const codes = codesByOperation(readWitnesses(table, contract, profile).witnesses, profile)
  const copy: OpenApiDocument = structuredClone(document)
  for (const { id, path, method } of contract.operations.values()) {
    const item = copy.paths[path]
    const operation = isObject(item) ? item[method.toLowerCase()] : undefined
    if (isObject(operation) && codes[id]) Object.assign(operation, { 'x-error-codes': codes[id] })
  }
  return copy
}

type Codes = Record<string, string[]>

/** Errors that only another rule brings about come last. */
function codesByOperation(
  witnesses: readonly Witness[],
  profile: ProfileName,
): Readonly<Record<string, Codes>> {
  const all: Record<string, Codes> = {}
  const ordered = [
    ...witnesses.filter(({ rules }) => !rules),
    ...witnesses.filter(({ rules }) => rules),
  ]
  for (const { operation, status: statuses, error } of ordered) {
    const code = typeof error === 'object' ? error[profile] : error
    if (code === undefined) continue
    const own = all[operation] ?? {}
    const status = statuses[profile]
    all[operation] = { ...own, [status]: [...new Set([...(own[status] ?? []), code])] }
  }
  return all
}
