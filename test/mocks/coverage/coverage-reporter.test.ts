import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tenantry-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the suite of a small front end, as a user runs vitest. */
function run(environment: Readonly<Record<string, string>>) {
  const json = join(folder, 'shown.json')
  const html = join(folder, 'pages', 'shown.html')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'test/fixtures/consumer/vitest.config.ts',
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, ...environment, SHOWN_JSON: json, SHOWN_HTML: html, NO_COLOR: '1' },
    },
  )
  return { status, text: stdout + stderr, coverage: JSON.parse(readFileSync(json, 'utf8')), html }
}

const patience = 120_000

it('is the same for one worker and for three', { timeout: patience }, () => {
  const alone = run({})
  const together = run({ WORKERS: '3' })

  expect(alone.status).toBe(0)
  expect(alone.text).toMatch(/the tests were shown 4 of \d+ documented answers/)
  expect(together.coverage).toEqual(alone.coverage)
  const shown = alone.coverage.answers.filter(({ count }: { count: number }) => count > 0)
  const told = shown.map(
    ({ operationId, status, count }: Readonly<Record<string, unknown>>) =>
      `${operationId} ${status} × ${count}`,
  )
  expect(told).toEqual([
    'createOrgTeam 200 × 1',
    'createOrgTeam 409 × 1',
    'listOrgs 200 × 1',
    'listOrgs 401 × 3',
  ])
  expect(readFileSync(alone.html, 'utf8')).toContain('createOrgTeam')
})

it('fails a run below the threshold, and names what is missing', { timeout: patience }, () => {
  const { status, text, coverage } = run({ SHOWN_THRESHOLD: '100' })

  expect(status).toBe(1)
  expect(text).toContain(
    `${coverage.percent} % of the documented answers were shown, the threshold is 100 %`,
  )
  const missing = coverage.answers.filter(({ count }: { count: number }) => count === 0)
  expect(missing.length).toBeGreaterThan(3)
  for (const { line, operationId } of missing) expect(text).toContain(line || operationId)
})
