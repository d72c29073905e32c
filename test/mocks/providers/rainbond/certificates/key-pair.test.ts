import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readDer } from '../../../../../mocks/providers/rainbond/certificates/der.ts'
import {
  publicIdentity,
  readPrivateKey,
} from '../../../../../mocks/providers/rainbond/certificates/key-pair.ts'

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 })
const curve = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const edwards = generateKeyPairSync('ed25519')

const pem = (key: typeof rsa.privateKey, type: 'pkcs1' | 'pkcs8' | 'sec1') =>
  String(key.export({ type, format: 'pem' }))

const identityOf = ({ publicKey }: { readonly publicKey: typeof rsa.publicKey }) =>
  publicIdentity(readDer(publicKey.export({ type: 'spki', format: 'der' })))

describe('a private key', () => {
  it.each([
    ['RSA, wrapped', pem(rsa.privateKey, 'pkcs8'), rsa],
    ['RSA', pem(rsa.privateKey, 'pkcs1'), rsa],
    ['of a curve, wrapped', pem(curve.privateKey, 'pkcs8'), curve],
    ['of a curve', pem(curve.privateKey, 'sec1'), curve],
  ])('belongs to its public key: %s', (_, text, pair) => {
    const key = readPrivateKey(text)

    expect(key?.identity).toMatch(/^[0-9a-f]{128,}$/)
    expect(key?.identity).toBe(identityOf(pair))
  })

  it('is found behind the parameters of its curve', () => {
    const parameters =
      '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n'

    expect(readPrivateKey(parameters + pem(curve.privateKey, 'sec1'))?.identity).toBe(
      identityOf(curve),
    )
  })

  it('may not tell its public key', () => {
    expect(readPrivateKey(pem(edwards.privateKey, 'pkcs8'))).toEqual({ identity: undefined })
    expect(identityOf(edwards)).toBeUndefined()
  })

  it.each([
    ['', 'nothing'],
    ['x', 'no PEM'],
    [pem(curve.privateKey, 'pkcs8').replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'), 'locked'],
    [pem(curve.privateKey, 'pkcs8').replace('END PRIVATE', 'END OTHER'), 'an open one'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMAA=\n-----END RSA PRIVATE KEY-----', 'an empty one'],
    ['-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----', 'an empty wrapper'],
  ])('cannot be read from %j: %s', (text) => {
    expect(readPrivateKey(text)).toBeUndefined()
  })
})
