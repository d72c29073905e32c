import { expect, it } from 'vitest'
import { handOver } from './support/documents.ts'
import { describeClient, obtainPackage } from './support/obtain.ts'
import { run } from './support/run.ts'

const documents = handOver()

/** Runs a module that can import what a folder has installed; its output is one JSON value. */
async function evaluate(folder: string, module: string, path: string): Promise<unknown> {
  const args = ['--input-type=module', '--eval', module, path]
  const { stdout, stderr } = await run(process.execPath, args, { cwd: folder })
  if (stdout === '') throw new Error(`It printed nothing: ${stderr}`)
  return JSON.parse(stdout)
}

const schemaValidator = '@seriousme/openapi-schema-validator'
describeClient(schemaValidator, await obtainPackage(schemaValidator, '2.11.0'), ({ folder }) => {
  const module = `
    import { Validator } from '${schemaValidator}'
    const validator = new Validator()
    const { valid, errors = [] } = await validator.validate(process.argv[1])
    console.log(JSON.stringify({ valid, errors, version: validator.version }))`

  it.each(documents)('finds the contract valid: $name', async ({ path }) => {
    expect(await evaluate(folder, module, path)).toEqual({
      valid: true,
      errors: [],
      version: '3.1',
    })
  })
})

const redocly = '@redocly/openapi-core'
describeClient(redocly, await obtainPackage(redocly, '2.64.0'), ({ folder }) => {
  const module = `
    import { createConfig, lint } from '${redocly}'
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lint({ ref: process.argv[1], config })
    const told = problems.map((one) => [one.ruleId, one.message, one.location[0].pointer].join(' '))
    console.log(JSON.stringify(told.filter((_, at) => problems[at].severity === 'error')))`

  it.each(documents)('finds no error in the contract: $name', async ({ path }) => {
    expect(await evaluate(folder, module, path)).toEqual([])
  })
})
