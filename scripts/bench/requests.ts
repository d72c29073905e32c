import { type ChildProcess, fork } from 'node:child_process'
import { once as event } from 'node:events'
import http from 'node:http'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { once } from '../../contracts/openapi/memo.ts'
import { guarded, type Io, parseArguments, type Run, runAsScript } from '../io.ts'
import { bundled } from './bundled.ts'
import { type LoadCase, loadCases } from './load-world.ts'
import { keepBusy, type RawRequest } from './raw-client.ts'
import type { BareAnswer, ChildTask, Told } from './served-child.ts'

/**
 * Compares the server with a bare `node:http` that answers the same bytes, in turns.
 * @returns 0 each case keeps its target, 1 one does not
 */
export const requestsBench: Run = guarded(async (argv, io) => {
  const options = parseArguments(command(), argv, io).opts<RequestsOptions>()
  const mock = await Child.start()
  const { port = 0, authorization = '' } = await mock.ask({ serve: 'mock' })
  const chosen = loadCases.filter(({ name }) => name.includes(options.only ?? ''))
  io.write('case · requests/s · of bare · CPU µs · of bare · p99 ms · of bare\n')
  const kept: boolean[] = []
  for (const one of chosen) {
    const pair = await ServerPair.open(one, { mock, port, authorization })
    kept.push(report(io, one, await pair.measure(options)))
    pair.close()
  }
  mock.end()
  return kept.every(Boolean) ? 0 : 1
})

interface RequestsOptions {
  readonly rounds: number
  readonly seconds: number
  readonly only?: string
}

const command = () =>
  new Command('requests-bench')
    .option('--rounds <n>', 'turns of each server', Number, 3)
    .option('--seconds <n>', 'length of a turn', Number, 0.5)
    .option('--only <text>', 'cases whose name has this text')

const servedChild = once(() =>
  fileURLToPath(bundled(new URL('./served-child.ts', import.meta.url).href)),
)

/** A server in a process of its own. */
class Child {
  readonly #process: ChildProcess

  private constructor(process: ChildProcess) {
    this.#process = process
  }

  static async start(): Promise<Child> {
    const child = fork(servedChild(), { execArgv: profiling() })
    await event(child, 'spawn')
    return new Child(child)
  }

  async ask(asked: ChildTask): Promise<Told> {
    this.#process.send(asked)
    const [told] = await event(this.#process, 'message')
    return told
  }

  end(): void {
    this.#process.disconnect()
  }
}

const profiling = () => (process.env.BENCH_PROFILE ? ['--cpu-prof'] : [])

interface Turn {
  readonly perSecond: number
  /** Microseconds of processor time for one request. */
  readonly cpu: number
  readonly p99: number
}

interface CaseTurns {
  readonly mock: readonly Turn[]
  readonly bare: readonly Turn[]
}

interface MockChild {
  readonly mock: Child
  readonly port: number
  readonly authorization: string
}

interface BareChild {
  readonly child: Child
  readonly port: number
}

/** The mock and the bare server for one case. */
class ServerPair {
  readonly #case: LoadCase
  readonly #mock: MockChild
  readonly #bare: BareChild

  private constructor(one: LoadCase, mock: MockChild, bare: BareChild) {
    this.#case = one
    this.#mock = mock
    this.#bare = bare
  }

  static async open(one: LoadCase, mock: MockChild): Promise<ServerPair> {
    const answer = await answerOf(mock.port, one.request(number(), mock.authorization))
    if (answer.status !== one.status) {
      throw new Error(`"${one.name}" was answered ${answer.status}: ${answer.body}`)
    }
    const child = await Child.start()
    const { port = 0 } = await child.ask({ serve: 'bare', answer })
    return new ServerPair(one, mock, { child, port })
  }

  async measure({ rounds, seconds }: RequestsOptions): Promise<CaseTurns> {
    const mock: Turn[] = []
    const bare: Turn[] = []
    await this.#turn(this.#mock.mock, this.#mock.port, seconds)
    await this.#turn(this.#bare.child, this.#bare.port, seconds)
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await this.#turn(this.#bare.child, this.#bare.port, seconds))
      mock.push(await this.#turn(this.#mock.mock, this.#mock.port, seconds))
    }
    return { mock, bare }
  }

  async #turn(child: Child, port: number, seconds: number): Promise<Turn> {
    const { authorization } = this.#mock
    const request = () => this.#case.request(number(), authorization)
    const { cpu: before = 0 } = await child.ask({ serve: 'usage' })
    const { count, statuses, p99 } = await keepBusy({ port, connections, seconds, request })
    const { cpu: after = 0 } = await child.ask({ serve: 'usage' })
    if (statuses[this.#case.status] !== count) {
      throw new Error(`"${this.#case.name}" was answered ${JSON.stringify(statuses)}.`)
    }
    return { perSecond: count / seconds, cpu: (after - before) / count, p99 }
  }

  close(): void {
    this.#bare.child.end()
  }
}

const connections = 50

let numbered = 0
const number = (): number => {
  numbered += 1
  return numbered
}

function answerOf(port: number, { method, target, headers, body = '' }: RawRequest) {
  return new Promise<BareAnswer>((resolve, reject) => {
    const options = { port, host: '127.0.0.1', method, path: target, headers }
    const request = http.request(options, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      const { statusCode = 0, rawHeaders } = response
      const own = rawHeaders.flatMap((name, at) =>
        at % 2 === 0 && !/^(date|connection|keep-alive|transfer-encoding)$/i.test(name)
          ? [name, rawHeaders[at + 1] ?? '']
          : [],
      )
      resolve({ status: statusCode, headers: own, body: text })
    })
    request.on('error', reject)
    request.end(body)
  })
}

function report(io: Io, { name, target }: LoadCase, { mock, bare }: CaseTurns): boolean {
  const of = (turns: readonly Turn[], part: keyof Turn) => median(turns.map((turn) => turn[part]))
  const rate = median(mock.map(({ perSecond }, at) => perSecond / (bare[at]?.perSecond ?? 1)))
  const cpu = of(bare, 'cpu') / of(mock, 'cpu')
  const parts = [
    name.padEnd(22),
    of(mock, 'perSecond').toFixed(0).padStart(6),
    `${rate.toFixed(2)} (target ${target.toFixed(2)})`,
    of(mock, 'cpu').toFixed(1),
    cpu.toFixed(2),
    of(mock, 'p99').toFixed(1),
    `× ${(of(mock, 'p99') / of(bare, 'p99')).toFixed(1)}`,
    rate >= target ? 'pass' : 'miss',
  ]
  io.write(`${parts.join('  ')}\n`)
  return rate >= target
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

await runAsScript(import.meta.url, requestsBench)
