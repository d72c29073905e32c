import type { Contract } from '../../openapi/contract.ts'
import type { Operation } from '../../openapi/operation.ts'
import { sample } from '../../openapi/sample.ts'
import type { PlainRequest } from '../vocabulary/target.ts'
import type { Step, Witnesses } from './witness.ts'

export interface StepContext {
  readonly contract: Contract
  readonly file: Pick<Witnesses, 'parameters' | 'defaults'>
  /** The witness's operation, for `$operation` requests. */
  readonly operation: string
  /** Roles, saved values and `$run`. */
  readonly names: ReadonlyMap<string, string | number>
}

/** The request that a step sends. @throws Error when the step's request is no `METHOD path` */
export function stepRequest(step: Step, context: StepContext): PlainRequest {
  const { method, target, body } = shapeOf(step, context)
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(step.headers ?? {})) {
    headers[name.toLowerCase()] = substitute(value, context.names)
  }
  if (step.accept !== undefined) headers.accept = substitute(step.accept, context.names)
  const contentType = step.contentType ?? body?.type
  if (body && contentType !== undefined) headers['content-type'] = contentType
  return { method, target, headers, body: body?.content }
}

/** Beginning of a `request` that stands for the operation's own; a query may follow. */
const own = '$operation'

interface RequestShape {
  readonly method: string
  readonly target: string
  readonly body: Body | undefined
}

interface Body {
  readonly content: string | Uint8Array
  /** The media type that goes without saying. */
  readonly type?: string
}

function shapeOf(step: Step, context: StepContext): RequestShape {
  if (step.request.startsWith(own)) return ownShape(step, context)
  const [method, target, ...rest] = substitute(step.request, context.names).split(' ')
  if (!method || !target || rest.length > 0) {
    throw new Error(`"${step.request}" is no request. Write a method, a space and a path.`)
  }
  return { method, target, body: bodyOf(step, context.names) }
}

function bodyOf(step: Step, names: StepContext['names']): Body | undefined {
  if (step.base64 !== undefined) {
    const bytes = Uint8Array.from(atob(step.base64), (character) => character.charCodeAt(0))
    return { content: bytes }
  }
  if (step.text !== undefined) return { content: substitute(step.text, names) }
  if (!('body' in step)) return undefined
  return { content: JSON.stringify(substituteIn(step.body, names)), type: 'application/json' }
}

/** The operation's own request: its parameters from the file's table, its body a sample. */
function ownShape(step: Step, context: StepContext): RequestShape {
  const operation = context.contract.require(context.operation)
  const target = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = step.parameters?.[name] ?? context.file.parameters[name]
    if (value === undefined) throw new Error(`"parameters" has no value for "${name}".`)
    return encodeURIComponent(substitute(value, context.names))
  })
  const query = substitute(step.request.slice(own.length), context.names)
  const body = bodyOf(step, context.names) ?? sampleBody(operation, context.contract)
  return { method: operation.method, target: `${target}${query}`, body }
}

/** A body that the contract allows: plain JSON, or a form where the operation takes one. */
function sampleBody(operation: Operation, contract: Contract): Body | undefined {
  const media = operation.requestBody?.content[0]
  if (!media) return undefined
  const value = sample(contract, media)
  if (media.name !== 'application/x-www-form-urlencoded') {
    return { content: JSON.stringify(value), type: 'application/json' }
  }
  const fields = Object.entries(value ?? {}).map(([name, field]) => [name, String(field)])
  return { content: new URLSearchParams(fields).toString(), type: media.name }
}

/** Replaces each known `$name` of a text. */
export function substitute(text: string, names: StepContext['names']): string {
  return text.replace(/\$[A-Za-z]\w*/g, (name) => String(names.get(name) ?? name))
}

/** The same in every string of a JSON value; a string that is one name becomes its value. */
/** A value with the names in all of its texts replaced. */
export function substituteIn(value: unknown, names: StepContext['names']): unknown {
  if (typeof value === 'string') return names.get(value) ?? substitute(value, names)
  if (Array.isArray(value)) return value.map((item) => substituteIn(item, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, substituteIn(item, names)]),
  )
}
