import type { RainbondGuard } from '../../rainbond-types.ts'
import { corsPolicy } from '../cors.ts'

/** Answers OPTIONS with what the view is, and refuses methods that it lacks. */
export const checkMethod: RainbondGuard = (call) => {
  const { request, operation, context, refuse } = call
  if (request.method === 'OPTIONS') {
    call.answered = {
      status: 200,
      headers: request.headers.origin === undefined ? [] : corsPolicy,
      mediaType: 'application/json',
      body: {
        name: context.view?.name ?? '',
        description: '',
        renders: ['application/json', 'text/html'],
        parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
      },
    }
    return
  }
  if (!operation) throw refuse('method-not-allowed', { method: request.method })
}
