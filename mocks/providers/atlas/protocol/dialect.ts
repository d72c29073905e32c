import type { Contract } from '../../../../contracts/openapi/contract.ts'
import type { Dialect } from '../../../engine/dialect.ts'
import { Nonces } from '../access/nonces.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import { authenticate } from './guards/authenticate.ts'
import { checkAddress } from './guards/check-address.ts'
import { checkPath } from './guards/check-path.ts'
import { checkRole } from './guards/check-role.ts'
import { limitRate } from './guards/limit-rate.ts'
import { locate, requireOperation } from './guards/locate.ts'
import { negotiateVersion } from './guards/negotiate-version.ts'
import { readBody } from './guards/read-body.ts'
import { readQuery } from './guards/read-query.ts'
import { draftRefusal } from './refusal-draft.ts'
import { TokenBuckets } from './token-buckets.ts'
import { versionDate } from './versions.ts'
import { writeAnswer } from './write-answer.ts'

/**
 * Protocol of Atlas. The order of the guards is inferred from the headers that its refusals carry:
 * credentials, address, version, route and method, path, rate, role, then query and body.
 */
export function createDialect(contract: Contract, rules: AtlasTypes['rules']): Dialect<AtlasTypes> {
  const nonces = new Nonces()
  const rateLimit = new TokenBuckets()
  return {
    guards: [
      locate,
      authenticate(nonces),
      checkAddress,
      negotiateVersion(contract, rules),
      requireOperation,
      checkPath,
      limitRate(contract, rateLimit),
      checkRole,
      readQuery,
      readBody,
    ],
    mediaTypeOf: ({ version }, { content }) =>
      content.find(({ name }) => versionDate(name) === version) ?? content[0],
    refuse: draftRefusal,
    write: writeAnswer,
    // Nonces stay good: clients hold them, and the counts that belong to them, over a reset.
    reset: () => rateLimit.clear(),
  }
}
