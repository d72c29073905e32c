import { contracts } from '../../../contracts/rainbond/contracts.ts'
import { type DemoCredential, defineProvider } from '../../engine/provider.ts'
import { behaviours } from './behaviours.ts'
import { collections } from './data/collections.ts'
import { seedRules } from './data/seed-rules.ts'
import { actAs } from './make/act-as.ts'
import { makeRainbond } from './make/make-rainbond.ts'
import { authorize, demoTokens, operatorName } from './protocol/authorize.ts'
import { createDialect } from './protocol/dialect.ts'
import type { RainbondTypes } from './rainbond-types.ts'
import { demo, seedDemo } from './seeds/demo.ts'
import { seededSettings, seedLab, seedQuirks } from './seeds/lab.ts'

type RainbondCredential = DemoCredential<typeof collections>

function userCredential({ name, about, token }: (typeof demoTokens)[number]): RainbondCredential {
  return {
    name,
    about,
    curl: `-H 'Authorization: ${token}'`,
    isIn: ({ accessKeys }) => accessKeys.count({ where: { accessKey: { equals: token } } }) > 0,
  }
}

const { MANAGE_TOKEN: manageToken } = seededSettings

const operatorCredential: RainbondCredential = {
  name: operatorName,
  about: "the platform's operator, for /openapi/v2",
  curl: `-H 'Authorization: ${manageToken}'`,
  isIn: ({ settings }) => settings.count({ where: { value: { equals: manageToken } } }) > 0,
}

/** The OpenAPI of the Rainbond console, as far as teams, regions and people go. */
export const rainbond = defineProvider<RainbondTypes>({
  name: 'rainbond',
  paths: ['/openapi/'],
  queryParameters: ['format'],
  speaksCors: true,
  contracts,
  declarations: collections,
  seeds: { demo: seedDemo, lab: seedLab, quirks: seedQuirks },
  seedRules,
  dialect: createDialect,
  behaviours,
  authorize,
  make: makeRainbond,
  actAs,
  demo: {
    credentials: [...demoTokens.map(userCredential), operatorCredential],
    curl: `curl -H 'Authorization: ${'a'.repeat(40)}' '{url}/openapi/v1/teams/${demo.teamId}/regions'`,
  },
})
