import { expect, it } from 'vitest'
import type { Credential } from '../../../contracts/check/credentials/identity.ts'
import { flagsOf } from '../../../scripts/contract-tests/flags.ts'

const url = 'http://127.0.0.1:3000'
const base = { contract: 'a.yaml', target: url }

it('says every option as the command does', () => {
  const options = {
    ...({ ...base, profile: 'observed', seed: 7, budget: 9, readOnly: true } as const),
    ...({ checks: ['count-is-true'], operations: ['getTeam'], allowWrites: ['host'] } as const),
    params: { orgId: ['a', 'b'] },
  }
  expect(flagsOf('a.yaml', { url }, options)).toEqual([
    ...['a.yaml', '--url', url, '--profile', 'observed', '--seed', '7'],
    ...['--check', 'count-is-true', '--operation', 'getTeam', '--allow-writes', 'host'],
    ...['--read-only', '--budget', '9', '--param', 'orgId=a,b'],
  ])
})

it.each<[Credential, readonly string[]]>([
  [{ digest: ['a', 'b:c'] }, ['--digest', 'a:b:c']],
  [{ client: ['a', 'b'], tokenPath: '/api/oauth/token' }, ['--client', 'a:b']],
  [{ token: 'Bearer x' }, ['--token', 'Bearer x']],
  [{ headers: { 'x-key': 'k', 'x-org': 'o' } }, ['--header', 'x-key: k', '--header', 'x-org: o']],
])('says a credential as the command does: %o', (credential, flags) => {
  const other = flags.map((flag) => flag.replace(/^--/, '--other-'))
  expect(flagsOf('a.yaml', { url, credential, other: credential }, base).slice(3)).toEqual([
    ...flags,
    ...other,
  ])
})
