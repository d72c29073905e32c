import type { AtlasCall } from '../atlas-types.ts'

export interface LimitRange {
  /** Default 0. */
  readonly least?: number
  /** The default; absent where there is no limit before somebody sets one. */
  readonly atFirst?: number
  readonly most?: number
}

/**
 * Limits that users may set, in the order of their names. Source: the table of the parameter limitName
 * in the published document; the one of serverlessMTMs was in older versions of it.
 */
export const limitRanges: Readonly<Record<string, LimitRange>> = {
  'atlas.project.deployment.clusters': { atFirst: 25, most: 100 },
  'atlas.project.deployment.nodesPerPrivateLinkRegion': { atFirst: 50, most: 90 },
  'atlas.project.deployment.privateServiceConnectionsPerRegionGroup': { atFirst: 50, most: 100 },
  'atlas.project.deployment.privateServiceConnectionsSubnetMask': {
    least: 20,
    atFirst: 27,
    most: 27,
  },
  'atlas.project.deployment.serverlessMTMs': { atFirst: 100, most: 100 },
  'atlas.project.security.databaseAccess.customRoles': { atFirst: 100, most: 1400 },
  'atlas.project.security.databaseAccess.users': { atFirst: 100, most: 100 },
  'atlas.project.security.networkAccess.crossRegionEntries': { atFirst: 40, most: 220 },
  'atlas.project.security.networkAccess.entries': { atFirst: 200, most: 20 },
  'dataFederation.bytesProcessed.daily': {},
  'dataFederation.bytesProcessed.monthly': {},
  'dataFederation.bytesProcessed.query': {},
  'dataFederation.bytesProcessed.weekly': {},
}

/** The part of a limit that the project of the path uses. */
export function limitUsage(
  { world, context }: Pick<AtlasCall, 'world' | 'context'>,
  name: string,
): number {
  if (name === 'atlas.project.deployment.clusters') return context.project.clusterCount
  return name === addressLimit ? world.projectAddresses.count('byProject', context.project.id) : 0
}

/** The limit of entries on the access list of a project. */
export const addressLimit = 'atlas.project.security.networkAccess.entries'

/** The limit in force in the project of the path; undefined where there is none. */
export function limitValue(
  { world, context }: Pick<AtlasCall, 'world' | 'context'>,
  name: string,
): number | undefined {
  const held = world.projectLimits.find('name', context.project.id, name)
  return held?.value ?? limitRanges[name]?.atFirst
}
