import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'

/** Starts the server as `npm start` does, in a process of its own. */
async function start() {
  const script = [
    '--import',
    'tsx',
    'scripts/serve.ts',
    '--port',
    '0',
    '--seed',
    'empty',
    '--quiet',
  ]
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [printed] = await once(child.stdout, 'data')
  return { child, url: String(printed).trim() }
}

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends well on %s, with a connection open',
    async (signal) => {
      const { child, url } = await start()
      const health = await fetch(`${url}/__mock/health`)
      child.kill(signal)

      expect(health.status).toBe(200)
      expect(await once(child, 'exit')).toEqual([0, null])
    },
  )
})
