import { isJson } from '../../../openapi/media-type.ts'
import { bodyMedia } from '../../vocabulary/write-body.ts'
import type { OperationContext } from './operation-context.ts'
import {
  rejectsMalformed,
  rejectsMissingRequired,
  rejectsWrongMediaType,
} from './refusal-checks.ts'
import type { RequestCase } from './request-case.ts'

/** Bodies that are no JSON, of another media type, or not there. */
export function transportCases(bench: OperationContext): readonly RequestCase[] {
  const { requestBody } = bench.operation
  const media = bodyMedia(bench.operation)
  if (!requestBody || !media || !isJson(media.name)) return []
  return [...malformed(bench), ...otherMedia(bench), ...missing(bench), ...odd(bench)]
}

const malformedTexts = ['{"name":', '{"a":1}}', '{name: 1}', 'true false', '{"a":01}']

const malformed = (bench: OperationContext): readonly RequestCase[] =>
  malformedTexts.map((text) => ({
    about: `the body ${text}`,
    call: () => ({ ...bench.call(), text, cause: 'malformed' }),
    expects: 'refusal',
    check: rejectsMalformed,
    pointer: `${bench.operation.pointer}/requestBody`,
    kind: 'malformed',
  }))

function otherMedia(bench: OperationContext): readonly RequestCase[] {
  const offered = bench.operation.requestBody?.content.map(({ name }) => name) ?? []
  if (offered.some((name) => name.includes('*') || name.startsWith('text/'))) return []
  if (!documentsUnsupported(bench)) return []
  return ['text/plain', 'application/xml'].map((type) => ({
    about: `the Content-Type ${type}`,
    call: () => {
      const call = bench.call()
      return { ...call, headers: { 'content-type': type }, cause: 'wrong-media-type' }
    },
    expects: 'refusal',
    check: rejectsWrongMediaType,
    pointer: `${bench.operation.pointer}/requestBody/content`,
    kind: 'media type',
  }))
}

/**
 * Nothing demands 415 of a server that documents it nowhere: many read JSON whatever it is called.
 * One that documents it for some operation is held to it for all.
 */
function documentsUnsupported({ operation, session }: OperationContext): boolean {
  const { operations, transportResponses } = session.contract
  const covers = ['4XX', 'default']
  const anywhere = [...operations.values()].flatMap(({ responses }) => responses)
  return (
    operation.responses.some(({ status }) => covers.includes(status)) ||
    anywhere.some(({ status }) => status === '415') ||
    transportResponses.some(({ status }) => status === 415)
  )
}

function missing(bench: OperationContext): readonly RequestCase[] {
  const isRequired = bench.operation.requestBody?.required === true
  const { body: _left, ...bare } = bench.call()
  return [
    {
      about: 'no body',
      call: () => ({ ...bare, cause: isRequired ? 'invalid' : 'odd' }),
      expects: isRequired ? 'refusal' : 'anything',
      check: rejectsMissingRequired,
      pointer: `${bench.operation.pointer}/requestBody/required`,
      kind: 'no body',
    },
  ]
}

/** Well-formed JSON at the edge of what parsers bear. */
function odd(bench: OperationContext): readonly RequestCase[] {
  const texts = ['['.repeat(3000) + ']'.repeat(3000), '{"__proto__":{"a":1}}', '\ufeff{}']
  return texts.map((text) => ({
    about: `the body ${text.slice(0, 20)}…`,
    call: () => ({ ...bench.call(), text, cause: 'malformed' }),
    expects: 'anything',
    check: rejectsMalformed,
    pointer: `${bench.operation.pointer}/requestBody`,
    kind: 'odd',
  }))
}
