import { describe, expect, it } from 'vitest'
import type { RuleOverrides } from '../../../../../mocks/known-names.ts'
import { createAtlas, demo, origin } from '../../../../support/atlas.ts'

const teams = `/orgs/${demo.orgId}/teams`
const address = `${origin}/api/atlas/v2${teams}`

describe('a page', () => {
  it('links to the ones beside it', async () => {
    const { send } = createAtlas({ seed: 'full' })
    const { body } = await send(`GET ${teams}?pageNum=2&itemsPerPage=100`)

    expect(body.links).toEqual([
      { href: `${address}?pageNum=2&itemsPerPage=100`, rel: 'self' },
      { href: `${address}?itemsPerPage=100&pageNum=1`, rel: 'previous' },
      { href: `${address}?itemsPerPage=100&pageNum=3`, rel: 'next' },
    ])
  })

  it('links to no page before it where the rules say that servers do not', async () => {
    const { send } = createAtlas({ seed: 'full', rules: { previousLink: 'omit' } })
    const { body } = await send(`GET ${teams}?pageNum=3&itemsPerPage=100`)

    expect(body.links).toEqual([{ href: `${address}?pageNum=3&itemsPerPage=100`, rel: 'self' }])
  })

  it('beyond the last one is empty and tells the count', async () => {
    const { body } = await createAtlas().send(`GET ${teams}?pageNum=7`)

    expect(body).toMatchObject({ results: [], totalCount: 1 })
  })

  it.each<[RuleOverrides<'atlas'>, object]>([
    [{ includeCountFalse: 'omit' }, { totalCount: undefined }],
    [{ includeCountFalse: 'zero' }, { totalCount: 0 }],
  ])('without a count follows the rule %o', async (rules, expected) => {
    const { body } = await createAtlas({ rules }).send(`GET ${teams}?includeCount=false`)

    expect({ totalCount: body.totalCount }).toEqual(expected)
  })

  it.each<[RuleOverrides<'atlas'>, string, number]>([
    [{ pageOutOfRange: 'refuse' }, 'itemsPerPage=501', 400],
    [{ pageOutOfRange: 'refuse' }, 'pageNum=0', 400],
    [{ pageOutOfRange: 'clamp' }, 'itemsPerPage=501', 200],
    [{ pageOutOfRange: 'clamp' }, 'itemsPerPage=many', 400],
    [{ unknownQueryParameter: 'ignore' }, 'colour=red', 200],
    [{ unknownQueryParameter: 'refuse' }, 'colour=red', 400],
  ])('out of range follows the rule %o for %s', async (rules, query, status) => {
    expect((await createAtlas({ rules }).send(`GET ${teams}?${query}`)).status).toBe(status)
  })

  it('has links whose path begins with one slash, however many the client sent', async () => {
    const { mock } = createAtlas()
    const response = await mock.fetch(`${origin}//api/atlas/v2${teams}`, {
      headers: {
        accept: 'application/vnd.atlas.2023-01-01+json',
        authorization: mock.authorization('atlas', 'tenantry'),
      },
    })

    expect((await response.json()).links[0].href).toBe(`${address}?pageNum=1&itemsPerPage=100`)
  })
})
