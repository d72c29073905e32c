import { decodePercent } from './decode-percent.ts'
import type { Method, Operation, Route } from './operation.ts'

/** One segment of a template that mixes text and parameters in a way other than `{id}` or `{id}suffix`. */
interface PathPattern {
  /** The texts around the parameters, one more than there are parameters. */
  readonly texts: readonly string[]
  readonly node: Node
}

interface Node {
  readonly literals: Map<string, Node>
  /** `{id}suffix` by suffix, for each length of suffix, longest first. */
  readonly suffixes: { readonly length: number; readonly nodes: Map<string, Node> }[]
  readonly patterns: PathPattern[]
  parameter: Node | undefined
  leaf: Leaf | undefined
}

interface Leaf {
  readonly template: string
  /** Per parameter its name; several where templates differ in nothing but names. */
  readonly names: readonly (readonly string[])[]
  readonly methods: Map<Method, Operation>
}

/**
 * Compiles operations into a trie over path segments: literal before `{id}:verb` before `{id}`, so
 * the cost of a match grows with the length of the path and not with the number of operations.
 * The answer takes a raw path without its query; `undefined` means no such path.
 * @throws Error when two operations match the same requests
 */
export function compileRouter(
  operations: Iterable<Operation>,
): (path: string) => Route | undefined {
  const root = createNode()
  for (const operation of operations) add(root, operation)
  return (path) => {
    if (path.charCodeAt(0) !== slash) return undefined
    const values: string[] = []
    const leaf = find(root, path, 1, values)
    if (!leaf) return undefined
    const params: Record<string, string> = {}
    for (let at = 0; at < values.length; at += 1) {
      for (const name of leaf.names[at] ?? none) params[name] = values[at] ?? ''
    }
    return { template: leaf.template, params, methods: leaf.methods }
  }
}

const slash = 47

/** Leaves in `values` what the parameters on the way to the leaf matched. */
function find(node: Node, path: string, start: number, values: string[]): Leaf | undefined {
  const end = path.indexOf('/', start)
  const written = path.slice(start, end < 0 ? path.length : end)
  // broken percent-encoding stays as it was sent; the provider says whether it is an error
  const segment = decodePercent(written) ?? written
  const literal = node.literals.get(segment)
  if (literal) {
    const leaf = end < 0 ? literal.leaf : find(literal, path, end + 1, values)
    if (leaf) return leaf
  }
  if (segment === '') return undefined
  const depth = values.length
  for (const candidate of parametersIn(node, segment, values)) {
    const leaf = end < 0 ? candidate.leaf : find(candidate, path, end + 1, values)
    if (leaf) return leaf
    values.length = depth
  }
  if (!node.parameter) return undefined
  values.push(segment)
  const leaf = end < 0 ? node.parameter.leaf : find(node.parameter, path, end + 1, values)
  if (!leaf) values.length = depth
  return leaf
}

const none: readonly never[] = []

function parametersIn(node: Node, segment: string, values: string[]): Iterable<Node> {
  if (node.suffixes.length === 0 && node.patterns.length === 0) return none
  return mixedIn(node, segment, values)
}

function* mixedIn(node: Node, segment: string, values: string[]): Iterable<Node> {
  for (const { length, nodes } of node.suffixes) {
    if (segment.length <= length) continue
    const found = nodes.get(segment.slice(-length))
    if (!found) continue
    values.push(segment.slice(0, -length))
    yield found
  }
  for (const pattern of node.patterns) {
    const matched = matchPattern(pattern.texts, segment)
    if (!matched) continue
    values.push(...matched)
    yield pattern.node
  }
}

function matchPattern(texts: readonly string[], segment: string): readonly string[] | undefined {
  const [first = '', ...rest] = texts
  if (!segment.startsWith(first)) return undefined
  const values: string[] = []
  let at = first.length
  for (const [index, text] of rest.entries()) {
    const last = index === rest.length - 1
    const end = last ? segment.length - text.length : segment.indexOf(text, at + 1)
    if (end <= at || !segment.startsWith(text, end)) return undefined
    values.push(segment.slice(at, end))
    at = end + text.length
  }
  return values
}

function add(root: Node, operation: Operation): void {
  const names: string[] = []
  let node = root
  for (const segment of operation.path.slice(1).split('/')) {
    const parts = segment.split(/\{([^}]*)\}/)
    names.push(...parts.filter((_, at) => at % 2 === 1))
    node = childOf(
      node,
      parts.filter((_, at) => at % 2 === 0),
    )
  }
  node.leaf = extendLeaf(node.leaf, operation, names)
}

/** Published documents hold twins such as `/x/{id}` and `/x/{name}`, each with methods of its own. */
function extendLeaf(leaf: Leaf | undefined, operation: Operation, names: readonly string[]): Leaf {
  const { path, method } = operation
  const known = leaf?.methods.get(method)
  if (known) {
    throw new Error(
      `The paths "${known.path}" and "${path}" match the same ${method} requests. Keep one.`,
    )
  }
  return {
    template: leaf?.template ?? path,
    names: names.map((name, at) => [...new Set([...(leaf?.names[at] ?? []), name])]),
    methods: new Map([...(leaf?.methods ?? []), [method, operation]]),
  }
}

function childOf(node: Node, texts: readonly string[]): Node {
  const [prefix = '', suffix = ''] = texts
  if (texts.length === 1) return childIn(node.literals, prefix)
  if (texts.length > 2 || prefix !== '') return patternIn(node, texts)
  if (suffix !== '') return suffixIn(node, suffix)
  node.parameter ??= createNode()
  return node.parameter
}

function suffixIn(node: Node, suffix: string): Node {
  let group = node.suffixes.find(({ length }) => length === suffix.length)
  if (!group) {
    group = { length: suffix.length, nodes: new Map() }
    node.suffixes.push(group)
    node.suffixes.sort((a, b) => b.length - a.length)
  }
  return childIn(group.nodes, suffix)
}

function patternIn(node: Node, texts: readonly string[]): Node {
  const known = node.patterns.find((pattern) => pattern.texts.join('{}') === texts.join('{}'))
  if (known) return known.node
  const pattern = { texts, node: createNode() }
  node.patterns.push(pattern)
  node.patterns.sort((a, b) => b.texts.join('').length - a.texts.join('').length)
  return pattern.node
}

function childIn(nodes: Map<string, Node>, key: string): Node {
  const node = nodes.get(key) ?? createNode()
  nodes.set(key, node)
  return node
}

function createNode(): Node {
  return { literals: new Map(), suffixes: [], patterns: [], parameter: undefined, leaf: undefined }
}
