import { describe, expect, it } from 'vitest'
import { allChecks, sentenceOf } from '../../../../contracts/check/checks/all-checks.ts'
import { bodyMatchesSchema } from '../../../../contracts/check/checks/exchange/from-contract.ts'
import { allowWith405 } from '../../../../contracts/check/checks/exchange/from-http.ts'
import {
  createdIsListed,
  createReadsBack,
  readIsSafe,
} from '../../../../contracts/check/checks/laws/create-checks.ts'
import { sortHolds } from '../../../../contracts/check/checks/laws/list-checks.ts'
import { countIsTrue } from '../../../../contracts/check/checks/laws/page-checks.ts'
import { rejectsInvalid } from '../../../../contracts/check/checks/requests/refusal-checks.ts'
import {
  acceptsValid,
  headLikeGet,
} from '../../../../contracts/check/checks/requests/request-checks.ts'
import {
  documentedPairIsEarned,
  leavesTheRest,
  leftBehind,
} from '../../../../contracts/check/checks/run/run-checks.ts'
import type { Finding } from '../../../../contracts/check/vocabulary/finding.ts'
import { exchangeOf, findingBy, findingOf, libraryContract } from '../../../support/exchanges.ts'
import { beyondSentences, reported, withoutSentences } from '../../../support/without-sentences.ts'

const contract = libraryContract()
const exchange = (line: string, told: Parameters<typeof exchangeOf>[2] = {}) =>
  exchangeOf(contract, line, told)

const made = exchange('POST /books 201', {
  body: { title: 'check-1' },
  answer: { id: 'b1', title: 'check-1' },
})
const read = exchange('GET /books/b1 200', { index: 2, answer: { id: 'b1', title: 'check-2' } })
const untitled = exchange('GET /books/b1 200', { index: 2, answer: { id: 'b1' } })
const list = exchange('GET /books 200', { index: 2, answer: { total: 3, items: [{ id: 'b2' }] } })
const [{ facts: issue } = { facts: undefined }] = bodyMatchesSchema.judge(untitled, contract) ?? []
if (!issue) throw new Error('The body fits.')
const title = { path: '/title', wanted: 'check-1', came: 'check-2' }

/** Findings of every kind of check and of most kinds of assertions. */
const findings: readonly Finding[] = [
  findingOf([exchange('GET /books/b1 418')]),
  findingBy(bodyMatchesSchema, issue, made, untitled),
  findingBy(allowWith405, { allow: 'GET', missing: ['DELETE'] }, exchange('PUT /books/1 405')),
  findingBy(rejectsInvalid, { about: '/title: 1, no string', kind: '/title type' }, made),
  findingBy(acceptsValid, { about: '/a: 1', kind: '/a max' }, exchange('POST /books 422')),
  findingBy(headLikeGet, { status: 200, difference: '404' }, exchange('HEAD /books/1 404')),
  findingBy(createReadsBack, title, made, read),
  findingBy(createReadsBack, { path: 'unread', status: 404 }, exchange('GET /books/1 404')),
  findingBy(readIsSafe, title, read, read),
  findingBy(createdIsListed, { id: 'b1', others: 1 }, made, list),
  findingBy(countIsTrue, { name: 'total', total: 3, count: 1 }, list),
  findingBy(
    sortHolds,
    { parameter: 'sort', choice: '-id', property: 'id', isDown: true, values: ['b2'] },
    list,
  ),
  findingBy(documentedPairIsEarned, { witness: 'w', status: 201, reason: '200 came' }, made),
  findingBy(leftBehind, { path: '/books/1', remove: 'deleteBook', why: 'it answered 500' }, made),
  findingBy(leavesTheRest, { path: '/books/1', what: 'changed', properties: ['title'] }, read),
]

describe('a finding without its sentences', () => {
  it.each(findings.map((finding) => [finding.check, finding.key, finding] as const))(
    'is the same, and is seen again in the same way: %s "%s"',
    (_check, _key, finding) => {
      const before = beyondSentences(finding, contract)
      const [after, words] = withoutSentences(() => [
        beyondSentences(finding, contract),
        reported(finding, contract).message,
      ])

      expect(words).toBe('-')
      expect(after).toEqual(before)
      expect(sentenceOf(finding).message).not.toBe('-')
    },
  )

  it('is of every kind', () => {
    const kinds = new Set(allChecks.map(({ kind }) => kind))
    const ids = new Set(findings.map(({ check }) => check))

    expect(new Set(allChecks.filter(({ id }) => ids.has(id)).map(({ kind }) => kind))).toEqual(
      kinds,
    )
  })
})

describe('a sentence', () => {
  it.each(findings.map((finding) => [finding.check, finding] as const))(
    'says what came and what must come: %s',
    (_check, finding) => {
      const { message, expected, received } = sentenceOf(finding)

      for (const text of [message, expected, received]) {
        expect(text).toMatch(/\S/)
        expect(text).not.toMatch(/undefined|\[object|NaN/)
      }
    },
  )
})
