/** The name of a header as an option: `Retry-After` is `retryAfter`, `X-Request-ID` is `xRequestId`. */
export const headerOption = (name: string): string =>
  name.toLowerCase().replace(/[^a-z0-9]+([a-z0-9]|$)/g, (_, letter: string) => letter.toUpperCase())
