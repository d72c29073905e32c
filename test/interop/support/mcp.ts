import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface McpSession {
  /** Sends a request; resolves to its result. @throws Error when the answer is an error */
  request(method: string, params: object): Promise<unknown>
  /** Everything that the server wrote to its standard error. */
  log(): string
  close(): Promise<void>
}

/** Starts a server of the Model Context Protocol and greets it, over standard input and output. */
export async function openMcp(
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<McpSession> {
  const child = spawn(process.execPath, [script], { env: { ...process.env, ...env } })
  const waiting = new Map<number, (message: Message) => void>()
  let log = ''
  let last = 0
  child.stderr.on('data', (chunk) => {
    log += chunk
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message: Message = JSON.parse(line)
    if (message.id !== undefined) waiting.get(message.id)?.(message)
  })
  const send = (message: object) =>
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

  const session: McpSession = {
    async request(method, params) {
      const id = ++last
      const answered = new Promise<Message>((resolve) => waiting.set(id, resolve))
      send({ id, method, params })
      const ended = once(child, 'close').then(() => Promise.reject(new Error(`It ended: ${log}`)))
      const { result, error } = await Promise.race([answered, ended])
      ended.catch(() => undefined)
      waiting.delete(id)
      if (error !== undefined) throw new Error(`${method} failed: ${JSON.stringify(error)}`)
      return result
    },
    log: () => log,
    async close() {
      if (child.exitCode !== null) return
      const closed = once(child, 'close')
      child.stdin.end()
      child.kill('SIGTERM')
      await closed
    },
  }
  const clientInfo = { name: 'tenantry-interop', version: '0' }
  await session.request('initialize', {
    protocolVersion: '2025-03-26',
    capabilities: {},
    clientInfo,
  })
  send({ method: 'notifications/initialized' })
  return session
}

interface Message {
  readonly id?: number
  readonly result?: unknown
  readonly error?: unknown
}
