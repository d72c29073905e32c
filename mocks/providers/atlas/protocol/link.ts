import type { HttpRequest } from '../../../engine/http.ts'
import type { Link } from './page-links.ts'

/** Path prefix of the versioned API in links. */
export const apiPath = '/api/atlas/v2'

/** A link below the API, e.g. to `/orgs/{id}`. */
export function linkTo({ origin }: HttpRequest, path: string, rel = 'self'): Link {
  return { href: `${origin}${apiPath}${path}`, rel }
}

/** Links to what lies below a resource, named as Atlas names them: by an address that is none. */
export function linksBelow(
  request: HttpRequest,
  path: string,
  names: readonly string[],
): readonly Link[] {
  const below = names.map((name) =>
    linkTo(request, `${path}/${name}`, `https://cloud.mongodb.com/${name}`),
  )
  return [linkTo(request, path), ...below]
}
