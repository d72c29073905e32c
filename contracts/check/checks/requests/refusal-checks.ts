import { requestOf, statusOf } from '../../vocabulary/proof-words.ts'
import {
  behaviourOf,
  defineRequestCheck,
  type RequestCheck,
  type RequestFacts,
} from './request-check.ts'

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
    behaviour: (facts) => behaviourOf('accepts', facts),
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
