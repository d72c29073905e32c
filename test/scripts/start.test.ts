import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'

/** Starts the server as `npm start` does, in a process of its own. */
async function start(seed = 'empty') {
  const script = ['--import', 'tsx', 'scripts/serve.ts', '--port', '0', '--seed', seed, '--quiet']
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [printed] = await once(child.stdout, 'data')
  return { child, url: String(printed).trim() }
}

/** Resolves once the journal has a request for the operation. */
async function reached(url: string, operationId: string): Promise<void> {
  const { entries } = await (await fetch(`${url}/__mock/journal`)).json()
  if (entries.some((entry: { operationId?: string }) => entry.operationId === operationId)) return
  await wait(20)
  return reached(url, operationId)
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

  it.each(['stays', 'has left'])(
    'ends within two seconds when a forced delay is running: its client %s',
    async (client) => {
      const { child, url } = await start('demo')
      const exited = once(child, 'exit')
      const forcing = { operationId: 'getTeamList', effect: { delay: 120_000 } }
      await fetch(`${url}/__mock/scenario`, { method: 'PUT', body: JSON.stringify(forcing) })
      const left = new AbortController()
      const headers = { authorization: 'a'.repeat(40) }
      const answer = fetch(`${url}/openapi/v1/teams`, { headers, signal: left.signal }).catch(
        () => 'cut',
      )
      await reached(url, 'getTeamList')
      if (client === 'has left') left.abort()
      const started = performance.now()
      child.kill('SIGTERM')

      expect(await exited).toEqual([0, null])
      expect(performance.now() - started).toBeLessThan(2500)
      expect(await answer).toBe('cut')
    },
    20_000,
  )
})
