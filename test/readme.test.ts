import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const contributing = readFileSync('CONTRIBUTING.md', 'utf8')
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

it('names every dependency with its reason', () => {
  const { dependencies, devDependencies, peerDependencies } = manifest
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies })

  expect(packages.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

it('names no script that does not exist', () => {
  const named = [...(readme + contributing).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name)

  expect(named.filter((name) => !Object.hasOwn(manifest.scripts, name ?? ''))).toEqual([])
})
