import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../../../interop/support/run.ts'

const root = join(import.meta.dirname, '../../../..')
const folder = 'contracts/check/checks/laws'

/** The whole of a check that nobody has: what it says, and how it is run. */
const newLaw = `import { defineCheck } from '../../vocabulary/check.ts'
import { unmet } from '../../vocabulary/verdict.ts'
import { defineLaw } from './law.ts'

const weekendsAreKept = defineCheck()({
  id: 'weekends-are-kept',
  kind: 'stateful',
  title: 'Nothing changes at weekends.',
  why: 'Nobody looks.',
  example: 'PATCH /teams/{teamId} answered 200 on a Sunday.',
  needs: ['update'],
  tell: () => ({ message: 'm', expected: 'e', received: 'r' }),
})

export const weekendsAreQuiet = defineLaw({
  label: 'weekends',
  checks: [weekendsAreKept],
  run: async (_subject, every) => every(unmet('update')),
})
`

/** What the copy knows of a check that came with one file. */
const question = `
import { allChecks, isCheckId } from './contracts/check/checks/all-checks.ts'
import { sarifReport } from './contracts/check/reporters/sarif.ts'
import { checksPage } from './scripts/generate/checks-page.ts'

const id = 'weekends-are-kept'
const finding = { id: 'a', check: id, severity: 'error', operation: 'getTeam', pointer: '' }
const told = { message: 'm', expected: 'e', received: 'r', times: 1, seed: 1, steps: [] }
const report = {
  ...{ format: 1, contract: { name: 'api', title: 'api' }, url: 'http://server', seed: 1 },
  ...{ exchanges: 1, notHeld: [], notes: [], notTried: [], notConfirmed: [], checks: [] },
  ...{ operations: [], deviations: [], groups: [] },
  findings: [{ ...finding, ...told, reproduction: { curl: '', vitest: '' } }],
}
const { rules } = JSON.parse(sarifReport(report)).runs[0].tool.driver
console.log(JSON.stringify({
  count: allChecks.length,
  isKnown: isCheckId(id),
  rows: checksPage().split('\\n').filter((line) => line.includes(id)),
  rules: rules.map(({ id, shortDescription }) => [id, shortDescription.text]),
}))
`

let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'one-check-more-'))
  cpSync(join(root, 'contracts'), join(copy, 'contracts'), { recursive: true })
  cpSync(join(root, 'scripts/generate'), join(copy, 'scripts/generate'), { recursive: true })
  cpSync(join(root, 'package.json'), join(copy, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'question.ts'), question)
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Paths of the files below contracts/ that are not as in the repository. */
function changedFiles(): readonly string[] {
  const paths = readdirSync(join(copy, 'contracts'), { recursive: true, withFileTypes: true })
  return paths
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(copy.length + 1))
    .filter((path) => textOf(copy, path) !== textOf(root, path))
}

function textOf(base: string, path: string): string | undefined {
  try {
    return readFileSync(join(base, path), 'utf8')
  } catch {
    return undefined
  }
}

async function ask() {
  const { stdout, stderr } = await run('node', ['--import', 'tsx', 'question.ts'], { cwd: copy })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

it('a law is one file, and one entry with its import in the list of laws', async () => {
  const list = join(copy, folder, 'laws.ts')
  const before = readFileSync(list, 'utf8')
  const { allChecks } = await import('../../../../contracts/check/checks/all-checks.ts')
  writeFileSync(join(copy, folder, 'weekends.ts'), newLaw)
  const entered = before
    .replace('export const laws = [\n', '$&  weekendsAreQuiet,\n')
    .replace('\n\n', "\nimport { weekendsAreQuiet } from './weekends.ts'\n\n")
  writeFileSync(list, entered)

  expect(await ask()).toEqual({
    count: allChecks.length + 1,
    isKnown: true,
    rows: [expect.stringMatching(/^\| `weekends-are-kept` \| Nothing changes at weekends\. \|/)],
    rules: [['weekends-are-kept', 'Nothing changes at weekends.']],
  })
  expect(changedFiles()).toEqual([`${folder}/laws.ts`, `${folder}/weekends.ts`])
  expect(entered.split('\n').length - before.split('\n').length).toBe(2)
})
