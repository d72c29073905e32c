import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../../support/atlas.ts'

const project = `/groups/${demo.projectId}`
const settings = `${project}/settings`

describe('the settings of a project', () => {
  it('are twelve, of which three are off, with a Location, as recorded', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const { status, headers, body } = await send(`GET ${settings}`)
    const off = Object.keys(body).filter((name) => body[name] === false)

    expect([status, headers.get('location')]).toEqual([200, `${origin}//api/atlas/v1.0`])
    expect(Object.keys(body)).toHaveLength(12)
    expect(off).toEqual([
      'isDataExplorerGenAISampleDocumentPassingEnabled',
      'isExtendedStorageSizesEnabled',
      'isNativeRerankingEnabled',
    ])
  })

  it('keep what a change leaves out, and go with the project', async () => {
    const { send, rows } = createAtlas()
    const before = await send(`GET ${settings}`)
    await send(`PATCH ${settings}`, { body: { isSchemaAdvisorEnabled: false } })
    const changed = await send(`PATCH ${settings}`, { body: { isNativeRerankingEnabled: true } })

    expect(changed.headers.get('location')).toBeNull()
    expect(changed.body).toEqual({
      ...before.body,
      isSchemaAdvisorEnabled: false,
      isNativeRerankingEnabled: true,
    })
    expect((await send(`GET ${settings}`)).body).toEqual(changed.body)
    await send(`DELETE ${project}`)
    expect(rows('projectSettings')).toEqual([])
  })

  it('are changed by owners of the project alone', async () => {
    const { send } = createAtlas()
    const { status } = await send(`PATCH ${settings}`, { as: 'readonly', body: {} })

    expect(status).toBe(403)
  })
})

describe('managed slow ms', () => {
  it('is on at first, a bare true, and is switched beside the other settings', async () => {
    const { send } = createAtlas()
    const slow = `${project}/managedSlowMs`
    const first = await send(`GET ${slow}`)
    const off = await send(`DELETE ${slow}/disable`)
    await send(`PATCH ${settings}`, { body: { isSchemaAdvisorEnabled: false } })
    const then = await send(`GET ${slow}`)
    const on = await send(`POST ${slow}/enable`)

    expect([first.text, off.status, then.text, on.status]).toEqual(['true', 204, 'false', 204])
    expect((await send(`GET ${slow}`)).body).toBe(true)
    expect((await send(`GET ${settings}`)).body).not.toHaveProperty('managedSlowMs')
  })
})
