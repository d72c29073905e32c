import type { AccessOptions } from '../mocks/control/access.ts'
import { createControl } from '../mocks/control/control.ts'
import type { SeedOption } from '../mocks/control/live-mock.ts'
import { Worlds } from '../mocks/control/worlds.ts'
import { createMockOf, type Mock, type MockParts } from '../mocks/create-mock.ts'
import { isLoopback } from '../mocks/door/loopback.ts'
import { JournalBudget } from '../mocks/engine/journal-budget.ts'
import { toSeedName } from '../mocks/known-names.ts'
import type { Now } from '../mocks/model/clock.ts'
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
import { originsOf, type ServeOptions, serveCommand } from './serve/serve-command.ts'
import { welcome } from './welcome.ts'

/**
 * Serves both providers on one port until it is stopped.
 * @returns 0 stopped by a signal, 2 it could not start.
 */
export const serve: Run = guarded(async (argv, io) => {
  const options = parseArguments(serveCommand(), argv, io).opts<ServeOptions>()
  const seed = await readSeed(options.seed, io)
  const worlds = orUsageError(() => openWorlds(seed, options, io))
  const { live } = worlds.first
  const { host, port } = options
  const tls = options.tls === undefined ? {} : { tls: await certify(options.tls, host, io) }
  const cors = options.cors === undefined ? {} : { cors: originsOf(options.cors) }
  const onDefect = (error: unknown) =>
    io.complain(`${error instanceof Error ? error.stack : error}\n`)
  const control = createControl(worlds, accessOf(options, io))
  const server = orUsageError(() =>
    serveMock(live, { host, port, onDefect, ...tls, ...cors }, { control, worlds }),
  )
  const url = await listen(server, options)
  io.write(options.quiet ? `${url}\n` : welcome(live, { url, credentials: options.credentials }))
  await io.stopped()
  await server.close()
  return 0
})

function openWorlds(seed: SeedOption, options: ServeOptions, io: Io): Worlds {
  const journalBudget = new JournalBudget(options.journalBytes)
  const parts = { registry: providers, toHandlers: noHandlers, journalBudget }
  return new Worlds({
    create: (from) => start(parts, { ...options, seed: from }, io),
    seed,
    now: () => io.now().getTime(),
    isRequired: options.requireWorld,
    most: options.worlds,
    idleMilliseconds: options.worldIdle,
  })
}

/** The token of the command, or else of the environment. @throws UsageError */
function accessOf({ controlToken, host }: ServeOptions, { environment }: Io): AccessOptions {
  const token = controlToken ?? (environment.TENANTRY_CONTROL_TOKEN || undefined)
  if (token !== undefined && !/^[!-~]{8,}$/.test(token)) {
    throw new UsageError(
      'The control token is too short or has a space. Give 8 characters or more.',
    )
  }
  return { token, isOpen: !isLoopback(host.includes(':') ? `[${host}]` : host) }
}

type StartOptions = Omit<ServeOptions, 'seed'> & { readonly seed: SeedOption }

function start(parts: MockParts, { seed, ...options }: StartOptions, io: Io): Mock {
  const now: Now | undefined = options.now === 'real' ? () => io.now() : options.now
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
