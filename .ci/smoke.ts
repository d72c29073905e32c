// Compiled only: what a stranger imports has types, in each way of finding modules.
import { createMock, type Mock, type MockOptions } from 'tenantry'
import * as check from 'tenantry/check'
import { createServer } from 'tenantry/server'
import type { ContractTestsOptions } from 'tenantry/vitest'

const options: MockOptions = { profile: 'observed', seed: 'demo' }
const mock: Mock = createMock(options)
mock.scenario.force('createOrgTeam', { status: 429 }, { times: 1 })

export const handlers = mock.handlers()
export const server = createServer(mock, { port: 0 })
export const answer: Promise<Response> = mock.fetch('http://localhost/openapi/v1/teams')
export const suite: ContractTestsOptions = { contract: 'atlas', target: 'http://127.0.0.1:4010' }
export const names: string[] = Object.keys(check)

// @ts-expect-error there is no such profile, and the types know it
createMock({ profile: 'imagined' })
