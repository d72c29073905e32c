import type { Template } from './template.ts'

/** A text as JavaScript writes it. */
export const text = (value: string): string =>
  `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

/** A text with names in it as JavaScript writes it. */
export function written(template: Template): string {
  if (template.every((part) => typeof part === 'string')) return text(template.join(''))
  const parts = template.map((part) =>
    typeof part === 'string' ? part.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&') : `\${${part.name}}`,
  )
  return `\`${parts.join('')}\``
}

/** Reads a property: `.name` or `["a name"]`. */
export const access = (step: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
