import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import { isShown } from '../../fixtures/changes.ts'
import { type ResourceScope, readItem } from '../../fixtures/resource-scope.ts'
import { viewOf } from '../../values/view.ts'
import { succeeded } from '../../vocabulary/exchange.ts'
import { joined, notApplicable, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { bodyMedia } from '../../vocabulary/write-body.ts'
import { judgeValues } from './judge-values.ts'
import { defineLaw } from './law.ts'
import { textSurvivesCheck } from './text-check.ts'
import { undecided } from './undecided.ts'

/** Texts that faulty stores damage: marks, other scripts, the astral plane, escapes, inner blanks. */
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
export const textSurvives = defineLaw({
  label: 'texts',
  checks: [textSurvivesCheck],
  async run(subject, every) {
    const { create: operation } = subject.resource
    if (!operation) return every(unmet('create'))
    const made = await subject.maker.make()
    if (!made) return every(unmet('created thing', { operation, detail: subject.maker.problem }))
    const names = textProperties(subject, made.sent)
    const verdicts: Verdict[] = []
    for (const [at, text] of texts.entries()) {
      const own = `${text} ${made.id.slice(-2)}${at}`
      const change = Object.fromEntries(names.map((name) => [name, own]))
      verdicts.push(await survives(subject, operation, change))
    }
    if (names.length === 0) return every(notApplicable('no free text of it is shown', operation))
    return every(joined(verdicts, unmet('created thing', { operation })))
  },
})

async function survives(
  subject: ResourceScope,
  create: Operation,
  change: JsonObject,
): Promise<Verdict> {
  const { maker, resource } = subject
  const exchange = await maker.post({ ...maker.fresh(), ...change }, { cause: 'odd' })
  if (!exchange || !succeeded(exchange)) return undecided(exchange, create)
  const item = await maker.settle(exchange)
  const shows = item && resource.read ? await readItem(subject, item) : exchange
  if (!shows || !succeeded(shows)) return unmet('readable thing', { operation: create })
  return judgeValues(subject, textSurvivesCheck, {
    ...{ sent: change, write: create, shows },
    steps: shows === exchange ? [exchange] : [exchange, shows],
  })
}

/** Free texts: no pattern, no format, no choice, and long enough. */
function textProperties(subject: ResourceScope, sent: JsonObject): readonly string[] {
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
