import { describe, expect, it } from 'vitest'
import {
  signatureOf,
  signerOf,
  variablesOf,
} from '../../../../contracts/check/reproduce/signature.ts'

const signatures = {
  alpha: signatureOf({ token: 'Bearer s3cret' }),
  'Ada & Co.': signatureOf({ client: ['id', 's3cret'], tokenPath: '/token' }),
  key: signatureOf({ headers: { 'X-Api-Key': 's3cret', Authorization: 'Basic s3cret' } }),
  digest: signatureOf({ digest: ['user', 's3cret'] }),
  '***': signatureOf({ token: 's3cret' }),
}

/** The variables that somebody's secrets are read from. */
function variables(as: string): readonly string[] | undefined {
  const signer = signerOf(as, signatures)
  return signer && variablesOf(signer)
}

const wrong = (name: string, spoiling = 'zeros') => `${name} with a wrong credential (${spoiling})`

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
    ['alpha', ['ALPHA_WRONG_TOKEN']],
    ['digest', ['DIGEST_WRONG_USER', 'DIGEST_WRONG_PASSWORD']],
    ['key', ['KEY_WRONG_X_API_KEY', 'KEY_WRONG_TOKEN']],
    ['Ada & Co.', ['ADA_CO_WRONG_TOKEN']],
  ])('of %s signs alike, with other secrets', (name, names) => {
    expect(variables(wrong(name))).toEqual(names)
  })

  it('of a client has a wrong token', () => {
    expect(signerOf(wrong('Ada & Co.', 'made up'), signatures)?.signature).toEqual({
      kind: 'headers',
      schemes: { authorization: 'Bearer ' },
    })
  })

  it('may name another scheme before the right secret', () => {
    expect(signerOf(wrong('key', 'unknown scheme'), signatures)).toEqual({
      signature: {
        kind: 'headers',
        schemes: { 'x-api-key': 'Unknown ', authorization: 'Unknown ' },
      },
      stem: 'KEY',
    })
    expect(variables(wrong('digest', 'unknown scheme'))).toEqual(variables(wrong('digest')))
  })

  it('is none of somebody else', () => {
    const others = [wrong('beta'), `${wrong('alpha')}!`, 'nobody', 'alp', '']

    expect(others.map(variables)).toEqual(others.map(() => undefined))
  })
})
