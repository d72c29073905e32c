import { readdir, readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type FaultServer, startFaultServer } from './server.ts'
import { type FaultId, faultRows } from './table.ts'
import { keys, orgIds } from './world.ts'

let server: FaultServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function start(...faults: FaultId[]) {
  server = await startFaultServer(faults)
  const { url } = server
  const headers = { authorization: `Bearer ${keys.alpha}`, 'content-type': 'application/json' }
  return (method: string, path: string, body?: unknown) =>
    fetch(`${url}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
}

const teams = `/orgs/${orgIds.alphaFirst}/teams`

describe('the reference server', () => {
  it('creates a team, shows it where Location says, and deletes it', async () => {
    const send = await start()
    const created = await send('POST', teams, { name: 'core', seats: 3 })
    expect(created.status).toBe(201)
    const team = await created.json()
    const location = created.headers.get('location') ?? ''
    expect(await (await send('GET', location)).json()).toEqual(team)
    expect((await send('DELETE', location)).status).toBe(204)
    expect((await send('GET', location)).status).toBe(404)
  })

  it('replaces with PUT and merges with PATCH', async () => {
    const send = await start()
    const created = await send('POST', teams, { name: 'core', seats: 3, note: 'first' })
    const { id } = await created.json()
    const patched = await (await send('PATCH', `${teams}/${id}`, { seats: 4 })).json()
    expect(patched).toMatchObject({ name: 'core', seats: 4, note: 'first' })
    const replaced = await (await send('PUT', `${teams}/${id}`, { name: 'core', seats: 4 })).json()
    expect(replaced).not.toHaveProperty('note')
  })

  it('hides the organizations of another tenant', async () => {
    const send = await start()
    expect((await send('GET', `/orgs/${orgIds.beta}/teams`)).status).toBe(404)
  })

  it('has a fault only where one is switched on', async () => {
    const send = await start('conflict-missing')
    expect((await send('POST', teams, { name: 'twice', seats: 1 })).status).toBe(201)
    expect((await send('POST', teams, { name: 'twice', seats: 1 })).status).toBe(201)
  })
})

it('uses every fault of the table', async () => {
  const files = (await readdir(import.meta.dirname, { recursive: true })).filter((name) =>
    /^(?!.*test|table)[^.]*\.ts$/.test(name),
  )
  const texts = files.map((name) => readFile(`${import.meta.dirname}/${name}`, 'utf8'))
  const source = (await Promise.all(texts)).join('\n')
  const unused = faultRows.filter(({ id }) => !source.includes(`'${id}'`)).map(({ id }) => id)
  expect(unused).toEqual([])
})
