import { describe, expect, it } from 'vitest'
import { judgeRequests } from '../../../../../contracts/check/checks/requests/requests.ts'
import { ResourcePool } from '../../../../../contracts/check/fixtures/resource-pool.ts'
import type { Target } from '../../../../../contracts/check/vocabulary/target.ts'
import { sessionWith } from '../../../../support/in-process.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'

const settings = { type: 'object', properties: { plan: { type: 'string', maxLength: 5 } } }
const ok = { 200: { description: 'ok', ...json(settings) }, 400: { description: 'no' } }
const contract = contractOf({
  '/settings': {
    get: { operationId: 'getSettings', responses: ok },
    patch: { operationId: 'changeSettings', requestBody: json(settings), responses: ok },
  },
  '/secrets': {
    get: { operationId: 'listSecrets', security: [{ key: [] }], responses: ok },
  },
  '/logs/{logId}': {
    get: {
      operationId: 'getLog',
      parameters: [{ name: 'logId', in: 'path', required: true, schema: { type: 'string' } }],
      responses: ok,
    },
  },
})

/** Outcomes and reasons of the request checks of one operation, by check. */
async function verdicts(
  id: string,
  { touch = [], target = {} }: { touch?: readonly string[]; target?: Partial<Target> } = {},
) {
  const refusing = () => ({ status: 400 })
  const { session, lines } = sessionWith(contract, refusing, { touch, target })
  await judgeRequests(new ResourcePool(session, {}), contract.require(id))
  const own = session.verdicts.all.filter(({ operation }) => operation === id)
  const told = own.map(({ check, outcome, reason, give }) => [check, [outcome, reason, give]])
  return { of: Object.fromEntries(told), lines: lines() }
}

describe('requests that would write to what is not the run’s own', () => {
  it('are not tried, and the verdict names the flag', async () => {
    const { of, lines } = await verdicts('changeSettings')

    expect(of['rejects-invalid']).toEqual([
      ...['not tried', 'it would write to what the run did not create', '--touch <operationId>'],
    ])
    expect(lines.filter((line) => line.startsWith('PATCH'))).toEqual([])
  })

  it('are tried where the user allows it', async () => {
    expect(
      (await verdicts('changeSettings', { touch: ['changeSettings'] })).of['rejects-invalid'],
    ).toEqual([...['held', undefined, undefined]])
  })
})

it('requests to a path of which no id is known are not tried', async () => {
  const { of, lines } = await verdicts('getLog')

  expect(of['unknown-id-is-refused']).toEqual([
    ...['not tried', 'no id is known for a parent in its path', '--param <name>=<id>'],
  ])
  expect(lines).toEqual([])
})

describe('requests with wrong credentials and with none', () => {
  const credentialChecks = ['requires-credentials', 'verifies-credentials'] as const
  const target = { identity: undefined }

  it('are not tried where the run has no credentials, and the verdict names the flags', async () => {
    const { of } = await verdicts('listSecrets', { target })
    const missing = [...['not tried', 'no credentials were given', '--header, --token or --client']]

    expect(credentialChecks.map((check) => of[check])).toEqual([missing, missing])
  })

  it('are not applicable where anybody may call the operation', async () => {
    const { of } = await verdicts('getSettings', { target })

    expect(credentialChecks.map((check) => of[check]?.[0])).toEqual([
      ...['not applicable', 'not applicable'],
    ])
  })

  it('leave the other checks as they are', async () => {
    const { of } = await verdicts('listSecrets', { target })

    expect(of['rejects-malformed']?.[0]).toBe('not applicable')
  })
})
