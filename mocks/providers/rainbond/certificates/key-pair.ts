import { bytesToHex } from '@noble/hashes/utils.js'
import { type DerNode, readDer } from './der.ts'
import { readPem } from './pem.ts'

/** Public part that a key and its certificate share; undefined where the key lacks it. */
export type KeyIdentity = string | undefined

const rsa = '2a864886f70d010101'
const ellipticCurve = '2a8648ce3d0201'

/** Reads a private key in PEM; undefined where there is none that can be read. */
export function readPrivateKey(pem: string): { readonly identity: KeyIdentity } | undefined {
  const plain = readPem(pem, /^PRIVATE KEY$/)
  if (plain) return read(() => wrappedKey(plain))
  const rsaKey = readPem(pem, /^RSA PRIVATE KEY$/)
  if (rsaKey) return read(() => rsaIdentity(rsaKey))
  const ecKey = readPem(pem, /^EC PRIVATE KEY$/)
  return ecKey && read(() => ecIdentity(ecKey))
}

/** The identity in a certificate's public key. */
export function publicIdentity(publicKey: DerNode): KeyIdentity {
  const [algorithm, bits] = publicKey.children
  const contents = bits?.bytes.subarray(1) ?? new Uint8Array()
  // A key of RSA is modulus and exponent; the private key begins with a version.
  if (algorithmOf(algorithm) === rsa) return number(readDer(contents).children[0])
  return algorithmOf(algorithm) === ellipticCurve ? bytesToHex(contents) : undefined
}

function read(identityOf: () => KeyIdentity): { readonly identity: KeyIdentity } | undefined {
  try {
    return { identity: identityOf() }
  } catch {
    return undefined
  }
}

/** PKCS #8: version, algorithm and the key itself in an octet string. */
function wrappedKey({ children: [, algorithm, key] }: DerNode): KeyIdentity {
  if (!algorithm || !key) throw new Error('The key has no contents.')
  if (algorithmOf(algorithm) === rsa) return rsaIdentity(readDer(key.bytes))
  return algorithmOf(algorithm) === ellipticCurve ? ecIdentity(readDer(key.bytes)) : undefined
}

const algorithmOf = (algorithm: DerNode | undefined): string =>
  bytesToHex(algorithm?.children[0]?.bytes ?? new Uint8Array())

const rsaIdentity = ({ children: [, modulus] }: DerNode): KeyIdentity => number(modulus)

/** The public key stands under a tag of its own, and may be left out. */
function ecIdentity({ children }: DerNode): KeyIdentity {
  const bits = children.find(({ tag }) => tag === 0xa1)?.children[0]
  return bits && bytesToHex(bits.bytes.subarray(1))
}

function number(integer: DerNode | undefined): string {
  if (!integer) throw new Error('The key has no numbers.')
  return bytesToHex(integer.bytes)
}
