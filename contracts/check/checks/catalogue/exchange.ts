import type { CatalogueEntry } from './entry.ts'

/** Checks that look at one exchange. */
export const exchangeCatalogue = {
  'documented-status': {
    means: 'The status is documented for the operation: by number, by class or by `default`.',
    why: 'Generated clients throw on a status that they do not know.',
    example: 'createTeam answered 202; the contract documents 201, 400, 401.',
    faultCode: 200,
  },
  'documented-media-type': {
    means: 'The Content-Type of the answer is one that its status documents.',
    why: 'Clients choose the parser by it.',
    example: 'getTeam answered text/html; the contract documents application/json.',
    faultCode: 200,
  },
  'documented-headers': {
    means: 'Headers that the contract requires are there, and documented ones have their type.',
    why: 'Clients page, lock and follow by headers.',
    example: 'createTeam answered without Location.',
    faultCode: 200,
  },
  'body-matches-schema': {
    means: 'The body fits the schema of its status, formats included.',
    why: 'A missing or mistyped property breaks the code that was generated for it.',
    example: 'getTeam: /seats must be an integer, came "5".',
    faultCode: 200,
  },
  'write-only-stays-inside': {
    means: 'Properties marked `writeOnly`, and undocumented ones named like a secret, do not come.',
    why: 'They are passwords and keys.',
    example: 'getTeam showed /secret.',
  },
  'readable-body': {
    means: 'A body that announces JSON is JSON, in UTF-8.',
    why: 'A client can do nothing with an answer that does not parse.',
    example: 'listTeams: Unexpected end of JSON input.',
    faultCode: 200,
  },
  'error-names-its-status': {
    means: 'A problem document (RFC 9457) names the status of its own answer.',
    why: 'Clients that log the body report another error than happened.',
    example: 'The problem says status 500, the answer 404.',
  },
  'challenge-with-401': {
    means: '401 comes with WWW-Authenticate (RFC 9110, 15.5.2).',
    why: 'Clients with digest or token refresh wait for the challenge.',
    example: 'getTeam without credentials: 401, no WWW-Authenticate.',
    faultCode: 109,
  },
  'allow-with-405': {
    means: '405 comes with Allow, which lists the documented methods (RFC 9110, 15.5.6).',
    why: 'Without it nobody can tell a wrong method from a missing feature.',
    example: 'TRACE /orgs: 405 without Allow.',
    faultCode: 110,
  },
  'no-body-where-none': {
    means: '204, 304 and answers to HEAD carry no body.',
    why: 'On a kept connection the stray bytes are read as the next answer.',
    example: 'deleteTeam answered 204 with 27 bytes.',
    faultCode: 105,
  },
  'no-server-error': {
    means: 'No request of the check is answered with 5xx.',
    why: 'A request of a client must not be able to break a server.',
    example: 'createTeam with a name of 40 characters answered 500.',
    faultCode: 100,
  },
  'answers-every-request': {
    means: 'Each request gets an answer.',
    why: 'A connection that ends without one looks like a network failure and is retried.',
    example: 'createTeam with labels of a wrong type: the connection ended.',
  },
} as const satisfies Record<string, CatalogueEntry>
