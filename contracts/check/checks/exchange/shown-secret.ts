import { isNothing } from '../../values/compare.ts'

/** Names of nothing but secrets, without case and signs. */
const wellKnown: ReadonlySet<string> = new Set([
  ...['password', 'passwd', 'pwd', 'passphrase', 'userpassword', 'plainpassword', 'passwordplain'],
  ...['passwordhash', 'hashedpassword', 'passwordsalt', 'passwordencrypted', 'encryptedpassword'],
  ...['salt', 'secret', 'clientsecret', 'apisecret', 'appsecret', 'tokensecret', 'sharedsecret'],
  ...['secretkey', 'secretaccesskey', 'privatekey', 'totpsecret', 'otpsecret', 'mfasecret'],
])

/** True if nobody shows what goes by this name on purpose without documenting it. */
export const isWellKnownSecret = (name: string): boolean =>
  wellKnown.has(name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))

/** A text that stands for a secret: signs alone, or words for something hidden. */
const mask =
  /^([*•●·]+|\.{3,}|x{4,})$|^[[<({*]*(redacted|hidden|masked|secret|filtered|removed)[\]>)}*]*$/i

/** True if a value shows something: neither nothing nor a mask. */
export const isShown = (value: unknown): boolean =>
  !isNothing(value) && !(typeof value === 'string' && mask.test(value.trim()))
