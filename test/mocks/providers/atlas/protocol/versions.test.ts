import { describe, expect, it } from 'vitest'
import {
  resolveVersion,
  versionDate,
} from '../../../../../mocks/providers/atlas/protocol/versions.ts'

const published = ['2023-01-01', '2023-02-01', '2024-08-05', '2025-02-19', '2025-03-12']
const media = (date: string) => ({ name: `application/vnd.atlas.${date}+json` })
const served = [media('2023-01-01'), media('2025-02-19')]

function resolve(accept: string | undefined, types = served): string | undefined {
  return resolveVersion({ accept, served: types, published, unpublished: 'refuse' })?.name
}

describe('resolveVersion', () => {
  it.each([
    ['2023-01-01', '2023-01-01'],
    ['2023-02-01', '2023-01-01'],
    ['2024-08-05', '2023-01-01'],
    ['2025-02-19', '2025-02-19'],
    ['2025-03-12', '2025-02-19'],
  ])('serves %s with the newest version not after it, %s', (asked, version) => {
    expect(resolve(media(asked).name)).toBe(media(version).name)
  })

  it.each([
    ['no Accept', undefined],
    ['an empty Accept', ''],
    ['any type', '*/*'],
    ['plain JSON', 'application/json'],
    ['a preview', 'application/vnd.atlas.preview+json'],
    ['an upcoming version', 'application/vnd.atlas.2025-02-19.upcoming+json'],
    ['a date that is no version', media('2024-01-01').name],
    ['a date to come', media('2030-01-01').name],
    ['what is no date', media('2023-1-1').name],
    ['another format', 'application/vnd.atlas.2023-01-01+csv'],
    ['a version that the client does not want', `${media('2023-01-01').name};q=0`],
  ])('refuses %s', (_, accept) => {
    expect(resolve(accept)).toBeUndefined()
  })

  it('refuses a date before the first version of the resource', () => {
    expect(resolve(media('2024-08-05').name, [media('2025-02-19')])).toBeUndefined()
  })

  it('takes any date as a point in time where the rule says so', () => {
    const accept = media('2024-01-01').name

    expect(resolveVersion({ accept, served, published, unpublished: 'newest-not-after' })).toEqual(
      media('2023-01-01'),
    )
  })

  it('reads parameters, letter case and several types, the preferred one first', () => {
    const accept = `application/json, ${media('2023-01-01').name};q=0.5, APPLICATION/vnd.atlas.2025-02-19+json; charset=utf-8;q=0.9`

    expect(resolve(accept)).toBe(media('2025-02-19').name)
  })

  it('goes on to the next type when one cannot be served', () => {
    expect(resolve(`${media('2024-01-01').name}, ${media('2023-01-01').name}`)).toBe(
      media('2023-01-01').name,
    )
  })
})

describe('versionDate', () => {
  it('finds the date of a vendor type only', () => {
    expect(versionDate('application/vnd.atlas.2023-01-01+json')).toBe('2023-01-01')
    expect(versionDate('application/json')).toBeUndefined()
  })
})
