import type { MediaType } from '../../../../../contracts/openapi/operation.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'
import { isGone, versionEnd } from '../sunset.ts'
import { resolveVersion, versionDate } from '../versions.ts'
import { isFirstApi, isUnversioned } from './locate.ts'

/**
 * Finds the version to serve, also for paths that lead nowhere: there any published date will do,
 * so that the refusal does not tell what exists.
 */
export const negotiateVersion: AtlasGuard = (call) => {
  if (isUnversioned(call.path)) return
  const served = isFirstApi(call) ? servedBy(call)[0] : wantedVersion(call)
  if (!served) throw call.refuse('INVALID_VERSION_DATE', {})
  if (!call.operation) return

  const version = versionDate(served.name) ?? ''
  if (isGone(versionEnd(served), call.world.clock.now())) {
    throw call.refuse('VERSION_GONE', { version, path: call.path.replace(/^\/+/, '') })
  }
  call.version = version
  call.context.media = served
}

function wantedVersion(call: AtlasOpenCall): MediaType | undefined {
  return resolveVersion({
    accept: call.request.headers.accept,
    served: servedBy(call),
    published: call.contract.versions?.dates ?? [],
    unpublished: call.rules.unpublishedDate,
  })
}

function servedBy({ contract, operation }: AtlasOpenCall): readonly MediaType[] {
  if (operation) return contract.successOf(operation)?.content ?? []
  const { mediaType = '', dates = [] } = contract.versions ?? {}
  return dates.map((date) => ({
    name: mediaType.replace('{date}', date),
    schema: undefined,
    pointer: '',
    examples: [],
    extensions: {},
  }))
}
