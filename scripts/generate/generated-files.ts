import { compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument, parseText } from '../../contracts/openapi/document.ts'
import { applyOverlay } from '../../contracts/openapi/overlay.ts'
import { changesBetween } from './changes-between.ts'
import { differencesPage } from './differences-page.ts'
import { changesModule, documentModule, valueModule } from './document-module.ts'
import { withErrorCodes } from './error-codes.ts'
import { operationTypes } from './operation-types.ts'
import { selectOperations } from './select-operations.ts'

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
  const profiles = { documented, observed }
  const compiled = { documented: compileContract(documented), observed: compileContract(observed) }
  const table =
    witnesses === undefined
      ? undefined
      : selectOperations(parseText(witnesses, nameOf('witnesses.yaml')), compiled)
  const coded = {
    documented: withErrorCodes(profiles.documented, table, 'documented'),
    observed: withErrorCodes(profiles.observed, table, 'observed'),
  }
  const made = { documented: ['openapi.yaml'], observed: ['openapi.yaml', 'observed.overlay.yaml'] }
  for (const profile of ['documented', 'observed'] as const) {
    const names = [...made[profile], 'witnesses.yaml'].filter((name) => name in sources)
    const text =
      profile === 'documented'
        ? documentModule(coded.documented, sentenceOf(names))
        : changesModule(changesBetween(coded.documented, coded.observed), sentenceOf(names))
    files.set(`generated/${profile}.ts`, text)
  }
  if (table !== undefined) {
    files.set('generated/witnesses.ts', valueModule(table, 'witnesses', 'witnesses.yaml'))
  }
  files.set('operations.d.ts', await operationTypes([documented, observed]))
  if (overlay !== undefined) {
    const sides = { documented: compiled.documented.rules, observed: compiled.observed.rules }
    const page = { provider, overlay: parseText(overlay, overlayName), ...sides }
    files.set('DIFFERENCES.md', differencesPage(page))
  }
  return files
}

/** `a`, `a and b`, `a, b and c`. */
const sentenceOf = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')
