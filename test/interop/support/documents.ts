import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KnownContract, knownContracts } from '../../../contracts/known-contracts.ts'
import type { Contract } from '../../../contracts/openapi/contract.ts'
import type { Profile } from '../../../mocks/engine/provider.ts'
import { profiles } from '../../../mocks/options.ts'
import { cache } from './cache.ts'

/** A contract as another tool gets it: one OpenAPI document in a file. */
export interface Handed {
  /** e.g. `atlas, observed` */
  readonly name: string
  readonly provider: keyof typeof knownContracts
  readonly profile: Profile
  readonly path: string
  readonly contract: Contract
}

/** Writes every contract in every profile to a file of its own. */
export function handOver(): readonly Handed[] {
  const folder = join(cache, 'contracts')
  mkdirSync(folder, { recursive: true })
  const all = Object.entries(knownContracts) as [Handed['provider'], KnownContract][] // its own keys
  return all.flatMap(([provider, known]) =>
    profiles.map((profile) => {
      const contract = known.contract(profile)
      const path = join(folder, `${provider}-${profile}.openapi.json`)
      writeFileSync(path, JSON.stringify(contract.document, null, 2))
      return { name: `${provider}, ${profile}`, provider, profile, path, contract }
    }),
  )
}
