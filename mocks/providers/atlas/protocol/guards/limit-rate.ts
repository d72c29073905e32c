import type { Contract } from '../../../../../contracts/openapi/contract.ts'
import { isAtHome } from '../../access/caller.ts'
import { parseBasic } from '../../access/oauth.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'
import type { BucketSize, TokenBuckets } from '../token-buckets.ts'

interface EndpointSet {
  readonly name: string
  /** One bucket for each: `organization`, `project`, `caller` or `address and client`. */
  readonly per: string
  readonly size: BucketSize
}

/**
 * Takes the request out of its bucket. An empty one refuses where the rule `rateLimit` or the
 * scenario says so; otherwise it only shows in the headers.
 */
export function limitRate(contract: Contract, rateLimit: TokenBuckets): AtlasGuard {
  const sets = readEndpointSets(contract)
  return (call) => {
    const set = sets.get(`${call.operation?.extensions['x-rate-limit']}`)
    if (!set || call.rules.rateLimit === 'off') return
    const forced = call.scenario.rateLimit
    const size = forced ?? set.size
    const key = `${set.name} ${holderOf(call, set)}`
    const level = rateLimit.take(key, size, call.world.clock.milliseconds)
    call.context.bucket = { limit: size.capacity, remaining: level.remaining }

    const enforced = call.rules.rateLimit === 'enforce' || forced !== undefined
    if (enforced && !level.taken) throw refuseBeyond(call, set, { ...size, ...level })
  }
}

function holderOf(call: AtlasOpenCall, { per }: EndpointSet): string {
  const { params, request, caller, world } = call
  if (per === 'address and client') {
    const [client] = parseBasic(request.headers.authorization ?? '')
    return `${request.remoteAddress} ${client?.clientId}`
  }
  const orgId = per === 'project' ? world.projects.get(params.groupId ?? '')?.orgId : params.orgId
  const isOwn = caller && orgId !== undefined && isAtHome(caller, orgId)
  // A caller neither sees nor drains the bucket of another organization.
  if (per === 'caller' || !isOwn) return caller?.id ?? ''
  return (per === 'project' ? params.groupId : orgId) ?? ''
}

interface Beyond extends BucketSize {
  readonly retryAfterSeconds: number
}

function refuseBeyond(call: AtlasOpenCall, { per }: EndpointSet, beyond: Beyond) {
  const { capacity, refill, seconds, retryAfterSeconds: retry } = beyond
  const headers = [['Retry-After', `${retry}`]] as const
  const path = call.path.replace(/^\/+/, '')
  // The token endpoint kept the older form of the refusal.
  return per === 'address and client'
    ? call.refuse(
        'RATE_LIMITED',
        { resource: `/${path}`, requests: capacity, minutes: seconds / 60 },
        headers,
      )
    : call.refuse('RATE_LIMITED_TOKEN_BUCKET', { path, retry, capacity, refill, seconds }, headers)
}

/** Source: contracts/atlas/openapi.yaml x-rate-limits; all of them refill in 60 seconds. */
function readEndpointSets({ document }: Contract): ReadonlyMap<string, EndpointSet> {
  const declared = Object.entries(document['x-rate-limits'] ?? {})
  return new Map(
    declared.map(([name, { per, capacity, refill }]) => [
      name,
      { name, per, size: { capacity, refill, seconds: 60 } },
    ]),
  )
}
