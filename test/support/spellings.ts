/** How a secret may stand in a report, written without the code that takes it out. */
export function spellingsOf(secret: string): readonly string[] {
  const address = encodeURIComponent(secret)
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const base64 = Buffer.from(secret).toString('base64')
  return [
    ...[secret, address, address.toLowerCase(), address.replaceAll('%20', '+')],
    JSON.stringify(secret).slice(1, -1),
    html.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    html.replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
    secret.replaceAll("'", "'\\''"),
    secret.replaceAll(/[\\"$`]/g, '\\$&'),
    secret.replaceAll("'", "\\'"),
    ...(base64.length >= 12 ? [base64, base64.replaceAll('+', '-').replaceAll('/', '_')] : []),
    ...(secret.length >= 9 ? [1, 2].map((at) => shifted(secret, at)) : []),
  ]
}

/** In base64 behind other bytes. */
function shifted(secret: string, by: number): string {
  const all = Buffer.from(`${'x'.repeat(by)}${secret}`).toString('base64')
  return all.slice(by + 1, -4)
}

/** The secrets that a text shows, each in the spelling in which it does. */
export const shownIn = (text: string, secrets: readonly string[]): readonly string[] =>
  secrets.flatMap(spellingsOf).filter((spelling) => text.includes(spelling))
