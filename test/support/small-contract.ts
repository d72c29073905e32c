import { type View, viewOf } from '../../contracts/check/values/view.ts'
import type { Contract, Schema } from '../../contracts/openapi/contract.ts'
import { compileContract } from '../../contracts/openapi/contract.ts'

type Json = Readonly<Record<string, unknown>>

/** A contract of a few paths, written inline. */
export const contractOf = (paths: Json, more: Json = {}): Contract =>
  compileContract({ openapi: '3.1.0', info: {}, paths, ...more })

/** A contract without paths: it resolves the schemas under `components`. */
export const schemasOnly = (schemas: Json = {}): Contract =>
  contractOf({}, { components: { schemas } })

/** The view of one schema. */
export const viewed = (schema: Schema, schemas: Json = {}): View =>
  viewOf(schemasOnly(schemas), schema)

/** `{ 'application/json': { schema } }` */
export const json = (schema: Json, more: Json = {}): Json => ({
  content: { 'application/json': { schema, ...more } },
})
