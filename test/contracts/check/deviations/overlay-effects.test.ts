import { describe, expect, it } from 'vitest'
import { effectsOf } from '../../../../contracts/check/deviations/overlay-effects.ts'
import type { OpenApiDocument } from '../../../../contracts/openapi/contract.ts'
import { applyOverlay } from '../../../../contracts/openapi/overlay.ts'

const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: {},
  paths: { '/a b': { get: { tags: ['x', 'y'] } }, '/c/d': { get: {}, put: {} } },
}

/** What some actions change, by JSON pointer. */
function changesOf(...told: readonly object[]): readonly (readonly string[])[] {
  const actions = told.map((action) => ({ ...action, 'x-evidence': '[R] seen' }))
  const overlay = { overlay: '1.0.0', info: {}, actions }
  return effectsOf(overlay, document, applyOverlay(document, overlay)).map(({ changes }) => changes)
}

describe('the effects of an overlay', () => {
  it('are what each action says of itself', () => {
    const about = { target: '$.info', update: {}, description: 'More.', 'x-evidence': '[R] more' }

    expect(effectsOf({ actions: [about, { target: '$.paths' }] }, document, document)).toEqual([
      { about: 'More.', evidence: '[R] more', pointer: '/actions/0', changes: ['/info'] },
      { about: '$.paths', evidence: '', pointer: '/actions/1', changes: ['/paths'] },
    ])
    expect(effectsOf('overlay', document, document)).toEqual([])
    expect(effectsOf({}, document, document)).toEqual([])
  })

  it('are each key that is written, and nothing above it', () => {
    expect(
      changesOf({
        target: "$.paths['/c/d'].get",
        update: { summary: 's', tags: ['z'], responses: { 200: { description: 'd' } }, 'x/y': {} },
      }),
    ).toEqual([
      [
        '/paths/~1c~1d/get/summary',
        '/paths/~1c~1d/get/tags',
        '/paths/~1c~1d/get/responses/200/description',
        '/paths/~1c~1d/get/x~1y',
      ],
    ])
  })

  it('are what is taken away, or the list that it is taken from', () => {
    expect(
      changesOf(
        { target: "$.paths['/c/d'].put", remove: true },
        { target: "$.paths['/a b'].get.tags[?@ == 'x']", remove: true },
      ),
    ).toEqual([['/paths/~1c~1d/put'], ['/paths/~1a b/get/tags']])
    expect(changesOf({ target: '$.info', remove: false, update: { title: 't' } })).toEqual([
      ['/info/title'],
    ])
  })

  it('stand where an earlier action made their place', () => {
    expect(
      changesOf(
        { target: '$.info', update: { contact: { name: 'n' } } },
        { target: '$.info.contact', update: { url: 'u' } },
      ),
    ).toEqual([['/info/contact/name'], ['/info/contact/url']])
  })
})
