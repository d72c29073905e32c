import { Command, InvalidArgumentError, Option } from 'commander'
import { type Duration, millisecondsOf } from '../../mocks/model/duration.ts'
import { profiles } from '../../mocks/options.ts'
import { UsageError } from '../io.ts'

/** The options of `serve`. */
export interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly profile: (typeof profiles)[number]
  readonly seed: string
  readonly now: string | undefined
  readonly tls: string | undefined
  readonly cors: readonly string[] | undefined
  readonly anyCredentials: boolean
  readonly controlToken: string | undefined
  readonly requireWorld: boolean
  readonly worlds: number
  readonly worldIdle: number
  readonly journalBytes: number
  readonly quiet: boolean
  readonly credentials: boolean
}

/** The command of `serve`, with its options. */
export const serveCommand = () =>
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
    .option('--control-token <text>', 'whoever sends it may steer, also from elsewhere')
    .option('--require-world', 'refuse requests that name no world', false)
    .option('--worlds <number>', 'named worlds that there can be at once', toCount, 2000)
    .option('--world-idle <time>', 'an unused named world goes after it, e.g. 90s', toTime, hour)
    .option('--journal-bytes <number>', 'bytes of the journals of all worlds', toBytes, 268_435_456)
    .option('--no-credentials', 'do not print credentials')
    .option('--quiet', 'print only the address', false)

function toPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65_536) return port
  throw new InvalidArgumentError('Give a whole number from 0 to 65535.')
}

const hour = 3_600_000

function toCount(text: string): number {
  const count = Number(text)
  if (/^\d+$/.test(text) && count > 0 && count <= 1_000_000) return count
  throw new InvalidArgumentError('Give a whole number from 1 to 1000000.')
}

function toBytes(text: string): number {
  const bytes = Number(text)
  if (/^\d+$/.test(text) && bytes > 0 && bytes <= Number.MAX_SAFE_INTEGER) return bytes
  throw new InvalidArgumentError('Give a whole number from 1.')
}

/** @returns milliseconds */
function toTime(text: string): number {
  if (!/^\d+(?:\.\d+)?(?:ms|s|m|h|d)$/.test(text) || !(Number.parseFloat(text) > 0)) {
    throw new InvalidArgumentError('Give a number above 0 with its unit, such as 90s, 30m or 1h.')
  }
  return millisecondsOf(text as Duration) // of the pattern
}

/** `none` stands alone. @throws UsageError */
export function originsOf(list: readonly string[]): readonly string[] {
  if (!list.includes('none')) return list
  if (list.length === 1) return []
  throw new UsageError('--cors is "none" and more. Give either "none" or origins.')
}
