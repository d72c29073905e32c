import type { CatalogueEntry } from './catalogue/entry.ts'
import { exchangeCatalogue } from './catalogue/exchange.ts'
import { listCatalogue } from './catalogue/lists.ts'
import { requestCatalogue } from './catalogue/requests.ts'
import { runCatalogue } from './catalogue/run.ts'
import { stateCatalogue } from './catalogue/state.ts'

export type { CatalogueEntry } from './catalogue/entry.ts'

/** Every check by its stable id. The page `contracts/check/CHECKS.md` is generated from it. */
export const catalogue = {
  ...exchangeCatalogue,
  ...requestCatalogue,
  ...stateCatalogue,
  ...listCatalogue,
  ...runCatalogue,
} satisfies Record<string, CatalogueEntry>

export type CheckId = keyof typeof catalogue

export const isCheckId = (text: string): text is CheckId => Object.hasOwn(catalogue, text)

/** Checks whose findings depend on what else happens to a server at the same time. */
export const isStateful = (check: CheckId): boolean =>
  Object.hasOwn(stateCatalogue, check) ||
  Object.hasOwn(listCatalogue, check) ||
  check === 'accepts-valid' ||
  check === 'answers-every-request' ||
  check === 'documented-pair-is-earned'
