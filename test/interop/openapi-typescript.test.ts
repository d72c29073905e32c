import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import openapiTypeScript, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { knownContracts } from '../../contracts/known-contracts.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'types-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the compiler says of a file of types, library files checked too. */
function complaintsAbout(file: string): readonly string[] {
  const options = { strict: true, noEmit: true, skipLibCheck: false, types: [] }
  const program = ts.createProgram([file], { ...options, lib: ['lib.es2022.d.ts'] })
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ code, messageText }) => `TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
}

it.each(Object.keys(knownContracts))(
  'openapi-typescript makes types of %s that compile without skipLibCheck',
  async (provider) => {
    const source = pathToFileURL(resolve(`contracts/${provider}/openapi.yaml`))
    const file = join(folder, `${provider}.d.ts`)
    writeFileSync(file, astToString(await openapiTypeScript(source, { silent: true })))

    expect(complaintsAbout(file)).toEqual([])
  },
  60_000,
)
