import { requestOf, statusOf } from '../../vocabulary/proof-words.ts'
import {
  rejectsInvalid,
  rejectsMalformed,
  rejectsMissingRequired,
  rejectsWrongMediaType,
  requiresCredentials,
  unknownIdIsRefused,
  verifiesCredentials,
} from './refusal-checks.ts'
import {
  behaviourOf,
  defineRequestCheck,
  type RequestCheck,
  type RequestFacts,
} from './request-check.ts'

export const acceptsValid = defineRequestCheck<RequestFacts>()({
  id: 'accepts-valid',
  dependsOnState: true,
  otherwise: 'the contract promises no value at a bound, of an enum, null or left out',
  title: 'A value at a documented bound, of a documented enum, null or left out is not refused.',
  why: 'Whoever follows the contract is refused by it.',
  example: 'POST /teams refused a valid request: /plan: "enterprise", which the contract lists.',
  faultCode: 207,
  explainedBy: 'forbidden request',
  key: ({ kind }) => kind,
  behaviour: (facts) => behaviourOf('refuses', facts),
  tell: ({ about }, proof) => ({
    message: `${requestOf(proof)} refused a valid request: ${about}.`,
    expected: 'not 400 or 422',
    received: `${statusOf(proof)}`,
  }),
  asserts: () => ({ kind: 'not-refused' }),
})

interface MethodFacts {
  readonly method: string
}

export const refusesUndocumentedMethods = defineRequestCheck<MethodFacts>()({
  id: 'refuses-undocumented-methods',
  otherwise: 'another operation of its path stands for it',
  title: 'A method that the contract does not have on a path is not served.',
  why: 'It does something that nobody documented, guarded or tested.',
  example: 'TRACE /orgs/1 was served; the contract does not document TRACE for the path.',
  faultCode: 310,
  key: ({ method }) => method,
  tell: ({ method }, proof) => ({
    message: `${requestOf(proof)} was served; the contract does not document ${method} for the path.`,
    expected: '405, or another refusal',
    received: `${statusOf(proof)}`,
  }),
  asserts: () => ({ kind: 'refused' }),
})

interface HeadFacts {
  /** Status of the GET. */
  readonly status: number
  /** The status or media type of the HEAD, where it differs. */
  readonly difference: string
}

export const headLikeGet = defineRequestCheck<HeadFacts>()({
  id: 'head-like-get',
  otherwise: 'it is no GET, or the contract has a HEAD',
  title: 'HEAD answers as GET does, or says that there is no HEAD.',
  why: 'Caches and health checks use HEAD.',
  example: 'HEAD /orgs answered 404 where GET answered 200.',
  tell: ({ status, difference }, proof) => ({
    message: `HEAD ${proof.operation?.path ?? ''} answered ${difference} where GET answered ${status}.`,
    expected: `${status}, as GET, or 405`,
    received: difference,
  }),
})

interface EscapeFacts {
  readonly letter: string
  /** Two hexadecimal digits. */
  readonly code: string
  readonly plain: number
}

export const escapedPathIsTheSame = defineRequestCheck<EscapeFacts>()({
  id: 'escaped-path-is-the-same',
  otherwise: 'it does not read one resource of the run',
  title: 'A path with a letter percent-encoded leads where it leads without (RFC 3986, 6.2.2.2).',
  why: 'Clients and proxies differ in what they encode.',
  example: 'GET /teams/{teamId} answered 404 with "a" written as %61, and 200 without.',
  needs: ['created thing'],
  tell: ({ letter, code, plain }, proof) => ({
    message: `${requestOf(proof)} answered ${statusOf(proof)} with "${letter}" written as %${code}, and ${plain} without.`,
    expected: `${plain}`,
    received: `${statusOf(proof)}`,
  }),
  asserts: () => ({ kind: 'not-refused' }),
})

/** In the order of `CHECKS.md`. */
export const requestChecks = [
  rejectsInvalid,
  rejectsMissingRequired,
  rejectsMalformed,
  rejectsWrongMediaType,
  acceptsValid,
  requiresCredentials,
  verifiesCredentials,
  refusesUndocumentedMethods,
  headLikeGet,
  unknownIdIsRefused,
  escapedPathIsTheSame,
] as const satisfies readonly RequestCheck[]
