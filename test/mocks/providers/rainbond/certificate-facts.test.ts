import { describe, expect, it } from 'vitest'
import { readCertificate } from '../../../../mocks/providers/rainbond/certificate-facts.ts'
import { demoCertificate } from '../../../../mocks/providers/rainbond/seeds/demo-certificate.ts'
import { namedCertificate, plainCertificate } from '../../../fixtures/certificates.ts'

describe('a certificate', () => {
  it('names whom it is for: the alternative names, or else the common name', () => {
    expect(readCertificate(demoCertificate.certificate)).toEqual({
      issuedTo: ['demo.example.com', '*.demo.example.com'],
      issuedBy: 'tenantry',
      expires: Date.UTC(2046, 10, 17, 6, 4, 58),
    })
    expect(readCertificate(plainCertificate)).toEqual({
      issuedTo: ['plain.example.com'],
      issuedBy: 'plain.example.com',
      expires: Date.UTC(2051, 6, 14, 6, 51, 16),
    })
    expect(readCertificate(namedCertificate)).toEqual({
      issuedTo: ['a.example.com', 'b.example.com'],
      issuedBy: 'Far Future',
      expires: Date.UTC(2136, 4, 29, 6, 51, 16),
    })
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
