import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { openRegion } from '../cluster/open-region.ts'
import type { Region } from '../data/rows.ts'
import { like } from '../django/like.ts'
import { pageRequest, statementPage } from '../django/paging.ts'
import { requirePresentableRows } from '../django/presentable.ts'
import { text } from '../django/serializer/fields.ts'
import { messages } from '../django/serializer/messages.ts'
import { valid } from '../django/valid.ts'
import type { AnyRainbondCall, RainbondTypes } from '../rainbond-types.ts'
import { presentTeamBase } from '../teams/present-team.ts'
import { requireTeamById } from '../teams/team-by-id.ts'

const wanted = { region: text({ max: 24, required: false }) }

/** The limits that a listed region must keep; the list is checked before it is sent. */
const listed = {
  region_id: text({ max: 36 }),
  region_name: text({ max: 32 }),
  region_alias: text({ max: 32 }),
  tenant_name: text({ max: 32 }),
  url: text({ max: 256 }),
  wsurl: text({ max: 256 }),
  httpdomain: text({ max: 256 }),
  tcpdomain: text({ max: 256 }),
  token: text({ max: 127, required: false, allowNull: true, allowBlank: true }),
  status: text({ max: 2 }),
  desc: text({ max: 128, allowBlank: true }),
  scope: text({ max: 10, required: false }),
}

/** Regions opened for a team. */
export const teamRegions = {
  /** Sorted by name; `total` counts what matches, whatever the page. */
  getTeamRegions(call) {
    const { query, rules, refuse } = call
    const search = query.query ?? ''
    if (search !== '' && rules.regionSearch === 'fail') throw refuse('region-search-failed', {})

    const { skip, take } = statementPage(pageRequest(query.page, query.page_size))
    const matching = openedRegions(call, search)
    const regions = matching
      .slice(skip, skip + take)
      .map((region) => presentTeamRegion(call, region))
    requirePresentableRows(call, listed, regions, 'regions')
    return reply({ total: matching.length, regions })
  },

  /** Idempotent. The team is looked up again, by id alone, before the region is used. */
  createTeamRegion(call) {
    const { region: name } = valid(call, wanted)
    const { world, rules, refuse } = call
    const region = name ? world.regions.find('regionName', name) : undefined
    if (name && !region) throw refuse('region-not-found', {})

    const team = requireTeamById(call)
    if (!region) {
      if (rules.missingRegion === 'fail') throw refuse('region-missing', {})
      throw refuse('invalid-fields', { err: { region: [messages.required] } })
    }
    openRegion(call, team, region)
    return reply(presentTeamBase(call, team))
  },
} satisfies Behaviours<RainbondTypes>

/** A region that was removed from the platform vanishes from the list and its total. */
function openedRegions({ world, context }: AnyRainbondCall, search: string): readonly Region[] {
  const isLike = search === '' ? undefined : like(search)
  return world.teamRegions
    .list('byTeam', context.team.tenantId)
    .filter(({ regionName }) => isLike?.(regionName) ?? true)
    .flatMap(({ regionName }) => world.regions.find('regionName', regionName) ?? [])
}

const presentTeamRegion = ({ context }: AnyRainbondCall, region: Region) => ({
  region_id: region.regionId,
  region_name: region.regionName,
  region_alias: region.regionAlias,
  tenant_name: context.team.tenantName,
  url: region.url,
  wsurl: region.wsurl,
  httpdomain: region.httpdomain,
  tcpdomain: region.tcpdomain,
  token: region.token,
  status: region.status,
  desc: region.desc,
  scope: region.scope,
})
