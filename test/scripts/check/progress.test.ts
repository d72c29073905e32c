import { afterEach, describe, expect, it } from 'vitest'
import { check } from '../../../scripts/check.ts'
import type { Io } from '../../../scripts/io.ts'
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
async function runOn(server: RecordingServer, budget: number, more: Partial<Io> = {}) {
  const files: Record<string, string> = { './large.yaml': largeDocument }
  const flags = ['--url', server.url, '--read-only', '--budget', String(budget)]
  const terminal = type(check, ['./large.yaml', ...flags, '--json', 'r.json'], files, more)
  const code = await terminal.exitCode
  return { code, terminal, report: JSON.parse(files['r.json'] ?? '') }
}

describe('a check of many operations on a slow server', () => {
  it('shows within a second where it is and how long it takes, and ends with its budget', async () => {
    const server = await startSlowServer()
    const { code, terminal, report } = await runOn(server, 120)

    expect(terminal.complaints.split('\n')[0]).toMatch(
      /^checking http:\S+: \d+ requests, \d+\/\d+ readReport\d+ \([\w -]+\), 0 findings, about \d+ (s|min) left$/,
    )
    expect(server.seen).toHaveLength(120)
    expect(code).toBe(3)
    expect(report.failure).toBe('The budget of 120 requests is used up.')
  })

  it('expects no more requests than the budget allows', async () => {
    const server = await startSlowServer()
    const { terminal } = await runOn(server, 100)
    const [, seconds] = /about (\d+) s left/.exec(terminal.complaints) ?? []

    // a hundred answers of 20 ms, on a machine that may be busy
    expect(Number(seconds)).toBeLessThan(10)
  })

  it('redraws one line of a terminal while a single operation is checked', async () => {
    const server = await startSlowServer()
    const { terminal } = await runOn(server, 120, { columns: 150 })
    const drawn = terminal.complaints.split('\r').filter((line) => /[█░]/.test(line))
    const counts = drawn.map((line) => Number(/ (\d+) requests/.exec(line)?.[1]))

    expect(drawn.at(-1)).toMatch(/^[█░]{24} \d+\/\d+ \d+ requests, about \d+ s left readReport/)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(new Set(counts).size).toBeGreaterThan(5)
  })
})
