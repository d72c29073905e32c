/** Decodes percent-encoding (RFC 3986, UTF-8); `undefined` where it is broken. */
export function decodePercent(text: string): string | undefined {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
