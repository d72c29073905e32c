import { fillPath } from '../../vocabulary/call.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { isWrite } from '../../vocabulary/journal.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { headerOf } from '../../vocabulary/target.ts'
import { held, unmet } from '../../vocabulary/verdict.ts'
import { writesByRead } from '../../vocabulary/writing.ts'
import type { OperationContext } from './operation-context.ts'
import { escapedPathIsTheSame, headLikeGet, refusesUndocumentedMethods } from './request-checks.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const

/** Methods that the contract does not have on the path of a bench, and HEAD beside its GET. */
export async function judgeMethods(bench: OperationContext): Promise<void> {
  const { session, operation } = bench
  const path = fillPath(operation.path, bench.params)
  const documented = session.contract.match(path)?.methods
  if (!documented || [...documented.values()][0] !== operation) return
  for (const method of methods) {
    if (documented.has(method)) continue
    await judgeMethod(bench, method)
    // nobody knows what the method did to the thing
    if (isWrite(method)) await bench.renew()
  }
  await session.call({ ...bareCall(bench), method: 'OPTIONS', cause: 'undocumented-method' })
  if (documented.has('GET') && !documented.has('HEAD') && !writesByRead(operation))
    await judgeHead(bench)
}

const bareCall = ({ operation, params }: OperationContext) => ({ operation, params })

async function judgeMethod(bench: OperationContext, method: string): Promise<void> {
  const { session, operation } = bench
  const text = ['GET', 'TRACE', 'DELETE'].includes(method) ? {} : { text: '{}' }
  const headers = { 'content-type': 'application/json' }
  const call = { ...bareCall(bench), ...text, ...(text.text && { headers }) }
  const exchange = await session.call({ ...call, method, cause: 'undocumented-method' })
  if (!exchange) return
  if (!succeeded(exchange)) {
    session.judge(refusesUndocumentedMethods, held(operation), operation.id)
    return
  }
  const { id: check } = refusesUndocumentedMethods
  // the finding names the method and path; the operation that stands for the path is broken too
  if (session.options.isWanted(check)) {
    session.verdicts.add({ check, operation: operation.id, outcome: 'broken' })
  }
  session.report(
    claimOf(refusesUndocumentedMethods, {
      facts: { method },
      pointer: operation.pointer.replace(/\/[^/]+$/, ''),
      operation: undefined,
      steps: session.ledger.leadingTo(exchange),
    }),
  )
}

/** HEAD may be refused; where it is served, it answers as GET does. */
async function judgeHead(bench: OperationContext): Promise<void> {
  const { session } = bench
  const call = bareCall(bench)
  const get = await session.call({ ...call, method: 'GET', cause: 'odd' })
  const head = await session.call({ ...call, method: 'HEAD', cause: 'odd' })
  const { operation } = bench
  if (!get || !head || !succeeded(get)) {
    session.judge(headLikeGet, unmet('readable thing', { operation }), operation.id)
    return
  }
  const isRefused = [405, 501].includes(head.response.status)
  const difference = isRefused ? undefined : differenceOf(get, head)
  if (difference === undefined) {
    session.judge(headLikeGet, held(operation), operation.id)
    return
  }
  session.report(
    claimOf(headLikeGet, {
      facts: { status: get.response.status, difference },
      pointer: bench.operation.pointer,
      operation: bench.operation,
      steps: steps(bench.item?.created, get, head),
    }),
  )
}

function differenceOf(get: Exchange, head: Exchange): string | undefined {
  if (get.response.status !== head.response.status) return `${head.response.status}`
  const [own, other] = [get, head].map(({ response }) => headerOf(response, 'content-type'))
  return other !== undefined && own !== other ? `content-type: ${other}` : undefined
}

/** A letter of the id, percent-encoded, changes nothing. */
export async function judgeEscapes(bench: OperationContext): Promise<void> {
  const { session, item, operation } = bench
  if (!item || bench.role !== 'read') return
  const [letter] = /[a-z0-9]/i.exec(item.id) ?? []
  if (letter === undefined) return
  const code = letter.charCodeAt(0).toString(16).toUpperCase()
  const escaped = encodeURIComponent(item.id).replace(letter, `%${code}`)
  const { parameter = '' } = bench.subject?.resource ?? {}
  const params = { ...item.params, [parameter]: '\u0001' }
  const path = fillPath(operation.path, params).replace('%01', escaped)
  const plain = await session.call({ operation, params: item.params })
  const other = await session.call({ operation, params: item.params, path, cause: 'odd' })
  if (!plain || !other || !succeeded(plain)) {
    session.judge(escapedPathIsTheSame, unmet('readable thing', { operation }), operation.id)
    return
  }
  if (succeeded(other)) {
    session.judge(escapedPathIsTheSame, held(operation), operation.id)
    return
  }
  session.report(
    claimOf(escapedPathIsTheSame, {
      facts: { letter, code, plain: plain.response.status },
      pointer: operation.pointer,
      operation,
      steps: steps(item.created, plain, other),
    }),
  )
}
