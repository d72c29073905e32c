import type { Operation } from '../../../openapi/contract.ts'
import { readItem } from '../../fixtures/resource-scope.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { headerOf } from '../../vocabulary/target.ts'
import { joined, judged, notApplicable, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { defineLaw } from './law.ts'
import { unchangedIsNotModified } from './not-modified-check.ts'
import { undecided } from './undecided.ts'

const neverHad = '"an-etag-of-nothing"'

/** Where a read documents 304, it answers so to the ETag that the resource has, and to no other. */
export const readsAreConditional = defineLaw({
  label: 'conditional reads',
  checks: [unchangedIsNotModified],
  async run(subject, every) {
    const { read } = subject.resource
    if (!read) return every(unmet('read'))
    if (!documentsNotModified(read)) {
      return every(notApplicable('the contract documents no 304 for it', read))
    }
    const item = await subject.maker.make()
    if (!item) {
      return every(unmet('created thing', { operation: read, detail: subject.maker.problem }))
    }
    const first = await readItem(subject, item)
    if (!first || !succeeded(first)) return every(unmet('readable thing', { operation: read }))
    const etag = headerOf(first.response, 'etag')
    if (etag === undefined) return every(notApplicable('reading it shows no ETag', read))
    const asked = async (sent: string) =>
      readItem(subject, item, { headers: { 'if-none-match': sent }, cause: 'odd' })
    const before = [item.created, first]
    const own = judge(read, await asked(etag), { sent: etag, wanted: 304, before })
    const other = judge(read, await asked(neverHad), { sent: neverHad, wanted: 200, before })
    return every(joined([own, other], own))
  },
})

const documentsNotModified = ({ responses }: Operation): boolean =>
  responses.some(({ status }) => status === '304' || status.toUpperCase() === '3XX')

function judge(
  operation: Operation,
  exchange: Exchange | undefined,
  {
    sent,
    wanted,
    before,
  }: {
    readonly sent: string
    readonly wanted: 200 | 304
    readonly before: readonly Exchange[]
  },
): Verdict {
  const { status } = exchange?.response ?? {}
  const isWrong = wanted === 304 ? status === 200 : status === 304
  if (!exchange || (status !== wanted && !isWrong)) return undecided(exchange, operation)
  const claim = { facts: { sent, wanted }, pointer: operation.pointer, operation }
  const steps = [...before, exchange]
  return judged(isWrong ? [claimOf(unchangedIsNotModified, { ...claim, steps })] : [], operation)
}
