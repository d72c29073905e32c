import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import { replyPage } from '../protocol/page-reply.ts'

/** Clusters, as far as clients read them beside a project: there are none. */
export const clusters = {
  listGroupClusters: (call) => replyPage(call, 0, () => []),

  getGroupIpAddresses: ({ context }) =>
    reply({ groupId: context.project.id, services: { clusters: [] } }),
} satisfies Behaviours<AtlasTypes>
