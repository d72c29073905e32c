const endings = [
  ...['token', 'secret', 'passw(or)?d', 'pwd', 'passphrase', 'passcode', 'passwordhash', 'jwt'],
  ...['credentials?', 'cookies?', 'signature', 'sessionid', 'authorization', 'clientassertion'],
  ...['codeverifier', 'recoverycode', 'backupcode'],
  '(api|private|secret|access|signing|encryption|master|shared|session|auth|consumer|account)key',
]

const secretNames = new RegExp(`(${endings.join('|')})$|^(pass|pw|otp|totp|sig|xamzcredential)$`)

/** Where a list goes on, what a name is: tokens that open nothing. */
const openNames =
  /(page|next|prev|previous|continue|continuation|cursor|sync|skip|resume|start|public)(token|key)?$/

/** True if a text that goes by such a name opens something. Case and signs do not matter. */
export function isSecretName(name: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return secretNames.test(plain) && !openNames.test(plain)
}

/** The same for a list of texts, whose name is often in the plural. */
export const isSecretListName = (name: string): boolean =>
  isSecretName(name) || (/s$/i.test(name) && isSecretName(name.slice(0, -1)))

/** The last part of a name in a form: `user[password]` is a `password`. */
export function lastName(name: string): string {
  const plain = name.replaceAll(/%5b/gi, '[').replaceAll(/%5d/gi, ']')
  return plain.replace(/\]$/, '').split('[').at(-1) ?? plain
}
