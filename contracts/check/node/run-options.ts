import type { CheckId } from '../checks/all-checks.ts'
import type { CheckEvent } from '../vocabulary/finding.ts'
import type { ProfileName } from '../witnesses/witness.ts'
import type { RunTarget } from './run-target.ts'

/** Options of one run of the check. Only `target` is required. */
export interface RunOptions {
  readonly target: RunTarget
  /** Profile of a known contract. Default `documented`. */
  readonly profile?: ProfileName
  /** The same seed draws the same requests. Default 1. */
  readonly seed?: number
  /** Runs only these checks. Default: all. */
  readonly checks?: readonly CheckId[]
  /** Ids of operations; only these are checked. Default: all. */
  readonly operations?: readonly string[]
  /** Ids of operations to which only the clean-up of what the run created sends requests. */
  readonly excludeOperations?: readonly string[]
  /** Only operations with one of these tags are checked. Default: all. */
  readonly tags?: readonly string[]
  /** One part of a run that is split; `index` counts from 1. */
  readonly shard?: { readonly index: number; readonly of: number }
  /** Ids that a path parameter may have, by its name; the first is the tenant's own. */
  readonly params?: Readonly<Record<string, readonly string[]>>
  /** Values for the roles of a known contract's witnesses, by name, e.g. `$org`. */
  readonly roles?: Readonly<Record<string, string | number>>
  /** Token of the control API of a tenantry server that listens beyond its machine; sent to `target` alone. */
  readonly controlToken?: string
  /** Sends no request that could change something. Default false. */
  readonly readOnly?: boolean
  /** Hosts that may be written to, besides this machine. */
  readonly allowWrites?: readonly string[]
  /** Ids of operations that may change what was there before the run; it is put back. */
  readonly touch?: readonly string[]
  /**
   * File in which each write is recorded before it is sent. Default: one in `.tenantry/`, which is
   * removed when nothing is left behind; for a transport of one's own, none.
   */
  readonly journal?: string
  /** Begins the names of everything that the run creates. Default: a random one. */
  readonly prefix?: string
  /** Most requests to send. Default 100,000. */
  readonly budget?: number
  /** Most requests in a second. Default: no limit. */
  readonly rate?: number
  /** For the whole run; cleaning up may take 30 s more. Default half an hour. */
  readonly timeoutMilliseconds?: number
  /** For all waiting that `Retry-After` asks for. Default one minute. */
  readonly maxWaitMilliseconds?: number
  /** For one whole answer. Default 30,000; a transport of one's own has its own bounds. */
  readonly answerMilliseconds?: number
  /** Of the body of one answer. Default 16 MiB; a transport of one's own has its own bounds. */
  readonly maxBodyBytes?: number
  /** True if the report holds every exchange. Default false. */
  readonly keepsTraffic?: boolean
  /** Ends the run when it fires. What the run created is removed, and the report holds the rest. */
  readonly signal?: AbortSignal
  /** Ends cleaning up as well; the run then rejects with RunEnded. */
  readonly lastSignal?: AbortSignal
  /** Called with each event of the run. Labels hold no secrets; exchanges are as they were sent. */
  readonly onEvent?: (event: CheckEvent) => void
  /**
   * Called with a line on what the run left behind and how to remove it. Default: the lines are among
   * the notes of the report.
   */
  readonly onNotice?: (line: string) => void
}

/** Thirty minutes. */
export const defaultTimeoutMilliseconds = 1_800_000
