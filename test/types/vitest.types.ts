import { expectTypeOf } from 'vitest'
import type { RunOptions, RunTarget } from '../../contracts/check/index.ts'
import { type ContractTestsOptions, contractTests } from '../../contracts/check/vitest.ts'

// Compiled by `npm run types`, never run.

/** What a user writes, right and misspelt. */
export function tests(): void {
  contractTests({ contract: 'openapi.yaml', target: 'http://127.0.0.1:3000' })
  contractTests({
    contract: 'atlas',
    target: async () => ({ url: 'http://127.0.0.1:3000', credential: { token: 'Bearer x' } }),
    checks: ['isolation-read'],
    params: { orgId: ['a,b'] },
    touch: ['renameOrgTeam'],
  })
  // @ts-expect-error a check
  contractTests({ contract: 'atlas', target: '', checks: ['isolation-reed'] })
  // @ts-expect-error an option
  contractTests({ contract: 'atlas', target: '', readonly: true })
  // @ts-expect-error the tests have one signal, that of vitest
  contractTests({ contract: 'atlas', target: '', signal: new AbortController().signal })
}

expectTypeOf(contractTests).parameter(0).toEqualTypeOf<ContractTestsOptions>()
expectTypeOf<ContractTestsOptions['params']>().toEqualTypeOf<RunOptions['params']>()
expectTypeOf<ContractTestsOptions['target']>().toEqualTypeOf<
  RunTarget | (() => RunTarget | Promise<RunTarget>)
>()
