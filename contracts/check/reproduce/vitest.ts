import { checkOf } from '../checks/all-checks.ts'
import { assertionLines } from './assertion-lines.ts'
import { digestHelper } from './digest-helper.ts'
import { access, text, written } from './javascript.ts'
import { type Script, type ScriptStep, titleOf } from './script.ts'
import { headerVariable, type Signer, signedTarget } from './signature.ts'
import type { Template } from './template.ts'
import type { Save } from './thread.ts'

/** A finding as a file for vitest that fails as long as the server does so. Needs `fetch` only. */
export function vitestFile(script: Script): string {
  const { finding, sentence, steps } = script
  const skipped = whySkipped(script)
  return [
    "import { expect, test } from 'vitest'",
    ...(usesDigest(script) ? ["import { createHash } from 'node:crypto'"] : []),
    '',
    `const url = process.env.CHECK_URL ?? ${text(script.url)}`,
    ...script.secrets.map((name) => `const ${camel(name)} = process.env.${name} ?? ''`),
    '',
    `// ${finding.check}: ${checkOf(finding.check).title}`,
    ...(skipped === undefined ? [] : [`// Skipped: ${skipped}`]),
    `${skipped === undefined ? 'test' : 'test.skip'}(${text(`${finding.operation}: ${sentence.message}`)}, async () => {`,
    ...[...runLines(script), ...tokenLines(script)].map(indented),
    ...steps.flatMap((step, at) => stepLines(step, at, steps.length)).map(indented),
    `  // expected: ${oneLine(sentence.expected)}`,
    `  // received: ${oneLine(sentence.received)}`,
    ...assertionLines(script).map(indented),
    '})',
    ...(usesDigest(script) ? ['', digestHelper] : []),
    '',
  ].join('\n')
}

/** A test that could only pass says so. */
function whySkipped({ finding, steps }: Script): string | undefined {
  if (steps.some(({ exchange }) => exchange.request.method === 'TRACE')) {
    return 'fetch cannot send TRACE; the curl commands can.'
  }
  return checkOf(finding.check).unseenByFetch
}

const usesDigest = ({ steps }: Script): boolean =>
  steps.some(({ signer }) => signer?.signature.kind === 'digest')

const indented = (line: string): string => (line === '' ? '' : `  ${line}`)

/** As long as the prefix, since lengths may matter, and new each time. */
function runLines({ prefix }: Script): string[] {
  if (prefix === undefined) return []
  const letter = "() => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(Math.random() * 26)]"
  return [`const run = Array.from({ length: ${prefix.length} }, ${letter}).join('')`]
}

function tokenLines({ steps }: Script): string[] {
  const clients = new Map<string, Signer>(
    steps.flatMap(({ signer }) =>
      signer?.signature.kind === 'client' ? [[signer.stem, signer]] : [],
    ),
  )
  return [...clients.values()].flatMap(({ stem, signature }) => {
    const path = signature.kind === 'client' ? signature.tokenPath : ''
    const [id, secret] = [camel(`${stem}_CLIENT_ID`), camel(`${stem}_CLIENT_SECRET`)]
    return [
      `const ${camel(`${stem}_GRANT`)} = await fetch(\`\${url}${path}\`, {`,
      "  method: 'POST',",
      `  headers: { authorization: \`Basic \${btoa(\`\${${id}}:\${${secret}}\`)}\` },`,
      "  body: new URLSearchParams({ grant_type: 'client_credentials' }),",
      '})',
      `const { access_token: ${camel(`${stem}_TOKEN`)} } = await ${camel(`${stem}_GRANT`)}.json()`,
    ]
  })
}

function stepLines(step: ScriptStep, at: number, count: number): string[] {
  const { exchange, saves, target, signer } = step
  const last = at === count - 1
  const name = last ? 'answer' : `answer${at + 1}`
  const isDigest = signer?.signature.kind === 'digest'
  const call = isDigest ? `digestFetch(${digestSecrets(signer)}, ` : 'fetch('
  const isNeeded = last || saves.length > 0
  const bodyName = `body${at + 1}`
  return [
    `// ${titleOf(exchange, at)}`,
    `${isNeeded ? `const ${name} = ` : ''}await ${call}${written(['', { name: 'url' }, ...inCamel(signedTarget(target, signer), target.length)])}, {`,
    ...optionLines(step).map(indented),
    '})',
    ...(saves.some(({ from }) => 'pointer' in from)
      ? [`const ${bodyName} = await ${name}.json()`]
      : []),
    ...saves.map((save) => saveLine(save, name, bodyName)),
    '',
  ]
}

/** The variables that were added behind an address, as JavaScript names them. */
const inCamel = (target: Template, from: number): Template =>
  target.map((part, at) =>
    typeof part === 'string' || at < from ? part : { name: camel(part.name) },
  )

const digestSecrets = ({ stem }: Signer): string =>
  `[${camel(`${stem}_USER`)}, ${camel(`${stem}_PASSWORD`)}]`

function optionLines({ exchange, headers, hidden, signer, body }: ScriptStep): string[] {
  const { request } = exchange
  const entries = [
    ...credentials(signer),
    ...headers.map(([name, value]) => {
      const secret = hidden[name]
      return `${text(name)}: ${secret === undefined ? written(value) : camel(secret)}`
    }),
  ]
  const isBytes = body === undefined && request.body instanceof Uint8Array
  return [
    `method: ${text(request.method)},`,
    ...(entries.length > 0 ? [`headers: { ${entries.join(', ')} },`] : []),
    ...(body === undefined ? [] : [`body: ${written(body)},`]),
    ...(isBytes ? [`body: new Uint8Array([${request.body?.toString()}]),`] : []),
  ]
}

function credentials(signer: Signer | undefined): string[] {
  if (!signer || signer.signature.kind === 'digest') return []
  const { signature, stem } = signer
  if (signature.kind === 'client') {
    return [`authorization: \`Bearer \${${camel(`${stem}_TOKEN`)}}\``]
  }
  return Object.entries(signature.schemes).map(
    ([name, scheme]) => `${text(name)}: \`${scheme}\${${camel(headerVariable(stem, name))}}\``,
  )
}

function saveLine({ name, from }: Save, answer: string, body: string): string {
  if ('pointer' in from) return `const ${name} = ${body}${pathIn(from.pointer)}`
  const value = `${answer}.headers.get(${text(from.header)}) ?? ''`
  return from.header === 'location'
    ? `const ${name} = new URL(${value}, url).pathname`
    : `const ${name} = ${value}`
}

const pathIn = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => access(step.replaceAll('~1', '/').replaceAll('~0', '~')))
    .join('')

/** `ALPHA_TOKEN` → `alphaToken` */
const camel = (name: string): string =>
  name.toLowerCase().replaceAll(/_(.)/g, (_whole, letter: string) => letter.toUpperCase())

const oneLine = (line: string): string => line.replaceAll(/\s+/g, ' ').slice(0, 300)
