/** A test case as XML, and how it counts. */
export interface TestCase {
  readonly outcome: 'passed' | 'failed' | 'error' | 'skipped'
  readonly xml: string
}

export type Attributes = Readonly<Record<string, string | number>>

/** A case that was skipped, with the reason. */
export const skippedCase = (head: Attributes, message: string): TestCase => ({
  outcome: 'skipped',
  xml: caseOf(head, [element('skipped', { message }, [])]),
})

export const caseOf = (head: Attributes, inner: readonly string[]): string =>
  element('testcase', head, inner)

export function element(name: string, attributes: Attributes, inner: readonly string[]): string {
  const head = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value))}"`,
  )
  if (inner.length === 0) return `<${name}${head.join('')}/>`
  const isText = inner.length === 1 && !inner[0]?.startsWith('<')
  const content = isText ? (inner[0] ?? '') : `\n${inner.join('\n')}\n`
  return `<${name}${head.join('')}>${content}</${name}>`
}

/** Escapes what XML 1.0 reserves, and takes out what it cannot hold at all. */
export const escaped = (text: string): string =>
  text
    .replaceAll(unwritable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const unwritable = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
