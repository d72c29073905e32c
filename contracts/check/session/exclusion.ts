import type { Contract } from '../../openapi/contract.ts'
import { operationAt } from '../vocabulary/call.ts'
import type { PlainRequest, Target } from '../vocabulary/target.ts'
import { notTried, type Verdict } from '../vocabulary/verdict.ts'
import type { Gate } from './gate.ts'

interface RunContext {
  readonly contract: Contract
  readonly target: Pick<Target, 'basePath'>
  readonly gate: Pick<Gate, 'isCleaning'>
}

/** The operations that the user excluded: only the clean-up of the run sends requests to them. */
export class Exclusion {
  readonly #ids: ReadonlySet<string>

  constructor(ids: readonly string[]) {
    this.#ids = new Set(ids)
  }

  has(operation: { readonly id: string } | undefined): boolean {
    return operation !== undefined && this.#ids.has(operation.id)
  }

  /**
   * Finds the excluded operation that a request would reach, by its method and path.
   * @returns its id; `undefined` where it reaches none, or the run cleans up
   */
  reachedBy(
    request: PlainRequest,
    { contract, target: { basePath }, gate }: RunContext,
  ): string | undefined {
    if (this.#ids.size === 0 || gate.isCleaning) return undefined
    if (!request.target.startsWith(basePath)) return undefined
    const target = request.target.slice(basePath.length)
    const operation = operationAt(contract, { ...request, target })
    return this.has(operation) ? operation?.id : undefined
  }

  /** The verdict for an operation: that it is excluded, else the one given. */
  over(id: string, verdict: Verdict): Verdict {
    if (!this.#ids.has(id)) return verdict
    return notTried('the operation is excluded', {
      give: `a run without --exclude-operation ${id}`,
    })
  }
}
