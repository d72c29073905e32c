import { describe, expect, it } from 'vitest'
import { documentedStatus } from '../../../../contracts/check/checks/exchange/documented-status.ts'
import {
  createEvidence,
  type EvidenceSubject,
} from '../../../../contracts/check/deviations/find-evidence.ts'
import type { Claim } from '../../../../contracts/check/vocabulary/check.ts'
import { readWitnesses } from '../../../../contracts/check/witnesses/read-witnesses.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { parseDocument } from '../../../../contracts/openapi/document.ts'
import { applyOverlay } from '../../../../contracts/openapi/overlay.ts'
import { exchangeOf } from '../../../support/exchanges.ts'
import { libraryDocument } from '../../../support/library-provider.ts'

const document = parseDocument(libraryDocument, 'library.yaml')
const documented = compileContract(document)
const getBook = documented.require('getBook')

type Actions = Readonly<Record<string, object>>

/** Finds evidence in an overlay whose actions are told by their names. */
function evidenceIn(actions: Actions) {
  const overlay = {
    overlay: '1.0.0',
    info: {},
    actions: Object.entries(actions).map(([description, action]) => ({
      ...{ description, 'x-evidence': '[R] seen' },
      ...action,
    })),
  }
  const observed = compileContract(applyOverlay(document, overlay))
  return { observed, ...createEvidence({ documented, observed, overlay }) }
}

const claimAt = (line: string, pointer = ''): Claim => {
  const proof = exchangeOf(documented, line)
  const facts = { status: proof.response.status, documented: [] }
  return { check: documentedStatus, facts, pointer, operation: proof.operation, steps: [proof] }
}

/** The names of the actions that speak of what a finding is about. */
function named(actions: Actions, about: EvidenceSubject, line: string, pointer?: string) {
  const claim = claimAt(line, pointer)
  const { observed, exchange } = evidenceIn(actions)
  const operation = observed.require(claim.operation?.id ?? '')
  return exchange(claim, operation, about).map((evidence) => evidence.about)
}

const get = "$.paths['/books/{id}'].get"
const own = { target: get, update: { summary: 's' } }
const envelope = {
  target: '$',
  update: { 'x-envelope': { parameter: 'e', object: { a: 'content' }, list: {} } },
}
const content = {
  target: `${get}.responses['200'].content['application/json']`,
  update: { example: {} },
}
const header = {
  target: `${get}.responses['200']`,
  update: { headers: { Age: { schema: { type: 'integer' } } } },
}
const book = { target: '$.components.schemas.Book', update: { description: 'd' } }
const title = { target: '$.components.schemas.Book.properties.title', update: { maxLength: 3 } }
const titlePointer = '/components/schemas/Book/properties/title/maxLength'

describe('the nearest evidence', () => {
  it('is where the finding points, then what that refers to, then around, then in its own', () => {
    const find = (actions: Actions) => named(actions, 'content', 'GET /books/1 200', titlePointer)

    expect(find({ own, envelope, content, book, title })).toEqual(['title'])
    expect(find({ own, envelope, content, book })).toEqual(['content'])
    expect(find({ own, envelope, book })).toEqual(['book'])
    expect(find({ own, envelope })).toEqual(['envelope'])
    expect(find({ own })).toEqual(['own'])
    expect(find({ other: { target: '$.info', update: { title: 'Other' } } })).toEqual([])
  })

  it('is of that part of the answer, of that status', () => {
    const line = 'GET /books/1 200'
    const missing = {
      target: `${get}.responses['404'].content['application/json']`,
      update: { example: {} },
    }

    expect(named({ header, content }, 'content', line)).toEqual(['content'])
    expect(named({ header, content }, 'headers', line)).toEqual(['header'])
    expect(named({ content, missing }, 'content', 'GET /books/1 404')).toEqual(['missing'])
  })

  it('is of the request, where that was taken or refused', () => {
    const body = { target: "$.paths['/books'].post.requestBody", update: { required: false } }
    const created = {
      target: "$.paths['/books'].post.responses['201']",
      update: { description: 'd' },
    }

    expect(named({ created, body }, 'request', 'POST /books 201')).toEqual(['body'])
    expect(named({ created, book }, 'request', 'POST /books 201')).toEqual(['book'])
  })

  it('stays apart from what only notes something, and may lie above', () => {
    const law = { target: get, update: { 'x-laws': [{ law: 'sort-holds' }] } }
    const rule = { target: get, update: { 'x-other': { about: 'a' } } }
    const above = { target: '$.components.schemas', update: { Book: true } }

    expect(named({ law }, 'content', 'GET /books/1 200')).toEqual([])
    expect(named({ rule }, 'content', 'GET /books/1 200')).toEqual(['rule'])
    expect(named({ above, own }, 'content', 'GET /books/1 200', titlePointer)).toEqual(['above'])
  })

  it('follows what refers in circles, through lists, once', () => {
    const circle = {
      target: '$.components.schemas.Book.properties',
      update: {
        sequel: {
          anyOf: [{ $ref: '#/components/schemas/Book' }, { $ref: '#/components/schemas/Far' }],
        },
      },
    }
    const far = { target: '$.components.schemas', update: { Far: { type: 'object' } } }

    expect(named({ far, circle }, 'content', 'GET /books/1 200')).toEqual(['circle'])
    const deep = {
      target: '$.components.schemas.Far',
      update: { description: 'd' },
    }
    expect(
      named({ far, circle, deep }, 'content', 'GET /books/1 200', '/components/schemas/Far'),
    ).toEqual([...['far', 'deep']])
  })

  it('of a status is what wrote it, or what speaks of all statuses', () => {
    const teapot = { target: `${get}.responses`, update: { 418: { description: 'tea' } } }
    const later = { target: `${get}.responses['418']`, update: { description: 'more tea' } }
    const responses = `${getBook.pointer}/responses`

    expect(named({ teapot, later }, 'content', 'GET /books/1 418', responses)).toEqual(['teapot'])
    expect(named({ envelope, own }, 'content', 'GET /books/1 418', responses)).toEqual(['envelope'])
    expect(named({ own, header }, 'content', 'GET /books/1 418', responses)).toEqual(['header'])
  })
})

describe('evidence of a removed operation', () => {
  it('is one action, or none', () => {
    const gone = { target: get, remove: true }
    const removal = (actions: Actions) =>
      evidenceIn(actions)
        .removal(getBook)
        ?.map(({ about }) => about)

    expect(removal({ own, gone })).toEqual(['own'])
    expect(removal({ envelope })).toBeUndefined()
  })
})

describe('evidence of a witness', () => {
  const { witnesses } = readWitnesses(
    {
      witnesses: [
        { id: 'a', operation: 'createBook', status: { documented: 201, observed: 503 } },
        { id: 'b', operation: 'createBook', status: { documented: 201, observed: 202 } },
      ].map((one) => ({ ...one, steps: [{ request: 'POST /books' }] })),
    },
    documented,
    'documented',
  )
  const post = "$.paths['/books'].post.responses"
  const busy = { target: `${post}['503']`, update: { description: 'd' } }
  const taken = { target: post, update: { 202: { description: 'taken' } } }

  it.each([
    [0, 503, ['Observed servers answer 503.']],
    [1, 202, ['Observed servers answer 202.', 'taken']],
    [0, 202, undefined],
  ])('says what wrote a status only where it is not documented: %i, %i', (at, status, abouts) => {
    const [witness] = witnesses.slice(at)
    const { observed, witness: evidence } = evidenceIn({ busy, taken })
    const operation = observed.require('createBook')
    const found = witness && evidence(witness, claimAt(`POST /books ${status}`), operation)

    expect(found?.map(({ about }) => about)).toEqual(abouts)
  })
})
