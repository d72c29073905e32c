import { contracts as atlas } from './atlas/contracts.ts'
import { witnesses as atlasWitnesses } from './atlas/generated/witnesses.ts'
import { readWitnesses } from './check/read-witnesses.ts'
import type { ProfileName, Witnesses } from './check/witness.ts'
import type { Contract } from './openapi/contract.ts'
import { contracts as rainbond } from './rainbond/contracts.ts'
import { witnesses as rainbondWitnesses } from './rainbond/generated/witnesses.ts'

/** What this package knows of one provider: both profiles of its contract and its proof table. */
export interface KnownContract {
  contract(profile: ProfileName): Contract
  witnesses(profile: ProfileName): Witnesses
}

/** By provider. Contracts are compiled on first use and kept. */
export const knownContracts = {
  atlas: known(atlas, atlasWitnesses),
  rainbond: known(rainbond, rainbondWitnesses),
} as const satisfies Readonly<Record<string, KnownContract>>

function known(
  contracts: Readonly<Record<ProfileName, () => Contract>>,
  table: () => unknown,
): KnownContract {
  return {
    contract: (profile) => contracts[profile](),
    witnesses: (profile) => readWitnesses(table(), contracts[profile](), profile),
  }
}
