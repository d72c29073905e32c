import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { AtlasWorld } from '../data/collections.ts'
import type { ProjectSettings } from '../data/rows.ts'

/** Settings of projects, and the threshold of slow operations. */
export const projectSettings = {
  getGroupSettings: (call) => replySettings(call),

  /** Leaves alone what the body does not name. */
  updateGroupSettings(call) {
    const { world, context, body } = call
    const sent: Readonly<Record<string, boolean | undefined>> = body
    const chosen = Object.keys(atFirst).filter((name) => sent[name] !== undefined)
    changeSettings(
      world,
      context.project.id,
      Object.fromEntries(chosen.map((name) => [name, sent[name]])),
    )
    return replySettings(call)
  },

  getGroupManagedSlowMs: ({ world, context }) =>
    reply(world.projectSettings.get(context.project.id)?.managedSlowMs ?? true),

  enableGroupManagedSlowMs({ world, context }) {
    changeSettings(world, context.project.id, { managedSlowMs: true })
    return reply()
  },

  disableGroupManagedSlowMs({ world, context }) {
    changeSettings(world, context.project.id, { managedSlowMs: false })
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

type Settings = Omit<ProjectSettings, 'projectId' | 'managedSlowMs'>

type Nothing = Readonly<Record<keyof Settings, null>>

/** Settings of a new project, in the order of the wire. Source: recorded answers of getGroupSettings. */
const atFirst = {
  isAtlasHomePageAiAssistantEnabled: true,
  isClusterAiAssistantEnabled: true,
  isCollectDatabaseSpecificsStatisticsEnabled: true,
  isDataExplorerEnabled: true,
  isDataExplorerGenAIFeaturesEnabled: true,
  isDataExplorerGenAISampleDocumentPassingEnabled: false,
  isDataValidationEnabled: true,
  isExtendedStorageSizesEnabled: false,
  isNativeRerankingEnabled: false,
  isPerformanceAdvisorEnabled: true,
  isRealtimePerformancePanelEnabled: true,
  isSchemaAdvisorEnabled: true,
} satisfies Settings

const unset = {
  ...(Object.fromEntries(Object.keys(atFirst).map((name) => [name, null])) as Nothing),
  managedSlowMs: null,
}

function changeSettings(
  world: AtlasWorld,
  projectId: string,
  changes: Partial<Omit<ProjectSettings, 'projectId'>>,
): void {
  if (Object.keys(changes).length === 0) return
  if (world.projectSettings.has(projectId)) world.projectSettings.update(projectId, changes)
  else world.projectSettings.insert({ projectId, ...unset, ...changes })
}

function replySettings({
  world,
  context,
  request,
}: Pick<AtlasCall, 'world' | 'context' | 'request'>) {
  const chosen = world.projectSettings.get(context.project.id)
  const names = Object.keys(atFirst) as (keyof Settings)[] // its own
  const shown = names.map((name) => [name, chosen?.[name] ?? atFirst[name]] as const)
  // As recorded: it leads nowhere.
  return reply(Object.fromEntries(shown), { Location: `${request.origin}//api/atlas/v1.0` })
}
