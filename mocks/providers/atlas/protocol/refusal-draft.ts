import type { Contract, ErrorEntry } from '../../../../contracts/openapi/contract.ts'
import { oncePer } from '../../../../contracts/openapi/memo.ts'
import type { Draft } from '../../../engine/dialect.ts'
import type { Header } from '../../../engine/http.ts'
import { fill, type Refusal, textOf } from '../../../engine/refusal.ts'
import type { AtlasOpenCall } from '../atlas-types.ts'
import { challengeBody, toApiError } from './api-error.ts'

/** The wire form of a refusal; the entry's `body` says in which of the provider's shapes. */
export function draftRefusal(call: AtlasOpenCall, refusal: Refusal, entry: ErrorEntry): Draft {
  const { status, body: shape, detail } = entry
  const plain = { status, headers: refusal.headers, body: undefined, mediaType: undefined }
  if (shape === 'none') return plain
  if (refusal.code === unauthenticated) {
    const headers = [...refusal.headers, ...challengeHeaders(call.contract)]
    return { ...plain, headers, mediaType: 'application/json', text: challengeBody }
  }
  const text = typeof detail === 'string' ? fill(detail, refusal.parameters) : null
  const body =
    shape === 'oauth'
      ? { error_description: text, error: entry.error }
      : apiError(call, { refusal, entry, detail: text })
  return { ...plain, body, mediaType: 'application/json' }
}

const unauthenticated = 'UNEXPECTED_ERROR~unauthenticated'

interface FilledRefusal {
  readonly refusal: Refusal
  readonly entry: ErrorEntry
  readonly detail: string | null
}

function apiError({ rules }: AtlasOpenCall, { refusal, entry, detail }: FilledRefusal) {
  const values = entry.parameters.map((name) => wireParameter(refusal.parameters[name]))
  return toApiError({
    status: entry.status,
    // `VALIDATION_ERROR~too-large` and the like are variants of one code.
    errorCode: refusal.code.split('~', 1)[0] ?? null,
    detail,
    // The published schema wants objects here; only where it is corrected can they be written.
    parameters: rules.errorParameters === 'write' ? values : undefined,
  })
}

function wireParameter(value: unknown): string | number {
  return typeof value === 'number' ? value : textOf(value)
}

/** The headers that a challenge always has, with the values that the contract names. */
const challengeHeaders = oncePer((contract: Contract): readonly Header[] => {
  const answer = contract.transportResponses.find(({ error }) => error === unauthenticated)
  return Object.entries(answer?.headers ?? {}).flatMap(([name, header]) => {
    const example: unknown = header?.schema?.examples?.[0]
    return example === undefined ? [] : [[name, String(example)] as const]
  })
})
