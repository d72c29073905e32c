import { contracts as atlas } from './atlas/contracts.ts'
import { witnesses as atlasWitnesses } from './atlas/generated/witnesses.ts'
import { compileContract } from './check/vocabulary/compile-contract.ts'
import { readWitnesses } from './check/witnesses/read-witnesses.ts'
import type { ProfileName, Witnesses } from './check/witnesses/witness.ts'
import type { Contract } from './openapi/contract.ts'
import { contracts as rainbond } from './rainbond/contracts.ts'
import { witnesses as rainbondWitnesses } from './rainbond/generated/witnesses.ts'

/** Contract of one provider in both profiles, and its witnesses. */
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
  // the values that a server sends are judged within bounds, whoever wrote the document
  const bounded = new Map<ProfileName, Contract>()
  return {
    contract(profile) {
      const contract = bounded.get(profile) ?? compileContract(contracts[profile]().document)
      bounded.set(profile, contract)
      return contract
    },
    witnesses: (profile) => readWitnesses(table(), contracts[profile](), profile),
  }
}
