import type { ErrorEntry } from '../../../../contracts/openapi/contract.ts'
import type { Draft } from '../../../engine/dialect.ts'
import type { Refusal } from '../../../engine/refusal.ts'
import type { RainbondOpenCall } from '../rainbond-types.ts'
import { bodyForms, failBody } from './error-bodies.ts'
import { fillDeep } from './fill-deep.ts'
import { notFoundPage, tooLargePage } from './pages.ts'

/** The wire form of a refusal: the catalogue's texts in the body that the entry names. */
export function draftRefusal(
  call: RainbondOpenCall,
  { parameters, headers }: Refusal,
  entry: ErrorEntry,
): Draft {
  const filled = fillDeep(entry, parameters)
  const status = typeof filled.statusOf === 'number' ? filled.statusOf : entry.status
  if (filled.body === 'empty') return { status, headers, body: undefined, mediaType: undefined }
  if (filled.body === 'page') {
    const text = status === 413 ? tooLargePage : notFoundPage
    return { status, headers, body: text, text, mediaType: 'text/html' }
  }
  const challenge = filled.type === 'AuthenticationFailed' ? [tokenChallenge] : []
  return {
    status,
    headers: [...challenge, ...headers],
    body: tellsFail(call, status) ? failBody(filled) : formOf(filled)(filled, status),
    mediaType: 'application/json',
  }
}

const tokenChallenge = ['WWW-Authenticate', 'Token'] as const

/** True if the published page of the operation promises another error body than servers send. */
function tellsFail({ contract, operation }: RainbondOpenCall, status: number): boolean {
  const response = operation && contract.responseFor(operation, status)
  return response?.extensions['x-error-body'] === 'fail'
}

function formOf({ body }: Readonly<Record<string, unknown>>) {
  const form = bodyForms[String(body)]
  if (!form) throw new Error(`The catalogue names a body "${String(body)}" that does not exist.`)
  return form
}
