import type { Refusal } from '../../../engine/refusal.ts'
import type { RainbondTeam, Region } from '../data/rows.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

/** Shortages of a region, by the message of its 412: the console's code and the text shown. */
const shortages: Readonly<Record<string, readonly [code: number, shown: string]>> = {
  cluster_lack_of_memory: [10406, '集群可用资源不足，请联系集群管理员'],
  tenant_lack_of_memory: [10413, '团队可用资源不足，请联系企业管理员'],
  authorize_cluster_lack_of_memory: [10414, '资源不足，请联系管理员'],
  authorize_cluster_lack_of_node: [10415, '资源不足，请联系管理员'],
  authorize_cluster_lack_of_license: [10416, '资源不足，请联系管理员'],
  authorize_expiration_of_authorization: [10417, '资源不足，请联系管理员'],
  tenant_lack_of_cpu: [10418, '资源不足，请联系管理员'],
  tenant_quota_cpu_lack: [10419, '资源不足，请联系管理员'],
  tenant_quota_memory_lack: [10420, '资源不足，请联系管理员'],
}

/** Maps the region's answer to creating a tenant to a refusal; undefined for a success. */
export function refuseByRegion(
  call: AnyRainbondCall,
  region: Region,
  team: RainbondTeam,
): Refusal | undefined {
  const { refuse } = call
  const { createStatus: status, createCode: code, createBeanCode: beanCode } = region
  if (status === 200) return undefined
  if (status < 400) return refuse('region-init-failed', {})
  if (region.createMessage === null) return refuse('region-answer-empty', { status })

  const message = region.createMessage.replace('{tenant_name}', team.tenantName)
  if (code !== null) return refuse('region-error', { status, code, message })
  if (status === 409) return conflict(call, message)
  if (status === 401 && beanCode === 10400) return refuse('region-licence-invalid', {})
  const shortage = status === 412 ? shortages[message] : undefined
  if (shortage) {
    const [number, shown] = shortage
    return refuse('region-lacks', { code: number, message: message.replaceAll('_', ' '), shown })
  }
  if (message.includes('namespace exists')) return refuse('namespace-exists', {})
  if (message === `tenant name ${team.tenantName} is exist`) return undefined
  return refuse('region-init-failed', {})
}

const conflict = ({ refuse }: AnyRainbondCall, message: string): Refusal =>
  message === 'wait a moment please'
    ? refuse('region-busy', {})
    : refuse('region-conflict', { message })
