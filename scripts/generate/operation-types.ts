import openapiTypeScript, { astToString } from 'openapi-typescript'
import {
  compileContract,
  type ErrorEntry,
  type OpenApiDocument,
  type RuleEntry,
} from '../../contracts/openapi/contract.ts'
import { readExtensions } from '../../contracts/openapi/extensions.ts'
import { placeholdersOf } from '../../contracts/openapi/placeholders.ts'
import { answerTypes } from './answer-types.ts'
import { unfoldCircles } from './unfold-circles.ts'

/** The library has its own type of document, and reads what it is given with care of its own. */
type LibraryDocument = Parameters<typeof openapiTypeScript>[0]

/**
 * The types of a contract: `paths` and `operations` of the first profile, `errors` (the parameters
 * of each refusal), `rules` (the values of each) and `answers` (the statuses of each operation) of all
 * profiles together.
 */
export async function operationTypes(
  profiles: readonly [OpenApiDocument, ...OpenApiDocument[]],
): Promise<string> {
  const document = unfoldCircles(structuredClone(profiles[0]))
  const ast = await openapiTypeScript(document as unknown as LibraryDocument, {
    // A property with a default may still be left out of a request.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
  })
  const extensions = profiles.map(readExtensions)
  const errors = extensions.flatMap((extension) => Object.entries(extension.errors))
  const rules = extensions.flatMap((extension) => Object.entries(extension.rules))
  return [
    '// Made from openapi.yaml by `npm run generate`. Do not edit.',
    astToString(ast).trim(),
    '/** Values for the texts of each refusal. */',
    toInterface('errors', groupByName(errors), toParameters),
    '/** The values of each rule. */',
    toInterface('rules', groupByName(rules), toRuleValues),
    answerTypes(profiles.map((profile) => compileContract(profile))),
    '',
  ].join('\n')
}

function groupByName<Entry>(
  entries: readonly (readonly [string, Entry])[],
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const [name, entry] of entries) groups.set(name, [...(groups.get(name) ?? []), entry])
  return groups
}

function toInterface<Entry>(
  name: string,
  groups: ReadonlyMap<string, readonly Entry[]>,
  toType: (entries: readonly Entry[]) => string,
): string {
  const members = [...groups].map(([key, entries]) => `    ${toKey(key)}: ${toType(entries)};`)
  return [`export interface ${name} {`, ...members, '}'].join('\n')
}

function toParameters(entries: readonly ErrorEntry[]): string {
  const parameters = new Map(entries.flatMap((entry) => [...placeholdersOf(entry)]))
  if (parameters.size === 0) return 'Record<string, never>'
  const members = [...parameters].map(([name, kind]) => {
    return `${toKey(name)}: ${kind === 'text' ? 'string | number' : 'unknown'}`
  })
  return `{ ${members.join('; ')} }`
}

function toRuleValues(entries: readonly RuleEntry[]): string {
  const types = entries.flatMap(({ values, default: usual }) =>
    values ? values.map((value) => JSON.stringify(value)) : [typeof usual],
  )
  return [...new Set(types)].join(' | ')
}

function toKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
}
