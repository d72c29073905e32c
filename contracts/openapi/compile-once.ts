import { type Contract, compileProven } from './contract.ts'
import type { OpenApiDocument } from './operation.ts'

/** A contract of this package that is compiled when it is first asked for, and kept. */
export function compileOnce(document: () => OpenApiDocument): () => Contract {
  let contract: Contract | undefined
  return () => {
    contract ??= compileProven(document())
    return contract
  }
}
