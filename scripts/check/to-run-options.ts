import type { ContractSource } from '../../contracts/check/node/contract-source.ts'
import type { RunOptions } from '../../contracts/check/node/run-options.ts'
import type { Io } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import { credentialsOf } from './credentials.ts'

/** Maps the flags to options of a run. @throws UsageError */
export function toRunOptions(
  { contract }: ContractSource,
  asked: CheckArguments & { readonly url: string },
  io: Io,
): RunOptions {
  const { url, profile, seed, check, operation, tag, shard, param, role } = asked
  const { readOnly, allowWrites, touch, journal, budget, rate, maxBody } = asked
  const roles = Object.entries(role).map(([name, [value = '']]) => [name, value])
  return {
    target: { url, ...credentialsOf(contract, asked, io) },
    ...{ profile, seed, checks: check, operations: operation, tags: tag, params: param },
    excludeOperations: asked.excludeOperation,
    ...{ readOnly, allowWrites, touch, budget, maxBodyBytes: maxBody },
    roles: Object.fromEntries(roles),
    ...(shard && { shard }),
    ...(rate !== undefined && { rate }),
    ...(journal !== undefined && { journal }),
    ...(asked.controlToken !== undefined && { controlToken: asked.controlToken }),
    timeoutMilliseconds: asked.timeout * 1000,
    maxWaitMilliseconds: asked.maxWait * 1000,
    answerMilliseconds: asked.answerTimeout * 1000,
    keepsTraffic: asked.html !== undefined,
  }
}
