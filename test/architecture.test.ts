import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { breachesOf } from './support/architecture.ts'
import { circlesIn } from './support/circles.ts'
import { typesDeclaredTwice } from './support/declared-types.ts'
import { roomBreaches } from './support/rooms.ts'

function sourceFiles(): ReadonlyMap<string, string> {
  const paths = ['contracts', 'mocks', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  const written = paths.filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.includes('/generated/'),
  )
  return new Map(written.map((path) => [path, readFileSync(path, 'utf8')]))
}

test('the sources keep the rules of the house', () => {
  expect(breachesOf(sourceFiles())).toEqual([])
})

test('no files of the mocks import each other', () => {
  const mocks = [...sourceFiles()].filter(([path]) => path.startsWith('mocks/'))
  expect(circlesIn(new Map(mocks))).toEqual([])
})

test('a name of a type means one thing', () => {
  expect(typesDeclaredTwice(sourceFiles())).toEqual([])
})

test('a type that two files declare is told with both', () => {
  const files = new Map([
    ['a.ts', 'export interface Row {}\ntype Own = 1'],
    ['b.ts', 'type Row = 1\nconst row = 1'],
    ['c.ts', "import type { Row } from './a.ts'"],
  ])
  expect(typesDeclaredTwice(files)).toEqual(['Row: a.ts, b.ts'])
})

test('a circle is told by its path', () => {
  const files = new Map([
    ['a/b.ts', "import { c } from './c.ts'"],
    ['a/c.ts', "import type { D } from '../d.ts'"],
    ['d.ts', "export { b } from './a/b.ts'"],
    ['e.ts', "import { b } from './a/b.ts'"],
  ])
  expect(circlesIn(files)).toEqual(['a/b.ts -> a/c.ts -> d.ts -> a/b.ts'])
})

test('an import against the order of rooms is admitted only by its exception', () => {
  const rooms = { area: 'here/', order: ['low', 'high'] }
  const breach = ['here/low/a.ts', 'here/high/b.ts'] as const
  const exceptions = { 'low/a.ts -> high/b.ts': 'the reason' }
  expect(roomBreaches(...breach, [{ ...rooms, exceptions: {} }])).toHaveLength(1)
  expect(roomBreaches(...breach, [{ ...rooms, exceptions }])).toEqual([])
  expect(roomBreaches('here/low/c.ts', breach[1], [{ ...rooms, exceptions }])).toHaveLength(1)
})

test.each([
  [
    'contracts/openapi/a.ts',
    "import { a } from '../check/a.ts'",
    'imports "contracts/check/a.ts", which the spec engine must not know.',
  ],
  [
    'contracts/check/a.ts',
    "import { a } from '../../mocks/index.ts'",
    'imports "mocks/index.ts", which the checker must not know.',
  ],
  [
    'contracts/atlas/a.ts',
    "import { a } from '../rainbond/a.ts'",
    'imports "contracts/rainbond/a.ts", which a contract must not know.',
  ],
  [
    'mocks/model/a.ts',
    "import type { A } from '../engine/a.ts'",
    'imports "mocks/engine/a.ts", which the model must not know.',
  ],
  [
    'mocks/engine/a.ts',
    "export * from '../providers/index.ts'",
    'imports "mocks/providers/index.ts", which the engine must not know.',
  ],
  [
    'mocks/engine/a.ts',
    "const a = await import('../msw.ts')",
    'imports "mocks/msw.ts", which the engine must not know.',
  ],
  ['mocks/engine/a.ts', "const a = name === 'atlas'", 'names the provider "atlas".'],
  ['mocks/model/a.ts', 'const rainbondTeam = 1', 'names the provider "rainbondTeam".'],
  [
    'mocks/providers/atlas/a.ts',
    "import { a } from '../rainbond/a.ts'",
    'imports "mocks/providers/rainbond/a.ts", which a provider must not know.',
  ],
  [
    'mocks/providers/atlas/a.ts',
    "import { a } from '../../../contracts/rainbond/a.ts'",
    'imports "contracts/rainbond/a.ts", which a provider must not know.',
  ],
  [
    'mocks/providers/atlas/a.ts',
    "import { a } from '../../msw.ts'",
    'imports "mocks/msw.ts", which a provider must not know.',
  ],
  [
    'mocks/providers/atlas/people/a.ts',
    "import { a } from '../teams/a.ts'",
    'imports "mocks/providers/atlas/teams/a.ts", but people comes before teams in test/support/rooms.ts.',
  ],
  [
    'mocks/providers/atlas/data/a.ts',
    "import type { A } from '../atlas-types.ts'",
    'imports "mocks/providers/atlas/atlas-types.ts", but data comes before atlas-types.ts in test/support/rooms.ts.',
  ],
  [
    'mocks/providers/rainbond/seeds/a.ts',
    "import { a } from '../behaviours.ts'",
    'imports "mocks/providers/rainbond/behaviours.ts", but seeds comes before the root in test/support/rooms.ts.',
  ],
  [
    'mocks/providers/rainbond/odds/a.ts',
    '',
    'lies in mocks/providers/rainbond/odds, which has no place in the order of test/support/rooms.ts.',
  ],
  [
    'mocks/msw.ts',
    "import { a } from '../scripts/a.ts'",
    'imports "scripts/a.ts", which a door must not know.',
  ],
  [
    'mocks/msw.ts',
    "import { a } from '@mswjs/data'",
    'imports "@mswjs/data", which only the model may.',
  ],
  [
    'contracts/check/a.ts',
    "import { a } from 'node:fs'",
    'imports "node:fs", which does not run in browsers.',
  ],
  [
    'contracts/check/session/a.ts',
    "import { a } from '../node/a.ts'",
    'imports "contracts/check/node/a.ts", which the checker must not know.',
  ],
  [
    'contracts/check/session/a.ts',
    "import { a } from '../../known-contracts.ts'",
    'imports "contracts/known-contracts.ts", which the checker must not know.',
  ],
  [
    'contracts/check/vitest.ts',
    "import { a } from 'node:fs'",
    'imports "node:fs", which does not run in browsers.',
  ],
  [
    'contracts/check/node/a.ts',
    "import { a } from '../../../scripts/a.ts'",
    'imports "scripts/a.ts", which the checker on Node must not know.',
  ],
  ['contracts/check/node/a.ts', 'const a = process.env', 'uses "process.env".'],
  ['mocks/engine/a.ts', 'const a = Date.now()', 'uses "Date.now()".'],
  ['mocks/engine/a.ts', 'const a = new Date()', 'uses "new Date()".'],
  ['mocks/engine/a.ts', 'const a = Math.random()', 'uses "Math.random()".'],
  ['mocks/engine/a.ts', "console.log('a')", 'uses "console.log".'],
  ['mocks/engine/a.ts', 'let a: any', 'uses "any".'],
  ['mocks/engine/a.ts', 'export default 1', 'uses "export default".'],
  [
    'mocks/engine/a.ts',
    '/**\n * Whether it fits.\n */',
    'has a doc comment that begins with "Whether".',
  ],
  ['mocks/engine/a.ts', '/** What it is. */', 'has a doc comment that begins with "What".'],
  ['mocks/engine/helpers.ts', '', 'has a name that says nothing. Name it after its main export.'],
  ['mocks/engine/a.ts', '\n'.repeat(201), 'has 201 lines, 200 are allowed. Split it.'],
  ['elsewhere/a.ts', '', 'lies in no known folder. Move it, or name the folder here.'],
])('a breach in %s is told: %s', (path, text, breach) => {
  expect(breachesOf(new Map([[path, text]]))).toEqual([`${path}: ${breach}`])
})

test.each([
  ['mocks/engine/a.ts', '// any provider, such as atlas, has new Date() somewhere'],
  ['mocks/engine/a.ts', "const a = 'any' + new Date(0)"],
  ['mocks/providers/atlas/a.ts', "import { a } from '../../../contracts/atlas/operations.d.ts'"],
  ['mocks/providers/atlas/teams/a.ts', "import { a } from '../people/a.ts'"],
  ['mocks/providers/atlas/teams/a.ts', "import { a } from './b.ts'"],
  ['mocks/providers/atlas/index.ts', "import { a } from './credentials/a.ts'"],
  ['mocks/server.ts', "import http from 'node:http'"],
  ['contracts/check/node/a.ts', "import fs from 'node:fs'"],
  ['contracts/check/index.ts', "export { a } from './node/a.ts'"],
  ['scripts/a.ts', 'console.log(new Date())'],
])('no breach is seen in %s: %s', (path, text) => {
  expect(breachesOf(new Map([[path, text]]))).toEqual([])
})
