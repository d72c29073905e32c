import type { Effect } from './effect.ts'

const cuts: readonly unknown[] = ['before', 'after', undefined]

/**
 * Reads the parts of an effect that go to the wire as they are: headers, text and the cut.
 * @throws Error naming the part that cannot be
 */
export function readWireParts({ headers, text, cut, body }: Effect): Pick<Effect, 'headers'> {
  if (!cuts.includes(cut)) {
    throw new Error(`The effect's cut is "${cut}". Give "before" or "after".`)
  }
  if (text !== undefined && typeof text !== 'string') {
    throw new Error(`The effect's text is ${JSON.stringify(text)}. Give the body as a text.`)
  }
  if (text !== undefined && body !== undefined) {
    throw new Error('The effect has both a body and a text. Give one of them.')
  }
  if (headers === undefined) return {}
  for (const [name, value] of Object.entries(headers)) requireHeader(name, value)
  return { headers: { ...headers } }
}

function requireHeader(name: string, value: unknown): void {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
    throw new Error(`The effect has a header "${name}", which is no name of one.`)
  }
  const isText = typeof value === 'string' || typeof value === 'number'
  if (isText && /^[\t\x20-\x7e\x80-\xff]*$/.test(String(value))) return
  throw new Error(
    `The effect's header ${name} is ${JSON.stringify(value)}. Give a text of one line, or a number.`,
  )
}
