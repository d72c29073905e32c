import { isObject } from '../../../openapi/reference.ts'
import { readItem, steps } from '../../fixtures/resource-scope.ts'
import { changesBetween, type Snapshot, snapshotOf } from '../../fixtures/snapshot.ts'
import type { SessionCall } from '../../vocabulary/call.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, refused, sentJson, succeeded, tooBusy } from '../../vocabulary/exchange.ts'
import { claimsIn, held, notTried } from '../../vocabulary/verdict.ts'
import { writes } from '../../vocabulary/writing.ts'
import { judgeNew } from '../laws/create.ts'
import { refusedWriteChangesNothing } from '../laws/refused-write-check.ts'
import { judgeChange } from '../laws/update.ts'
import type { OperationContext } from './operation-context.ts'
import type { RequestCase } from './request-case.ts'

const atOnce = 10

/** Sends cases one after another, judges each answer, and that what was refused changed nothing. */
export async function runCases(
  bench: OperationContext,
  cases: readonly RequestCase[],
): Promise<void> {
  const refusals = cases.filter(({ expects }) => expects === 'refusal')
  const others = cases.filter(({ expects }) => expects !== 'refusal')
  for (let from = 0; from < refusals.length; from += atOnce) {
    await runRefusals(bench, refusals.slice(from, from + atOnce))
  }
  for (const one of others) await runCase(bench, one)
}

/** Looks at the state before and after some cases, and at each alone where it changed. */
async function runRefusals(
  bench: OperationContext,
  refusals: readonly RequestCase[],
): Promise<void> {
  const suspects: RequestCase[] = []
  const sent: Exchange[] = []
  let before = await watch(bench)
  for (const one of refusals) {
    const exchange = await runCase(bench, one)
    if (exchange && refused(exchange)) {
      suspects.push(one)
      sent.push(exchange)
    } else before = await watch(bench)
  }
  const after = before && (await watch(bench))
  if (!before || changed(bench, { before, after }, sent).length === 0) return
  for (const suspect of suspects) await bench.session.confirm(() => judgeAlone(bench, suspect))
}

/** Only what belongs to a resource can be looked at, and only writes can change it. */
async function watch({
  subject,
  item,
  operation,
}: OperationContext): Promise<Snapshot | undefined> {
  if (!subject || !writes(operation)) return undefined
  return snapshotOf(subject, item ? [item] : [])
}

const changed = (
  { subject }: OperationContext,
  { before, after }: { readonly before: Snapshot; readonly after: Snapshot | undefined },
  sent: readonly Exchange[],
) => (subject && after ? changesBetween(subject, { before, after }, sent) : [])

/** Sends one suspect between two looks at the state. */
async function judgeAlone(bench: OperationContext, suspect: RequestCase): Promise<void> {
  await bench.renew()
  const { session, operation, item } = bench
  const before = await watch(bench)
  const exchange = await session.call(suspect.call())
  const after = await watch(bench)
  if (!before || !after || !exchange || !refused(exchange)) return
  const changes = changed(bench, { before, after }, [exchange])
  if (changes.length === 0) return
  const claim = claimOf(refusedWriteChangesNothing, {
    facts: { status: exchange.response.status, changes },
    ...{ pointer: operation.pointer, operation },
    steps: steps(item?.created, exchange, after.exchanges[0]),
  })
  session.report(claim)
}

/** Sends one case and judges its answer; what it made is removed again. */
export const runCase = (bench: OperationContext, one: RequestCase): Promise<Exchange | undefined> =>
  bench.session.confirm(() => runOnce(bench, one))

async function runOnce(bench: OperationContext, one: RequestCase): Promise<Exchange | undefined> {
  if (one.expects !== 'refusal' && !bench.isOwn) return undefined
  const call = one.call()
  if (one.stillIs?.(call) === false) return undefined
  const exchange = await bench.session.call(call)
  judgeCase(bench, one, exchange)
  if (!exchange) return undefined
  if (succeeded(exchange)) await undo(bench, call, exchange)
  return exchange
}

/** True if the answer is what the case expects. Where it expects nothing, nothing is judged. */
function judgeCase(
  bench: OperationContext,
  one: RequestCase,
  exchange: Exchange | undefined,
): void {
  if (one.expects === 'anything') return
  const { session, operation } = bench
  const outcome = exchange === undefined ? undefined : isBroken(one, exchange)
  if (exchange && outcome === true) {
    reportBroken(bench, one, exchange)
    return
  }
  const answered = exchange ? `it was answered ${exchange.response.status}` : 'it got no answer'
  const verdict =
    outcome === false ? held(operation) : notTried(`${one.about}: ${answered}`, { operation })
  session.judge(one.check, verdict, operation.id)
}

/** `undefined` where the answer has another cause, so that nothing can be said. */
function isBroken(one: RequestCase, exchange: Exchange): boolean | undefined {
  const { status } = exchange.response
  if (one.expects === 'refusal') {
    if (succeeded(exchange)) return !one.excuses?.(exchange)
    return refused(exchange) && isForItsContent(exchange) ? false : undefined
  }
  if ([400, 422].includes(status)) return true
  return succeeded(exchange) ? false : undefined
}

/** Not because the server has no time, nor because it does not take credentials that are right. */
function isForItsContent(exchange: Exchange): boolean {
  const isWrong = exchange.cause === 'no-credentials' || exchange.cause === 'wrong-credentials'
  return !tooBusy(exchange) && (isWrong || exchange.response.status !== 401)
}

function reportBroken(
  { session, operation }: OperationContext,
  one: RequestCase,
  exchange: Exchange,
): void {
  const { check, about, kind, varied, pointer } = one
  const facts = { about, kind, ...(varied && { varied }) }
  const steps = session.ledger.leadingTo(exchange)
  session.report(claimOf(check, { facts, pointer, operation, steps }))
}

/** Holds what was done to what was sent, and takes it back where it made or deleted something. */
async function undo(
  bench: OperationContext,
  { params }: SessionCall,
  exchange: Exchange,
): Promise<void> {
  const { subject, role, item, operation } = bench
  if (!subject) return
  const { parameter = '', parents } = subject.resource
  if (role === 'replace' && item && params[parameter] !== item.id) {
    await subject.maker.removePut(exchange, params)
    return
  }
  if (role === 'remove') {
    if (item) subject.maker.belongings.forget(item.id)
    await bench.renew()
    return
  }
  if (role === 'create') {
    const place = Object.fromEntries(parents.map((name) => [name, params[name] ?? '']))
    const made = await subject.maker.settle(exchange, { place })
    if (made && exchange.cause === 'valid') {
      const found = await judgeNew(subject, made, operation)
      for (const claim of claimsIn(Object.values(found))) bench.session.report(claim)
    }
    if (made) await subject.maker.belongings.discard(made)
    return
  }
  const body: unknown = exchange.cause === 'valid' ? sentJson(exchange) : undefined
  if (!item || !isObject(body) || !['update', 'replace'].includes(role)) return
  const read = await readItem(subject, item)
  const done = { write: operation, body, exchange, read, created: item.created }
  for (const claim of claimsIn(Object.values(judgeChange(subject, done)))) {
    bench.session.report(claim)
  }
}
