import type { Operation } from '../../../openapi/contract.ts'
import type { SessionCall } from '../../vocabulary/call.ts'
import type { Identity, PlainRequest } from '../../vocabulary/target.ts'
import { WriteRefused } from '../../vocabulary/write-refused.ts'
import { isWriting } from '../../vocabulary/writing.ts'
import type { Session } from '../session.ts'
import type { WriteRefusal } from './write-policy.ts'

/** Lets the writes of a session pass that may be sent, and tells of those that may not. */
export class Admission {
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** True if a call that writes may be sent. Where it may not, an event says so. */
  async admits(call: SessionCall, method: string): Promise<boolean> {
    const { writes, options, touched } = this.#session
    const { operation, params, cause, body } = call
    const refusal = await writes.refusalOf({
      operation,
      method,
      params,
      body,
      isRawPath: call.path !== undefined,
      isInvented: cause === 'unknown-id' || cause === 'invalid' || cause === 'foreign',
      reader: this.#readerFor(call.as),
    })
    const name = method === operation.method ? operation.id : 'undocumented-methods'
    if (refusal && !options.readOnly) this.#session.notTried(name, refusal)
    if (!refusal && options.touch.includes(operation.id)) await touched.remember(operation, params)
    return refusal === undefined
  }

  /**
   * Lets a step of a witness pass. Witnesses may write to the things that their file names where the
   * server is a stand-in of ours.
   * @throws WriteRefused for a write that could change what was there before the run
   */
  async demand(request: PlainRequest, operation: Operation | undefined): Promise<void> {
    if (!isWriting(request) || request.purpose === 'token') return
    const { contract, options, touched, writes } = this.#session
    const path = request.target.split('?')[0] ?? ''
    const route = contract.match(path)
    const named = operation ?? [...(route?.methods.values() ?? [])][0]
    if (options.isStandIn) {
      const changes = ['PUT', 'PATCH'].includes(request.method)
      if (route && operation && changes) await touched.remember(operation, route.params)
      return
    }
    if (!route || !named) throw new WriteRefused(`${request.method} ${path} is not documented`)
    const write = { operation: named, method: request.method, params: route.params }
    const more = { body: undefined, isRawPath: false, isInvented: false, reader: undefined }
    const refusal = await writes.refusalOf({ ...write, ...more })
    if (refusal) throw new WriteRefused(reasonOf(named, refusal))
  }

  /** Who can look at what a call is about: its signer, or the first identity where that is none. */
  #readerFor(as: SessionCall['as']): Identity | undefined {
    if (as === undefined || as === 'nobody') return undefined
    return this.#session.target.identity?.impostors.includes(as) ? undefined : as
  }
}

const reasonOf = ({ id }: Operation, { reason, allow }: WriteRefusal): string =>
  `${id} is not sent: ${reason}${allow === undefined ? '' : ` (${allow} allows it)`}.`
