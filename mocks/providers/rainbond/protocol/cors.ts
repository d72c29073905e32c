import type { Header, HttpRequest } from '../../../engine/http.ts'

/** CORS headers of the console; every origin is allowed. */
export const corsPolicy: readonly Header[] = [
  [
    'access-control-allow-headers',
    'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with, ' +
      'csrftoken, user_id, csrftoken, user_id, X_REGION_NAME, X_TEAM_NAME',
  ],
  [
    'access-control-allow-methods',
    'DELETE, GET, OPTIONS, PATCH, POST, PUT, VIEW, TRACE, CONNECT, HEAD',
  ],
  ['access-control-max-age', '86400'],
]

/** Echoes the origin of the page that asks. */
export function corsHeaders({ headers: { origin } }: HttpRequest): readonly Header[] {
  if (!origin) return []
  return [
    ['access-control-allow-origin', origin],
    ['access-control-allow-credentials', 'true'],
  ]
}

/** The answer to a preflight says all of it, if a page asks. */
export const preflightHeaders = (request: HttpRequest): readonly Header[] =>
  request.headers.origin ? corsPolicy : []
