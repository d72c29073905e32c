import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Answered, openConsole, tokens } from '../../../../support/rainbond.ts'

/** One request in the world of the lab, and what a console answers to it. */
interface Exchange {
  readonly name: string
  readonly send: string
  /** Default `admin`. */
  readonly as?: keyof typeof tokens | 'nobody'
  /** Instead of a person's. */
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly text?: string
  /** Each character is a byte. */
  readonly latin1?: string
  readonly type?: 'json'
  readonly answer: {
    readonly status: number
    readonly allow?: string
    readonly authenticate?: string
    /** Of answers without a body. */
    readonly type?: string
    readonly html?: 'not-found' | 'browsable'
    readonly body?: unknown
  }
}

const exchanges = parse(readFileSync('test/fixtures/rainbond-lab.yaml', 'utf8')) as Exchange[]

/** `<team 1>` and `<name 1>` stand for what the console made up, from the first answer on. */
class MadeUp {
  private readonly values = new Map<string, string>()

  fill(text: string): string {
    return text.replace(/<(?:team|name) \d+>/g, (symbol) => this.values.get(symbol) ?? symbol)
  }

  /** What is expected, with everything filled in that this answer or an earlier one made up. */
  expected(wanted: unknown, actual: unknown): unknown {
    if (Array.isArray(wanted)) {
      return wanted.map((item, at) => this.expected(item, Array.isArray(actual) ? actual[at] : 0))
    }
    if (typeof wanted === 'string') return this.expectedText(wanted, actual)
    if (typeof wanted !== 'object' || wanted === null) return wanted
    const source = (typeof actual === 'object' && actual !== null ? actual : {}) as object
    return Object.fromEntries(
      Object.entries(wanted).map(([key, value]) => [
        key,
        this.expected(value, source[key as keyof typeof source]),
      ]),
    )
  }

  private expectedText(wanted: string, actual: unknown): unknown {
    if (wanted === '<trace>') return expect.stringMatching(/^Traceback [^\n]*\n[\s\S]*\n$/)
    if (wanted === '<id>') return expect.stringMatching(/^[0-9a-f]{32}$/)
    if (wanted === '<time us>') return expect.stringMatching(/^\d{4}-\d\d-\d\d [\d:]{8}\.\d{6}$/)
    if (wanted === '<time >') return expect.stringMatching(/^\d{4}-\d\d-\d\d [\d:]{8}$/)
    if (wanted === '<timeTus>') return expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{6}$/)
    const isNew = /^<(?:team|name) \d+>$/.test(wanted) && !this.values.has(wanted)
    if (isNew && typeof actual === 'string') this.values.set(wanted, actual)
    return this.fill(wanted)
  }
}

const lab = openConsole()
const madeUp = new MadeUp()

function ask({ send, as = 'admin', token, headers = {}, ...sent }: Exchange): Answered {
  const type = sent.type === 'json' || 'json' in sent ? 'application/json' : undefined
  const text = 'json' in sent ? JSON.stringify(sent.json) : sent.text
  const bytes = sent.latin1 && Uint8Array.from(sent.latin1, (one) => one.charCodeAt(0))
  return lab.send(madeUp.fill(send), {
    token: token ?? (as === 'nobody' ? null : tokens[as]),
    headers: { ...(type && { 'content-type': type }), ...headers },
    raw: bytes || (text === undefined ? undefined : madeUp.fill(text)),
  })
}

/** Every key, in the order of the text. */
const keysOf = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, item]) => [key, ...keysOf(item)])

describe('the recorded console', () => {
  it.each(exchanges.map((exchange) => [exchange.name, exchange] as const))('%s', (_, exchange) => {
    const { answer } = exchange
    const { status, headers, body, text } = ask(exchange)

    expect(status).toBe(answer.status)
    expect(headers.Allow).toBe(answer.allow)
    expect(headers['WWW-Authenticate']).toBe(answer.authenticate)
    if (answer.html) {
      expect(headers['Content-Type']).toMatch(/^text\/html; charset=utf-?8$/)
      expect(text).toContain(answer.html === 'not-found' ? '<h1>Not Found</h1>' : '<h1>')
    } else if ('body' in answer) {
      expect(headers['Content-Type']).toBe('application/json')
      expect(body).toEqual(madeUp.expected(answer.body, body))
      expect(keysOf(body)).toEqual(keysOf(answer.body))
    } else {
      expect(text).toBeUndefined()
      expect(headers['Content-Type']).toBe(answer.type)
    }
  })
})
