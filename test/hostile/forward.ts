import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Lets a server of the loopback be reached at another address of this machine too. */
export async function forward(url: string, host: string) {
  const open = new Set<Socket>()
  const server = createServer((incoming) => {
    const outgoing = connect(Number(new URL(url).port), '127.0.0.1')
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => open.delete(one))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${host}:${port}`,
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
