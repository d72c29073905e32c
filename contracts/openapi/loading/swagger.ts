import type { JsonObject } from '../reference.ts'
import { entriesOf, isObject, joinPointer, objectsIn } from '../reference.ts'
import { Flaws } from './flaws.ts'
import { PlaceOrigins } from './place-origins.ts'
import { convertOperation } from './swagger-operation.ts'
import { convertParameter, isBodyPart } from './swagger-parameter.ts'
import { convertResponse } from './swagger-response.ts'
import { convertSchema } from './swagger-schema.ts'
import { convertSecurityScheme } from './swagger-security.ts'

/** A Swagger 2.0 document on its way to OpenAPI 3.0. */
export interface Conversion {
  readonly source: JsonObject
  readonly origins: PlaceOrigins
  readonly flaws: Flaws
}

export interface ConvertedDocument {
  readonly document: JsonObject
  /** Where the places of the converted document stand in the source. */
  readonly origins: PlaceOrigins
  readonly flaws: Flaws
}

/** True for a document of Swagger 2.0. */
export const isSwagger = (value: unknown): value is JsonObject =>
  isObject(value) && typeof value.swagger === 'string' && /^2(\.|$)/.test(value.swagger)

/**
 * Rewrites a Swagger 2.0 document as OpenAPI 3.0. `x-…` entries stay. What 3.0 has no word for is
 * told as a flaw.
 */
export function convertSwagger(source: JsonObject): ConvertedDocument {
  const conversion: Conversion = { source, origins: new PlaceOrigins(), flaws: new Flaws() }
  const { swagger, host, basePath, schemes, consumes, produces, ...kept } = source
  const { definitions, parameters, responses, securityDefinitions, ...rest } = kept
  const paths = Object.fromEntries(
    entriesOf(source.paths).map(([path, item]) => [path, convertPath(conversion, path, item)]),
  )
  return {
    document: {
      ...rest,
      openapi: '3.0.3',
      servers: serversOf(source),
      paths,
      components: componentsOf(conversion),
    },
    origins: conversion.origins,
    flaws: conversion.flaws,
  }
}

function convertPath(conversion: Conversion, path: string, item: unknown): unknown {
  if (!isObject(item) || typeof item.$ref === 'string') return item
  const at = joinPointer('/paths', path)
  const shared = objectsIn(item.parameters).map((parameter, index) => ({
    parameter,
    pointer: `${at}/parameters/${index}`,
  }))
  return Object.fromEntries(
    Object.entries(item)
      .filter(([key]) => key !== 'parameters')
      .map(([key, value]) => [
        key,
        isMethod.test(key) && isObject(value)
          ? convertOperation(conversion, { operation: value, at: `${at}/${key}`, shared })
          : value,
      ]),
  )
}

const isMethod = /^(?:get|put|post|delete|options|head|patch)$/

/** Named parts of the document, under the names and in the places of OpenAPI 3.0. */
function componentsOf(conversion: Conversion): JsonObject {
  const { source, origins } = conversion
  const section = (
    name: string,
    from: string,
    entries: readonly (readonly [string, unknown])[],
  ) => {
    origins.move(`/components/${name}`, { file: undefined, pointer: `/${from}` })
    return Object.fromEntries(entries)
  }
  const schemas = entriesOf(source.definitions).map(
    ([name, schema]) => [name, convertSchema(schema)] as const,
  )
  const responses = entriesOf(source.responses).map(([name, one]) => {
    const at = {
      from: joinPointer('/responses', name),
      to: joinPointer('/components/responses', name),
    }
    return [
      name,
      convertResponse(conversion, one, { at, produces: mediaTypesIn(source.produces) }),
    ] as const
  })
  const schemes = entriesOf(source.securityDefinitions).map(
    ([name, one]) => [name, convertSecurityScheme(one)] as const,
  )
  return {
    schemas: section('schemas', 'definitions', schemas),
    parameters: section('parameters', 'parameters', parametersOf(conversion)),
    responses: section('responses', 'responses', responses),
    securitySchemes: section('securitySchemes', 'securityDefinitions', schemes),
  }
}

/** The named parameters but those of bodies, which stand where they are used. */
function parametersOf(conversion: Conversion): readonly (readonly [string, JsonObject])[] {
  const { source, origins } = conversion
  return entriesOf(source.parameters).flatMap(([name, one]) => {
    if (!isObject(one) || isBodyPart(one)) return []
    const pointer = joinPointer('/components/parameters', name)
    origins.move(`${pointer}/schema`, {
      file: undefined,
      pointer: joinPointer('/parameters', name),
    })
    return [[name, convertParameter(conversion, one, pointer)] as const]
  })
}

/** The media types of `consumes` or `produces`; JSON where none is named. */
export const mediaTypesIn = (value: unknown): readonly string[] => {
  const named = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  return named.length > 0 ? named : ['application/json']
}

function serversOf({ host, basePath, schemes }: JsonObject): readonly JsonObject[] {
  const path = typeof basePath === 'string' ? basePath.replace(/\/+$/, '') : ''
  if (typeof host !== 'string') return [{ url: path === '' ? '/' : path }]
  const named = Array.isArray(schemes) && schemes.length > 0 ? schemes : ['https']
  return named.map((scheme) => ({ url: `${scheme}://${host}${path}` }))
}
