import { expect, it } from 'vitest'
import { pageLinks } from '../../../../../mocks/providers/atlas/protocol/page-links.ts'

const teams = 'http://localhost:4010/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams'
const first = { pageNum: 1, itemsPerPage: 100 }

it('appends both paging parameters to a request without any', () => {
  expect(pageLinks({ url: teams, ...first }, 3)).toEqual([
    { href: `${teams}?pageNum=1&itemsPerPage=100`, rel: 'self' },
  ])
})

it('echoes what the client sent in its order, empty values too', () => {
  const url = `${teams}?includeCount=true&itemsPerPage=100&name=&pageNum=1`

  expect(pageLinks({ url, ...first }, 0)).toEqual([
    { href: `${teams}?includeCount=true&name=&pageNum=1&itemsPerPage=100`, rel: 'self' },
  ])
})

it('writes next with the paging parameters in the other order', () => {
  const url = `${teams}?includeCount=true&itemsPerPage=1&pageNum=1`

  expect(pageLinks({ url, pageNum: 1, itemsPerPage: 1 }, 2)).toEqual([
    { href: `${teams}?includeCount=true&pageNum=1&itemsPerPage=1`, rel: 'self' },
    { href: `${teams}?includeCount=true&itemsPerPage=1&pageNum=2`, rel: 'next' },
  ])
})

it('has no next on the page that ends the list', () => {
  const rels = pageLinks({ url: teams, pageNum: 2, itemsPerPage: 2 }, 4).map(({ rel }) => rel)

  expect(rels).toEqual(['self', 'previous'])
})

it('leads back from a later page', () => {
  expect(pageLinks({ url: `${teams}?pageNum=3`, pageNum: 3, itemsPerPage: 2 }, 7)).toEqual([
    { href: `${teams}?pageNum=3&itemsPerPage=2`, rel: 'self' },
    { href: `${teams}?itemsPerPage=2&pageNum=2`, rel: 'previous' },
    { href: `${teams}?itemsPerPage=2&pageNum=4`, rel: 'next' },
  ])
})

it('keeps escapes and further question marks as they were sent', () => {
  const url = `${teams}?name=a%2Fb?c`

  expect(pageLinks({ url, ...first }, 0)).toEqual([
    { href: `${teams}?name=a%2Fb?c&pageNum=1&itemsPerPage=100`, rel: 'self' },
  ])
})
