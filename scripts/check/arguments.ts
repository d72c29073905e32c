import { Command, InvalidArgumentError, Option } from 'commander'
import { type CheckId, isCheckId } from '../../contracts/check/checks/all-checks.ts'
import { noSuchCheck } from '../../contracts/check/node/no-such-check.ts'
import type { ProfileName } from '../../contracts/check/witnesses/witness.ts'
import { type Io, parseArguments, UsageError } from '../io.ts'
import { addBounds, type Bounds } from './bounds.ts'
import { addCredentials, collect, type Pairs } from './credential-flags.ts'
import { collectRequired, toPercent } from './demand-flags.ts'
import { addReading, type ReadingFlags } from './reading-flags.ts'

/** What `npm run check` was asked to do. */
export interface CheckArguments extends Bounds, ReadingFlags {
  /** `atlas`, `rainbond`, or the path of a document; `undefined` with `--resume`. */
  readonly contract: string | undefined
  /** The contract to compare with, of `--diff`. */
  readonly newer: string | undefined
  readonly url: string | undefined
  readonly profile: ProfileName
  readonly header: readonly string[]
  readonly digest: string | undefined
  readonly client: string | undefined
  readonly token: string | undefined
  readonly otherHeader: readonly string[]
  readonly otherDigest: string | undefined
  readonly otherClient: string | undefined
  readonly otherToken: string | undefined
  /** Where access tokens are given out for client credentials. */
  readonly tokenPath: string | undefined
  readonly netrc: string | true | undefined
  readonly param: Pairs
  readonly role: Pairs
  readonly seed: number
  readonly check: readonly CheckId[]
  readonly operation: readonly string[]
  readonly tag: readonly string[]
  readonly shard: { readonly index: number; readonly of: number } | undefined
  readonly readOnly: boolean
  readonly plan: boolean
  readonly allowWrites: readonly string[]
  /** Ids of operations that may change what was there before the run. */
  readonly touch: readonly string[]
  readonly journal: string | undefined
  readonly resume: string | true | undefined
  readonly diff: boolean
  readonly har: string | undefined
  readonly proxy: number | undefined
  readonly merge: readonly string[] | undefined
  readonly strict: boolean
  /** Ids of checks that some operation must hold. */
  readonly require: readonly string[]
  /** Of the operations, in percent. */
  readonly minCoverage: number | undefined
  readonly json: string | undefined
  readonly junit: string | undefined
  readonly sarif: string | undefined
  readonly html: string | undefined
  /** Annotations for GitHub Actions. */
  readonly github: boolean
  readonly noColour: boolean
}

/** @throws CommanderError */
export function readArguments(argv: readonly string[], io: Io): CheckArguments {
  const parsed = parseArguments(command(), argv, io)
  const { color, ...options } = parsed.opts<Omit<CheckArguments, 'contract' | 'newer'> & Colour>()
  const github = options.github || io.environment.GITHUB_ACTIONS === 'true'
  const [contract, newer] = parsed.args
  return { ...options, contract, newer, github, noColour: !color }
}

interface Colour {
  readonly color: boolean
}

function command(): Command {
  const it = new Command('check')
    .description('Hold a server to its contract.')
    .argument('[contract]', 'atlas, rainbond, or the path of an OpenAPI document')
    .argument('[newer]', 'with --diff, the contract that came after')
    .option('--url <url>', 'where the server is', toUrl)
    .addOption(
      new Option('--profile <name>', 'of a known contract')
        .choices(['documented', 'observed'])
        .default('documented'),
    )
  addCredentials(it)
  addSelection(it)
  addSafety(it)
  addReading(it)
  addBounds(it)
  addOtherWork(it)
  return it
    .option('--strict', 'let known deviations fail the run', false)
    .option(
      '--require <checks>',
      'fail where one of these held on no operation: ids with commas between',
      collectRequired,
      [],
    )
    .option(
      '--min-coverage <percent>',
      'fail where fewer of the operations answered 2xx',
      toPercent,
    )
    .option('--json <file>', 'write the report as JSON')
    .option('--junit <file>', 'write the report as JUnit XML')
    .option('--sarif <file>', 'write the report as SARIF')
    .option('--html <file>', 'write the report as one page')
    .option('--github', 'print annotations for GitHub Actions (by itself inside them)', false)
    .option('--no-color', 'print without colours')
}

function addSelection(it: Command): void {
  it.option('--seed <number>', 'of everything that is drawn', toSeed, 1)
    .option('--check <id>', 'only this check; may be repeated', collectChecks, [])
    .option('--operation <id>', 'only this operation; may be repeated', collect, [])
    .option('--tag <name>', 'only operations with this tag; may be repeated', collect, [])
    .option('--shard <i/n>', 'only the ith of n parts', toShard)
}

function addSafety(it: Command): void {
  it.option('--read-only', 'send nothing that could change something', false)
    .option('--plan', 'print what would be written, and write nothing', false)
    .option('--allow-writes <host>', 'write to this host, which is not this machine', collect, [])
    .option(
      '--touch <operationId>',
      'let it change what is there; what it changes is put back; may be repeated',
      collect,
      [],
    )
    .option('--journal <file>', 'where writes are written down before they are sent')
    .option('--resume [file]', 'remove what a run left behind that was killed')
}

/** Instead of sending requests to a server. */
function addOtherWork(it: Command): void {
  it.option('--har <file>', 'hold recorded traffic to the contract, sending nothing')
    .option('--proxy <port>', 'hold what passes to --url, until it is stopped', toPort)
    .option('--merge <reports...>', 'make one report of those that shards wrote with --json')
    .option('--diff', 'tell what changed between two contracts', false)
}

function toPort(text: string): number {
  if (/^\d+$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new InvalidArgumentError('Give a whole number from 0 to 65535; 0 takes any free one.')
}

/** Not by an error of the parser, which repeats the argument. */
function toUrl(text: string): string {
  if (/^[a-z]+:\/\/[^/?#]*@/i.test(text)) {
    throw new UsageError(
      'The address of --url holds credentials. Leave them out, and give them with --header "Authorization: Basic …" or --digest user:password.',
    )
  }
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '')
  throw new InvalidArgumentError('Write it as http://host:port.')
}

function toSeed(text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a whole number.')
}

function toShard(text: string): { readonly index: number; readonly of: number } {
  const [, index = '0', of = '0'] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  if (Number(index) >= 1 && Number(index) <= Number(of)) {
    return { index: Number(index), of: Number(of) }
  }
  throw new InvalidArgumentError('Write it as 1/4.')
}

function collectChecks(text: string, all: readonly CheckId[]): readonly CheckId[] {
  if (isCheckId(text)) return [...all, text]
  throw new InvalidArgumentError(noSuchCheck(text))
}
