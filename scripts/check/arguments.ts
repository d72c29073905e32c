import { Command, InvalidArgumentError, Option } from 'commander'
import { type CheckId, isCheckId } from '../../contracts/check/catalogue.ts'
import type { ProfileName } from '../../contracts/check/witness.ts'
import { type Io, parseArguments, UsageError } from '../io.ts'

/** What `npm run check` was asked to do. */
export interface CheckArguments {
  /** `atlas`, `rainbond`, or the path of a document. */
  readonly contract: string
  readonly url: string
  readonly profile: ProfileName
  readonly header: readonly string[]
  readonly otherHeader: readonly string[]
  readonly digest: string | undefined
  readonly client: string | undefined
  readonly token: string | undefined
  readonly param: Readonly<Record<string, readonly string[]>>
  readonly role: Readonly<Record<string, readonly string[]>>
  readonly seed: number
  readonly check: readonly CheckId[]
}

/** @throws UsageError, CommanderError */
export function readArguments(argv: readonly string[], io: Io): CheckArguments {
  const parsed = parseArguments(command(), argv, io)
  const { url, ...options } = parsed.opts<Omit<CheckArguments, 'contract'>>()
  if (url === undefined) throw new UsageError('Say which server to check: --url http://…')
  return { contract: parsed.args[0] ?? '', url, ...options }
}

const profiles = ['documented', 'observed'] as const

const command = () =>
  new Command('check')
    .description('Hold a server to its contract.')
    .argument('<contract>', 'atlas, rainbond, or the path of an OpenAPI document')
    .option('--url <url>', 'where the server is', toOrigin)
    .addOption(
      new Option('--profile <name>', 'of a known contract').choices(profiles).default('documented'),
    )
    .option('--header <line>', 'credentials: "Name: value"; may be repeated', collect, [])
    .option('--other-header <line>', 'credentials of another tenant', collect, [])
    .option('--digest <user:password>', 'credentials for HTTP Digest')
    .option('--client <id:secret>', 'OAuth client credentials')
    .option('--token <text>', 'the whole value of the Authorization header')
    .option('--param <name=a,b>', 'ids that a path parameter may have', collectPairs, {})
    .option('--role <$name=value>', 'what a role of the witnesses is here', collectPairs, {})
    .option('--seed <number>', 'of everything that is drawn', toSeed, 1)
    .option('--check <id>', 'report this check only; may be repeated', collectChecks, [])

function toOrigin(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '')
  throw new InvalidArgumentError('Write it as http://host:port.')
}

function toSeed(text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a whole number.')
}

const collect = (text: string, all: readonly string[]): readonly string[] => [...all, text]

type Pairs = Readonly<Record<string, readonly string[]>>

function collectPairs(text: string, all: Pairs): Pairs {
  const [name, values] = text.split(/=(.*)/s)
  if (!name || !values) throw new InvalidArgumentError('Write it as name=value.')
  return { ...all, [name]: [...(all[name] ?? []), ...values.split(',')] }
}

function collectChecks(text: string, all: readonly CheckId[]): readonly CheckId[] {
  if (isCheckId(text)) return [...all, text]
  throw new InvalidArgumentError('contracts/check/CHECKS.md lists what there is.')
}
