import * as atlasDocumented from './atlas/generated/documented.ts'
import * as atlasObserved from './atlas/generated/observed.ts'
import { witnesses as atlasWitnesses } from './atlas/generated/witnesses.ts'
import { readWitnesses } from './check/read-witnesses.ts'
import type { ProfileName, Witnesses } from './check/witness.ts'
import { type Contract, compileContract } from './openapi/contract.ts'
import type { OpenApiDocument } from './openapi/operation.ts'
import * as rainbondDocumented from './rainbond/generated/documented.ts'
import * as rainbondObserved from './rainbond/generated/observed.ts'
import { witnesses as rainbondWitnesses } from './rainbond/generated/witnesses.ts'

/** What this package knows of one provider: both profiles of its contract and its proof table. */
export interface KnownContract {
  contract(profile: ProfileName): Contract
  witnesses(profile: ProfileName): Witnesses
}

/** By provider. Contracts are compiled on first use and kept. */
export const knownContracts = {
  atlas: known({ documented: atlasDocumented, observed: atlasObserved }, atlasWitnesses),
  rainbond: known(
    { documented: rainbondDocumented, observed: rainbondObserved },
    rainbondWitnesses,
  ),
} as const satisfies Readonly<Record<string, KnownContract>>

type Documents = Readonly<Record<ProfileName, { document(): OpenApiDocument }>>

function known(documents: Documents, table: () => unknown): KnownContract {
  const compiled = new Map<ProfileName, Contract>()
  const contract = (profile: ProfileName): Contract => {
    const ready = compiled.get(profile) ?? compileContract(documents[profile].document())
    compiled.set(profile, ready)
    return ready
  }
  return {
    contract,
    witnesses: (profile) => readWitnesses(table(), contract(profile), profile),
  }
}
