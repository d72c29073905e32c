import { oncePer } from '../../../../contracts/openapi/memo.ts'
import type { Route } from '../../../../contracts/openapi/operation.ts'
import type { RainbondOpenCall } from '../rainbond-types.ts'

const order = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const

/** The methods of the view: what reads can be asked for its head, and OPTIONS always answers. */
export const allowOf = ({ route }: RainbondOpenCall): string =>
  route ? allowed(route.methods) : 'OPTIONS'

const allowed = oncePer((methods: Route['methods']): string => {
  const has = (method: (typeof order)[number]): boolean =>
    method === 'OPTIONS' || methods.has(method === 'HEAD' ? 'GET' : method)
  return order.filter(has).join(', ')
})
