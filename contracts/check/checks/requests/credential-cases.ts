import { isPublic } from '../laws/guarded.ts'
import type { OperationContext } from './operation-context.ts'
import { requiresCredentials, verifiesCredentials } from './refusal-checks.ts'
import type { RequestCase } from './request-case.ts'

/** The same valid request without credentials, and with credentials that nobody was given. */
export function credentialCases(bench: OperationContext): readonly RequestCase[] {
  const { operation, session } = bench
  const { identity } = session.target
  if (!identity || isPublic(operation)) return []
  const pointer = `${operation.pointer}/security`
  const nobody: RequestCase = {
    about: 'no credentials',
    call: () => ({ ...bench.call(), as: 'nobody', cause: 'no-credentials' }),
    ...{ expects: 'refusal', check: requiresCredentials, pointer, kind: 'nobody' },
  }
  const wrong = identity.impostors.map(
    (impostor): RequestCase => ({
      about: impostor.name,
      call: () => ({ ...bench.call(), as: impostor, cause: 'wrong-credentials' }),
      ...{ expects: 'refusal', check: verifiesCredentials, pointer, kind: impostor.name },
    }),
  )
  return [nobody, ...wrong]
}
