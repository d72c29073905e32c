/** Times are milliseconds since the epoch; the wire shows them in the console's local time. */

export interface Enterprise {
  readonly id: number
  readonly enterpriseId: string
  readonly name: string
  readonly alias: string
  readonly createTime: number
  readonly isActive: boolean
}

export interface RainbondUser {
  readonly userId: number
  readonly nickName: string
  readonly realName: string | null
  readonly email: string
  readonly phone: string | null
  readonly password: string
  readonly isActive: boolean
  readonly origion: string | null
  readonly clientIp: string | null
  readonly enterpriseId: string
  readonly createTime: number
}

/** A token that stands for a user. */
export interface AccessKey {
  readonly accessKey: string
  readonly userId: number
  /** Null: never. */
  readonly expireTime: number | null
}

export interface Administrator {
  readonly id: number
  readonly enterpriseId: string
  readonly userId: number
}

export interface RainbondTeam {
  readonly id: number
  readonly tenantId: string
  readonly tenantName: string
  readonly tenantAlias: string
  readonly enterpriseId: string
  readonly isActive: boolean
  /** Number of the user who created it. */
  readonly creater: number
  /** Megabytes; 0 is no limit. */
  readonly limitMemory: number
  readonly namespace: string
  readonly logo: string | null
  readonly createTime: number
  readonly updateTime: number
}

/** That a user is in a team. */
export interface Member {
  readonly id: number
  readonly teamId: number
  readonly userId: number
  /** The team's, so that lists by user and enterprise need no join. */
  readonly enterpriseId: string
}

export interface Role {
  readonly id: number
  readonly tenantId: string
  readonly name: string
}

/** That a user has a role in a team. */
export interface UserRole {
  readonly id: number
  readonly userId: number
  readonly tenantId: string
  readonly roleId: number
}

/** A region, and how its own API behaves. */
export interface Region extends RegionApi {
  readonly id: number
  readonly regionId: string
  readonly regionName: string
  readonly regionAlias: string
  readonly regionType: readonly string[]
  readonly url: string
  readonly token: string | null
  readonly wsurl: string
  readonly httpdomain: string
  readonly tcpdomain: string
  readonly scope: string
  readonly sslCaCert: string | null
  readonly certFile: string | null
  readonly keyFile: string | null
  /** 0 being edited, 1 online, 2 offline, 3 in maintenance. */
  readonly status: string
  readonly desc: string
  readonly enterpriseId: string | null
}

/** Answers of a region's API to the console. */
export interface RegionApi {
  readonly isReachable: boolean
  /** Status of creating a tenant; 200 opens the region. */
  readonly createStatus: number
  /** `msg` of that answer, `{tenant_name}` filled in; null for an empty body. */
  readonly createMessage: string | null
  /** `code` of that answer. */
  readonly createCode: number | null
  /** `bean.code` of that answer. */
  readonly createBeanCode: number | null
  /** Status of deleting a tenant. */
  readonly deleteStatus: number
  readonly version: string
  /** Use and limits of any tenant, in the region's own units. */
  readonly tenantCpu: number
  readonly tenantMemory: number
  readonly tenantCpuLimit: number
  readonly tenantMemoryLimit: number
  /** Capacity and requests of the cluster: cores, megabytes, bytes of disk. */
  readonly capCpu: number
  readonly reqCpu: number
  readonly capMemory: number
  readonly reqMemory: number
  readonly capDisk: number
  readonly reqDisk: number
}

/** That a region is opened for a team. */
export interface TeamRegion {
  readonly id: number
  readonly tenantId: string
  readonly regionName: string
  readonly enterpriseId: string
  readonly apps: number
  readonly components: number
  /** Of the components; the team cannot be deleted while there are any. */
  readonly runningComponents: number
}

export interface Certificate {
  readonly id: number
  readonly tenantId: string
  readonly alias: string
  readonly privateKey: string
  /** PEM, as given. */
  readonly certificate: string
  readonly certificateType: string
  /** Gateway rules that use it; it cannot be deleted while there are any. */
  readonly rules: number
}

export interface EventLog {
  readonly id: number
  readonly tenantId: string
  readonly regionName: string
  readonly eventId: string
  readonly message: string
  readonly time: string
  /** Nanoseconds since the epoch are beyond a number's precision: seconds. */
  readonly utime: number
}

/** Settings of the console: `INTERNAL_API_TOKEN`, `MANAGE_TOKEN`. */
export interface Setting {
  readonly name: string
  readonly value: string
}
