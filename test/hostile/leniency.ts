/** Each way in which the lenient server takes what it should refuse, and what it then does. */
export const leniencies = {
  'coerces-types': '"1" and [1] are taken for 1, 1 for "1", null for the default',
  'takes-unknown': 'properties that the contract does not know are stored',
  'takes-read-only': 'readOnly properties are stored, the id among them: it names the row to write',
  'writes-invalid': 'a body that breaks the contract is stored all the same',
  'refuses-after-writing': 'an invalid PATCH is stored, then answered 400',
  'bulk-deletes-first': 'a bulk deletion is done before its body is judged; no ids means all',
  'delete-answers-404': 'a DELETE that worked answers 404',
  'decodes-leniently': 'ids in paths are trimmed, cut at NUL, read by parseInt; .. is resolved',
  'serves-any-method': 'DELETE on a collection empties it, PUT and PATCH on it write all its rows',
  'serves-anybody': 'a write without credentials is done, then answered 401',
  'crosses-tenants': "a write to another tenant's organization is done, then answered 404",
  'put-creates': 'a PUT of what there is not creates it, also where that is not documented',
  'takes-any-media-type': 'a body is JSON whatever its Content-Type, and {} where it is none',
} as const

export type Leniency = keyof typeof leniencies

export const everyLeniency = Object.keys(leniencies) as readonly Leniency[] // they are its keys
