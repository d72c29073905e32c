import type { RainbondTeam, Region } from '../data/rows.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'
import { refuseByRegion } from './region-answer.ts'
import { requireCallable } from './region-call.ts'

/**
 * Opens a region for a team. What is open stays open and nothing is asked; on a refusal nothing
 * changes.
 */
export function openRegion(call: AnyRainbondCall, team: RainbondTeam, region: Region): void {
  const { world, context, refuse } = call
  if (region.enterpriseId !== context.enterprise.enterpriseId) {
    throw refuse('region-of-another-enterprise', {})
  }
  const { tenantId, enterpriseId } = team
  const { regionName } = region
  if (world.teamRegions.find('region', tenantId, regionName)) return

  requireCallable(call, region, '/v2/tenants')
  const refusal = refuseByRegion(call, region, team)
  if (refusal) throw refusal
  world.teamRegions.insert({
    id: world.ids.next('teamRegion'),
    tenantId,
    regionName,
    enterpriseId,
    apps: 0,
    components: 0,
    runningComponents: 0,
  })
}
