import type { Contract } from '../../../../../contracts/openapi/contract.ts'
import { oncePer, remembered } from '../../../../../contracts/openapi/memo.ts'
import type { MediaType, Operation } from '../../../../../contracts/openapi/operation.ts'
import type { AtlasGuard, AtlasOpenCall, AtlasTypes } from '../../atlas-types.ts'
import { isGone, versionEnd } from '../sunset.ts'
import { resolveVersion, versionDate } from '../versions.ts'
import { isFirstApi, isUnversioned } from './locate.ts'

/**
 * Finds the version to serve, also for paths that lead nowhere: there any published date will do,
 * so that the refusal does not tell what exists.
 */
export function negotiateVersion(contract: Contract, rules: AtlasTypes['rules']): AtlasGuard {
  const versionsOf = versionsIn(contract, rules)
  return (call) => {
    if (isUnversioned(call.path)) return
    const { served, wanted } = versionsOf(call.operation)
    const media = isFirstApi(call) ? served[0] : wanted(call.request.headers.accept ?? '').media
    if (!media) throw call.refuse('INVALID_VERSION_DATE', {}).because(whyNone(call, served))
    if (!call.operation) return

    const version = versionDate(media.name) ?? ''
    if (isGone(versionEnd(media), call.world.clock.now())) {
      throw call.refuse('VERSION_GONE', { version, path: call.path.replace(/^\/+/, '') })
    }
    call.version = version
    call.context.media = media
  }
}

function whyNone({ request, operation }: AtlasOpenCall, served: readonly MediaType[]): string {
  const { accept } = request.headers
  const sent = accept?.includes('vnd.atlas')
    ? `Accept: ${accept} fits no version`
    : 'no dated Accept'
  const dates = served.flatMap(({ name }) => versionDate(name) ?? [])
  return `${sent}; ${operation ? operation.id : 'the API'} has ${dates.join(', ')}`
}

/** The versions of an operation, and the one that an `Accept` wants; kept, since both come again and again. */
function versionsIn(contract: Contract, rules: AtlasTypes['rules']) {
  const published = contract.versions?.dates ?? []
  const among = (served: readonly MediaType[]) => ({
    served,
    wanted: remembered((accept) => ({
      media: resolveVersion({ accept, served, published, unpublished: rules.unpublishedDate }),
    })),
  })
  const ofOperation = oncePer((operation: Operation) =>
    among(contract.successOf(operation)?.content ?? []),
  )
  const ofNone = among(everyVersion(contract))
  return (operation: Operation | undefined) => (operation ? ofOperation(operation) : ofNone)
}

function everyVersion({ versions }: Contract): readonly MediaType[] {
  const { mediaType = '', dates = [] } = versions ?? {}
  return dates.map((date) => ({
    name: mediaType.replace('{date}', date),
    schema: undefined,
    pointer: '',
    examples: [],
    extensions: {},
  }))
}
