import { isObject, type JsonObject } from '../reference.ts'

/** A security scheme of Swagger 2.0 as OpenAPI 3.0 has it. */
export function convertSecurityScheme(scheme: unknown): unknown {
  if (!isObject(scheme)) return scheme
  const { type, flow, scopes = {}, authorizationUrl, tokenUrl, ...rest } = scheme
  if (type === 'basic') return { ...rest, type: 'http', scheme: 'basic' }
  if (type !== 'oauth2') return scheme
  const urls = {
    ...(authorizationUrl !== undefined && { authorizationUrl }),
    ...(tokenUrl !== undefined && { tokenUrl }),
  }
  return { ...rest, type, flows: { [flowName(flow)]: { ...urls, scopes } satisfies JsonObject } }
}

const flowNames: Readonly<Record<string, string>> = {
  application: 'clientCredentials',
  accessCode: 'authorizationCode',
}

const flowName = (flow: unknown): string => flowNames[String(flow)] ?? String(flow)
