import type { Credential } from '../../contracts/check/credentials/identity.ts'
import { createIdentity } from '../../contracts/check/credentials/identity.ts'
import { signaturesOf } from '../../contracts/check/credentials/signature-of.ts'
import { createRedactor } from '../../contracts/check/report/redact.ts'
import { type Script, toScript } from '../../contracts/check/reproduce/script.ts'
import type { Exchange } from '../../contracts/check/vocabulary/exchange.ts'
import type { Finding } from '../../contracts/check/vocabulary/finding.ts'
import { findingOf, libraryContract } from './exchanges.ts'

const contract = libraryContract()

interface Told extends Partial<Finding> {
  /** What `alpha` signs with; everybody else signs nothing that is known. */
  readonly credential?: Credential
  readonly prefix?: string
  readonly hidden?: readonly string[]
}

/** How a finding about the library can be seen again. */
export function scriptOf(exchanges: readonly Exchange[], told: Told = {}): Script {
  const { credential, prefix, hidden = [], ...more } = told
  return toScript(findingOf(exchanges, more), {
    contract,
    url: 'http://127.0.0.1:4010',
    signatures: credential === undefined ? {} : signaturesOf([createIdentity('alpha', credential)]),
    redactor: createRedactor(contract, { secrets: hidden }),
    ...(prefix !== undefined && { prefix }),
  })
}

/** The lines of a text that a pattern finds, without what they are indented by. */
export const linesOf = (text: string, pattern: RegExp): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => pattern.test(line))
