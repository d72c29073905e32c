import { type Call, Refusal } from './http.ts'

export type Body = Readonly<Record<string, unknown>>

/** The JSON object of a write, or a refusal: 415, 400, 422. */
export function readBody(call: Call): Body {
  const { broken, text } = call
  const type = String(call.headers['content-type'] ?? '').split(';')[0]
  if (text === '' && broken('crash-on-empty')) throw new Error('no body')
  if (text === '' && broken('accepts-missing-body')) return { name: call.world.newId(), seats: 1 }
  if (type !== 'application/json' && !broken('accepts-any-media-type')) {
    throw new Refusal(415, 'Send application/json.', { headers: { accept: 'application/json' } })
  }
  const value = parse(call)
  if (value === null && broken('crash-on-null')) throw new Error('null has no properties')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(422, 'Send an object.')
  }
  crashOnPurpose(call, value)
  // a JSON object: its keys are strings, its values anything
  return value as Body
}

function parse({ text, broken }: Call): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (broken('crash-on-malformed')) throw new Error('unexpected token')
    if (broken('accepts-malformed')) return { public: true }
    throw new Refusal(400, 'The body is not JSON.')
  }
}

function crashOnPurpose({ broken }: Call, body: object): void {
  const { name, note, budget } = { name: '', note: '', budget: 1, ...body } as Body
  if (broken('crash-on-boundary') && typeof name === 'string' && [...name].length === 40) {
    throw new Error('buffer too small')
  }
  if (broken('crash-on-emoji') && /\p{Extended_Pictographic}/u.test(`${name}${note}`)) {
    throw new Error('incorrect string value')
  }
  if (broken('crash-on-wrong-type') && Array.isArray(name))
    throw new Error('name.trim: no function')
  if (broken('crash-on-zero') && budget === 0) throw new Error('division by zero')
}
