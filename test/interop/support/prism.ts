import { spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { join } from 'node:path'

export interface Prism {
  /** e.g. `http://127.0.0.1:40123` */
  readonly url: string
  /** The requests that it would answer, as it announced them: `GET /teams/x?page=1`. */
  readonly announced: readonly string[]
  /** Everything that it has written so far. */
  log(): string
  close(): Promise<void>
}

/** Starts Prism on a free port: `mock <document>`, or `proxy <document> <server>`. */
export async function startPrism(folder: string, ...command: string[]): Promise<Prism> {
  const port = await freePort()
  const bin = join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js')
  const child = spawn(process.execPath, [bin, ...command, '--port', `${port}`], { cwd: folder })
  let log = ''
  const listening = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      log += chunk
      if (log.includes('Prism is listening')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', () => reject(new Error(`Prism ended: ${log}`)))
  })
  await listening
  const url = `http://127.0.0.1:${port}`
  const lines = log.matchAll(new RegExp(`([A-Z]+) +${url}(/\\S*)`, 'g'))
  return {
    url,
    announced: [...lines].map(([, method, target]) => `${method} ${target}`),
    log: () => log,
    async close() {
      if (child.exitCode !== null) return
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
    },
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.')
  return address.port
}
