import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CorpusPackage } from './corpus-packages.ts'

/**
 * Installs the packages with npm into a folder of their own. No script of theirs is run.
 * @returns the last words of npm where it failed
 */
export function installPackages(
  folder: string,
  packages: readonly CorpusPackage[],
): string | undefined {
  mkdirSync(folder, { recursive: true })
  const dependencies = Object.fromEntries(packages.map(({ name, version }) => [name, version]))
  const manifest = { private: true, dependencies }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']
  const npm = spawnSync('npm', ['install', ...options], { cwd: folder, encoding: 'utf8' })
  if (npm.status === 0) return undefined
  return npm.error?.message ?? npm.stderr.trim().split('\n').slice(0, 5).join('\n')
}
