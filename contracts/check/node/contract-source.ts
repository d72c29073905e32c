import { fileURLToPath } from 'node:url'
import { knownContracts } from '../../known-contracts.ts'
import type { DocumentIssue } from '../../openapi/bounds/bounds.ts'
import type { Contract } from '../../openapi/contract.ts'
import { parseText } from '../../openapi/document.ts'
import { loadDocument, type Origin } from '../../openapi/loading/load-document.ts'
import { serverPathOf } from '../../openapi/server-path.ts'
import { listNames } from '../../openapi/similar-names.ts'
import { createExplain } from '../deviations/explain.ts'
import type { TextFile } from '../report/collect.ts'
import { locatorOf } from '../report/locate.ts'
import type { Explain } from '../session/record.ts'
import { compileContract } from '../vocabulary/compile-contract.ts'
import type { ProfileName, Witnesses } from '../witnesses/witness.ts'
import { otherFiles } from './other-files.ts'
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
  /** Flaws of the document with file and line, each with what is unchecked because of it. */
  readonly flaws: readonly string[]
  /** Path of the chosen entry of `servers`; empty where there is none. */
  readonly serverPath: string
}

/** Options for reading a document. */
export interface ReadingOptions {
  /** Refuses a document with a flaw. */
  readonly strictDocument?: boolean | undefined
  /** Folders beside the document's own that it may refer to. */
  readonly allowRef?: readonly string[] | undefined
  /** The entry of `servers` to go by: its number from 1, its url or its description. */
  readonly server?: string | undefined
}

/** Opens a contract by its name, a document by its path, or takes a compiled contract as it is. */
export function sourceOf(
  contract: string | Contract,
  profile: ProfileName,
  surroundings: Surroundings,
): ContractSource {
  if (typeof contract === 'string') return openContract(contract, profile, surroundings)
  const nothing = { witnesses: undefined, file: undefined, overlay: undefined, flaws: [] }
  const serverPath = serverPathOf(contract.document.servers) ?? ''
  return { name: 'contract', contract, serverPath, ...nothing }
}

/** Reads a known contract by its name, or a document by its path. @throws UsageError */
export function openContract(
  name: string,
  profile: ProfileName,
  surroundings: Surroundings,
  reading: ReadingOptions = {},
): ContractSource {
  if (isKnown(name)) {
    const known = knownContracts[name]
    const contract = known.contract(profile)
    return {
      ...{ name, contract, serverPath: chosenServer(contract, reading) },
      witnesses: known.witnesses(profile),
      file: knownFile(name, 'openapi.yaml', surroundings),
      overlay: knownFile(name, 'observed.overlay.yaml', surroundings),
      flaws: [],
    }
  }
  if (!/[./\\]/.test(name)) {
    const names = listNames(name, Object.keys(knownContracts))
    throw new UsageError(
      `No contract is called "${name}". There are: ${names}. Or give the path of a document.`,
    )
  }
  return {
    name,
    witnesses: undefined,
    overlay: undefined,
    ...openDocument(name, surroundings, reading),
  }
}

/** Reads a document from disk, with the files that it refers to. */
function openDocument(path: string, surroundings: Surroundings, reading: ReadingOptions) {
  const { strictDocument = false, allowRef = [] } = reading
  const text = readContract(path, surroundings)
  try {
    const files = otherFiles(path, allowRef, surroundings)
    const { document, flaws: issues, originOf } = loadDocument(text, path, files)
    const file: TextFile = { file: path, text, pointerIn: ownPointer(originOf) }
    const flaws = flawLines(issues, file, originOf)
    if (strictDocument && flaws.length > 0) throw new Error(refusedText(flaws))
    const contract = compileContract(document)
    return { contract, file, flaws, serverPath: chosenServer(contract, reading) }
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

/** @throws UsageError where the document has no such server */
function chosenServer({ document }: Contract, { server }: ReadingOptions): string {
  try {
    return serverPathOf(document.servers, server) ?? ''
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

/** The pointer in the document's own file; undefined for what stands in another one. */
const ownPointer = (originOf: (pointer: string) => Origin) => (pointer: string) => {
  const { file, pointer: own } = originOf(pointer)
  return file === undefined ? own : undefined
}

const mostFlaws = 20

const refusedText = (flaws: readonly string[]): string => {
  const rest = flaws.length - mostFlaws
  const more = rest > 0 ? [`and ${rest} more`] : []
  return ['--strict-document refuses the document:', ...flaws.slice(0, mostFlaws), ...more].join(
    '\n  ',
  )
}

function flawLines(
  issues: readonly DocumentIssue[],
  source: TextFile,
  originOf: (pointer: string) => Origin,
): readonly string[] {
  const locate = locatorOf(source)
  return issues.map(({ pointer, message }) => {
    const { file = source.file, pointer: at } = originOf(pointer)
    const position = file === source.file ? locate(pointer) : undefined
    const place = position ? `:${position.line}:${position.column}` : ''
    return `${file}${place} ${at}: ${message}`
  })
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

/** Explains deviations of a known provider from its documented contract by the overlay. */
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
