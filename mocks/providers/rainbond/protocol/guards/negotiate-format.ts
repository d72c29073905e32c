import type { RainbondGuard } from '../../rainbond-types.ts'
import { negotiate, plainJson } from '../../request/negotiate.ts'
import { parseQuery } from '../../request/request-data.ts'

/** Picks a rendering before credentials are looked at; views of one team always answer JSON. */
export const negotiateFormat: RainbondGuard = ({ request, search, context, refuse }) => {
  context.rendering = plainJson
  if (context.view?.kind === 'team') return
  const format = parseQuery(search).get('format')
  const chosen = negotiate(request.headers.accept, typeof format === 'string' ? format : undefined)
  if (chosen === 'unknown-format' || chosen === 'not-acceptable') throw refuse(chosen, {})
  context.rendering = chosen
}
