import type { CredentialOf } from '../../known-names.ts'
import type { AcceptedAccount, Caller } from '../../people-types.ts'
import type { ProviderName } from '../../providers/index.ts'
import { type Action, bodyAs } from '../action.ts'
import { findRow, providerOf } from '../collections.ts'
import { json } from '../control-answer.ts'
import { ControlRefusal } from '../control-refusal.ts'
import { credentialsIn } from '../credentials-in.ts'

interface WantedCredential {
  readonly provider: string
  readonly name?: string
  readonly collection?: string
  readonly key?: string | number
  readonly org?: string
}

/** Operations on the time and the people of a world. */
export const peopleActions = {
  getClock: ({ world }) => json(200, { now: world().live.mock.clock.now().toISOString() }),
  advanceClock(call) {
    const { clock } = call.world().live.mock
    const { advance } = bodyAs<{ advance: number }>(call)
    clock.advance(advance)
    return json(200, { now: clock.now().toISOString() })
  },
  listCredentials: ({ world }) => json(200, { credentials: credentialsIn(world().live.mock) }),
  issueCredential(call) {
    const { mock } = call.world().live
    const { provider, name, collection = '', key = '', org } = bodyAs<WantedCredential>(call)
    providerOf(mock, { provider })
    if (name !== undefined) {
      const named = name as CredentialOf<ProviderName> // the mock refuses any other
      const authorization = mock.authorization(provider as ProviderName, named)
      return json(200, { authorization, headers: { authorization } })
    }
    const { row } = findRow(mock, { provider, collection, key: String(key) })
    const caller = row as unknown as Caller // `as` refuses a row that cannot call
    const { authorization, headers } = mock.as(caller, org === undefined ? {} : { org })
    return json(200, { authorization, headers })
  },
  acceptInvitation(call) {
    const { invitation, account } = bodyAs<{ invitation: string; account?: AcceptedAccount }>(call)
    if (invitation === '')
      throw new ControlRefusal(400, '"invitation" is empty. Give an id or an address.')
    return json(200, call.world().live.mock.accept(invitation, account))
  },
} satisfies Record<string, Action>
