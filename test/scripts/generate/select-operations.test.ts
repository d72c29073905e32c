import { describe, expect, it } from 'vitest'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { parseDocument } from '../../../contracts/openapi/document.ts'
import { isObject } from '../../../contracts/openapi/reference.ts'
import { selectOperations } from '../../../scripts/generate/select-operations.ts'

const contractOf = (paths: string) =>
  compileContract(
    parseDocument(
      `openapi: 3.1.0\ninfo: { title: T, version: '1' }\nsecurity: [{ Key: [] }]\npaths:\n${paths}`,
      'test.yaml',
    ),
  )

const documented = contractOf(`
  /a: { get: { operationId: readA, x-roles: [OWNER, MEMBER], responses: { '200': { description: ok } } } }
  /b: { get: { operationId: readB, x-roles: [OWNER], responses: { 4XX: { description: no, x-statuses: [404, 406] } } } }
  /c: { get: { operationId: readC, security: [{ Token: [] }], responses: { 4XX: { description: no, x-statuses: [404] } } } }
`)
const observed = contractOf(`
  /a: { get: { operationId: readA, responses: { '200': { description: ok } } } }
`)

function selected(operations: unknown, more: object = {}): readonly unknown[] {
  const table = { templates: [{ id: 't', operations, ...more }] }
  const read = selectOperations(table, { documented, observed: documented })
  return isObject(read) && Array.isArray(read.templates) ? read.templates : []
}

describe('the operations of a template', () => {
  it.each([
    [{ 'x-roles-without': 'MEMBER' }, ['readB']],
    [{ security: 'Key' }, ['readA', 'readB']],
    [{ security: 'Token' }, ['readC']],
    [{ 'x-statuses': [404] }, ['readB', 'readC']],
    [{ 'x-statuses': [404, 406] }, ['readB']],
    [{ 'x-statuses': [404], security: 'Token' }, ['readC']],
    [['readC'], ['readC']],
    ['all', 'all'],
  ])('that %j asks for are %j', (conditions, ids) => {
    expect(selected(conditions)).toEqual([{ id: 't', operations: ids }])
  })

  it('may differ between the profiles', () => {
    const template = { id: 't', operations: { security: 'Key' } }
    expect(selectOperations({ templates: [template] }, { documented, observed })).toEqual({
      templates: [
        { id: 't', profiles: ['documented'], operations: ['readA', 'readB'] },
        { id: 't', profiles: ['observed'], operations: ['readA'] },
      ],
    })
  })

  it('are those of the one profile that a template speaks of', () => {
    expect(selected({ security: 'Token' }, { profiles: ['documented'] })).toEqual([
      { id: 't', profiles: ['documented'], operations: ['readC'] },
    ])
  })

  it('are asked for by known conditions that some operation meets', () => {
    expect(() => selected({ roles: 'MEMBER' })).toThrow(
      'Template "t" has the condition "roles". There are: security, x-statuses, x-roles-without.',
    )
    expect(() => selected({ security: 'None' })).toThrow(
      'No operation meets the conditions of template "t": {"security":"None"}.',
    )
  })
})
