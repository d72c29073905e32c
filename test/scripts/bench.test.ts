import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { largeWorldsBench } from '../../scripts/bench/large-worlds.ts'
import { type Io, processIo } from '../../scripts/io.ts'

/** What the bench prints and how it ends, in worlds far smaller than those that its bounds are for. */
async function run(...argv: readonly string[]) {
  let text = ''
  const write = (part: string): void => {
    text += part
  }
  const io: Io = {
    ...processIo,
    write,
    complain: write,
    readFile: () => '',
    writeFile: () => undefined,
    now: () => new Date(0),
    environment: {},
    stopped: () => new Promise(() => undefined),
  }
  const code = await largeWorldsBench(['--rows', '20', '--rounds', '1', ...argv], io)
  return { code, lines: text.trimEnd().split('\n') }
}

const names = [
  'reset after 100,000 teams and users came',
  'delete a team of 100,000 members',
  'Atlas team members, first page',
  'Atlas organization users, first page',
  'Rainbond users, first page',
]

describe('the bench of large worlds', () => {
  it('holds each case to its bound, also beside another commit', async () => {
    // What was packed has no history to check out.
    const isBeside = existsSync('.git')
    const { code, lines } = await run(...(isBeside ? ['--beside', 'HEAD'] : []))
    const said = lines.map((line) => line.replace(/; before [\d.]+ ms, ratio [\d.]+$/, ''))
    const judged = said.map((line) => line.replace(/: [\d.]+ ms /, ' '))

    for (const [at, name] of names.entries()) {
      expect(judged[at]).toMatch(new RegExp(`^${name} \\((pass|miss), bound (100|300|1) ms\\)$`))
    }
    expect(judged.slice(names.length)).toEqual(['Rainbond users, search (grows with the rows)'])
    expect(code).toBe(lines.some((line) => line.includes('miss')) ? 1 : 0)
    expect(lines.every((line, at) => (line === said[at]) === !isBeside)).toBe(true)
  }, 120_000)

  it.skipIf(!existsSync('.git'))('says that there is no such commit', async () => {
    const { code, lines } = await run('--beside', 'no-such-commit')

    expect(code).toBe(2)
    expect(lines.join()).toContain('could not check out "no-such-commit": fatal: invalid reference')
  })

  it('refuses rows that are no number', async () => {
    expect((await run('--rows', 'many')).code).toBe(2)
  })
})
