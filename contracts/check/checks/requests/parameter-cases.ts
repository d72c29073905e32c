import type { Parameter } from '../../../openapi/contract.ts'
import { isObject } from '../../../openapi/reference.ts'
import { similarId } from '../../values/similar-id.ts'
import { choicesOf, numberIn, type View, viewOf } from '../../values/view.ts'
import { fillPath, parameterOf, type Query } from '../../vocabulary/call.ts'
import { writes } from '../../vocabulary/writing.ts'
import type { OperationContext } from './operation-context.ts'
import { rejectsInvalid, rejectsMissingRequired, unknownIdIsRefused } from './refusal-checks.ts'
import type { RequestCase } from './request-case.ts'
import { acceptsValid } from './request-checks.ts'

/** Query and path parameters at and beyond each bound of their schemas. */
export function parameterCases(bench: OperationContext): readonly RequestCase[] {
  return bench.operation.parameters.flatMap((parameter) => {
    if (parameter.in === 'query') return queryCases(bench, parameter)
    return parameter.in === 'path' ? pathCases(bench, parameter) : []
  })
}

function queryCases(bench: OperationContext, parameter: Parameter): readonly RequestCase[] {
  const { contract } = bench.session
  const view = viewOf(contract, parameter.schema)
  const values = [...queryValues(view)].map((text) => queryCase(bench, parameter, text))
  const required = parameter.required ? [requiredCase(bench, parameter)] : []
  return [...values, ...required, ...unknownKey(bench, parameter)]
}

function queryCase(bench: OperationContext, parameter: Parameter, text: string): RequestCase {
  const { contract } = bench.session
  const issues = contract.checkParameter(parameter, contract.decodeParameter(parameter, [text]))
  const isValid = issues.length === 0
  const isBound = isValid && isPromisedBound(viewOf(contract, parameter.schema), text)
  return {
    about: `?${parameter.name}=${text}`,
    call: () => withQuery(bench, parameter.name, text, isValid ? 'odd' : 'invalid'),
    excuses: ({ body }) => /^-?\d+$/.test(text) && isBrought(bench, parameter, body),
    expects: isValid ? (isBound && bench.works ? 'acceptance' : 'anything') : 'refusal',
    check: isValid ? acceptsValid : rejectsInvalid,
    pointer: issues[0]?.schemaPointer ?? parameter.pointer,
    kind: `?${parameter.name} ${issues[0]?.keyword ?? text}`,
  }
}

/** True if a page names a size or number within bounds instead of the one that was sent. */
function isBrought({ session }: OperationContext, parameter: Parameter, body: unknown): boolean {
  const named = isObject(body) ? body[parameter.name] : undefined
  return typeof named === 'number' && session.contract.checkParameter(parameter, named).length === 0
}

function withQuery(bench: OperationContext, name: string, text: string, cause: 'odd' | 'invalid') {
  const call = bench.call()
  const others: Query = (call.query ?? []).filter((pair) => parameterOf(pair) !== name)
  return { ...call, query: [...others, [name, text] as const], cause }
}

/** Bounds and choices are promises; a text in the middle of nowhere is not. */
function isPromisedBound(view: View, text: string): boolean {
  const bounds = [numberIn(view, 'minimum'), numberIn(view, 'maximum')]
  return bounds.includes(Number(text)) || choicesOf(view).map(String).includes(text)
}

function queryValues(view: View): ReadonlySet<string> {
  const choices = choicesOf(view).slice(0, 8).map(String)
  if (choices.length > 0) return new Set([...choices, 'none-of-these'])
  if (view.type === 'boolean') return new Set(['true', 'false', 'maybe'])
  if (view.type === 'integer' || view.type === 'number') return numberTexts(view)
  if (view.type !== 'string') return new Set()
  const most = numberIn(view, 'maxLength')
  const long = most !== undefined && most < 2000 ? ['x'.repeat(most + 1)] : []
  const formatted = 'format' in view.keywords || 'pattern' in view.keywords
  return new Set([...long, ...(formatted ? ['not as it should be'] : []), "x'y\u0000z"])
}

function numberTexts(view: View): ReadonlySet<string> {
  const least = exactBound(view, 'minimum')
  const most = exactBound(view, 'maximum')
  const bounds = [least, most].filter((bound) => bound !== undefined)
  return new Set([
    ...bounds.map(String),
    ...(least === undefined ? [] : [String(least - 1)]),
    ...(most === undefined ? ['2147483648', '9007199254740991'] : [String(most + 1)]),
    ...['word', '1.5', '-1'],
  ])
}

/** A bound of 64 bits is none: the number nearest to it may be beyond it. */
function exactBound(view: View, keyword: string): number | undefined {
  const bound = numberIn(view, keyword)
  const isInexact = Number.isInteger(bound) && !Number.isSafeInteger(bound)
  return isInexact ? undefined : bound
}

function requiredCase(bench: OperationContext, parameter: Parameter): RequestCase {
  return {
    about: `without ?${parameter.name}`,
    call: () => {
      const call = bench.call()
      const query = (call.query ?? []).filter((pair) => parameterOf(pair) !== parameter.name)
      return { ...call, query, cause: 'invalid' }
    },
    expects: 'refusal',
    check: rejectsMissingRequired,
    pointer: `${parameter.pointer}/required`,
    kind: `?${parameter.name} required`,
  }
}

/** A key that nobody documented may be ignored or refused, but must not break anything. */
function unknownKey(bench: OperationContext, parameter: Parameter): readonly RequestCase[] {
  const [first] = bench.operation.parameters.filter((one) => one.in === 'query')
  if (parameter !== first) return []
  return [
    {
      about: 'an unknown query key',
      call: () => withQuery(bench, 'x-not-documented', '1', 'odd'),
      expects: 'anything',
      check: rejectsInvalid,
      pointer: bench.operation.pointer,
      kind: 'unknown key',
    },
  ]
}

/** Ids that cannot be, ids that nothing has, and paths that are not well-formed. */
function pathCases(bench: OperationContext, parameter: Parameter): readonly RequestCase[] {
  const own = bench.params[parameter.name]
  if (own === undefined) return []
  const texts = ['not-an-id', `${own}x`, 'ü 🍵', 'x'.repeat(300)]
  const wrong = texts.map((text) => pathCase(bench, parameter, text))
  // a broken path may lead anywhere: no write is sent there
  const raw = writes(bench.operation) ? [] : rawCases(bench, parameter)
  return [...wrong, pathCase(bench, parameter, similarId(own)), ...raw]
}

function pathCase(bench: OperationContext, parameter: Parameter, text: string): RequestCase {
  const { contract } = bench.session
  const issues = contract.checkParameter(parameter, contract.decodeParameter(parameter, [text]))
  const isValid = issues.length === 0
  const mustRefuse = !isValid || documentsNotFound(bench)
  return {
    about: `{${parameter.name}} = ${text.length > 60 ? `${text.slice(0, 20)}…` : text}`,
    call: () => {
      const call = bench.call()
      const params = { ...call.params, [parameter.name]: text }
      return { ...call, params, cause: isValid ? 'unknown-id' : 'invalid' }
    },
    // an id that was made up may be that of a thing which the run made meanwhile
    stillIs: () => !bench.session.made.hasId(parameter.name, text),
    isElsewhere: true,
    expects: mustRefuse ? 'refusal' : 'anything',
    check: isValid ? unknownIdIsRefused : rejectsInvalid,
    pointer: issues[0]?.schemaPointer ?? parameter.pointer,
    kind: `{${parameter.name}} ${issues[0]?.keyword ?? 'unknown'}`,
  }
}

/** A PUT that documents 201, or that made the thing at hand, makes what is not there. */
function documentsNotFound({ operation, item }: OperationContext): boolean {
  const statuses = operation.responses.map(({ status }) => status)
  const isMaker = statuses.includes('201') || item?.created.operation === operation
  const creates = operation.method === 'PUT' && isMaker
  return !creates && statuses.some((status) => ['404', '410', '4XX'].includes(status))
}

function rawCases(bench: OperationContext, parameter: Parameter): readonly RequestCase[] {
  const path = (raw: string) => {
    const marked = fillPath(bench.operation.path, { ...bench.params, [parameter.name]: '\u0001' })
    return marked.replace('%01', raw)
  }
  return ['%zz', '%E0%A4%A', '%00', '..%2f..%2f'].map((raw) => ({
    about: `{${parameter.name}} = ${raw}, as it stands`,
    call: () => ({ ...bench.call(), path: path(raw), cause: 'odd' }),
    expects: 'anything',
    check: rejectsInvalid,
    pointer: parameter.pointer,
    kind: `{${parameter.name}} raw`,
  }))
}
