import { describe, expect, it } from 'vitest'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import { signaturesOf } from '../../../../contracts/check/credentials/signature-of.ts'
import { signerOf, variablesOf } from '../../../../contracts/check/reproduce/signature.ts'

const identities = [
  createIdentity('alpha', { token: 'Bearer s3cret' }),
  createIdentity('Ada & Co.', { client: ['id', 's3cret'], tokenPath: '/token' }),
  createIdentity('key', { headers: { 'X-Api-Key': 's3cret', Authorization: 'Basic s3cret' } }),
  createIdentity('both', { headers: { 'X-Key': 'Bearer s3cret', Authorization: 'Basic s3cret' } }),
  createIdentity('digest', { digest: ['user', 's3cret'] }),
  createIdentity('***', { token: 's3cret' }),
]
const signatures = signaturesOf(identities)

/** The variables that somebody's secrets are read from. */
function variables(as: string): readonly string[] | undefined {
  const signer = signerOf(as, signatures)
  return signer && variablesOf(signer)
}

/** Names of everybody who imitates an identity. */
const impostorsOf = (name: string): readonly string[] =>
  identities.find((one) => one.name === name)?.impostors.map((one) => one.name) ?? []

const imitating = (name: string, spoiling: string): string =>
  impostorsOf(name).find((one) => one.includes(`(${spoiling})`)) ?? 'nobody imitates so'

describe('how somebody signs', () => {
  it('is told without the secrets', () => {
    expect(JSON.stringify(signatures)).not.toContain('s3cret')
    expect(signatures.key).toEqual({
      kind: 'headers',
      schemes: { 'x-api-key': '', authorization: 'Basic ' },
    })
  })

  it.each([
    ['alpha', ['ALPHA_TOKEN']],
    ['Ada & Co.', ['ADA_CO_CLIENT_ID', 'ADA_CO_CLIENT_SECRET']],
    ['key', ['KEY_X_API_KEY', 'KEY_TOKEN']],
    ['digest', ['DIGEST_USER', 'DIGEST_PASSWORD']],
    ['***', ['IDENTITY_TOKEN']],
  ])('needs secrets of its own: %s', (as, names) => {
    expect(variables(as)).toEqual(names)
  })
})

describe('an impostor', () => {
  it.each([
    ['alpha', ['ALPHA_WRONG_TOKEN'], 3],
    ['digest', ['DIGEST_WRONG_USER', 'DIGEST_WRONG_PASSWORD'], 3],
    ['key', ['KEY_WRONG_X_API_KEY', 'KEY_WRONG_TOKEN'], 4],
    ['both', ['BOTH_WRONG_X_KEY', 'BOTH_WRONG_TOKEN'], 3],
    ['Ada & Co.', ['ADA_CO_WRONG_TOKEN'], 1],
  ])('of %s signs alike, with other secrets', (name, names, times) => {
    const all = impostorsOf(name).map((one) => variables(one)?.join())
    expect(all.filter((one) => one === names.join())).toHaveLength(times)
  })

  it('of a client has a wrong token', () => {
    expect(signerOf(imitating('Ada & Co.', 'made up'), signatures)?.signature).toMatchObject({
      kind: 'headers',
      schemes: { authorization: 'Bearer ' },
    })
  })

  it('may name another scheme before the right secret', () => {
    expect(signerOf(imitating('both', 'unknown scheme'), signatures)).toEqual({
      signature: {
        kind: 'headers',
        holder: 'both',
        schemes: { 'x-key': 'Unknown ', authorization: 'Unknown ' },
      },
      stem: 'BOTH',
    })
  })

  it('is not told to write a scheme where it writes none', () => {
    expect(signerOf(imitating('key', 'unknown scheme'), signatures)).toMatchObject({
      signature: { schemes: { 'x-api-key': '', authorization: 'Unknown ' } },
    })
  })

  it('is none of somebody else', () => {
    const [own = ''] = impostorsOf('alpha')
    const others = [own.replace('alpha', 'beta'), `${own}!`, 'nobody', 'alp', '', 'toString']

    expect(others.map(variables)).toEqual(others.map(() => undefined))
  })
})
