import type { Contract } from '../../contracts/openapi/contract.ts'
import { errorsOf, type OperationErrors } from './operation-errors.ts'

/** The operations that can be forced, and the errors that each can be forced to answer. */
export interface Forceable {
  readonly operations: ReadonlySet<string>
  readonly errorsOf: (operationId: string) => OperationErrors | undefined
}

interface KeptForceable {
  readonly contracts: readonly Contract[]
  readonly forceable: Forceable
}

const kept = new WeakMap<Contract, KeptForceable[]>()

/** The outcomes that operations of these contracts can be forced to; mocks of the same contracts share them. */
export function forceableOf(contracts: readonly Contract[]): Forceable {
  const [first] = contracts
  if (!first) return createForceable(contracts)
  const entries = kept.get(first) ?? []
  kept.set(first, entries)
  const isSame = (entry: KeptForceable): boolean =>
    entry.contracts.length === contracts.length &&
    entry.contracts.every((contract, at) => contract === contracts[at])
  const found = entries.find(isSame)
  if (found) return found.forceable
  const forceable = createForceable(contracts)
  entries.push({ contracts, forceable })
  return forceable
}

function createForceable(contracts: readonly Contract[]): Forceable {
  return {
    operations: new Set(contracts.flatMap(({ operations }) => [...operations.keys()])),
    errorsOf(operationId) {
      const contract = contracts.find(({ operations }) => operations.has(operationId))
      return contract && errorsOf(contract, contract.require(operationId))
    },
  }
}
