import type { JsonObject } from '../../../openapi/reference.ts'
import { isShown } from '../../fixtures/changes.ts'
import { type Law, lossesIn, readItem, reportLosses, type Subject } from '../../fixtures/subject.ts'
import { viewOf } from '../../values/view.ts'
import { bodyMedia } from '../../vocabulary/call.ts'
import { succeeded } from '../../vocabulary/exchange.ts'

/** What damaged stores damage: marks, other scripts, the astral plane, escapes, blanks inside. */
const texts: readonly string[] = [
  'Zoë Ängström',
  '研发团队',
  'tea 🍵 time',
  'a+b & c=d',
  'x <y> "z" \\ \'w\'',
  'two  blanks',
  '100% %41 {0}',
  'MiXed Case',
]

/** A text that was accepted comes back as it was. */
export const textSurvives: Law = async (subject) => {
  const { create, read } = subject.resource
  if (!create) return
  const made = await subject.maker.make()
  if (!made) return
  const names = textProperties(subject, made.sent)
  for (const [at, text] of texts.entries()) {
    const change = Object.fromEntries(
      names.map((name) => [name, `${text} ${made.id.slice(-2)}${at}`]),
    )
    const body = { ...subject.maker.fresh(), ...change }
    const exchange = await subject.maker.post(body, { cause: 'odd' })
    if (!exchange || !succeeded(exchange)) continue
    const item = await subject.maker.settle(exchange)
    const shows = item && read ? await readItem(subject, item) : exchange
    if (!shows || !succeeded(shows)) continue
    const losses = lossesIn(subject, change, { write: create, shows })
    reportLosses(subject, 'text-survives', {
      losses,
      operation: create,
      steps: shows === exchange ? [exchange] : [exchange, shows],
      where: 'of a text with special characters',
    })
  }
}

/** Free texts: no pattern, no format, no choice, and long enough. */
function textProperties(subject: Subject, sent: JsonObject): readonly string[] {
  const { contract } = subject.session
  const { create } = subject.resource
  const view = viewOf(contract, create && bodyMedia(create)?.schema)
  return [...view.properties].flatMap(([name, schema]) => {
    const { type, keywords } = viewOf(contract, schema)
    const isFree = !['pattern', 'format', 'enum', 'const'].some((keyword) => keyword in keywords)
    const isLong = typeof keywords.maxLength !== 'number' || keywords.maxLength >= 24
    const isSent = name in sent && create !== undefined && isShown(subject, create, name)
    return type === 'string' && isFree && isLong && isSent ? [name] : []
  })
}
