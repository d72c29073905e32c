import { type Script, type ScriptStep, titleOf } from './script.ts'
import { headerVariable, type Signer, signedTarget } from './signature.ts'
import type { Template } from './template.ts'
import { runName, type Save } from './thread.ts'

/** A finding as a shell script: one curl command per step. Secrets are read from the environment. */
export function curlScript(script: Script): string {
  const { finding, sentence, url, steps } = script
  const needsJq = steps.some(({ saves }) => saves.some(({ from }) => 'pointer' in from))
  const lines = steps.flatMap((step, at) => [
    '',
    `# ${titleOf(step.exchange, at)}`,
    ...stepLines(step),
  ])
  return [
    `# ${oneLine(`${finding.check}, ${finding.operation}: ${sentence.message}`)}`,
    `# expected: ${oneLine(sentence.expected)}`,
    `# received: ${oneLine(sentence.received)}`,
    ...(needsJq ? ['# Needs bash, curl and jq.'] : ['# Needs bash and curl.']),
    `CHECK_URL=\${CHECK_URL:-${url}}`,
    ...script.secrets.map((name) => `: "\${${name}:?is not set}"`),
    ...(lines.some((line) => /\{RUN\}/.test(line)) ? runLines(script) : []),
    ...tokenLines(script),
    ...lines,
    '',
  ].join('\n')
}

/** One line that deletes what is at an address. Secrets are read from the environment. */
export const removalCommand = (url: string, signer: Signer | undefined): string =>
  ['curl -sS -X DELETE', ...credentials({ signer }), quoted(signedTarget([url], signer))].join(' ')

/** As long as the prefix, since lengths may matter, and new each time. */
function runLines({ prefix }: Script): string[] {
  if (prefix === undefined) return []
  return [`RUN=$(head -c 64 /dev/urandom | base64 | tr -dc a-z | head -c ${prefix.length})`]
}

function tokenLines({ steps, url: _url }: Script): string[] {
  const stems = new Map(
    steps.flatMap(({ signer }) =>
      signer?.signature.kind === 'client' ? [[signer.stem, signer.signature.tokenPath]] : [],
    ),
  )
  return [...stems].flatMap(([stem, path]) => [
    `${stem}_TOKEN=$(curl -sS --user "$${stem}_CLIENT_ID:$${stem}_CLIENT_SECRET" \\`,
    `  --data grant_type=client_credentials "$CHECK_URL${path}" | jq -r .access_token)`,
  ])
}

function stepLines(step: ScriptStep): string[] {
  const { exchange, saves, target, body } = step
  const { method } = exchange.request
  const bytes = bytesOf(step)
  const words = [
    method === 'HEAD' ? 'curl -sS --head' : `curl -sS${saves.length > 0 ? '' : ' -i'}${verb(step)}`,
    ...(saves.some(({ from }) => 'header' in from) ? ['-D headers.txt'] : []),
    ...(/\/\.{1,2}(\/|$)/.test(exchange.request.target) ? ['--path-as-is'] : []),
    ...(/[[\]{}]/.test(exchange.request.target) ? ['--globoff'] : []),
    ...credentials(step),
    ...headers(step),
    ...(body === undefined ? [] : [`--data-raw ${quoted(body)}`]),
    ...(bytes === undefined ? [] : ['--data-binary @body.bin']),
    doubleQuoted(['', { name: 'check_url' }, ...signedTarget(target, step.signer)]),
  ]
  const command = words.join(' \\\n  ')
  const came = `# answered ${exchange.response.status === 0 ? 'nothing' : exchange.response.status}`
  const file = bytes === undefined ? [] : [`base64 -d <<<'${bytes}' >body.bin`]
  if (saves.length === 0) return [...file, command, came]
  return [...file, `answer=$(${command})`, came, ...saves.map(saveLine)]
}

/** A body that is no text, in base64. */
function bytesOf({ exchange, body }: ScriptStep): string | undefined {
  const sent = exchange.request.body
  if (body !== undefined || sent === undefined || typeof sent === 'string') return undefined
  return btoa(String.fromCharCode(...sent))
}

/** curl sends POST where there is a body, else GET. */
function verb({ exchange }: ScriptStep): string {
  const { method, body } = exchange.request
  return method === (body === undefined ? 'GET' : 'POST') ? '' : ` -X ${method}`
}

function credentials({ signer }: Pick<ScriptStep, 'signer'>): string[] {
  if (!signer) return []
  const { signature, stem } = signer
  if (signature.kind === 'digest') return [`--digest --user "$${stem}_USER:$${stem}_PASSWORD"`]
  if (signature.kind === 'client') return [`-H "authorization: Bearer $${stem}_TOKEN"`]
  return Object.entries(signature.schemes).map(
    ([name, scheme]) => `-H "${name}: ${scheme}$${headerVariable(stem, name)}"`,
  )
}

function headers({ headers: sent, hidden, exchange }: ScriptStep): string[] {
  const written = sent.map(([name, value]) => {
    const secret = hidden[name]
    return secret === undefined
      ? `-H ${doubleQuoted([`${name}: `, ...value])}`
      : `-H "${name}: $${secret}"`
  })
  const isTyped = sent.some(([name]) => name === 'content-type')
  // curl would call it a form.
  return exchange.request.body === undefined || isTyped
    ? written
    : [...written, "-H 'content-type:'"]
}

const saveLine = ({ name, from }: Save): string =>
  'pointer' in from
    ? `${shellName(name)}=$(jq -r ${quoted([jqPath(from.pointer)])} <<<"$answer")`
    : `${shellName(name)}=$(sed -nE 's/^${from.header}: ${originOf(from.header)}//Ip' headers.txt | tr -d '\\r')`

const originOf = (header: string): string => (header === 'location' ? '(https?:\\/\\/[^/]+)?' : '')

/** The empty pointer leads to the whole answer. */
const jqPath = (pointer: string): string =>
  `.${pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `[${JSON.stringify(step)}]`))
    .join('')}`

/** `teamId` → `TEAM_ID` */
const shellName = (name: string): string =>
  name === runName ? 'RUN' : name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()

const doubleQuoted = (template: Template): string =>
  `"${template
    .map((part) =>
      typeof part === 'string'
        ? part.replaceAll(/[\\"$`]/g, '\\$&')
        : `\${${shellName(part.name)}}`,
    )
    .join('')}"`

/** Single quotes leave everything as it is; names stand between them. */
const quoted = (template: Template): string =>
  template
    .map((part) =>
      typeof part === 'string'
        ? `'${part.replaceAll("'", "'\\''")}'`
        : `"\${${shellName(part.name)}}"`,
    )
    .join('') || "''"

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 300)
