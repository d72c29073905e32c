import { fileURLToPath } from 'node:url'
import { knownContracts } from '../../known-contracts.ts'
import type { Contract } from '../../openapi/contract.ts'
import { parseDocument, parseText } from '../../openapi/document.ts'
import { listNames } from '../../openapi/similar-names.ts'
import { createExplain } from '../deviations/explain.ts'
import type { TextFile } from '../report/collect.ts'
import type { Explain } from '../session/record.ts'
import { compileContract } from '../vocabulary/compile-contract.ts'
import type { ProfileName, Witnesses } from '../witnesses/witness.ts'
import type { Surroundings } from './surroundings.ts'
import { messageOf, UsageError } from './usage-error.ts'

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

/** Opens a contract by its name, a document by its path, or takes a compiled contract as it is. */
export function sourceOf(
  contract: string | Contract,
  profile: ProfileName,
  surroundings: Surroundings,
): ContractSource {
  if (typeof contract === 'string') return openContract(contract, profile, surroundings)
  const nothing = { witnesses: undefined, file: undefined, overlay: undefined }
  return { name: 'contract', contract, ...nothing }
}

/** Reads a known contract by its name, or a document by its path. @throws UsageError */
export function openContract(
  name: string,
  profile: ProfileName,
  surroundings: Surroundings,
): ContractSource {
  if (isKnown(name)) {
    const known = knownContracts[name]
    return {
      name,
      contract: known.contract(profile),
      witnesses: known.witnesses(profile),
      file: knownFile(name, 'openapi.yaml', surroundings),
      overlay: knownFile(name, 'observed.overlay.yaml', surroundings),
    }
  }
  if (!/[./\\]/.test(name)) {
    const names = listNames(name, Object.keys(knownContracts))
    throw new UsageError(
      `No contract is called "${name}". There are: ${names}. Or give the path of a document.`,
    )
  }
  const text = readContract(name, surroundings)
  const contract = compileText(text, name)
  return { name, contract, witnesses: undefined, file: { file: name, text }, overlay: undefined }
}

/** A file of our own contracts; from the sources as from the built package. */
function knownFile(name: string, file: string, surroundings: Surroundings): TextFile | undefined {
  for (const root of ['../../../', '../../../../']) {
    const url = new URL(`${root}contracts/${name}/${file}`, import.meta.url)
    try {
      return { file: `contracts/${name}/${file}`, text: surroundings.readFile(fileURLToPath(url)) }
    } catch {}
  }
  return undefined
}

const isKnown = (name: string): name is keyof typeof knownContracts =>
  Object.hasOwn(knownContracts, name)

function readContract(path: string, surroundings: Surroundings): string {
  try {
    return surroundings.readFile(path)
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

/** What the overlay of a known provider explains, for a run against its documented contract. */
export function explainFor(
  { name, overlay }: ContractSource,
  profile: string,
): Explain | undefined {
  if (!overlay || profile !== 'documented' || !isKnown(name)) return undefined
  const known = knownContracts[name]
  return createExplain({
    documented: known.contract('documented'),
    observed: known.contract('observed'),
    overlay: parseText(overlay.text, overlay.file),
    witnesses: known.witnesses('documented').witnesses,
  })
}
