import type { CatalogueEntry } from './entry.ts'

/** Checks of how requests are judged. */
export const requestCatalogue = {
  'rejects-invalid': {
    means: 'A request that the contract forbids is answered with 4xx.',
    why: 'What is stored against the contract comes back to every reader.',
    example: 'createTeam took `seats` 0; the contract says minimum 1.',
    faultCode: 206,
  },
  'rejects-missing-required': {
    means: 'A request that lacks a required part is answered with 4xx.',
    why: 'The thing then lacks what readers rely on.',
    example: 'createTeam took a body without `name`.',
    faultCode: 206,
  },
  'rejects-malformed': {
    means: 'A body that is not well-formed is answered with 4xx.',
    why: 'Half a body must never be taken for a whole one.',
    example: 'updateTeam answered 200 to `{"name":`.',
    faultCode: 206,
  },
  'rejects-wrong-media-type': {
    means: 'A body of a media type that the contract does not list is answered with 4xx.',
    why: 'A server that guesses can be made to read what a browser sends across origins.',
    example: 'createTeam took text/plain.',
    faultCode: 206,
  },
  'accepts-valid': {
    means: 'A value at a documented bound, of a documented enum, null or left out is not refused.',
    why: 'Whoever follows the contract is refused by it.',
    example: 'createTeam refused `plan` "enterprise", which the contract lists.',
    faultCode: 207,
  },
  'requires-credentials': {
    means: 'An operation with security is not served without credentials.',
    why: 'Anybody can read or change it.',
    example: 'getTeam answered 200 without credentials.',
    faultCode: 311,
  },
  'verifies-credentials': {
    means: 'Credentials that nobody was given are not served.',
    why: 'Anybody who sends some can read or change it.',
    example: 'listTeams answered 200 to a key with its last character changed.',
    faultCode: 311,
  },
  'refuses-undocumented-methods': {
    means: 'A method that the contract does not have on a path is not served.',
    why: 'It does something that nobody documented, guarded or tested.',
    example: 'TRACE /orgs/1 answered 200.',
    faultCode: 310,
  },
  'head-like-get': {
    means: 'HEAD answers as GET does, or says that there is no HEAD.',
    why: 'Caches and health checks use HEAD.',
    example: 'HEAD answered 404 where GET answered 200.',
  },
  'unknown-id-is-refused': {
    means: 'An id that nothing has is answered with 4xx.',
    why: 'A client cannot tell a missing thing from an empty one.',
    example: 'listMembers of a team that never was answered 200.',
  },
  'escaped-path-is-the-same': {
    means: 'A path with a letter percent-encoded leads where it leads without (RFC 3986, 6.2.2.2).',
    why: 'Clients and proxies differ in what they encode.',
    example: 'GET /teams/%61bc answered 404, GET /teams/abc 200.',
  },
} as const satisfies Record<string, CatalogueEntry>
