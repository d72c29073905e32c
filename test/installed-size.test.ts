import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Packages that `npm install tenantry` brings along, msw aside, in bytes. */
const most = 60_000_000

/** A disk gives each file whole blocks. */
const block = 4096

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>
}

const { packages }: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)

/** Where the lock file has a package that one in a folder needs. */
function placeOf(name: string, from: string): string {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))
  ) {
    const place = join(folder, 'node_modules', name)
    if (packages[place]) return place
    if (folder === '') throw new Error(`package-lock.json has no "${name}".`)
  }
}

function placesNeededBy(from: string, found = new Set<string>()): ReadonlySet<string> {
  for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
    const place = placeOf(name, from)
    if (found.has(place)) continue
    found.add(place)
    placesNeededBy(place, found)
  }
  return found
}

/** Without the packages inside it, which are counted by themselves. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? bytesIn(path) : Math.ceil(statSync(path).size / block) * block
    })
    .reduce((sum, bytes) => sum + bytes, 0)
}

it(`the packages that come with tenantry are at most ${most / 1e6} MB`, () => {
  const sizes = [...placesNeededBy('')]
    .filter((place) => existsSync(place))
    .map((place) => ({ name: place.replace('node_modules/', ''), bytes: bytesIn(place) }))
    .sort((a, b) => b.bytes - a.bytes)
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const largest = sizes
    .slice(0, 8)
    .map(({ name, bytes }) => `${name} ${(bytes / 1e6).toFixed(1)}`)
    .join(', ')
  process.stdout.write(
    `${sizes.length} packages come with tenantry: ${(total / 1e6).toFixed(1)} MB (${largest})\n`,
  )

  expect(sizes.length).toBeGreaterThan(10)
  expect(total).toBeLessThanOrEqual(most)
})
