import { expect, test } from 'vitest'
import { knownContracts } from '../../contracts/known-contracts.ts'
import type { Contract, Operation } from '../../contracts/openapi/contract.ts'
import { isJson } from '../../contracts/openapi/media-type.ts'
import { createMock, type Mock } from '../../mocks/index.ts'
import { toSeedName } from '../../mocks/known-names.ts'
import { atlas } from '../../mocks/providers/atlas/index.ts'
import type { ProviderName } from '../../mocks/providers/index.ts'
import { rainbond } from '../../mocks/providers/rainbond/index.ts'
import { type OpenDoor, openEngine, prove } from '../../scripts/coverage/prove.ts'
import { withStrays } from '../support/strays.ts'

const providers = { atlas, rainbond }

/** Atlas refuses unknown properties by default; Rainbond always ignores them. */
const rules = { atlas: { unknownProperty: 'ignore', readOnlyProperty: 'ignore' }, rainbond: {} }

/** Undeclared properties that recorded consoles take: their serializers name them, their pages do not. */
const recorded: Readonly<Record<string, readonly string[]>> = {
  addRegion: ['region_id', 'token', 'enterprise_id'],
  addRegionv2: ['region_id', 'token'],
  updateUserInfo: ['real_name'],
}

const writes = ['POST', 'PUT', 'PATCH']

interface Difference {
  readonly operation: string
  readonly plain: unknown
  readonly mixed: unknown
}

/**
 * Sends every request to the witness's mock as it is, and to a second mock with properties of
 * another tenant mixed into its body. Both mocks must answer and store the same.
 */
function besideMixedBodies(
  provider: ProviderName,
  seen: Set<string>,
  found: Difference[],
): OpenDoor {
  // A door is opened for each pair of seed and rules, in the order of the witnesses.
  const worlds = worldsOf(provider)
  return async (mock) => {
    const other = worlds.shift()
    if (!other) throw new Error('There are more doors than worlds of witnesses.')
    const plain = await openEngine(mock)
    const mixed = await openEngine(other)
    const contract = providers[provider].contracts.documented()
    const extras = foreignValues(other, provider)
    return {
      async send(request) {
        if (mock.journal.entries().length === 0) other.reset()
        const answer = await plain.send(request)
        const operation = operationOf(contract, request)
        const isTaken = answer.status < 300 && operation && request.body !== undefined
        const body = isTaken
          ? withStrays(contract, operation, request.body, without(extras, recorded[operation.id]))
          : undefined
        const twin = await mixed.send({ ...request, body: body ?? request.body })
        if (!operation || body === undefined) return answer
        seen.add(operation.id)
        const pairs = [
          [textOf(answer), textOf(twin)],
          [rowsOf(mock, provider), rowsOf(other, provider)],
        ].map((pair) => pair.map((part) => JSON.stringify(part)))
        for (const [left, right] of pairs) {
          if (left !== right) found.push({ operation: operation.id, plain: left, mixed: right })
        }
        return answer
      },
      close: async () => undefined,
    }
  }
}

function worldsOf(provider: ProviderName): Mock[] {
  const { witnesses } = knownContracts[provider].witnesses('documented')
  const worlds = new Map(
    witnesses.map(({ seed, rules: own }) => [JSON.stringify([seed, own]), { seed, own }]),
  )
  return [...worlds.values()].map(({ seed, own }) =>
    createMock({
      providers: [provider],
      seed: toSeedName(seed),
      rules: { [provider]: { ...own, ...rules[provider] } },
    }),
  )
}

test.each(['atlas', 'rainbond'] as const)(
  'a body of %s cannot set what its operation does not declare',
  async (provider) => {
    const seen = new Set<string>()
    const found: Difference[] = []
    await prove(provider, 'documented', besideMixedBodies(provider, seen, found))

    expect(found).toEqual([])
    expect([...seen].sort()).toEqual(writesWithFields(providers[provider].contracts.documented()))
  },
  120_000,
)

function operationOf(contract: Contract, request: { method: string; target: string }) {
  const path = request.target.split('?', 1)[0] ?? ''
  if (!writes.includes(request.method)) return undefined
  return [...(contract.match(path)?.methods ?? [])].find(([name]) => name === request.method)?.[1]
}

/** Operations whose JSON body is an object, or a list of objects, with declared properties. */
const writesWithFields = (contract: Contract): readonly string[] =>
  [...contract.operations.values()]
    .filter((operation) => writes.includes(operation.method) && hasFields(contract, operation))
    .map(({ id }) => id)
    .sort()

function hasFields(contract: Contract, operation: Operation): boolean {
  const media = operation.requestBody?.content.find(({ name }) => isJson(name))
  const isMixed = (body: string) =>
    withStrays(contract, operation, body, { stray: 1 }) !== undefined
  return media !== undefined && (isMixed('{}') || isMixed('[{}]'))
}

/** A value of another tenant for every stored field: seeds write the other tenant last. */
function foreignValues(mock: Mock, provider: ProviderName): Readonly<Record<string, unknown>> {
  const rows = Object.values(rowsOf(mock, provider)).flat()
  const values: Record<string, unknown> = Object.assign({}, ...rows)
  const onWire = Object.entries(values).map(([name, value]) => [wireName(name), value])
  return { ...values, ...Object.fromEntries(onWire), groupId: values.projectId, stray: true }
}

function rowsOf(mock: Mock, provider: ProviderName): Record<string, object[]> {
  const models = Object.entries(mock.db[provider])
  return Object.fromEntries(models.map(([name, model]) => [name, model.getAll()]))
}

const textOf = ({ status, body }: { status: number; body: Uint8Array | undefined }) =>
  `${status} ${new TextDecoder().decode(body)}`

/** Rainbond's bodies say `enterprise_id` where rows say `enterpriseId`. */
const wireName = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const without = (values: Readonly<Record<string, unknown>>, names: readonly string[] = []) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
