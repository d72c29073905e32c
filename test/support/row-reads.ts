import { vi } from 'vitest'
import { Collection } from '../../mocks/model/collection.ts'

/** How many rows are read, of any collection, while something is done. */
export async function countReads(act: () => unknown): Promise<number> {
  let reads = 0
  const { get, all } = Collection.prototype
  const spies = [
    vi.spyOn(Collection.prototype, 'get').mockImplementation(function (
      this: Collection<unknown>,
      key,
    ) {
      reads += 1
      return get.call(this, key)
    }),
    vi.spyOn(Collection.prototype, 'all').mockImplementation(function (this: Collection<unknown>) {
      const rows = [...all.call(this)]
      reads += rows.length
      return rows
    }),
  ]
  try {
    await act()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return reads
}
