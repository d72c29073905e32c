import { type Check, type CheckDefinition, defineCheck } from '../../vocabulary/check.ts'
import { requestOf, statusOf } from '../../vocabulary/proof-words.ts'

/** What a finding about a single request knows. */
export interface RequestFacts {
  /** What is special about the request, e.g. `/seats: 0, below the least`. */
  readonly about: string
  /** Tells kinds of requests apart, e.g. `/seats minimum`. */
  readonly kind: string
}

/** A check of requests to one operation. */
export interface RequestCheck<Id extends string = string, Facts extends object = object>
  extends Check<Id, Facts> {
  /** Completes "not applicable: …" for an operation to which there was nothing to send. */
  readonly otherwise: string
}

const defineRequestCheck =
  <Facts extends object>() =>
  <const Id extends string>({
    otherwise,
    ...definition
  }: Omit<CheckDefinition<Id, Facts>, 'kind'> & {
    readonly otherwise: string
  }): RequestCheck<Id, Facts> => ({
    ...defineCheck<Facts>()<Id>({ ...definition, kind: 'request' }),
    otherwise,
  })

type RequestDefinition = Pick<
  RequestCheck,
  'title' | 'why' | 'example' | 'otherwise' | 'faultCode' | 'needs' | 'explainedBy' | 'severity'
>

/** A check of requests that the server must refuse. */
const refusing = <const Id extends string>(
  id: Id,
  definition: Pick<RequestDefinition, 'title' | 'why' | 'example' | 'otherwise'> &
    Partial<RequestDefinition>,
) =>
  defineRequestCheck<RequestFacts>()({
    ...{ id, ...definition },
    key: ({ kind }) => kind,
    tell: ({ about }, proof) => ({
      message: `${requestOf(proof)} accepted a request that must be refused: ${about}.`,
      expected: '4xx',
      received: `${statusOf(proof)}`,
    }),
    asserts: () => ({ kind: 'refused' }),
  })

export const rejectsInvalid = refusing('rejects-invalid', {
  otherwise: 'the contract forbids nothing about its parameters and its body',
  title: 'A request that the contract forbids is answered with 4xx.',
  why: 'What is stored against the contract comes back to every reader.',
  example: 'POST /teams accepted a request that must be refused: /seats: 0, below the least.',
  faultCode: 206,
  explainedBy: 'allowed request',
})

export const rejectsMissingRequired = refusing('rejects-missing-required', {
  otherwise: 'the contract requires no parameter, body or property of it',
  title: 'A request that lacks a required part is answered with 4xx.',
  why: 'The thing then lacks what readers rely on.',
  example: 'POST /teams accepted a request that must be refused: /name: left out.',
  faultCode: 206,
  explainedBy: 'allowed request',
})

export const rejectsMalformed = refusing('rejects-malformed', {
  otherwise: 'it takes no JSON body',
  title: 'A body that is not well-formed is answered with 4xx.',
  why: 'Half a body must never be taken for a whole one.',
  example: 'PATCH /teams/{teamId} accepted a request that must be refused: the body `{"name":`.',
  faultCode: 206,
})

export const rejectsWrongMediaType = refusing('rejects-wrong-media-type', {
  otherwise: 'it takes no JSON body, or no operation documents 415',
  title: 'A body of a media type that the contract does not list is answered with 4xx.',
  why: 'A server that guesses can be made to read what a browser sends across origins.',
  example: 'POST /teams accepted a request that must be refused: the Content-Type text/plain.',
  faultCode: 206,
  explainedBy: 'allowed request',
})

export const requiresCredentials = refusing('requires-credentials', {
  otherwise: 'the contract lets anybody call it',
  title: 'An operation with security is not served without credentials.',
  why: 'Anybody can read or change it.',
  example: 'GET /teams/{teamId} accepted a request that must be refused: no credentials.',
  faultCode: 311,
  severity: 'critical',
  needs: ['identity', 'security'],
})

export const verifiesCredentials = refusing('verifies-credentials', {
  otherwise: 'the contract lets anybody call it',
  title: 'Credentials that nobody was given are not served.',
  why: 'Anybody who sends some can read or change it.',
  example:
    'GET /teams accepted a request that must be refused: a key with its last character changed.',
  faultCode: 311,
  severity: 'critical',
  needs: ['identity', 'security'],
})

export const unknownIdIsRefused = refusing('unknown-id-is-refused', {
  otherwise: 'its path names no id, or it documents no 404',
  title: 'An id that nothing has is answered with 4xx.',
  why: 'A client cannot tell a missing thing from an empty one.',
  example:
    'GET /teams/{teamId}/members accepted a request that must be refused: {teamId} = 987654.',
})

export const acceptsValid = defineRequestCheck<RequestFacts>()({
  id: 'accepts-valid',
  otherwise: 'the contract promises no value at a bound, of an enum, null or left out',
  title: 'A value at a documented bound, of a documented enum, null or left out is not refused.',
  why: 'Whoever follows the contract is refused by it.',
  example: 'POST /teams refused a valid request: /plan: "enterprise", which the contract lists.',
  faultCode: 207,
  explainedBy: 'forbidden request',
  key: ({ kind }) => kind,
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
