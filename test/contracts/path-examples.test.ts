import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownContracts } from '../../contracts/known-contracts.ts'
import { createMock } from '../../mocks/index.ts'
import type { ProviderName } from '../../mocks/providers/index.ts'

const providers = Object.keys(knownContracts) as ProviderName[]

const pathParameters = (provider: ProviderName) =>
  [...knownContracts[provider].contract('documented').operations.values()].flatMap((operation) =>
    operation.parameters
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => ({ id: operation.id, parameter })),
  )

describe.each(providers)('each path parameter of %s', (provider) => {
  const contract = knownContracts[provider].contract('documented')

  it('has an example that its schema allows', () => {
    const lacking = pathParameters(provider).filter(
      ({ parameter }) =>
        parameter.examples.length === 0 ||
        contract.checkParameter(parameter, parameter.examples[0]).length > 0,
    )

    expect(lacking.map(({ id, parameter }) => `${id} ${parameter.name}`)).toEqual([])
  })

  it('has no unquoted address in a flow mapping, which strict readers of YAML refuse', () => {
    const text = readFileSync(`contracts/${provider}/openapi.yaml`, 'utf8')

    expect(text.match(/^.*\{[^}'"\n]*[ :]https?:\/\/.*$/gm)).toBeNull()
  })
})

it('leads to something of the demo world where it names a thing that is there', async () => {
  const mock = createMock({ providers: ['atlas'], credentials: 'any' })
  const contract = knownContracts.atlas.contract('documented')
  const statuses = await Promise.all(
    ['getOrg', 'getOrgTeam', 'getOrgTeamByName', 'getOrgUser', 'getUserByName', 'getOrgApiKey']
      .concat([
        'getOrgServiceAccount',
        'getGroup',
        'getGroupByName',
        'getGroupTeam',
        'getGroupLimit',
      ])
      .map(async (id) => {
        const { path, parameters } = contract.require(id)
        const exampleOf = (name: string) =>
          String(parameters.find((parameter) => parameter.name === name)?.examples[0])
        const target = path.replace(/\{(\w+)\}/g, (_, name: string) => exampleOf(name))
        const accept = 'application/vnd.atlas.2025-03-12+json'
        return [
          id,
          (await mock.fetch(`http://atlas.test${target}`, { headers: { accept } })).status,
        ]
      }),
  )

  expect(statuses.filter(([, status]) => status !== 200)).toEqual([])
})
