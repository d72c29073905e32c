import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface RunningServer {
  /** e.g. `http://127.0.0.1:40123` */
  readonly url: string
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Starts what `npm start` starts, on a free port.
 * @throws Error with what it complained about when it ends instead
 */
export async function startServer(...options: string[]): Promise<RunningServer> {
  const command = ['--import', 'tsx', 'scripts/serve.ts', '--port', '0', '--quiet', ...options]
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const abandon = () => child.kill()
  process.once('exit', abandon)
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  const lines = createInterface({ input: child.stdout })
  const ended = once(child, 'close').then(() => {
    throw new Error(`The server ended before it listened: ${complaints}`)
  })
  const [url] = await Promise.race([once(lines, 'line'), ended])
  ended.catch(() => undefined)
  return {
    url: String(url),
    async stop() {
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
      process.off('exit', abandon)
      if (complaints !== '') throw new Error(`The server complained: ${complaints}`)
    },
  }
}
