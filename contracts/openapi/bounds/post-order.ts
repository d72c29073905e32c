/** The way through a graph: what a node leads to stands before it, but for circles. */
export interface PostOrder {
  readonly order: readonly string[]
  /** Nodes at which a circle closes. */
  readonly circular: ReadonlySet<string>
}

/** Walks a graph without recursion, so that no length of a chain is too long. */
export function postOrder(
  starts: Iterable<string>,
  next: (node: string) => readonly string[],
): PostOrder {
  const order: string[] = []
  const circular = new Set<string>()
  const state = new Map<string, 'open' | 'done'>()
  for (const start of starts) {
    if (state.has(start)) continue
    state.set(start, 'open')
    const open = [{ node: start, left: [...next(start)] }]
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const to = top.left.pop()
      if (to === undefined) {
        open.pop()
        state.set(top.node, 'done')
        order.push(top.node)
      } else if (state.get(to) === 'open') {
        circular.add(to)
      } else if (!state.has(to)) {
        state.set(to, 'open')
        open.push({ node: to, left: [...next(to)] })
      }
    }
  }
  return { order, circular }
}
