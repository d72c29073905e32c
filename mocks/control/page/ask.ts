/** `/__mock/` of the server, whatever world the page is of. */
export const serverRoot = location.pathname.replace(/\/@[^/]+(?=\/__mock\/$)/, '')

/** Prefix of the addresses of the page's world; empty for the default world without one. */
export const worldPrefix = location.pathname.replace(/\/__mock\/$/, '')

/** Name of the world that the page is of. */
export const worldName = decodeURIComponent(/\/@([^/]+)$/.exec(worldPrefix)?.[1] ?? 'default')

/**
 * Sends a control request to the world of the page.
 * @param path from `/__mock/`, such as `outcomes/3`; or an absolute path
 * @throws Error with the message of the server
 */
export async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(path, { method, ...sent })
  const text = await response.text()
  const answer: unknown = text === '' ? undefined : JSON.parse(text)
  if (response.ok) return answer as Answer // as the contract of the control API says
  throw new Error((answer as { error?: string } | undefined)?.error ?? `${response.status}`)
}

/** A query of those parts that have a value. */
export const queryOf = (parts: Readonly<Record<string, string>>): string =>
  new URLSearchParams(parts).toString()
