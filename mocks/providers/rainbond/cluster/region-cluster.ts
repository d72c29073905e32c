import type { Region } from '../data/rows.ts'

const gibibyte = 1024 ** 3

/** Capacity and use of a region's cluster; 0 where it was not asked or does not answer. */
export function clusterOf(region: Region | undefined) {
  const isFailed = region?.isReachable === false
  const answering = isFailed ? undefined : region
  return {
    used_disk: (answering?.reqDisk ?? 0) / gibibyte,
    total_disk: (answering?.capDisk ?? 0) / gibibyte,
    used_memory: answering?.reqMemory ?? 0,
    total_memory: answering?.capMemory ?? 0,
    used_cpu: answering?.reqCpu ?? 0,
    total_cpu: answering?.capCpu ?? 0,
    health_status: isFailed ? 'failure' : 'ok',
  }
}
