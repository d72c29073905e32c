import type { Contract } from '../../openapi/contract.ts'
import { isOpenHeader } from '../credentials/header-secrets.ts'
import { secretsIn } from '../credentials/identity.ts'
import { splitScheme } from '../credentials/schemes.ts'
import { type Mark, SecretIndex } from '../secrets/secret-index.ts'
import { SecretLearner } from '../secrets/secret-learner.ts'
import { isSecretName } from '../secrets/secret-names.ts'
import { markPlaces } from '../secrets/secret-patterns.ts'
import { declaredPlaces } from '../secrets/secret-places.ts'
import type { SecretRemover } from '../secrets/secret-remover.ts'
import type { Identity } from '../vocabulary/target.ts'
import { redactReport } from './redact-report.ts'
import type { Report } from './report.ts'

/** Secrets that are known before a run begins. */
export interface KnownSecrets {
  /** Texts that no report may show, e.g. of flags and of the environment. */
  readonly secrets?: readonly string[]
  /** Identities; their secrets, their tokens and the secrets of their impostors are removed. */
  readonly identities?: readonly Identity[]
  /** Names of headers whose values are credentials, beside those that the contract declares. */
  readonly secretHeaders?: readonly string[]
  /** True if the requests are those of other people, so that what they send may be a secret too. */
  readonly isRecorded?: boolean
}

/** A redactor that knows reports. */
export interface Redactor extends SecretRemover {
  /** A whole report; applied once, before any reporter reads it. */
  readonly redact: (report: Report) => Report
}

/** Text that replaces a secret. */
export const redacted = '***'

const stars: Mark = () => redacted

/** Makes the redactor of a run, which learns more secrets as the run goes. */
export function createRedactor(contract: Contract, known: KnownSecrets = {}): Redactor {
  const index = new SecretIndex()
  const declared = declaredPlaces(contract)
  const own = new Set(known.secretHeaders?.map((name) => name.toLowerCase()))
  const isHeader = (name: string): boolean =>
    isCredentialHeader(name) || declared.headers.has(name) || (own.has(name) && !isOpenHeader(name))
  const learner = new SecretLearner(contract, {
    index,
    isRecorded: known.isRecorded ?? false,
    places: {
      isHeader: (name) => isHeader(name.toLowerCase()),
      isParameter: (name) => declared.parameters.has(name.toLowerCase()),
    },
  })
  for (const secret of [...(known.secrets ?? []), ...declared.texts]) index.add(secret)
  const { identities = [] } = known
  const values: Redactor['values'] = (text, mark = stars, shortest) => {
    // A token joins the secrets of its owner when it comes.
    for (const secret of secretsIn(identities)) index.add(secret)
    return index.replace(text, mark, shortest)
  }
  const text: Redactor['text'] = (shown, mark = stars) =>
    values(markPlaces(shown, mark, learner.places), mark)
  const header: Redactor['header'] = (name, value) =>
    isHeader(name.toLowerCase()) ? hiddenHeader(name.toLowerCase(), value) : text(value)
  const redact: Redactor['redact'] = (report) => redactReport(report, { text, values, header })
  return { learn: (exchange) => learner.learn(exchange), text, values, header, redact }
}

const isCredentialHeader = (name: string): boolean =>
  /^(proxy-)?authorization$|^(set-)?cookie2?$/.test(name) || isSecretName(name)

/** The scheme and the names of cookies stay, so that a reader sees what kind of credential it was. */
function hiddenHeader(name: string, value: string): string {
  if (value === '') return value
  if (name === 'set-cookie') return value.replace(/^([^=;]*=)?[^;]*/, `$1${redacted}`)
  if (name === 'cookie') {
    const pairs = value
      .split(';')
      .map((pair) => pair.trim().replace(/^([^=]*=)?.*$/s, `$1${redacted}`))
    return pairs.join('; ')
  }
  return `${splitScheme(value)[0]}${redacted}`
}
