/**
 * The parts of a contract, in one shape for OpenAPI 3.0 and 3.1. Data only: `contract.ts` builds it,
 * all other modules read it.
 */

export const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
] as const

export type Method = (typeof methods)[number]

/** A parsed OpenAPI 3.0 or 3.1 document. Nothing below the first level is trusted before it is read. */
export interface OpenApiDocument {
  readonly openapi: string
  readonly info: Readonly<Record<string, unknown>>
  readonly paths: Readonly<Record<string, unknown>>
  readonly [key: string]: unknown
}

/** A JSON Schema of draft 2020-12. Schemas of OpenAPI 3.0 are normalised to it; `$ref`s stay. */
export type Schema = boolean | { readonly [keyword: string]: unknown }

/** Every `x-…` entry that stood on an object of the document. */
export type Extensions = Readonly<Record<string, unknown>>

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required: boolean
  readonly schema: Schema
  readonly style: string
  readonly explode: boolean
  /** True if reserved characters of a query are sent as they are. */
  readonly allowReserved?: boolean
  /** True if `?name` and `?name=` are as good as a value. */
  readonly allowEmptyValue?: boolean
  /** JSON pointer of the parameter in the document. */
  readonly pointer: string
  readonly examples: readonly unknown[]
  readonly extensions: Extensions
}

export interface MediaType {
  /** As the document writes it, e.g. `application/vnd.atlas.2023-01-01+json`. */
  readonly name: string
  readonly schema: Schema | undefined
  readonly pointer: string
  readonly examples: readonly unknown[]
  /** Ways in which the properties of a form are written, by name. */
  readonly encoding?: Readonly<Record<string, unknown>>
  readonly extensions: Extensions
}

export interface HeaderSpec {
  readonly name: string
  readonly required: boolean
  readonly schema: Schema | undefined
  readonly pointer: string
}

export interface ResponseSpec {
  /** `'200'`, a class such as `'4XX'`, or `'default'`. */
  readonly status: string
  readonly description: string
  readonly content: readonly MediaType[]
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, HeaderSpec>
  readonly links: Readonly<Record<string, unknown>>
  readonly pointer: string
  readonly extensions: Extensions
}

export interface RequestBody {
  readonly required: boolean
  readonly content: readonly MediaType[]
  readonly pointer: string
}

export interface Operation {
  /** The operationId, or `METHOD /path` where the document names none. */
  readonly id: string
  readonly method: Method
  /** The path template, e.g. `/api/atlas/v2/orgs/{orgId}/teams`. */
  readonly path: string
  readonly pointer: string
  readonly tags: readonly string[]
  readonly deprecated: boolean
  readonly parameters: readonly Parameter[]
  readonly requestBody: RequestBody | undefined
  /** Path of its own `servers` or those of its path item, which come before the document's. */
  readonly serverPath?: string
  /** In the order of the document. */
  readonly responses: readonly ResponseSpec[]
  /** Alternatives of scheme names; `[]` inside means "no credentials needed". */
  readonly security: readonly (readonly string[])[]
  readonly extensions: Extensions
}

/** The path item that a request path leads to, whatever its method. */
export interface Route {
  readonly template: string
  /**
   * Decoded per segment; a segment with broken percent-encoding stays as it was sent. Where
   * templates differ only in the names of their parameters, a value stands under each name.
   */
  readonly params: Readonly<Record<string, string>>
  readonly methods: ReadonlyMap<Method, Operation>
}

/** One way in which a value differs from what the contract says. */
export interface Issue {
  readonly in: 'path' | 'query' | 'header' | 'body' | 'status' | 'media-type'
  /** JSON pointer into the value, e.g. `/usernames/0`; for parameters and headers `/<name>`. */
  readonly pointer: string
  /** The keyword that failed (`required`, `type`, `pattern`, …). */
  readonly keyword: string
  readonly message: string
  readonly params: Readonly<Record<string, unknown>>
  /** JSON pointer into the contract. */
  readonly schemaPointer: string
}
