import { isPublic } from '../laws/guarded.ts'
import type { Bench } from './bench.ts'
import type { Case } from './case.ts'
import { requiresCredentials, verifiesCredentials } from './refusal-checks.ts'

/** The same valid request without credentials, and with credentials that nobody was given. */
export function credentialCases(bench: Bench): readonly Case[] {
  const { operation, session } = bench
  const { identity } = session.target
  if (!identity || isPublic(operation)) return []
  const pointer = `${operation.pointer}/security`
  const nobody: Case = {
    about: 'no credentials',
    call: () => ({ ...bench.call(), as: 'nobody', cause: 'no-credentials' }),
    ...{ expects: 'refusal', check: requiresCredentials, pointer, kind: 'nobody' },
  }
  const wrong = identity.impostors.map(
    (impostor): Case => ({
      about: impostor.name,
      call: () => ({ ...bench.call(), as: impostor, cause: 'wrong-credentials' }),
      ...{ expects: 'refusal', check: verifiesCredentials, pointer, kind: impostor.name },
    }),
  )
  return [nobody, ...wrong]
}
