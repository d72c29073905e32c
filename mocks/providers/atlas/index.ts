import { contracts } from '../../../contracts/atlas/contracts.ts'
import { type DemoCredential, defineProvider } from '../../engine/provider.ts'
import { authorize } from './access/authorize.ts'
import type { AtlasTypes } from './atlas-types.ts'
import { behaviours } from './behaviours.ts'
import type { AtlasWorld } from './data/collections.ts'
import { collections } from './data/collections.ts'
import { demoAccess, seedDemoAccess } from './data/demo-access.ts'
import { demo, seedDemoOrganizations } from './data/demo-organizations.ts'
import { fillDemoOrganization } from './data/full-organization.ts'
import { seedRules } from './data/seed-rules.ts'
import { actAs } from './make/act-as.ts'
import { makeAtlas } from './make/make-atlas.ts'
import { acceptInvitation } from './people/accept-invitation.ts'
import { settleRows } from './people/settle-rows.ts'
import { createDialect } from './protocol/dialect.ts'

const { ownerKey, readerKey, clientId, secret } = demoAccess

/** The MongoDB Atlas Administration API, as far as teams, people and projects go. */
export const atlas = defineProvider<AtlasTypes>({
  name: 'atlas',
  paths: ['/api/atlas/', '/api/oauth/', '/api/private/'],
  speaksCors: false,
  contracts,
  declarations: collections,
  seeds: { demo: seedDemo, full: seedFull },
  seedRules,
  dialect: createDialect,
  behaviours,
  authorize,
  settle: settleRows,
  make: makeAtlas,
  actAs,
  accept: acceptInvitation,
  demo: {
    credentials: [
      keyCredential(ownerKey, 'Organization Owner'),
      keyCredential(readerKey, 'Organization Member'),
      {
        name: clientId,
        about: 'service account, Organization Owner',
        curl: `--user '${clientId}:${secret}' -d grant_type=client_credentials`,
        isIn: ({ serviceAccountSecrets }) =>
          serviceAccountSecrets.count({
            where: { clientId: { equals: clientId }, secret: { equals: secret } },
          }) > 0,
      },
    ],
    curl: [
      `curl ${digestOption(ownerKey)} -H 'Accept: application/vnd.atlas.2023-01-01+json'`,
      `'{url}/api/atlas/v2/orgs/${demo.orgId}/teams'`,
    ].join(' '),
  },
})

function seedDemo(world: AtlasWorld): void {
  seedDemoOrganizations(world)
  seedDemoAccess(world)
}

function seedFull(world: AtlasWorld): void {
  seedDemo(world)
  fillDemoOrganization(world)
}

type DemoKey = { readonly publicKey: string; readonly privateKey: string }

function keyCredential(key: DemoKey, about: string): DemoCredential<typeof collections> {
  const { publicKey, privateKey } = key
  return {
    name: publicKey,
    about,
    curl: digestOption(key),
    isIn: ({ apiKeys }) =>
      apiKeys.count({
        where: { publicKey: { equals: publicKey }, privateKey: { equals: privateKey } },
      }) > 0,
  }
}

function digestOption({ publicKey, privateKey }: DemoKey): string {
  return `--digest --user '${publicKey}:${privateKey}'`
}
