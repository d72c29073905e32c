import { expect, test } from 'vitest'
import { compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument, parseText } from '../../contracts/openapi/document.ts'
import { applyOverlay } from '../../contracts/openapi/overlay.ts'
import { checksPage } from '../../scripts/generate/checks-page.ts'
import { contractFolders } from '../../scripts/generate/contract-folders.ts'
import { generatedFiles } from '../../scripts/generate/generated-files.ts'

const folders = contractFolders('contracts')

test.each(folders.providers())('what is generated for %s is up to date', async (provider) => {
  const files = await generatedFiles(provider, folders.sources(provider))
  const stale = [...files].filter(([file, text]) => folders.read(provider, file) !== text)
  expect(stale.map(([file]) => file)).toEqual([])
})

test.each(folders.providers())('both profiles of %s compile', (provider) => {
  const sources = folders.sources(provider)
  const documented = parseDocument(sources['openapi.yaml'] ?? '', provider)
  const overlay = sources['observed.overlay.yaml']
  expect(compileContract(documented).operations.size).toBeGreaterThan(0)
  if (overlay === undefined) return
  const observed = applyOverlay(documented, parseText(overlay, provider), provider)
  expect(compileContract(observed).operations.size).toBeGreaterThan(0)
})

test('the page of checks is up to date', () => {
  expect(folders.read('check', 'CHECKS.md')).toBe(checksPage())
})
