/**
 * Names that may stand before a credential, in lower case. Source: the IANA registry of HTTP
 * authentication schemes, and those that APIs use without registering them.
 */
const schemes: ReadonlySet<string> = new Set([
  ...['basic', 'bearer', 'concealed', 'digest', 'dpop', 'gnap', 'hoba', 'mutual', 'negotiate'],
  ...['oauth', 'privatetoken', 'scram-sha-1', 'scram-sha-256', 'vapid'],
  ...['apikey', 'api-key', 'api_key', 'api-token', 'aws', 'aws3', 'aws4-hmac-sha256', 'bot'],
  ...['geniekey', 'goog4-rsa-sha256', 'hawk', 'hmac', 'jwt', 'key', 'mac', 'ntlm', 'oauth2'],
  ...['private-token', 'secret', 'sharedaccesssignature', 'sharedkey', 'sharedkeylite'],
  ...['signature', 'splunk', 'ssws', 'token', 'unknown', 'wsse', 'acs-hmac-sha256'],
])

/**
 * A credential apart from the scheme before it. Only known names are schemes, since the first word
 * of anything else may be a part of the secret. The scheme comes with the space behind it.
 */
export function splitScheme(value: string): readonly [scheme: string, secret: string] {
  const [, scheme = '', gap = '', secret = ''] = /^([\w-]+)( +)(\S.*)$/s.exec(value) ?? []
  return schemes.has(scheme.toLowerCase()) ? [scheme + gap, secret] : ['', value]
}
