/**
 * Prints a JSON value as Jackson's default printer does: two spaces, ` : `, arrays on the line on
 * which they start. The recorded 401 body has this form.
 *
 * @param value what `JSON.parse` may return; undefined properties are left out
 */
export function prettyJson(value: unknown, indent = ''): string {
  if (Array.isArray(value)) return printArray(value, indent)
  if (typeof value === 'object' && value !== null) return printObject(value, indent)
  return JSON.stringify(value)
}

function printArray(elements: readonly unknown[], indent: string): string {
  if (elements.length === 0) return '[ ]'
  return `[ ${elements.map((element) => prettyJson(element ?? null, indent)).join(', ')} ]`
}

function printObject(value: object, indent: string): string {
  const inner = `${indent}  `
  const properties = Object.entries(value)
    .filter(([, property]) => property !== undefined)
    .map(([name, property]) => `${inner}${JSON.stringify(name)} : ${prettyJson(property, inner)}`)
  return properties.length === 0 ? '{ }' : `{\n${properties.join(',\n')}\n${indent}}`
}
