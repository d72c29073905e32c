import type { Contract } from '../../openapi/contract.ts'
import { checkOf, sentenceOf } from '../checks/all-checks.ts'
import type { SecretRemover } from '../secrets/secret-remover.ts'
import type { Assertion } from '../vocabulary/assertion.ts'
import type { Sentence } from '../vocabulary/check.ts'
import { type Exchange, refused } from '../vocabulary/exchange.ts'
import type { Finding } from '../vocabulary/finding.ts'
import { assertionOf } from './assertion.ts'
import { Hiding } from './hide.ts'
import { type Signature, type Signer, signerOf, variablesOf } from './signature.ts'
import type { Template } from './template.ts'
import { runName, type ThreadedStep, threadSteps } from './thread.ts'
import type { WriteHistory } from './write-history.ts'

/** Data that the requests of a finding need to be sent again. */
export interface Reproducing {
  readonly contract: Contract
  /** `http://host:port`. */
  readonly url: string
  /** Signature schemes of identities, by name. */
  readonly signatures: Readonly<Record<string, Signature>>
  readonly redactor: SecretRemover
  /** True if the requests are those of other people, whose passwords may stand in any of them. */
  readonly isRecorded?: boolean
  /** Begins the names of everything that the run created. */
  readonly prefix?: string
  /** The writes of the run; with it, steps are led back to their beginning. */
  readonly trail?: WriteHistory
}

/** The steps of a finding, ready to be written in some language. */
export interface Script {
  readonly finding: Finding
  /** In words, without secrets. */
  readonly sentence: Sentence
  readonly url: string
  readonly steps: readonly ScriptStep[]
  /** Environment variables that hold secrets. */
  readonly secrets: readonly string[]
  /** The run's prefix, where the steps need a new one. */
  readonly prefix?: string
  readonly assertion: Assertion
  /** Writes a text of the last answer by the names of what stands in it. */
  readonly write: (text: string) => Template
  /** True if a text of the last answer holds a secret. */
  readonly isSecret: (text: string) => boolean
}

export interface ScriptStep extends ThreadedStep {
  readonly signer: Signer | undefined
  /** Names of environment variables in place of header values, by header name. */
  readonly hidden: Readonly<Record<string, string>>
}

/** Writes down how a finding can be seen again. */
export function toScript(told: Finding, how: Reproducing): Script {
  const finding = lookedAtBefore(told)
  const assertion = assertionOf(finding, how.contract)
  const mentioned = 'value' in assertion ? [String(assertion.value)] : []
  const pointer = 'pointer' in assertion ? assertion.pointer : undefined
  const exchanges = how.trail?.leadTo(finding.steps, pointer) ?? finding.steps
  const threaded = threadSteps(exchanges, {
    mentioned,
    ...('shownBy' in assertion &&
      assertion.shownBy && { shown: { by: assertion.shownBy, pointer: assertion.pointer } }),
    followsLocation: checkOf(finding.check).followsLocation === true,
    ...(how.prefix !== undefined && { prefix: how.prefix }),
  })
  const hiding = new Hiding(how.redactor, how.isRecorded ?? false)
  const steps = threaded.steps.map((step) => withoutSecrets(step, hiding, how))
  const isInAnswer = threaded.write(JSON.stringify(assertion)).some(isRun)
  const needsPrefix =
    isInAnswer ||
    steps.some(({ target, headers, body = [] }) =>
      [...target, ...headers.flatMap(([, value]) => value), ...body].some(isRun),
    )
  const { text } = how.redactor
  const { message, expected, received } = sentenceOf(told)
  return {
    finding,
    sentence: { message: text(message), expected: text(expected), received: text(received) },
    url: text(how.url),
    steps,
    secrets: variablesIn(steps, hiding),
    ...(needsPrefix && how.prefix !== undefined && { prefix: how.prefix }),
    assertion,
    write: threaded.write,
    isSecret: hiding.isSecret,
  }
}

function variablesIn(steps: readonly ScriptStep[], hiding: Hiding): readonly string[] {
  const ofSteps = steps.flatMap(({ signer, hidden }) => [
    ...(signer ? variablesOf(signer) : []),
    ...Object.values(hidden),
  ])
  return [...new Set([...ofSteps, ...hiding.variables])]
}

/** Headers that a client writes by itself, or that say which browser it is. */
const madeByClients =
  /^(host|content-length|connection|keep-alive|transfer-encoding|accept-encoding|user-agent|referer|dnt|priority|te|upgrade-insecure-requests|sec-.*)$/

/** Headers that are credentials are variables as a whole, other secrets where they stand. */
function withoutSecrets(step: ThreadedStep, hiding: Hiding, how: Reproducing): ScriptStep {
  const { exchange, target, headers, body, saves } = step
  const { request } = exchange
  const hidden = hiddenHeaders(step, how.redactor)
  return {
    exchange: {
      ...exchange,
      request: {
        ...request,
        target: hiding.inComment(request.target),
        body: body === undefined ? hiding.inBytes(request.body) : request.body,
      },
    },
    target: hiding.inTemplate(target),
    headers: headers
      .filter(([name]) => !madeByClients.test(name))
      .map(([name, value]) => [name, name in hidden ? value : hiding.inTemplate(value)]),
    ...(body !== undefined && { body: hiding.inTemplate(body) }),
    saves,
    signer: signerOf(exchange.as, how.signatures),
    hidden,
  }
}

/** Reads the state before a refused write as well, so that a change can be seen. */
function lookedAtBefore(finding: Finding): Finding {
  const at = finding.steps.findLastIndex(refused)
  const look = finding.steps.at(-1)
  if (finding.check !== 'refused-write-changes-nothing' || at < 0 || !look) return finding
  const refusal = finding.steps[at]
  const before = { ...look, index: (refusal?.index ?? look.index) - 0.5 }
  return { ...finding, steps: finding.steps.toSpliced(at, 0, before) }
}

const isRun = (part: Template[number]): boolean => typeof part !== 'string' && part.name === runName

/** Headers that were sent and may not be shown. What an earlier step gave is no secret here. */
function hiddenHeaders({ headers }: ThreadedStep, redactor: SecretRemover) {
  const hidden = headers.flatMap(([name, value]) => {
    const text = value.map((part) => (typeof part === 'string' ? part : '')).join('')
    const isGiven = value.some((part) => typeof part !== 'string')
    const isSecret = !isGiven && redactor.header(name, text) !== text
    return isSecret ? [[name, name.toUpperCase().replaceAll('-', '_')] as const] : []
  })
  return Object.fromEntries(hidden)
}

/** `2. getTeam as alpha` */
export function titleOf({ operation, request, as }: Exchange, at: number): string {
  const name = operation?.id ?? `${request.method} ${request.target.split('?')[0]}`
  return `${at + 1}. ${name} as ${as}`
}
