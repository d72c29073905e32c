import type { MediaType } from '../../../openapi/contract.ts'
import { isObject } from '../../../openapi/reference.ts'
import { nameIn } from '../../fixtures/changes.ts'
import { bodyIssues } from '../../values/body-issues.ts'
import { variationsOf } from '../../values/body-variations.ts'
import { placeOf, type Variation, vary } from '../../values/variation.ts'
import { choicesOf, viewOf } from '../../values/view.ts'
import type { Check } from '../../vocabulary/check.ts'
import { show } from '../../vocabulary/proof-words.ts'
import { bodyMedia, isJsonBody } from '../../vocabulary/write-body.ts'
import type { OperationContext } from './operation-context.ts'
import { rejectsInvalid, rejectsMissingRequired } from './refusal-checks.ts'
import type { RequestCase } from './request-case.ts'
import type { RequestFacts } from './request-check.ts'
import { acceptsValid } from './request-checks.ts'

/** Bodies at and beyond each bound of their schema. The contract's validator has the last word. */
export function bodyCases(bench: OperationContext): readonly RequestCase[] {
  const { operation, session } = bench
  const media = bodyMedia(operation)
  const base = bench.call().body
  if (!media?.schema || base === undefined || !isJsonBody(media)) return []
  if (session.contract.checkBody(media, base).length > 0) return []
  const variations = variationsOf(session.contract, media.schema, base)
  return variations.flatMap((variation) => caseOf(bench, media, variation) ?? [])
}

function caseOf(
  bench: OperationContext,
  media: MediaType,
  variation: Variation,
): RequestCase | undefined {
  const { contract } = bench.session
  const write = () => vary(bench.call().body, variation)
  const issues = bodyIssues(contract, media, write())
  const isValid = issues.length === 0
  if (variation.meant !== 'odd' && isValid !== (variation.meant === 'valid')) return undefined
  if (variation.meant === 'odd' && !isValid) return undefined
  const isPromise = variation.meant === 'valid' && bench.works && isPromised(bench, variation)
  const expects = isValid ? (isPromise ? 'acceptance' : 'anything') : 'refusal'
  const cause = isValid ? (variation.meant === 'odd' ? 'odd' : 'valid') : 'invalid'
  return {
    about: aboutVariation(variation),
    call: () => ({ ...bench.call(), body: write(), cause }),
    stillIs: ({ body }) => (bodyIssues(contract, media, body).length === 0) === isValid,
    expects,
    check: checkFor(variation, isValid),
    pointer: issues[0]?.schemaPointer ?? `${media.pointer}/schema`,
    kind: `${placeOf(variation)} ${variation.keyword}`,
    varied: {
      property: placeOf(variation),
      as: variation.value === null ? 'null' : variation.keyword,
    },
  }
}

/** E.g. `/seats: 0, below the least`. */
function aboutVariation(variation: Variation): string {
  const { value, about } = variation
  const shown = value === undefined || isObject(value) ? '' : `${show(value)}, `
  return `${placeOf(variation)}: ${shown}${about}`
}

function checkFor(variation: Variation, isValid: boolean): Check<string, RequestFacts> {
  if (isValid) return acceptsValid
  return variation.keyword === 'required' ? rejectsMissingRequired : rejectsInvalid
}

/**
 * True if the contract promises in so many words that the value is taken. Lists of things that may
 * have to exist are none such, nor is a name that must keep the run's prefix.
 */
function isPromised(bench: OperationContext, { path, keyword, value }: Variation): boolean {
  const { contract } = bench.session
  const media = bodyMedia(bench.operation)
  const [name = ''] = path
  const property = viewOf(contract, media?.schema).properties.get(name)
  const view = viewOf(contract, property ?? true)
  if (Array.isArray(value)) return bench.subject?.maker.isWhole === true
  if (keyword === 'required') return true
  // an id of the right length need not be one that is there
  if (/id$/i.test(path.findLast((step) => !/^\d+$/.test(step)) ?? '')) return false
  const isName = bench.subject !== undefined && nameIn(bench.subject, bench.operation) === name
  if (isName && bench.session.options.careful) return false
  return choicesOf(view).length > 0 || !isObject(value)
}
