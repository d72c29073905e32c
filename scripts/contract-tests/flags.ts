import type { Credential } from '../../contracts/check/credentials/identity.ts'
import type { ContractTestsOptions } from '../contract-tests.ts'
import type { ServerTarget } from './target.ts'

/** The flags of `npm run check` that say the same. */
export const flagsOf = (
  contract: string,
  { url, credential, other }: ServerTarget,
  options: ContractTestsOptions,
): readonly string[] => [
  contract,
  ...['--url', url],
  ...(options.profile === undefined ? [] : ['--profile', options.profile]),
  ...(options.seed === undefined ? [] : ['--seed', `${options.seed}`]),
  ...(options.checks ?? []).flatMap((check) => ['--check', check]),
  ...(options.operations ?? []).flatMap((id) => ['--operation', id]),
  ...(options.allowWrites ?? []).flatMap((host) => ['--allow-writes', host]),
  ...(options.readOnly ? ['--read-only'] : []),
  ...(options.budget === undefined ? [] : ['--budget', `${options.budget}`]),
  ...Object.entries(options.params ?? {}).flatMap(([name, values]) => [
    '--param',
    `${name}=${values.join(',')}`,
  ]),
  ...flagsOfCredential('', credential),
  ...flagsOfCredential('other-', other),
]

function flagsOfCredential(whose: '' | 'other-', credential?: Credential): readonly string[] {
  if (credential === undefined) return []
  if ('digest' in credential) return [`--${whose}digest`, credential.digest.join(':')]
  if ('client' in credential) return [`--${whose}client`, credential.client.join(':')]
  if ('token' in credential) return [`--${whose}token`, credential.token]
  const lines = Object.entries(credential.headers).map(([name, value]) => `${name}: ${value}`)
  return lines.flatMap((line) => [`--${whose}header`, line])
}
