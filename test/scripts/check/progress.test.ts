import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CheckEvent } from '../../../contracts/check/vocabulary/finding.ts'
import { ProgressLine } from '../../../scripts/check/progress.ts'
import { check } from '../../../scripts/check.ts'
import { processIo } from '../../../scripts/io.ts'
import {
  type RecordingServer,
  reply,
  startRecordingServer,
} from '../../support/recording-server.ts'
import { type } from '../../support/terminal.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const operations = 50
const answerMilliseconds = 20

/** A document with many operations, each with parameters that can be sent in many wrong ways. */
const largeDocument = `openapi: 3.1.0
info: { title: large, version: '1' }
paths:
${Array.from(
  { length: operations },
  (_, at) => `  /reports/r${at}:
    get:
      operationId: readReport${at}
      parameters:
        - { name: size, in: query, required: true, schema: { type: integer, minimum: 1, maximum: 9 } }
      responses:
        '200': { description: ok, content: { application/json: { schema: { type: object } } } }
        '400': { description: refused }`,
).join('\n')}
`

async function startSlowServer(): Promise<RecordingServer> {
  const server = await startRecordingServer(async ({ target }, response) => {
    await new Promise((resolve) => setTimeout(resolve, answerMilliseconds))
    reply(response, /[?&]size=[1-9](&|$)/.test(target) ? 200 : 400, {})
  })
  closing.push(server.close)
  return server
}

/** A run with a small budget. */
async function runOn(server: RecordingServer, budget: number) {
  const files: Record<string, string> = { './large.yaml': largeDocument }
  const flags = [
    '--url',
    server.url,
    '--read-only',
    '--check',
    'rejects-invalid',
    '--budget',
    String(budget),
  ]
  const terminal = type(check, ['./large.yaml', ...flags, '--json', 'r.json'], files)
  const code = await terminal.exitCode
  return { code, terminal, report: JSON.parse(files['r.json'] ?? '') }
}

describe('a check of many operations on a slow server', () => {
  it('shows early where it is, and ends with its budget', async () => {
    const server = await startSlowServer()
    const { code, terminal, report } = await runOn(server, 60)

    expect(terminal.complaints.split('\n')[0]).toMatch(
      /^checking http:\S+: \d+ requests, \d+\/\d+ readReport\d+( \(rejects-invalid\))?, 0 findings/,
    )
    expect(server.seen).toHaveLength(60)
    expect(code).toBe(3)
    expect(report.failure).toBe('The budget of 60 requests is used up.')
  }, 60_000)
})

describe('the progress on standard error', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  // the lines count exchanges and look into none
  const exchange = { kind: 'exchange' } as CheckEvent
  const finding = { kind: 'finding' } as CheckEvent
  const step = (requests: number, requestsLeft: number): CheckEvent => ({
    ...{ kind: 'progress', done: 3, of: 50, label: 'createTeam (rejects-invalid)' },
    ...{ requests, requestsLeft },
  })

  function open({ columns, timeoutSeconds = 1800 }: { columns?: number; timeoutSeconds?: number }) {
    let text = ''
    const complain = (more: string) => {
      text += more
    }
    const io = { ...processIo, complain, columns, now: () => new Date() }
    const line = new ProgressLine('http://host', io, { timeoutSeconds })
    return { line, text: () => text }
  }

  it('has its first line within a second, with operation, check, requests and time left', () => {
    const { line, text } = open({})
    line.take(step(1, 99))
    line.take(exchange)
    line.take(exchange)
    line.take(exchange)
    line.take(finding)
    vi.advanceTimersByTime(799)
    const early = text()
    vi.advanceTimersByTime(1)

    expect(early).toBe('')
    // four requests took 0.8 s, and 96 are to come
    expect(text()).toBe(
      'checking http://host: 4 requests, 3/50 createTeam (rejects-invalid), 1 finding, about 20 s left\n',
    )
    vi.advanceTimersByTime(10_000)
    expect(text().split('\n')).toHaveLength(3)
    line.close()
  })

  it('names no time before the first request', () => {
    const { line, text } = open({})
    vi.advanceTimersByTime(800)
    line.close()

    expect(text()).toBe('checking http://host: 0 requests\n')
  })

  it.each([
    [100, '80 s'],
    [1000, '13 min'],
    [10_000, '2.2 h'],
  ])('tells the time of %i requests to come in fitting units: %s', (requestsLeft, words) => {
    const { line, text } = open({ timeoutSeconds: 100_000 })
    line.take(step(1, requestsLeft))
    vi.advanceTimersByTime(800)
    line.close()

    expect(text()).toContain(`about ${words} left`)
  })

  it('expects no more time than the run may take', () => {
    const { line, text } = open({ timeoutSeconds: 60 })
    line.take(step(1, 10_000))
    vi.advanceTimersByTime(800)
    line.close()

    expect(text()).toContain('about 60 s left')
  })

  it('redraws the line of a terminal at each step, and while requests go on', () => {
    const { line, text } = open({ columns: 150 })
    line.take(step(0, 100))
    line.take(exchange)
    vi.advanceTimersByTime(250)
    line.take(exchange)
    line.close()
    const drawn = text()
      .split('\r')
      .filter((one) => one.includes('requests'))

    expect(drawn).toEqual([
      expect.stringMatching(/^[█░]{24} 3\/50 0 requests createTeam \(rejects-invalid\)/),
      expect.stringMatching(/^[█░]{24} 3\/50 2 requests, about 13 s left createTeam/),
    ])
  })
})
