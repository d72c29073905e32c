import { isPublic } from '../laws/isolation.ts'
import type { Bench } from './bench.ts'
import type { Case } from './case.ts'

/** The same valid request without credentials, and with credentials that nobody was given. */
export function credentialCases(bench: Bench): readonly Case[] {
  const { operation, session } = bench
  const { identity } = session.target
  if (!identity || isPublic(operation)) return []
  const pointer = `${operation.pointer}/security`
  const nobody: Case = {
    about: 'no credentials',
    call: () => ({ ...bench.call(), as: 'nobody', cause: 'no-credentials' }),
    ...{ expects: 'refusal', check: 'requires-credentials', pointer, fold: 'nobody' },
  }
  const wrong = identity.impostors.map(
    (impostor): Case => ({
      about: impostor.name,
      call: () => ({ ...bench.call(), as: impostor, cause: 'wrong-credentials' }),
      ...{ expects: 'refusal', check: 'verifies-credentials', pointer, fold: impostor.name },
    }),
  )
  return [nobody, ...wrong]
}
