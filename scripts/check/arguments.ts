import { Command, InvalidArgumentError, Option } from 'commander'
import { type CheckId, isCheckId } from '../../contracts/check/checks/all-checks.ts'
import { noSuchCheck } from '../../contracts/check/node/no-such-check.ts'
import type { ProfileName } from '../../contracts/check/witnesses/witness.ts'
import { type Io, parseArguments, UsageError } from '../io.ts'
import { addBounds, type Bounds } from './bounds.ts'
import { addCredentials, collect, type Pairs } from './credential-flags.ts'
import { collectIds, collectRequired, toPercent } from './demand-flags.ts'
import { addReading, type ReadingFlags } from './reading-flags.ts'

/** The arguments of `npm run check`. */
export interface CheckArguments extends Bounds, ReadingFlags {
  /** `atlas`, `rainbond`, or the path of a document; `undefined` with `--resume`. */
  readonly contract: string | undefined
  /** The contract to compare with, of `--diff`. */
  readonly newer: string | undefined
  readonly url: string | undefined
  readonly profile: ProfileName
  readonly header: readonly string[]
  readonly query: readonly string[]
  readonly digest: string | undefined
  readonly client: string | undefined
  readonly token: string | undefined
  readonly otherHeader: readonly string[]
  readonly otherQuery: readonly string[]
  readonly otherDigest: string | undefined
  readonly otherClient: string | undefined
  readonly otherToken: string | undefined
  /** Where access tokens are given out for client credentials. */
  readonly tokenPath: string | undefined
  /** Of the control API of a tenantry server. */
  readonly controlToken: string | undefined
  readonly netrc: string | true | undefined
  readonly param: Pairs
  readonly role: Pairs
  readonly seed: number
  readonly check: readonly CheckId[]
  readonly operation: readonly string[]
  readonly excludeOperation: readonly string[]
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
    .description('Check that a server keeps its OpenAPI contract.')
    .argument('[contract]', 'atlas, rainbond, or the path of an OpenAPI document')
    .argument('[newer]', 'the newer contract, for --diff')
    .option('--url <url>', 'address of the server to check', toUrl)
    .addOption(
      new Option('--profile <name>', 'profile of a known contract')
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
    .option('--strict', 'fail on known deviations too', false)
    .option(
      '--require <checks>',
      'fail if one of these checks held on no operation (comma-separated ids)',
      collectRequired,
      [],
    )
    .option('--min-coverage <percent>', 'fail if fewer of the operations answered 2xx', toPercent)
    .option('--json <file>', 'write a JSON report')
    .option('--junit <file>', 'write a JUnit XML report')
    .option('--sarif <file>', 'write a SARIF report')
    .option('--html <file>', 'write an HTML report')
    .option('--github', 'print annotations for GitHub Actions (automatic inside a workflow)', false)
    .option('--no-color', 'print without colours')
}

function addSelection(it: Command): void {
  it.option('--seed <number>', 'seed of the generated requests', toSeed, 1)
    .option('--check <id>', 'run only this check (repeatable)', collectChecks, [])
    .option('--operation <id>', 'check only this operation (repeatable)', collect, [])
    .option(
      '--exclude-operation <ids>',
      'do not call these operations, except to delete what the run created (comma-separated ids, repeatable)',
      collectIds,
      [],
    )
    .option('--tag <name>', 'check only operations with this tag (repeatable)', collect, [])
    .option('--shard <i/n>', 'run only the i-th of n parts', toShard)
}

function addSafety(it: Command): void {
  it.option('--read-only', 'send no request that could change data', false)
    .option('--plan', 'print the writes of this run and send none', false)
    .option(
      '--allow-writes <host>',
      'allow writes to this host, if it is not this machine (repeatable)',
      collect,
      [],
    )
    .option(
      '--touch <operationId>',
      'allow this operation to change existing data, which is restored afterwards (repeatable)',
      collect,
      [],
    )
    .option('--journal <file>', 'file that records each write before it is sent')
    .option('--resume [file]', 'delete what a killed run left on the server')
}

/** Instead of sending requests to a server. */
function addOtherWork(it: Command): void {
  it.option('--har <file>', 'check recorded traffic (HTTP Archive); send nothing')
    .option(
      '--proxy <port>',
      'listen on this port, forward to --url and check the traffic until stopped',
      toPort,
    )
    .option('--merge <reports...>', 'merge JSON reports of shards into one report')
    .option('--diff', 'print the changes between two contracts', false)
}

function toPort(text: string): number {
  if (/^\d+$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new InvalidArgumentError('Give a whole number from 0 to 65535; 0 takes any free one.')
}

/** Throws an error of its own for credentials: an error of the parser would repeat them. */
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
