import { spawnSync } from 'node:child_process'
import { type Run, runAsScript } from './io.ts'

/**
 * Runs a command of the project's own under another major version of Node, which npm fetches and
 * keeps in its cache. @returns 0 it went well or there is no such Node to be had here, else 1.
 */
export const onNode: Run = async ([major = '', ...command], io) => {
  const { platform, arch } = process
  const node = `node-${platform}-${arch}@${major}`
  const wrapped = ['exec', '--yes', `--package=${node}`, '--']
  if (spawnSync('npm', [...wrapped, 'node', '--version']).status !== 0) {
    io.write(`Skipped: npm has no ${node} for this machine, or cannot be reached.\n`)
    return 0
  }
  io.write(`On Node ${major}:\n`)
  return spawnSync('npm', [...wrapped, ...command], { stdio: 'inherit' }).status === 0 ? 0 : 1
}

await runAsScript(import.meta.url, onNode)
