import type { Certificate } from '../data/rows.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'
import { readCertificate } from './certificate-facts.ts'
import { readPrivateKey } from './key-pair.ts'

/** Names are unique within a team. @throws Refusal certificate-name-taken */
export function requireFreeAlias({ world, context, refuse }: AnyRainbondCall, alias: string): void {
  const { tenantId } = context.team
  if (world.certificates.find('alias', tenantId, alias)) throw refuse('certificate-name-taken', {})
}

/** A certificate that can be read and has not expired, and its own key. @throws Refusal */
export function requireEffective(
  { world, refuse }: AnyRainbondCall,
  { certificate, privateKey }: Pick<Certificate, 'certificate' | 'privateKey'>,
): void {
  const facts = readCertificate(certificate)
  if (!facts) throw refuse('certificate-invalid', {})
  if (facts.expires <= world.clock.milliseconds) throw refuse('certificate-expired', {})
  const key = readPrivateKey(privateKey)
  if (!key) throw refuse('certificate-key-invalid', {})
  const isTold = key.identity !== undefined && facts.key !== undefined
  if (isTold && key.identity !== facts.key) throw refuse('certificate-key-mismatch', {})
}

/**
 * Refuses the type `gateway` where the rules say so: servers then call a region, and the path names
 * none.
 *
 * @throws Refusal
 */
export function requireStorable(
  { rules, refuse }: AnyRainbondCall,
  type: string,
  stored?: string,
): void {
  if (rules.gatewayCertificate === 'accept') return
  const isLeavingGateway = stored !== undefined && type !== stored && type === '服务端证书'
  if (type === 'gateway' || isLeavingGateway) throw refuse('region-missing', {})
}
