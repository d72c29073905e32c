import type { OpenCall } from './dialect.ts'
import type { HttpResponse } from './http.ts'
import type { JournalEntry } from './journal-entry.ts'
import { redactForm } from './redact.ts'
import { reasonOf } from './refusal.ts'
import type { Runtime } from './runtime.ts'

/** The end of a request: an answer, or a defect of the mock. */
type Ending =
  | { readonly response: HttpResponse; readonly unmocked: string | undefined }
  | { readonly defect: string }

/** Writes a request and its answer down in the journal. */
export function record(runtime: Runtime, call: OpenCall, ending: Ending): void {
  const { operation, request, path, search, params } = call
  const response = 'response' in ending ? ending.response : undefined
  const target = search === '' ? path : `${path}?${redactForm(search)}`
  runtime.journal.record(
    {
      milliseconds: runtime.world.clock.milliseconds,
      provider: runtime.provider.name,
      operationId: operation?.id,
      method: request.method,
      target: search === '' ? request.target : target,
      status: response?.status ?? 500,
      ...(operation && { params }),
      ...refusalOf(runtime, call),
      ...effectOf(call),
      ...(response?.sampled && { sampled: true as const }),
      ...('unmocked' in ending && ending.unmocked !== undefined && { unmocked: ending.unmocked }),
      ...('defect' in ending && { defect: ending.defect }),
    },
    { request, response: response?.status === 0 ? undefined : response },
  )
}

function refusalOf({ contract }: Runtime, { refused }: OpenCall) {
  if (!refused) return {}
  const reason = reasonOf(refused, contract.errors[refused.code])
  return { error: refused.code, ...(reason !== undefined && { reason }) }
}

function effectOf({ forced }: OpenCall): Pick<JournalEntry, 'forced' | 'cut'> {
  if (!forced) return {}
  const cut = forced.cut ?? (forced.disconnect ? 'after' : undefined)
  return { forced: true, ...(cut && { cut }) }
}
