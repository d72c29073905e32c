import { remembered } from '../../contracts/openapi/memo.ts'

/** Names and values of a query, to read only. */
export type Search = Pick<URLSearchParams, 'get' | 'getAll' | 'keys'>

/** Reads the text behind the `?` of a target, once for each text. */
export const readSearch: (text: string) => Search = remembered((text) => new URLSearchParams(text))
