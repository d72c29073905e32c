import { checkOf } from '../../contracts/check/checks/all-checks.ts'
import type { Check } from '../../contracts/check/vocabulary/check.ts'
import { compileContract as compileBounded } from '../../contracts/check/vocabulary/compile-contract.ts'
import { type Exchange, readAnswer } from '../../contracts/check/vocabulary/exchange.ts'
import type { Finding } from '../../contracts/check/vocabulary/finding.ts'
import type { PlainRequest } from '../../contracts/check/vocabulary/target.ts'
import { type Contract, compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument } from '../../contracts/openapi/document.ts'
import { libraryDocument } from './library-provider.ts'

export const libraryContract = (): Contract =>
  compileContract(parseDocument(libraryDocument, 'library.yaml'))

/** The library with a pattern for titles, and few steps to match one. */
export const boundedLibrary = (): Contract =>
  compileBounded(
    parseDocument(
      libraryDocument.replace(
        'title: { type: string }',
        () => "title: { type: string, pattern: '^(a+)+$' }",
      ),
      'library.yaml',
    ),
    { maxMatchSteps: 20_000 },
  )

/** A title that is too long to be matched, and the note that says so. */
export const longTitle = `${'a'.repeat(200)}!`
export const limitOfTitles =
  /^\/components\/schemas\/Book\/properties\/title: A text was too long to be matched/

interface Told {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly answerHeaders?: Readonly<Record<string, string>>
  readonly answer?: unknown
  readonly cause?: Exchange['cause']
  readonly as?: string
  readonly index?: number
}

/** `exchangeOf(contract, 'GET /books/1 404', { answer: { detail: 'none' } })` */
export function exchangeOf(contract: Contract, line: string, told: Told = {}): Exchange {
  const [method = '', target = '', status = ''] = line.split(' ')
  const { headers = {}, body, answerHeaders = {}, answer } = told
  const request: PlainRequest = {
    method,
    target,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  }
  const type = answer === undefined ? {} : { 'content-type': 'application/json' }
  const response = {
    status: Number(status),
    headers: Object.entries({ ...type, ...answerHeaders }),
    body: new TextEncoder().encode(answer === undefined ? '' : JSON.stringify(answer)),
  }
  const route = contract.match(target.split('?')[0] ?? '')
  const operation = [...contract.operations.values()].find(
    (one) => one.path === route?.template && one.method === method,
  )
  const { cause = 'valid', as = 'alpha', index = 1 } = told
  return { index, request, response, operation, cause, as, ...readAnswer(response) }
}

/** A finding about the last of its steps; without facts of its own about its status. */
export function findingOf(steps: readonly Exchange[], more: Partial<Finding> = {}): Finding {
  const proof = steps.at(-1)
  const status = proof?.response.status
  const { check = 'documented-status', facts = { status, documented: ['200', '404'] } } = more
  return {
    ...{ check, facts, severity: 'error', about: proof?.operation },
    key: more.facts ? checkOf(check).key(facts) : `${status}`,
    operation: proof?.operation?.id ?? '?',
    pointer: `${proof?.operation?.pointer}/responses`,
    steps,
    times: 1,
    seed: 7,
    ...more,
  }
}

/** A finding of a check about the last of some steps. */
export const findingBy = <Facts extends object>(
  { id, severity, key }: Check<string, Facts>,
  facts: Facts,
  ...steps: readonly Exchange[]
): Finding => findingOf(steps, { check: id, severity, facts, key: key(facts) })
