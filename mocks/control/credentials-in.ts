import type { Mock } from '../mock.ts'
import type { Database } from '../model/database.ts'
import type { Declarations } from '../model/schema.ts'
import { providersOf } from './world-parts.ts'

/** A credential of the demo world, for people to read and paste. */
export interface ShownCredential {
  readonly provider: string
  readonly name: string
  readonly about: string
  readonly curl: string
}

/** The credentials of the demo world that a world has. */
export function credentialsIn(mock: Mock): readonly ShownCredential[] {
  const databases = mock.db as unknown as Readonly<Record<string, Database<Declarations>>> // by provider
  return providersOf(mock).flatMap(({ name: provider, demo }) => {
    const db = databases[provider]
    if (!db) return []
    return demo.credentials
      .filter((one) => one.isIn(db))
      .map(({ name, about, curl }) => ({ provider, name, about, curl }))
  })
}
