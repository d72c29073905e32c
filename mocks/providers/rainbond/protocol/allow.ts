import type { RainbondOpenCall } from '../rainbond-types.ts'

const order = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const

/** The methods of the view: what reads can be asked for its head, and OPTIONS always answers. */
export function allowOf({ route }: RainbondOpenCall): string {
  const has = (method: (typeof order)[number]): boolean => {
    if (method === 'OPTIONS') return true
    return route?.methods.has(method === 'HEAD' ? 'GET' : method) ?? false
  }
  return order.filter(has).join(', ')
}
