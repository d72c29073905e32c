import { lenientDocumentPath } from './lenient-body.ts'
import { holdSeeds, lenientCredentials, seedsUpTo } from './lenient-runs.ts'
import { startLenientServer } from './lenient-server.ts'
import { hostile } from './rows.ts'
import { foreignHost, runCheckHere } from './run-check.ts'

const host = foreignHost()

hostile('lenient server on another host, no consent', 'exit 4, no request', async () => {
  if (host === undefined) return noHost
  const server = await startLenientServer({ host })
  const argv = [lenientDocumentPath, '--url', server.url, ...lenientCredentials]
  const { exit } = await runCheckHere(argv)
  await server.close()
  const seen = `exit ${exit}, ${server.count()} requests`
  return { seen, wrong: exit === 4 && server.count() === 0 ? [] : [seen] }
})

hostile(
  'lenient server on another host, 20 seeds (careful)',
  'rows from before as they were, nothing left, all as planned',
  async (signal) => (host === undefined ? noHost : holdSeeds(seedsUpTo(20), { host, signal })),
  600,
)

const noHost = { seen: 'skipped: this machine has no address but loopback', wrong: [] }
