/** What `--plan` says of one operation. */
export interface Planned {
  /** Its id, or its method and path where the contract has none. */
  readonly operation: string
  /** Whether the run sends it at all. */
  readonly isSent: boolean
  /** Whether what it makes cannot be removed again. */
  readonly hasNoWayBack: boolean
  readonly text: string
}

const head = /^\s+(?:(\S+)\s+)?(GET|POST|PUT|PATCH|DELETE|[A-Z]{3,12}) (\/\S*)\s*$/

/**
 * Reads what `--plan` prints: a line with the id, the method and the path of an operation, then what
 * is done with it. "not sent" and "no way back" are words with a meaning; they stand nowhere else.
 */
export function readPlan(text: string): ReadonlyMap<string, Planned> {
  const plan = new Map<string, Planned>()
  let current: string | undefined
  for (const line of text.split('\n')) {
    const [, id, method, path] = head.exec(line) ?? []
    if (method !== undefined) current = id ?? `${method} ${path}`
    if (current === undefined) continue
    const said = `${plan.get(current)?.text ?? ''}${method === undefined ? line : ''}\n`
    plan.set(current, {
      operation: current,
      isSent: !/\bnot sent\b/i.test(said),
      hasNoWayBack: /\bno way back\b/i.test(said),
      text: said.trim(),
    })
  }
  return plan
}
