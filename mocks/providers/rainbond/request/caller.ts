/** The caller of a request. */
export interface RainbondCaller {
  /** 0 for the console's own services. */
  readonly userId: number
  /** Undefined for the operator of the platform, who belongs to no enterprise. */
  readonly enterpriseId: string | undefined
}
