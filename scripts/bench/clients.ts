import http from 'node:http'

/** Requests of clients in a process of their own. */
export interface Load {
  /** `{n}` stands for 0, 1, 2, … in turn, below `worlds`. */
  readonly url: string
  readonly worlds?: number
  readonly headers: Readonly<Record<string, string>>
  readonly connections: number
  readonly seconds: number
}

/** Keeps a number of connections busy. @returns how many requests were answered */
async function load(
  { url, headers, connections, worlds = 1 }: Load,
  seconds: number,
): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const end = performance.now() + seconds * 1000
  let count = 0
  const client = async () => {
    for (; performance.now() < end; count += 1) {
      await get(url.replace('{n}', String(count % worlds)), { agent, headers })
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  agent.destroy()
  return count
}

function get(url: string, options: http.RequestOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, options, (response) => {
      response.resume()
      response.on('end', resolve)
    })
    request.on('error', reject)
  })
}

process.once('message', async (message) => {
  const asked = message as Load // doors.ts sends nothing else
  await load(asked, 1)
  process.send?.('warm')
  process.send?.(await load(asked, asked.seconds))
  process.disconnect()
})
