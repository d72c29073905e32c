import { describe, expect, it } from 'vitest'
import { authorize } from '../../../../../mocks/providers/rainbond/protocol/authorize.ts'
import { openConsole, tokens } from '../../../../support/rainbond.ts'

describe('the token of a user', () => {
  it('is one that works', () => {
    const { world, send } = openConsole({ seed: 'demo' })

    expect(authorize(world, 'admin')).toBe(tokens.admin)
    expect(send('GET /openapi/v1/teams', { token: authorize(world, 'quirk') }).status).toBe(200)
  })

  it('is that of the operator below /openapi/v2', () => {
    const { world, send } = openConsole({ seed: 'demo', rules: { openapiV2: 'served' } })
    const token = authorize(world, 'operator')

    expect(send('GET /openapi/v2/manage/enterprises', { token }).status).toBe(200)
  })

  it('is missed with the names of those who have one', () => {
    const { world } = openConsole()
    const names = 'There are: admin, visitor, foreign, operator.'

    expect(() => authorize(world, 'nobody')).toThrow(`No user "nobody" has a token. ${names}`)
  })
})
