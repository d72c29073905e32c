import { openRegion } from '../cluster/open-region.ts'
import { acceptingRegion } from '../cluster/region-api.ts'
import { requireCertificates, splitAddress, unreachable } from '../cluster/region-call.ts'
import type { Region } from '../data/rows.ts'
import { text } from '../django/serializer/fields.ts'
import { valid } from '../django/valid.ts'
import { pythonRepr } from '../python/repr.ts'
import type { AnyRainbondCall, RainbondWorld } from '../rainbond-types.ts'
import { createTeam } from '../teams/create-team.ts'
import { regionFields, takenBy } from './region-fields.ts'

export interface Owner {
  /** Enterprise of the region where the body names none and the rules allow that. */
  readonly enterpriseId: string | undefined
  /** True if the platform's operator adds it; the operator's body names no enterprise. */
  readonly isPlatform: boolean
}

/** Adds a region whose API answers. */
export function addRegion(call: AnyRainbondCall, owner: Owner): Region {
  const { world, rules, refuse } = call
  const isRecord = rules.newRegion === 'record'
  const given = valid(call, fieldsOf(world, isRecord))
  if (owner.isPlatform && isRecord) throw refuse('region-user-missing', {})
  const named = owner.isPlatform ? undefined : given.enterprise_id
  const enterpriseId = named ?? (isRecord ? undefined : owner.enterpriseId)
  if (!world.enterprises.find('enterpriseId', enterpriseId ?? null)) {
    throw refuse('enterprise-of-region-unknown', {})
  }
  const row = rowOf(world, given, enterpriseId ?? null)
  requireCertificates(call, row)
  if (!row.isReachable) throw refuse('region-test-failed', { problem: linkProblem(row) })

  const isFirst = world.regions.count('byEnterprise', enterpriseId ?? null) === 0
  const region = world.regions.insert(row)
  if (isFirst) addDefaultTeam(call, region)
  return region
}

function fieldsOf({ regions }: RainbondWorld, isRecord: boolean) {
  const free = (unique: 'regionId' | 'regionName', label: string) => (value: string) =>
    regions.find(unique, value) ? takenBy(label) : undefined
  return {
    region_id: text({ max: 36, required: isRecord, validate: free('regionId', 'region id') }),
    region_name: text({ max: 64, validate: free('regionName', 'region name') }),
    ...regionFields,
    status: isRecord ? regionFields.status : { ...regionFields.status, required: false },
    enterprise_id: text({ max: 36, required: false, allowNull: true, allowBlank: true }),
  }
}

type SentRegion = ReturnType<typeof valid<ReturnType<typeof fieldsOf>>>

/** The id is always a new one, whatever the body says. */
function rowOf(world: RainbondWorld, given: SentRegion, enterpriseId: string | null): Region {
  const url = given.url ?? ''
  return {
    ...acceptingRegion,
    id: world.ids.next('region'),
    regionId: world.ids.hex(32),
    regionName: given.region_name ?? '',
    regionAlias: given.region_alias ?? '',
    regionType: [],
    url,
    token: given.token ?? null,
    wsurl: given.wsurl ?? '',
    httpdomain: given.httpdomain ?? '',
    tcpdomain: given.tcpdomain ?? '',
    scope: given.scope ?? 'private',
    sslCaCert: given.ssl_ca_cert ?? null,
    certFile: given.cert_file ?? null,
    keyFile: given.key_file ?? null,
    status: given.status ?? '1',
    desc: given.desc ?? '',
    enterpriseId,
    isReachable: isAnswering(world, url),
  }
}

/** Every address answers but those of regions that are known not to, and what is no address. */
function isAnswering({ regions }: RainbondWorld, url: string): boolean {
  const origin = originOf(url)
  const silent = regions.list('byReachability', false).map((region) => originOf(region.url))
  return origin !== undefined && !silent.includes(origin)
}

/** Not by `URL`: which names it takes for hosts differs from one Node to the next. */
function originOf(url: string): string | undefined {
  const { host, port, isSecure } = splitAddress(url)
  const isNumbers = /^\d+(\.\d+){3}$/.test(host)
  const isHost = !isNumbers || host.split('.').every((part) => Number(part) < 256)
  return isHost && Number(port) < 65_536 ? JSON.stringify([isSecure, host, port]) : undefined
}

/** The exception of the console's HTTP library, as Python prints it. */
function linkProblem({ url }: Region): string {
  const isPort = Number(splitAddress(url).port) < 65_536
  const met = isPort
    ? `MaxRetryError${unreachable(url, '/v2/show')}`
    : `ExceptionFailed to parse: ${url}`
  return `(400, 10411, ${pythonRepr(met)}, '访问数据中心异常，请稍后重试')`
}

/** The first region of an enterprise comes with a team of its own in the namespace `default`. */
function addDefaultTeam(call: AnyRainbondCall, region: Region): void {
  const { world, caller, context } = call
  const enterpriseId = region.enterpriseId ?? ''
  const name = 'default'
  if (world.teams.find('namespace', name) || world.teams.find('tenantName', name)) return
  const alias = `${world.users.get(caller.userId)?.nickName ?? ''}的团队`
  const wanted = { alias, enterpriseId, creater: caller.userId, namespace: name, tenantName: name }
  const team = createTeam(world, wanted)
  const enterprise = world.enterprises.find('enterpriseId', enterpriseId)
  if (enterprise) openRegion({ ...call, context: { ...context, enterprise } }, team, region)
}
