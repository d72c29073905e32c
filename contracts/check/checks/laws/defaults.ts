import { readItem } from '../../fixtures/resource-scope.ts'
import { isSame } from '../../values/compare.ts'
import { viewOf } from '../../values/view.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { judged, notApplicable, unmet } from '../../vocabulary/verdict.ts'
import { bodyMedia } from '../../vocabulary/write-body.ts'
import { defaultsHoldCheck } from './create-checks.ts'
import { defineLaw } from './law.ts'
import { shownBy } from './shown-by.ts'

/** A property that was left out has the default that the contract names. */
export const defaultsHold = defineLaw({
  label: 'defaults',
  checks: [defaultsHoldCheck],
  async run(subject, every) {
    const { create } = subject.resource
    if (!create) return every(unmet('create'))
    const media = bodyMedia(create)
    const { properties } = viewOf(subject.session.contract, media?.schema)
    const defaults = [...properties].flatMap(([name, schema]) => {
      const { keywords } = viewOf(subject.session.contract, schema)
      return 'default' in keywords ? [[name, keywords.default] as const] : []
    })
    if (defaults.length === 0) return every(notApplicable('the contract names no default', create))
    const item = await subject.maker.make({ optional: false })
    if (!item) return every(unmet('created thing', { operation: create }))
    const read = await readItem(subject, item)
    const thing = shownBy(subject, read) ?? item.answered
    if (!thing) return every(unmet('readable thing', { operation: create }))
    const wrong = defaults.filter(
      ([name, value]) => !(name in item.sent) && name in thing && !isSame(thing[name], value),
    )
    const claims = wrong.map(([name, wanted]) =>
      claimOf(defaultsHoldCheck, {
        facts: { path: `/${name}`, wanted, came: thing[name] },
        ...{ pointer: `${media?.pointer}/schema`, operation: create },
        steps: steps(item.created, read),
      }),
    )
    return every(judged(claims, create))
  },
})
