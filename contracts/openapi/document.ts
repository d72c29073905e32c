import { LineCounter, parseDocument as parseYaml } from 'yaml'
import type { OpenApiDocument } from './operation.ts'
import { isObject } from './reference.ts'

export type { OpenApiDocument } from './operation.ts'

/**
 * Reads an OpenAPI 3.0 or 3.1 document from YAML or JSON.
 * `name` is what messages call it, usually its path.
 * @throws Error naming the line of a syntax error, or what is missing
 */
export function parseDocument(text: string, name: string): OpenApiDocument {
  return toDocument(parseText(text, name), name)
}

/** Reads any YAML or JSON text. @throws Error naming the line of a syntax error */
export function parseText(text: string, name: string): unknown {
  // JSON.parse is 50 times faster; what it refuses may still be YAML's flow style, so errors are YAML's.
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text)
    } catch {}
  }
  const lineCounter = new LineCounter()
  const parsed = parseYaml(text, { lineCounter, prettyErrors: false })
  const error = parsed.errors[0]
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw new Error(`"${name}" cannot be read, line ${line}, column ${col}: ${error.message}`)
  }
  return parsed.toJS({ maxAliasCount: 1000 })
}

/** Takes a parsed value for a document. @throws Error when it is none, or of another version */
export function toDocument(value: unknown, name: string): OpenApiDocument {
  if (!isObject(value)) throw new Error(`"${name}" is no OpenAPI document: it holds no object.`)
  const { openapi, info, paths = {} } = value
  if (typeof openapi !== 'string' || !/^3\.[01](\.|$)/.test(openapi)) {
    throw new Error(
      `"${name}" says openapi "${String(openapi ?? value.swagger)}". Convert it to OpenAPI 3.0 or 3.1.`,
    )
  }
  if (!isObject(paths)) throw new Error(`"${name}" has no "paths" object. Add one.`)
  return { ...value, openapi, info: isObject(info) ? info : {}, paths }
}
