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
  readonly operation: readonly string[]
  readonly tag: readonly string[]
  readonly shard: { readonly index: number; readonly of: number } | undefined
  /** Known deviations fail the run. */
  readonly strict: boolean
  readonly json: string | undefined
  readonly junit: string | undefined
  readonly sarif: string | undefined
  readonly html: string | undefined
  /** Annotations for GitHub Actions. */
  readonly github: boolean
  readonly noColour: boolean
}

/** @throws UsageError, CommanderError */
export function readArguments(argv: readonly string[], io: Io): CheckArguments {
  const parsed = parseArguments(command(), argv, io)
  const { url, color, ...options } = parsed.opts<Omit<CheckArguments, 'contract'> & Colour>()
  if (url === undefined) throw new UsageError('Say which server to check: --url http://…')
  const github = options.github || io.environment.GITHUB_ACTIONS === 'true'
  return { contract: parsed.args[0] ?? '', url, ...options, github, noColour: !color }
}

interface Colour {
  readonly color: boolean
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
    .option('--operation <id>', 'check this operation only; may be repeated', collect, [])
    .option('--tag <name>', 'check operations of this tag only; may be repeated', collect, [])
    .option('--shard <i/n>', 'one of several runs that share the work', toShard)
    .option('--strict', 'fail on known deviations too', false)
    .option('--json <file>', 'write the report as JSON')
    .option('--junit <file>', 'write the report as JUnit XML')
    .option('--sarif <file>', 'write the report as SARIF')
    .option('--html <file>', 'write the report as one page')
    .option('--github', 'print annotations for GitHub Actions (by itself inside them)', false)
    .option('--no-color', 'print without colours')

function toOrigin(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '')
  throw new InvalidArgumentError('Write it as http://host:port.')
}

function toShard(text: string): { readonly index: number; readonly of: number } {
  const [index = 0, of = 0] = text.split('/').map(Number)
  if (Number.isInteger(index) && Number.isInteger(of) && index >= 1 && index <= of) {
    return { index, of }
  }
  throw new InvalidArgumentError('Write it as 1/3, 2/3 or 3/3.')
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
