import type { JsonObject } from '../../../openapi/reference.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import { unwrap } from '../../resources/unwrap.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'

/** The resource that a read shows; `undefined` where it was not answered with one. */
export const shownBy = (
  { resource }: ResourceScope,
  read: Exchange | undefined,
): JsonObject | undefined => (read && succeeded(read) ? unwrap(read.body, resource) : undefined)
