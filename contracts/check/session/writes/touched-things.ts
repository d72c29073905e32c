import type { Contract, Operation } from '../../../openapi/contract.ts'
import { isObject, type JsonObject } from '../../../openapi/reference.ts'
import { unwrap } from '../../resources/unwrap.ts'
import { isSame } from '../../values/compare.ts'
import { plainName } from '../../values/plain-name.ts'
import { viewOf } from '../../values/view.ts'
import { barePath } from '../../vocabulary/bare-path.ts'
import { fillPath, type Params, type SessionCall } from '../../vocabulary/call.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { bodyMedia } from '../../vocabulary/write-body.ts'
import { writesByRead } from '../../vocabulary/writing.ts'
import type { Session } from '../session.ts'

interface TouchedThing {
  readonly read: Operation
  readonly params: Params
  readonly old: JsonObject
  /** The read before the first change, where this run made it. */
  readonly before: Exchange | undefined
}

/** State of one thing that the user allowed the run to change. */
export interface PutBack {
  readonly path: string
  /** Properties that are not as they were; empty where the thing is as before. */
  readonly lost: readonly string[]
  readonly steps: readonly Exchange[]
}

/** Things from before the run that operations named by `--touch` change: read before, put back after. */
export class TouchedThings {
  readonly #session: Session
  readonly #lost: PutBack[] = []
  readonly #things = new Map<string, TouchedThing | undefined>()
  #isPuttingBack = false

  constructor(session: Session) {
    this.#session = session
  }

  /** Reads a thing before it is changed for the first time. */
  async remember(write: Operation, params: Params): Promise<void> {
    const { contract, made, options, target } = this.#session
    const path = fillPath(write.path, params)
    if (this.#isPuttingBack || this.#things.has(path) || made.owns(path)) return
    this.#things.set(path, undefined)
    const read = contract.match(path)?.methods.get('GET')
    // a list is no thing: what the run adds to it is removed, not put back
    if (read && (isList(contract, read) || writesByRead(read))) return
    const before = read && (await this.#session.call(look(read, params)))
    if (!read || !before || !succeeded(before)) return
    const old = shownBy(this.#session, read, before.body)
    this.#things.set(path, { read, params, old, before })
    const putter = writeBeside(this.#session, path)
    const body = JSON.stringify(putter ? writable(this.#session, putter, old) : old)
    const about = { target: `${target.basePath}${path}`, body, isPutBack: putter !== undefined }
    options.journal?.write({ kind: 'touched', ...about })
  }

  /** Takes over a thing as the journal of an earlier run has it, so that it is put back. */
  async recall(path: string, body: unknown): Promise<void> {
    const route = this.#session.contract.match(path)
    const read = route?.methods.get('GET')
    const old = isObject(body) ? body : undefined
    if (!route || !read || !old || this.#things.has(path)) return
    this.#things.set(path, { read, params: route.params, old, before: undefined })
  }

  /**
   * Puts everything back that can be, and compares. What a witness made and removed itself is not
   * missed: `forgetGone` passes over what is no longer there.
   * @returns what is not as before, since the run began
   */
  async putBack({ forgetGone = false } = {}): Promise<readonly PutBack[]> {
    const things = [...this.#things]
    this.#things.clear()
    this.#isPuttingBack = true
    try {
      for (const [path, thing] of things) {
        const result = thing && (await this.#restore(thing, forgetGone))
        if (result && result.lost.length > 0) this.#lost.push({ path, ...result })
      }
    } finally {
      this.#isPuttingBack = false
    }
    return this.#lost
  }

  async #restore(
    { read, params, old, before }: TouchedThing,
    forgetGone: boolean,
  ): Promise<Omit<PutBack, 'path'>> {
    const session = this.#session
    const call = look(read, params)
    const now = await session.call(call)
    const write = writeBeside(session, fillPath(read.path, params))
    const isMine = (name: string) => !write || canWrite(session, write, name)
    // a journal has what puts a thing back, else what is no secret; the rest cannot be compared
    const isKnown = (name: string) => before !== undefined || (write ? isMine(name) : name in old)
    const moved = lostIn(session, old, now).filter(isKnown)
    if (moved.length === 0 || (isGone(now) && forgetGone)) return { lost: [], steps: [] }
    const body = write && writable(session, write, old)
    const put = write && { operation: write, params, body, cause: 'odd' as const }
    const sent = put && (await session.writes.whileTouching(put.operation, () => session.call(put)))
    const after = await session.call(call)
    const known = lostIn(session, old, after).filter(isKnown)
    const lost = known.filter((name) => isMine(name) || isGone(after))
    return { lost, steps: [before, sent, after].filter((step) => step !== undefined) }
  }
}

const look = (operation: Operation, params: Params): SessionCall => ({
  operation,
  params,
  cause: 'odd',
})

const isGone = (exchange: Exchange | undefined): boolean => !exchange || !succeeded(exchange)

/** True if an operation reads a list: its answer is an array, or items have paths below its own. */
function isList(contract: Contract, read: Operation): boolean {
  const schema = contract.successOf(read)?.content[0]?.schema
  if (schema !== undefined && viewOf(contract, schema).type === 'array') return true
  if (barePath(read.path).endsWith('}')) return false
  const below = `${barePath(read.path)}/`
  return [...contract.operations.values()].some(
    ({ path }) => path.startsWith(below) && /^\{[^/]+\}\/?$/.test(path.slice(below.length)),
  )
}

/** The resource or the single thing that a read shows, without its wrapper. */
function shownBy({ contract, resources }: Session, read: Operation, body: unknown): JsonObject {
  const resource = resources.find(({ item, collection }) => [item, collection].includes(read.path))
  const write = contract.match(read.path)?.methods
  const written = write?.get('PUT') ?? write?.get('PATCH')
  const names = viewOf(contract, written && bodyMedia(written)?.schema).properties.keys()
  const single = { name: '', parameter: undefined, properties: new Set([...names].map(plainName)) }
  return unwrap(body, resource?.item === read.path ? resource : single) ?? {}
}

function lostIn(session: Session, old: JsonObject, now: Exchange | undefined): readonly string[] {
  const isShown = now && succeeded(now) && now.operation
  const thing = isShown ? shownBy(session, isShown, now.body) : {}
  return Object.keys({ ...old, ...thing }).filter((name) => !isSame(old[name], thing[name]))
}

/** PUT or PATCH on the path of a thing. */
function writeBeside({ contract }: Session, path: string): Operation | undefined {
  const methods = contract.match(path)?.methods
  return methods?.get('PUT') ?? methods?.get('PATCH')
}

/** The properties of a thing that an operation takes. */
const writable = (session: Session, write: Operation, thing: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(thing).filter(([name]) => canWrite(session, write, name)))

/** True if an operation takes a property. */
export function canWrite({ contract }: Session, write: Operation, name: string): boolean {
  const schema = viewOf(contract, bodyMedia(write)?.schema).properties.get(name)
  return schema !== undefined && viewOf(contract, schema).keywords.readOnly !== true
}
