import { pointTo } from '../vocabulary/json-pointer.ts'
import type { PlainResponse } from '../vocabulary/target.ts'
import type { WitnessSetting } from './replay.ts'
import type { Witness } from './witness.ts'

/** Describes the fault of the last answer of a witness; `undefined` if it is as claimed. */
export function wrongEnd(
  response: PlainResponse,
  status: number,
  { error }: Witness,
  { contract, profile }: WitnessSetting,
): string | undefined {
  if (response.status !== status) return `It answered ${response.status}, not ${status}.`
  const code = typeof error === 'object' ? error[profile] : error
  const entry = code === undefined ? undefined : contract.errors[code]
  if (code === undefined) return undefined
  if (!entry) return `The contract's x-errors have no entry "${code}".`
  return wrongError(bodyOf(response), code, entry)
}

/** Holds an error body to the marks by which its provider's clients tell errors apart. */
function wrongError(
  body: unknown,
  code: string,
  entry: Readonly<Record<string, unknown>>,
): string | undefined {
  const marks = { errorCode: code.split('~')[0], code: entry.code, error_type: entry.error_type }
  for (const [name, expected] of Object.entries(marks)) {
    const value = pointTo(body, `/${name}`) ?? pointTo(body, `/content/${name}`)
    if (value === undefined || expected === undefined || value === expected) continue
    // What a server passes on from elsewhere has no value of its own.
    if (typeof expected === 'string' && /^\{\w+\}$/.test(expected)) continue
    return `It answered ${name} "${String(value)}", not "${String(expected)}" (${code}).`
  }
  return undefined
}

/** The JSON of an answer; `undefined` where it has none. */
export function bodyOf({ body }: PlainResponse): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
