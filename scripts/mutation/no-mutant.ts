import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    readonly globalNamespace: string
    readonly mutantActivation: 'static' | 'runTime'
  }
}

// A kept thread still has the mutant of its last run. Where a test file computes something as it is
// loaded, that mutant could break the loading, and of the next mutants no test would run at all.
const state: { activeMutant?: string | undefined } | undefined = Reflect.get(
  globalThis,
  inject('globalNamespace'),
)
if (state && inject('mutantActivation') !== 'static') state.activeMutant = undefined
