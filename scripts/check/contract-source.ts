import type { ProfileName, Witnesses } from '../../contracts/check/witness.ts'
import { knownContracts } from '../../contracts/known-contracts.ts'
import { type Contract, compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument } from '../../contracts/openapi/document.ts'
import { type Io, UsageError } from '../io.ts'

/** A contract to hold a server to, and what else is known of its provider. */
export interface ContractSource {
  /** `atlas`, `rainbond`, or the path of a document. */
  readonly name: string
  readonly contract: Contract
  readonly witnesses: Witnesses | undefined
}

/** Reads a known contract by its name, or a document by its path. @throws UsageError */
export function openContract(name: string, profile: ProfileName, io: Io): ContractSource {
  if (isKnown(name)) {
    const known = knownContracts[name]
    return { name, contract: known.contract(profile), witnesses: known.witnesses(profile) }
  }
  if (!/[./\\]/.test(name)) {
    const names = Object.keys(knownContracts).join(', ')
    throw new UsageError(`No contract is called "${name}". Use ${names}, or a path to a document.`)
  }
  return { name, contract: compileFile(name, io), witnesses: undefined }
}

const isKnown = (name: string): name is keyof typeof knownContracts =>
  Object.hasOwn(knownContracts, name)

function compileFile(path: string, io: Io): Contract {
  let text: string
  try {
    text = io.readFile(path)
  } catch (error) {
    throw new UsageError(`Cannot read the contract "${path}": ${messageOf(error)}`)
  }
  try {
    return compileContract(parseDocument(text, path))
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
