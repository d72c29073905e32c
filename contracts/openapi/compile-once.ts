import { type Contract, compileContract } from './contract.ts'
import type { OpenApiDocument } from './operation.ts'

/** A contract that is compiled when it is first asked for, and kept. */
export function compileOnce(document: () => OpenApiDocument): () => Contract {
  let contract: Contract | undefined
  return () => {
    contract ??= compileContract(document())
    return contract
  }
}
