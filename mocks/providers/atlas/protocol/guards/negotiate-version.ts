import type { Contract } from '../../../../../contracts/openapi/contract.ts'
import { oncePer, remembered } from '../../../../../contracts/openapi/memo.ts'
import type { MediaType, Operation } from '../../../../../contracts/openapi/operation.ts'
import type { AtlasGuard, AtlasTypes } from '../../atlas-types.ts'
import { isGone, versionEnd } from '../sunset.ts'
import { resolveVersion, versionDate } from '../versions.ts'
import { isTokenPath } from './locate.ts'

/**
 * Finds the version to serve, also for paths that lead nowhere: there any published date will do,
 * so that the refusal does not tell what exists.
 */
export function negotiateVersion(contract: Contract, rules: AtlasTypes['rules']): AtlasGuard {
  const choose = choosing(contract, rules)
  return (call) => {
    if (isTokenPath(call.path)) return
    const { served } = choose(call.operation)(call.request.headers.accept ?? '')
    if (!served) throw call.refuse('INVALID_VERSION_DATE', {})
    if (!call.operation) return

    const version = versionDate(served.name) ?? ''
    if (isGone(versionEnd(served), call.world.clock.now())) {
      throw call.refuse('VERSION_GONE', { version, path: call.path.replace(/^\/+/, '') })
    }
    call.version = version
    call.context.media = served
  }
}

/** The version for an operation and an `Accept`, both of which come again and again. */
function choosing(contract: Contract, rules: AtlasTypes['rules']) {
  const published = contract.versions?.dates ?? []
  const among = (served: readonly MediaType[]) =>
    remembered((accept) => {
      const question = { accept, served, published, unpublished: rules.unpublishedDate }
      return { served: resolveVersion(question) }
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
