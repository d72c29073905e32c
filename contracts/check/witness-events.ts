import type { Contract } from '../openapi/contract.ts'
import type { ExplainWitness } from './deviations/explain-witness.ts'
import type { Exchange } from './exchange.ts'
import type { CheckEvent } from './finding.ts'
import { createJudge, type Judge, type JudgeOptions } from './judge.ts'
import type { Explain } from './record.ts'
import type { Replayed } from './replay.ts'

export interface WitnessJudgeOptions extends JudgeOptions {
  /** Where servers are known to do what came instead of what a witness earns. */
  readonly explainWitness?: ExplainWitness
}

/**
 * The events of witnesses that were replayed: each exchange held to the contract, and a finding for
 * each witness that is broken.
 */
export function witnessEvents(
  contract: Contract,
  replayed: readonly Replayed[],
  options: WitnessJudgeOptions,
): readonly CheckEvent[] {
  const byId = new Map(replayed.map((one) => [one.witness.id, one]))
  const explain: Explain = (check, claim) => {
    const broken = check === 'documented-pair-is-earned' ? byId.get(claim.fold ?? '') : undefined
    return broken ? options.explainWitness?.(broken, claim.steps) : options.explain?.(check, claim)
  }
  const judge = createJudge(contract, { ...options, explain })
  const events = replayed.flatMap((one) => eventsOf(one, { contract, judge }))
  return [...events, judge.summary()]
}

interface Bench {
  readonly contract: Contract
  readonly judge: Judge
}

function eventsOf(replayed: Replayed, bench: Bench): readonly CheckEvent[] {
  const steps: Exchange[] = []
  const events = replayed.exchanges.flatMap((traffic, at) => {
    const as = replayed.witness.steps[at]?.as ?? 'nobody'
    const judged = bench.judge.judge(traffic, { cause: 'witness', as, after: [...steps] })
    steps.push(judged.exchange)
    return judged.events
  })
  return replayed.outcome === 'broken' ? [...events, ...broken(replayed, steps, bench)] : events
}

function broken(
  { witness, status, reason }: Replayed,
  steps: readonly Exchange[],
  { contract, judge }: Bench,
): readonly CheckEvent[] {
  const operation = contract.operations.get(witness.operation)
  const documented = operation && contract.responseFor(operation, status)?.status
  return judge.report('documented-pair-is-earned', {
    message: `The witness "${witness.id}" does not earn ${status}.`,
    expected: `${status}`,
    received: reason ?? `${steps.at(-1)?.response.status}`,
    pointer: `${operation?.pointer}/responses/${documented ?? status}`,
    fold: witness.id,
    operation,
    steps,
  })
}
