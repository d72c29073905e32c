import { isObject } from '../../openapi/reference.ts'
import { isSecretName } from '../secrets/secret-names.ts'
import type { Assertion } from '../vocabulary/assertion.ts'
import { access, written } from './javascript.ts'
import type { Script } from './script.ts'
import { shownName } from './thread.ts'

/** Assertions of a test on `answer`. */
export function assertionLines({ assertion, write, isSecret }: Script): readonly string[] {
  const literal = (value: unknown) =>
    literalOf(value, (text) => (isSecret(text) ? 'expect.any(String)' : written(write(text))))
  const lines = writers[assertion.kind]
  // each writer takes the assertion of its own kind
  return (lines as (assertion: Assertion, literal: Literal) => string[])(assertion, literal)
}

type Literal = (value: unknown) => string

type Writers = {
  readonly [Kind in Assertion['kind']]: (
    assertion: Extract<Assertion, { readonly kind: Kind }>,
    literal: Literal,
  ) => string[]
}

const writers: Writers = {
  status: ({ pattern }) => [`expect(String(answer.status)).toMatch(/^(${pattern})$/)`],
  refused: () => [
    'expect(answer.status).toBeGreaterThanOrEqual(400)',
    'expect(answer.status).toBeLessThan(500)',
  ],
  'not-refused': () => ['expect(answer.status).toBeLessThan(400)'],
  'no-server-error': () => ['expect(answer.status).toBeLessThan(500)'],
  header: ({ name, matcher }) => [`expect(answer.headers.get('${name}'))${matcher}`],
  allow: ({ methods }) => [
    "const allowed = (answer.headers.get('allow') ?? '').split(/, */)",
    `expect(allowed).toEqual(expect.arrayContaining(${JSON.stringify(methods)}))`,
  ],
  readable: () => [
    "const utf8 = new TextDecoder('utf-8', { fatal: true })",
    'JSON.parse(utf8.decode(await answer.arrayBuffer()))',
  ],
  'media-type': ({ names }) => [
    "const [mediaType] = (answer.headers.get('content-type') ?? '').split(';')",
    `expect(${JSON.stringify(names)}).toContain(mediaType)`,
  ],
  // it is turned into one of the others before it is written
  issue: () => [],
  unseen: ({ status }) => [
    '// fetch hides bytes that follow such an answer; a tool that shows the connection does not.',
    `expect(answer.status).toBe(${status})`,
  ],
  value: ({ pointer, value, shownBy }, literal) => {
    const expected = shownBy ? shownName : literal(value)
    const matcher = pointer === '' ? 'toEqual(' : `toHaveProperty(${path(pointer)}, `
    return [`expect(await answer.json()).${matcher}${expected})`]
  },
  'not-value': ({ pointer, value }, literal) => [
    `expect(await answer.json()).not.toHaveProperty(${path(pointer)}, ${literal(value)})`,
  ],
  mentioned: ({ value }, literal) => [`expect(await answer.text()).toContain(${literal(value)})`],
  'not-mentioned': ({ value }, literal) => [
    `expect(await answer.text()).not.toContain(${literal(value)})`,
  ],
  'other-header': ({ name, value }, literal) => [
    `expect(answer.headers.get('${name}')).not.toBe(${literal(value)})`,
  ],
  count: ({ pointer, list }) => [
    'const body = await answer.json()',
    `expect(body${read(pointer)}).toBe(body${read(list)}.length)`,
  ],
  sorted: ({ pointer, isDown }) => [
    `const values = ${valuesAt(pointer)}`,
    `const sorted = [...values].sort((a, b) => (a < b ? -1 : Number(a > b)))${isDown ? '.reverse()' : ''}`,
    'expect(values).toEqual(sorted)',
  ],
  each: ({ pointer, matcher }) => [
    `const values = ${valuesAt(pointer)}.filter((value) => value !== undefined)`,
    `for (const value of values) expect(value)${matcher}`,
  ],
  'other-answer': ({ status, body }, literal) => [
    '// Fails while the same comes again.',
    'const came = { status: answer.status, body: await answer.json().catch(() => undefined) }',
    `expect(came).not.toEqual({ status: ${status}, body: ${literal(body)} })`,
  ],
}

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

const path = (pointer: string): string => JSON.stringify(stepsOf(pointer))

const read = (pointer: string): string => stepsOf(pointer).map(access).join('')

/** Numbers in a pointer are places in lists: another run has others. */
const valuesAt = (pointer: string): string =>
  stepsOf(pointer)
    .map((step) => (/^\d+$/.test(step) ? '.flat()' : `.map((one) => one${access(step)})`))
    .reduce((values, next) => values + next, '[await answer.json()]')

/** Ids and times of the last answer itself are others each time. */
const volatile =
  /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24}|[0-9a-f]{32})$/i

function literalOf(value: unknown, textOf: (text: string) => string): string {
  if (typeof value === 'string') {
    const text = textOf(value)
    return volatile.test(value) && !text.startsWith('`') ? 'expect.any(String)' : text
  }
  if (Array.isArray(value)) return `[${value.map((item) => literalOf(item, textOf)).join(', ')}]`
  if (!isObject(value)) return value === undefined ? 'undefined' : JSON.stringify(value)
  const entries = Object.entries(value).map(([key, inner]) => {
    const isSecret = typeof inner === 'string' && isSecretName(key)
    return `${JSON.stringify(key)}: ${isSecret ? 'expect.any(String)' : literalOf(inner, textOf)}`
  })
  return `{ ${entries.join(', ')} }`
}
