import { readFileSync } from 'node:fs'
import { otherFiles } from '../../contracts/check/node/other-files.ts'
import { processSurroundings } from '../../contracts/check/node/surroundings.ts'
import { compileContract } from '../../contracts/check/vocabulary/compile-contract.ts'
import { loadDocument } from '../../contracts/openapi/loading/load-document.ts'

/** Outcome of loading one document. */
export interface Loading {
  readonly operations: number
  /** Number of notes: parts that were mended or left out. */
  readonly notes: number
  /** Processor time in seconds. */
  readonly seconds: number
  /** Sentence that refused the document, with the place. */
  readonly refused?: string
  /** Stack trace of a defect of ours. */
  readonly trace?: string
}

/** Loads a document from disk as the check does, and measures it. */
export function loadOne(file: string): Loading {
  const start = process.cpuUsage()
  const outcome = outcomeOf(file)
  const { user, system } = process.cpuUsage(start)
  return { ...outcome, seconds: (user + system) / 1e6 }
}

function outcomeOf(file: string): Omit<Loading, 'seconds'> {
  try {
    const files = otherFiles(file, [], processSurroundings)
    const { document, flaws } = loadDocument(readFileSync(file, 'utf8'), file, files)
    return { operations: compileContract(document).operations.size, notes: flaws.length }
  } catch (error) {
    const nothing = { operations: 0, notes: 0 }
    if (isDefect(error)) return { ...nothing, trace: error.stack ?? error.message }
    return { ...nothing, refused: error instanceof Error ? error.message : String(error) }
  }
}

/** Errors of the language come from a mistake of ours; a refusal is a plain Error. */
const isDefect = (error: unknown): error is Error =>
  error instanceof TypeError ||
  error instanceof RangeError ||
  error instanceof ReferenceError ||
  error instanceof SyntaxError
