import { controlContract } from '../../contracts/control/control-contract.ts'
import type { Contract, Issue, Operation, Parameter } from '../../contracts/openapi/contract.ts'
import { entriesOf, valueAt } from '../../contracts/openapi/reference.ts'
import { listNames } from '../../contracts/openapi/similar-names.ts'
import type { HttpRequest } from '../engine/http.ts'
import type { ControlCall } from './action.ts'
import { ControlRefusal } from './control-refusal.ts'

/** Operations that read their bodies themselves, with messages of their own. */
const ownReaders: ReadonlySet<string> = new Set(['changeScenario', 'changeSeed'])

/**
 * Holds a control request to its contract and reads what it says.
 * @throws ControlRefusal naming the part that does not fit
 */
export function readCall(
  contract: Contract,
  operation: Operation,
  { request, params }: Pick<ControlCall, 'request' | 'params'>,
): Pick<ControlCall, 'query' | 'body'> {
  for (const parameter of inPlace(operation, 'path')) {
    const value = contract.decodeParameter(parameter, [params[parameter.name] ?? ''])
    requireFit(contract.checkParameter(parameter, value), 'The path')
  }
  const query = readQuery(contract, operation, request)
  const body = operation.requestBody === undefined ? undefined : readBody(request, operation)
  const [media] = operation.requestBody?.content ?? []
  if (media && body !== undefined && !ownReaders.has(operation.id)) {
    requireFit(contract.checkBody(media, body), 'The body')
  }
  return { query, body }
}

const inPlace = ({ parameters }: Operation, place: Parameter['in']): readonly Parameter[] =>
  parameters.filter((one) => one.in === place)

function readQuery(contract: Contract, operation: Operation, { target }: HttpRequest) {
  const sent = new URLSearchParams(target.split('?').slice(1).join('?'))
  const known = inPlace(operation, 'query')
  for (const name of sent.keys()) {
    if (known.some((one) => one.name === name)) continue
    const has = listNames(
      name,
      known.map((one) => one.name),
    )
    const hint = has === '' ? 'This path has none.' : `There are: ${has}.`
    throw new ControlRefusal(400, `There is no query parameter "${name}". ${hint}`)
  }
  const query: Record<string, unknown> = {}
  for (const parameter of known) {
    const { name } = parameter
    const raw = sent.getAll(name)
    const value = raw.length === 0 ? undefined : contract.decodeParameter(parameter, raw)
    requireFit(contract.checkParameter(parameter, value), 'The query')
    if (value !== undefined) query[name] = value
  }
  return query
}

function readBody(request: HttpRequest, { requestBody }: Operation): unknown {
  const { body, bodyTooLarge } = request
  if (bodyTooLarge) throw new ControlRefusal(413, 'The body is over 1 MiB. Send a smaller one.')
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  if (text === '' && requestBody?.required !== true) return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new ControlRefusal(400, `The body "${text.slice(0, 80)}" is no JSON.`)
  }
}

function requireFit([issue]: readonly Issue[], part: string): void {
  if (!issue) return
  const at = issue.pointer === '' ? '' : ` at ${issue.pointer}`
  throw new ControlRefusal(400, `${part} does not fit${at}: ${reasonOf(issue)}`)
}

function reasonOf({ message, params, schemaPointer }: Issue): string {
  const { additionalProperty: field } = params
  if (typeof field !== 'string') return message
  const pointer = schemaPointer.replace(/additionalProperties$/, 'properties')
  const fields = entriesOf(valueAt(controlContract().document, pointer))
  const known = listNames(
    field,
    fields.map(([name]) => name),
  )
  return `it has a field "${field}". It can have: ${known}.`
}
