import type { RegionApi } from '../data/rows.ts'

/** A region that takes every tenant and has room. */
export const acceptingRegion: RegionApi = {
  isReachable: true,
  createStatus: 200,
  createMessage: '',
  createCode: null,
  createBeanCode: null,
  deleteStatus: 200,
  version: 'v6.9.8-release',
  tenantCpu: 100,
  tenantMemory: 512,
  tenantCpuLimit: 1000,
  tenantMemoryLimit: 2048,
  capCpu: 8,
  reqCpu: 1.5,
  capMemory: 1024,
  reqMemory: 512,
  capDisk: 107_374_182_400,
  reqDisk: 1_073_741_824,
}
