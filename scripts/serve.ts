import { Command, InvalidArgumentError, Option } from 'commander'
import { createControl } from '../mocks/control/control.ts'
import { createLiveMock, type SeedOption } from '../mocks/control/live-mock.ts'
import { createMockOf, type Mock } from '../mocks/create-mock.ts'
import { toSeedName } from '../mocks/known-names.ts'
import type { Now } from '../mocks/model/clock.ts'
import { profiles } from '../mocks/options.ts'
import { providers } from '../mocks/providers/index.ts'
import { type MockServer, serveMock } from '../mocks/server/serve-mock.ts'
import type { ServerCertificate } from './certificate.ts'
import {
  guarded,
  type Io,
  messageOf,
  parseArguments,
  type Run,
  runAsScript,
  UsageError,
} from './io.ts'
import { welcome } from './welcome.ts'

/**
 * Serves both providers on one port until it is stopped.
 * @returns 0 stopped by a signal, 2 it could not start.
 */
export const serve: Run = guarded(async (argv, io) => {
  const options = parseArguments(command(), argv, io).opts<ServeOptions>()
  const seed = await readSeed(options.seed, io)
  const live = orUsageError(() => createLiveMock((from) => start(from, options, io), seed))
  const { host, port } = options
  const tls = options.tls === undefined ? {} : { tls: await certify(options.tls, host, io) }
  const cors = options.cors === undefined ? {} : { cors: originsOf(options.cors) }
  const onDefect = (error: unknown) =>
    io.complain(`${error instanceof Error ? error.stack : error}\n`)
  const control = createControl(live)
  const server = orUsageError(() =>
    serveMock(live, { host, port, onDefect, ...tls, ...cors }, control),
  )
  const url = await listen(server, options)
  io.write(options.quiet ? `${url}\n` : welcome(live, { url, credentials: options.credentials }))
  await io.stopped()
  await server.close()
  return 0
})

interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly profile: (typeof profiles)[number]
  readonly seed: string
  readonly now: string | undefined
  readonly tls: string | undefined
  readonly cors: readonly string[] | undefined
  readonly anyCredentials: boolean
  readonly quiet: boolean
  readonly credentials: boolean
}

const command = () =>
  new Command('serve')
    .description('Serve the mock providers over HTTP.')
    .option('--port <number>', 'port to listen on; 0 takes any free one', toPort, 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .addOption(
      new Option('--profile <name>', 'contract profile that the answers follow')
        .choices(profiles)
        .default('documented'),
    )
    .option(
      '--seed <name|file>',
      'initial data: the name of a seed, or a YAML or JSON file',
      'demo',
    )
    .option('--now <time>', 'start of the clock (ISO 8601), or "real" for the system clock')
    .option('--tls <file>', 'serve HTTPS and write its new certificate to this file')
    .option('--cors <origin...>', 'allow only these origins by CORS; "none" allows none')
    .option('--any-credentials', 'accept any credentials; every caller is the owner', false)
    .option('--no-credentials', 'do not print credentials')
    .option('--quiet', 'print only the address', false)

function toPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65_536) return port
  throw new InvalidArgumentError('Give a whole number from 0 to 65535.')
}

/** `none` stands alone. @throws UsageError */
function originsOf(list: readonly string[]): readonly string[] {
  if (!list.includes('none')) return list
  if (list.length === 1) return []
  throw new UsageError('--cors is "none" and more. Give either "none" or origins.')
}

function start(seed: SeedOption, options: ServeOptions, io: Io): Mock {
  const now: Now | undefined = options.now === 'real' ? () => io.now() : options.now
  const parts = { registry: providers, toHandlers: noHandlers }
  return createMockOf(parts, {
    unmocked: 'provider',
    seed,
    profile: options.profile,
    credentials: options.anyCredentials ? 'any' : 'verify',
    ...(now === undefined ? {} : { now }),
  })
}

/** A server starts without msw, which takes longer to load than all the rest. */
function noHandlers(): never {
  throw new Error('The mock of a server has no handlers for msw.')
}

/** A name stays one; anything that looks like a file is read. */
async function readSeed(seed: string, io: Io): Promise<SeedOption> {
  if (!/[./\\]/.test(seed)) return orUsageError(() => toSeedName(seed))
  const { parse: parseYaml } = await import('yaml')
  const failed = `Cannot read the seed file "${seed}"`
  const rows: unknown = orUsageError(() => parseYaml(io.readFile(seed)), failed)
  if (typeof rows === 'object' && rows !== null && !Array.isArray(rows)) return rows
  throw new UsageError(`${failed}: it holds no rows by provider.`)
}

/** Writes the certificate for clients to trust; its key stays in memory. */
async function certify(file: string, host: string, io: Io): Promise<ServerCertificate> {
  const { createCertificate } = await import('./certificate.ts')
  const certificate = await createCertificate(host, io.now())
  orUsageError(() => io.writeFile(file, certificate.cert), `Cannot write the certificate "${file}"`)
  return certificate
}

async function listen(server: MockServer, { host, port }: ServeOptions): Promise<string> {
  try {
    return await server.listen()
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    const reason = taken ? 'the port is in use. Give another --port' : firstLine(error)
    throw new UsageError(`Cannot listen on ${host}:${port}: ${reason}.`)
  }
}

/** Turns an error of reading options into a usage error, which takes one line. */
function orUsageError<T>(act: () => T, failed?: string): T {
  try {
    return act()
  } catch (error) {
    const reason = firstLine(error)
    throw new UsageError(failed === undefined ? reason : `${failed}: ${reason}.`)
  }
}

const firstLine = (error: unknown): string => messageOf(error).split('\n', 1)[0] ?? ''

await runAsScript(import.meta.url, serve)
