import { fileURLToPath } from 'node:url'
import type { TextFile } from '../../contracts/check/report/collect.ts'
import { compileContract } from '../../contracts/check/vocabulary/compile-contract.ts'
import type { ProfileName, Witnesses } from '../../contracts/check/witnesses/witness.ts'
import { knownContracts } from '../../contracts/known-contracts.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import { parseDocument } from '../../contracts/openapi/document.ts'
import { type Io, messageOf, UsageError } from '../io.ts'

/** A contract to hold a server to, and what else is known of its provider. */
export interface ContractSource {
  /** `atlas`, `rainbond`, or the path of a document. */
  readonly name: string
  readonly contract: Contract
  readonly witnesses: Witnesses | undefined
  /** The contract's text, for the lines of findings. */
  readonly file: TextFile | undefined
  /** The overlay's text, of a known contract. */
  readonly overlay: TextFile | undefined
}

/** Reads a known contract by its name, or a document by its path. @throws UsageError */
export function openContract(name: string, profile: ProfileName, io: Io): ContractSource {
  if (isKnown(name)) {
    const known = knownContracts[name]
    return {
      name,
      contract: known.contract(profile),
      witnesses: known.witnesses(profile),
      file: knownFile(name, 'openapi.yaml', io),
      overlay: knownFile(name, 'observed.overlay.yaml', io),
    }
  }
  if (!/[./\\]/.test(name)) {
    const names = Object.keys(knownContracts).join(', ')
    throw new UsageError(`No contract is called "${name}". Use ${names}, or a path to a document.`)
  }
  const text = readContract(name, io)
  const contract = compileText(text, name)
  return { name, contract, witnesses: undefined, file: { file: name, text }, overlay: undefined }
}

/** A file of our own contracts; from the sources as from the built package. */
function knownFile(name: string, file: string, io: Io): TextFile | undefined {
  for (const root of ['../../', '../../../']) {
    const url = new URL(`${root}contracts/${name}/${file}`, import.meta.url)
    try {
      return { file: `contracts/${name}/${file}`, text: io.readFile(fileURLToPath(url)) }
    } catch {}
  }
  return undefined
}

const isKnown = (name: string): name is keyof typeof knownContracts =>
  Object.hasOwn(knownContracts, name)

function readContract(path: string, io: Io): string {
  try {
    return io.readFile(path)
  } catch (error) {
    throw new UsageError(`Cannot read the contract "${path}": ${messageOf(error)}`)
  }
}

function compileText(text: string, path: string): Contract {
  try {
    return compileContract(parseDocument(text, path))
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}
