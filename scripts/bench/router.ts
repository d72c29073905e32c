import { Command, InvalidArgumentError } from 'commander'
import type { OpenApiDocument } from '../../contracts/openapi/contract.ts'
import { compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument } from '../../contracts/openapi/document.ts'
import { guarded, type Io, parseArguments, type Run, runAsScript } from '../io.ts'

/**
 * Measures how long a document takes to compile, and whether matching a path costs more in a large
 * contract than in a small one. @returns 0 measured.
 */
export const routerBench: Run = guarded(async (argv, io) => {
  const { document, rounds } = parseArguments(command(), argv, io).opts<BenchOptions>()
  const small = measure(inventedDocument(10), rounds)
  const large = measure(inventedDocument(540), rounds)
  report(io, 'invented, 10 operations', small)
  report(io, 'invented, 540 operations', large)
  io.write(`ratio of a match, 540 to 10 operations: ${(large.match / small.match).toFixed(2)}\n`)
  for (const path of document) {
    report(io, path, measure(parseDocument(io.readFile(path), path), rounds))
  }
  return 0
})

interface BenchOptions {
  readonly document: readonly string[]
  readonly rounds: number
}

/** In milliseconds and nanoseconds. */
interface MeasuredRouter {
  readonly operations: number
  readonly compile: number
  readonly match: number
}

function measure(document: OpenApiDocument, rounds: number): MeasuredRouter {
  const compiles = Array.from({ length: 5 }, () => millisecondsOf(() => compileContract(document)))
  const { match, operations } = compileContract(document)
  const paths = [...operations.values()].map(({ path }) =>
    path.replaceAll(/\{[^}]*\}/g, '32b6e34b3d91647abb20e7b8'),
  )
  const run = (): void => {
    for (let round = 0; round < rounds; round += 1) match(paths[round % paths.length] ?? '')
  }
  run()
  const fastest = Math.min(...Array.from({ length: 5 }, () => millisecondsOf(run)))
  return {
    operations: operations.size,
    compile: Math.min(...compiles),
    match: (fastest * 1e6) / rounds,
  }
}

function millisecondsOf(act: () => unknown): number {
  const start = performance.now()
  act()
  return performance.now() - start
}

function report(io: Io, name: string, { operations, compile, match }: MeasuredRouter): void {
  const parts = [`${operations} operations`, `compile ${compile.toFixed(1)} ms`]
  io.write(`${name}: ${[...parts, `match ${match.toFixed(0)} ns`].join(', ')}\n`)
}

/** Paths as published ones are: a few groups, nested resources, verbs after a parameter. */
function inventedDocument(operations: number): OpenApiDocument {
  const paths: Record<string, unknown> = {}
  for (let at = 0; at < operations; at += 1) {
    const name = `resource${Math.floor(at / 5)}`
    const base = `/api/v2/groups/{groupId}/${name}`
    const tails = ['', '/{id}', '/{id}:start', '/{id}/parts', '/{id}/parts/{partId}']
    paths[base + tails[at % tails.length]] = { get: { responses: { 200: inventedResponse } } }
  }
  return { openapi: '3.1.0', info: {}, paths }
}

const inventedResponse = {
  description: '',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { id: { type: 'string', pattern: '^[a-f0-9]{24}$' }, at: { type: 'integer' } },
      },
    },
  },
}

const command = () =>
  new Command('router-bench')
    .description('Measure compiling and matching.')
    .option('--document <path>', 'also measure this document; repeatable', collect, [])
    .option('--rounds <number>', 'matches per measurement', toRounds, 500_000)

function collect(path: string, others: readonly string[]): readonly string[] {
  return [...others, path]
}

function toRounds(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Use a whole number from 1.')
}

await runAsScript(import.meta.url, routerBench)
