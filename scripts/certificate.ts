import { generate } from 'selfsigned'

/** PEM texts for a server. */
export interface ServerCertificate {
  readonly key: string
  readonly cert: string
}

const daysValid = 30
const millisecondsPerDay = 86_400_000

/** Makes a certificate for this machine that is its own authority, valid from a day before `now`. */
export async function createCertificate(host: string, now: Date): Promise<ServerCertificate> {
  const days = (count: number) => new Date(now.getTime() + count * millisecondsPerDay)
  const made = await generate([{ name: 'commonName', value: 'tenantry' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: days(-1),
    notAfterDate: days(daysValid),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: namesOf(host) },
    ],
  })
  return { key: made.private, cert: made.cert }
}

const namesOf = (host: string) => [
  { type: 2 as const, value: 'localhost' },
  ...[...new Set(['127.0.0.1', '::1', host])].map(nameOf),
]

const nameOf = (host: string) =>
  /^[\d.]+$|:/.test(host) ? { type: 7 as const, ip: host } : { type: 2 as const, value: host }
