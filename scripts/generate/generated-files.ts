import { compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument, parseText } from '../../contracts/openapi/document.ts'
import type { OpenApiDocument } from '../../contracts/openapi/operation.ts'
import { applyOverlay } from '../../contracts/openapi/overlay.ts'
import { differencesPage } from './differences-page.ts'
import { documentModule, valueModule } from './document-module.ts'
import { operationTypes } from './operation-types.ts'

/** The files of one provider by path inside its folder; absent ones are left out. */
export type Sources = Readonly<Record<string, string>>

export const sourceNames = ['openapi.yaml', 'observed.overlay.yaml', 'witnesses.yaml'] as const

/** Every file that is made from a provider's sources, by path inside its folder. */
export async function generatedFiles(
  provider: string,
  sources: Sources,
): Promise<ReadonlyMap<string, string>> {
  const text = sources['openapi.yaml']
  if (text === undefined) throw new Error(`The provider "${provider}" has no openapi.yaml. Add it.`)
  const overlay = sources['observed.overlay.yaml']
  const witnesses = sources['witnesses.yaml']
  const nameOf = (file: string): string => `contracts/${provider}/${file}`

  const documented = parseDocument(text, nameOf('openapi.yaml'))
  const overlayName = nameOf('observed.overlay.yaml')
  const observed =
    overlay === undefined
      ? documented
      : applyOverlay(documented, parseText(overlay, overlayName), overlayName)

  const files = new Map<string, string>()
  files.set('generated/documented.ts', documentModule(documented, 'openapi.yaml'))
  const observedSources =
    overlay === undefined ? 'openapi.yaml' : 'openapi.yaml and observed.overlay.yaml'
  files.set('generated/observed.ts', documentModule(observed, observedSources))
  if (witnesses !== undefined) {
    const table = parseText(witnesses, nameOf('witnesses.yaml'))
    files.set('generated/witnesses.ts', valueModule(table, 'witnesses', 'witnesses.yaml'))
  }
  files.set('operations.d.ts', await operationTypes([documented, observed]))
  if (overlay !== undefined) {
    const rulesOf = (document: OpenApiDocument) => compileContract(document).rules
    const sides = { documented: rulesOf(documented), observed: rulesOf(observed) }
    const page = { provider, overlay: parseText(overlay, overlayName), ...sides }
    files.set('DIFFERENCES.md', differencesPage(page))
  }
  return files
}
