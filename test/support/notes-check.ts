import type { CheckOptions } from '../../contracts/check/check-contract.ts'
import { type CheckId, sentenceOf } from '../../contracts/check/checks/all-checks.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import { isObject, type JsonObject } from '../../contracts/openapi/reference.ts'
import { type Asked, findingsOf, type Told, targetOf } from './in-process.ts'
import { type Changes, type Fault, type Note, notesContract, notesServer } from './notes.ts'

export interface Found {
  readonly message: string
  readonly expected: string
  readonly received: string
  readonly pointer: string
  /** `POST 201`, without paths. */
  readonly steps: readonly string[]
}

interface How extends CheckOptions {
  readonly changes?: Changes
}

/**
 * What one check finds on a server of notes with a fault, or on the correct one. Of the requests
 * only those that read are varied, unless another operation is wanted.
 */
export async function foundBy(
  check: CheckId,
  fault?: Fault,
  { changes, ...options }: How = {},
): Promise<readonly Found[]> {
  const contract = contractWith(changes)
  const findings = await findingsOf(contract, targetOf(notesServer(contract, fault)), {
    ...{ checks: [check], isWantedOperation: ({ method }) => method === 'GET' },
    ...options,
  })
  return findings.map((finding) => ({
    ...{ ...sentenceOf(finding), pointer: finding.pointer },
    steps: finding.steps.map(({ request, response }) => `${request.method} ${response.status}`),
  }))
}

let unchanged: Contract | undefined

/** Validators are made once for all tests of the same document. */
function contractWith(changes: Changes | undefined): Contract {
  if (changes) return notesContract(changes)
  unchanged ??= notesContract()
  return unchanged
}

/** What is found, in short: its messages. */
export const messagesOf = async (...told: Parameters<typeof foundBy>): Promise<readonly string[]> =>
  (await foundBy(...told)).map(({ message }) => message)

/** A fault of one method. */
export const on =
  (method: string, fault: Fault): Fault =>
  (asked, next, notes) =>
    asked.method === method ? fault(asked, next, notes) : next(asked)

/** A fault of a method that shows after it succeeded; `change` gets what was stored. */
export const afterwards = (
  method: string,
  change: (
    note: Note,
    at: { readonly asked: JsonObject; readonly notes: Map<string, Note> },
  ) => Note,
): Fault =>
  on(method, (asked, next, notes) => {
    const told = next(asked)
    const note = storedBy(asked, told, notes)
    if (note) {
      const body = isObject(asked.body) ? asked.body : {}
      notes.set(note.id, change(note, { asked: body, notes }))
    }
    return told
  })

/** The note that a write left; `undefined` where it was refused. */
function storedBy(asked: Asked, told: Told, notes: Map<string, Note>): Note | undefined {
  if (told.status >= 300) return undefined
  const id = isObject(told.body) ? told.body.id : asked.path.split('/').at(-1)
  return notes.get(String(id))
}

/** A fault of a method in what it answers only. */
export const answering = (method: string, change: (body: JsonObject) => unknown): Fault =>
  on(method, (asked, next) => {
    const told = next(asked)
    return isObject(told.body) ? { ...told, body: change(told.body) } : told
  })

/** What was asked, without a query parameter. */
export const without = (name: string, asked: Asked): Asked => ({
  ...asked,
  query: new Map([...asked.query].filter(([key]) => key !== name)),
})

/** The note that a request is about. */
export const noteOf = ({ path }: Asked, notes: Map<string, Note>): Note | undefined =>
  notes.get(path.split('/').at(-1) ?? '')
