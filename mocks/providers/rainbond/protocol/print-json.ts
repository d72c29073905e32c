import type { Contract } from '../../../../contracts/openapi/contract.ts'
import type { Operation, Schema } from '../../../../contracts/openapi/operation.ts'
import { floatText } from '../python/value.ts'

/** Prints an answer's value as JSON; `indent` 0 writes it on one line. */
export type PrintJson = (
  value: unknown,
  target: { readonly operation: Operation | undefined; readonly status: number },
  indent: number,
) => string

/**
 * Prints JSON as the console does: what the contract calls a number rather than an integer is a
 * float there, `10.0`, and two line separators are escaped.
 */
export function createJsonPrinter(contract: Contract): PrintJson {
  const items = (schema: Schema | undefined): Schema | undefined => part(schema, 'items')
  const part = (schema: Schema | undefined, keyword: string, name?: string): Schema | undefined => {
    const resolved = schema === undefined ? undefined : contract.resolve(schema)
    if (typeof resolved !== 'object') return undefined
    const inner = resolved[keyword]
    const found = name === undefined ? inner : isObject(inner) ? inner[name] : undefined
    return isObject(found) ? found : undefined
  }
  const isFloat = (schema: Schema | undefined): boolean => {
    const resolved = schema === undefined ? undefined : contract.resolve(schema)
    return typeof resolved === 'object' && resolved.type === 'number'
  }
  const print = (
    value: unknown,
    schema: Schema | undefined,
    lead: string,
    step: string,
  ): string => {
    if (typeof value === 'number') return isFloat(schema) ? floatText(value) : String(value)
    if (Array.isArray(value)) {
      const inner = value.map((item) => print(item, items(schema), lead + step, step))
      return enclose('[', inner, ']', { lead, step })
    }
    if (!isObject(value)) return JSON.stringify(value)
    const inner = Object.entries(value).map(
      ([name, item]) =>
        `${JSON.stringify(name)}:${step === '' ? '' : ' '}` +
        print(item, part(schema, 'properties', name), lead + step, step),
    )
    return enclose('{', inner, '}', { lead, step })
  }
  return (value, { operation, status }, indent) => {
    const response = operation && contract.responseFor(operation, status)
    const text = print(value, response?.content[0]?.schema, '', ' '.repeat(indent))
    return text.replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

interface Layout {
  readonly lead: string
  readonly step: string
}

function enclose(open: string, inner: string[], close: string, { lead, step }: Layout): string {
  if (inner.length === 0 || step === '') return open + inner.join(',') + close
  return `${open}\n${inner.map((line) => lead + step + line).join(',\n')}\n${lead}${close}`
}
