import { fileURLToPath } from 'node:url'

/** Where clients are kept between runs; git ignores it. */
export const cache = fileURLToPath(new URL('../../../.tenantry/interop', import.meta.url))
