import { prettyJson } from './pretty-json.ts'

/** An error entry of the contract with its parameters filled in. */
export interface ApiErrorParts {
  readonly status: number
  /** Null was recorded until 2026. */
  readonly errorCode: string | null
  readonly detail: string | null
  /** Undefined leaves them out. */
  readonly parameters: readonly (string | number)[] | undefined
}

/**
 * The body of every refusal but the challenge, keys in the recorded (alphabetical) order.
 * Source: contracts/atlas/openapi.yaml ApiError.
 */
export function toApiError({ status, errorCode, detail, parameters }: ApiErrorParts) {
  return { detail, error: status, errorCode, parameters, reason: reasonPhrase(status) }
}

/** The body of the digest challenge, 142 bytes as recorded: pretty, and in an order of its own. */
export const challengeBody = prettyJson({
  error: 401,
  reason: 'Unauthorized',
  detail: 'You are not authorized for this resource.',
  errorCode: 'UNEXPECTED_ERROR',
})

const reasonPhrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  413: 'Request Entity Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** The reason phrase as the servers' Java library names it. */
export function reasonPhrase(status: number): string {
  return reasonPhrases[status] ?? `Status ${status}`
}
