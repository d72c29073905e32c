import type { Header, HttpResponse } from '../engine/http.ts'

/** An answer of JSON. */
export const json = (
  status: number,
  value: unknown,
  headers: readonly Header[] = [],
): HttpResponse => ({
  status,
  headers: [['Content-Type', 'application/json'], ...headers],
  body: JSON.stringify(value),
})

/** The answer where there is nothing to say. */
export const nothing: HttpResponse = { status: 204, headers: [], body: undefined }

/** An answer that refuses. */
export const problem = (
  status: number,
  error: string,
  parts: Readonly<Record<string, string>> = {},
): HttpResponse => json(status, { error, ...parts })
