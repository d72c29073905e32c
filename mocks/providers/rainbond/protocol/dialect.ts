import type { Contract } from '../../../../contracts/openapi/contract.ts'
import type { Dialect } from '../../../engine/dialect.ts'
import type { RainbondTypes } from '../rainbond-types.ts'
import { authenticate } from './guards/authenticate.ts'
import { checkMethod } from './guards/check-method.ts'
import { findEnterprise, findRegion, findTeam } from './guards/find-resources.ts'
import { locate } from './guards/locate.ts'
import { negotiateFormat } from './guards/negotiate-format.ts'
import { readRequest } from './guards/read-request.ts'
import { createJsonPrinter } from './print-json.ts'
import { draftRefusal } from './refusal-draft.ts'
import { createWriter } from './write-answer.ts'

/**
 * Protocol of a Rainbond console. It routes first; views of one team look at credentials, team and
 * region, the others at the format and credentials; the method comes after all of that.
 */
export function createDialect(contract: Contract): Dialect<RainbondTypes> {
  return {
    guards: [
      locate,
      negotiateFormat,
      authenticate,
      findEnterprise,
      findTeam,
      findRegion,
      checkMethod,
      readRequest,
    ],
    refuse: draftRefusal,
    write: createWriter(createJsonPrinter(contract)),
  }
}
