import type { ResourcePool } from '../fixtures/resource-pool.ts'
import { showsText } from '../resources/shows-text.ts'
import { unwrap } from '../resources/unwrap.ts'
import type { Exchange } from '../vocabulary/exchange.ts'

/** True if the resource that a read shows, read at paths of a template, has a text in its properties. */
export function bears(
  { resources }: ResourcePool,
  template: string,
  { shown, text }: { readonly shown: Exchange | undefined; readonly text: string },
): boolean {
  const resource = resources.find(({ item }) => item === template)
  const thing = resource && unwrap(shown?.body, resource)
  return thing !== undefined && showsText(thing, text)
}
