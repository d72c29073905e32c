import { textOf } from '../../../engine/refusal.ts'
import { traceOf } from './trace.ts'

type Texts = Readonly<Record<string, unknown>>

type Form = (entry: Texts, status: number) => Texts

/** The bodies of errors, by the name that the catalogue gives them. */
export const bodyForms: Readonly<Record<string, Form>> = {
  service: ({ code, msg, msg_show }) => ({ code, msg, msg_show, data: { bean: {}, list: [] } }),
  bare: ({ code, msg, msg_show }) => ({ code, msg, msg_show }),
  validation: ({ err }) => ({
    detail: '参数错误',
    err,
    code: 20400,
    error_type: 'ValidationError',
  }),
  api: ({ detail, type }, status) => ({
    detail,
    code: status,
    msg: detail,
    msg_show: detail,
    error_type: type,
    error_trace: traceOf(textOf(type), textOf(detail)),
  }),
  'not-found': ({ detail }, status) => ({ detail, code: status, msg: detail, msg_show: detail }),
  internal: internalBody,
  fail: failBody,
}

function internalBody({ type, module, args, message }: Texts): Texts {
  const list = Array.isArray(args) ? args : []
  const sentence = message ?? list[0] ?? ''
  const trace = traceOf(`${module === 'builtins' ? '' : `${module}.`}${type}`, textOf(sentence))
  return {
    code: 10401,
    msg: sentence,
    msg_show: trace,
    error_type: type,
    error_trace: trace,
    error_details: { args: list, message: sentence, module },
  }
}

/** The one sentence that pages promise. */
export function failBody({ msg, msg_show, detail, err }: Texts): Texts {
  const sentence = msg || msg_show || detail || sentencesOf(err).join(' ')
  return { msg: textOf(sentence) }
}

/** Field messages in one line: `url: …`. */
function sentencesOf(err: unknown, name = ''): string[] {
  if (typeof err === 'string') return [name === '' ? err : `${name}: ${err}`]
  if (Array.isArray(err)) return err.flatMap((item) => sentencesOf(item, name))
  if (typeof err !== 'object' || err === null) return []
  return Object.entries(err).flatMap(([key, value]) =>
    sentencesOf(value, key === 'non_field_errors' ? '' : key),
  )
}
