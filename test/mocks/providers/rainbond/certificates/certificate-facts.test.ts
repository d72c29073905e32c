import { describe, expect, it } from 'vitest'
import { readCertificate } from '../../../../../mocks/providers/rainbond/certificates/certificate-facts.ts'
import { demoCertificate } from '../../../../../mocks/providers/rainbond/seeds/demo-certificate.ts'
import {
  consoleCertificate,
  namedCertificate,
  plainCertificate,
  rsaCertificate,
} from '../../../../fixtures/certificates.ts'

const others = '第三方签发'

describe('a certificate', () => {
  it.each([
    ['two names', demoCertificate.certificate, ['demo.example.com', '*.demo.example.com']],
    ['no other name', plainCertificate, ['plain.example.com']],
    ['two names and an own one', namedCertificate, ['a.example.com', 'b.example.com', 'old']],
    ['a name and two addresses', rsaCertificate, ['rsa.example.com', '10.1.2.3']],
  ])('is for whom it names, except the machine itself: %s', (_, pem, issuedTo) => {
    expect(readCertificate(pem)).toMatchObject({ issuedTo, issuedBy: others })
  })

  it('names its time in two forms', () => {
    expect(readCertificate(demoCertificate.certificate)?.expires).toBe(
      Date.UTC(2046, 10, 17, 6, 4, 58),
    )
    expect(readCertificate(namedCertificate)?.expires).toBe(Date.UTC(2136, 4, 29, 6, 51, 16))
  })

  it('is by the console or by others', () => {
    expect(readCertificate(consoleCertificate)?.issuedBy).toBe("Let's Encrypt签发")
  })

  it('is the first of several, wherever it stands', () => {
    const chain = `Subject: x\n${plainCertificate}\n${namedCertificate}`

    expect(readCertificate(chain)?.issuedTo).toEqual(['plain.example.com'])
  })

  it.each([
    ['', 'nothing'],
    ['x', 'no PEM'],
    ['-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----', 'an empty one'],
    ['-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----', 'broken base64'],
    ['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'a cut one'],
    ['-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----', 'another encoding'],
    [plainCertificate.replace('MjA1MTA3', 'eDA1MTA3'), 'one without a date'],
  ])('cannot be read from %j: %s', (pem) => {
    expect(readCertificate(pem)).toBeUndefined()
  })
})
