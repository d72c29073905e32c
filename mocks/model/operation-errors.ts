import { OperationError, OperationErrorType } from '@mswjs/data/lib/errors/OperationError.js'
import type { Key } from './ordered-keys.ts'
import type { CollectionSpec, StoredRow } from './schema.ts'

type Spec = CollectionSpec<StoredRow>

/** The errors of @mswjs/data, which test authors may tell apart by their `type`. */

export const missingKey = (name: string, { key }: Spec, value: unknown): Error =>
  new OperationError(
    OperationErrorType.MissingPrimaryKey,
    `Failed to create a "${name}" entity: expected the primary key "${key}" to have a value, but got: ${value}`,
  )

export const takenKey = (name: string, { key }: Spec, value: Key): Error =>
  new OperationError(
    OperationErrorType.DuplicatePrimaryKey,
    `Failed to create a "${name}" entity: an entity with the same primary key "${value}" ("${key}") already exists.`,
  )

export const keyInUse = (method: string, name: string, { key }: Spec, value: Key): Error =>
  new OperationError(
    OperationErrorType.DuplicatePrimaryKey,
    `Failed to execute "${method}" on the "${name}" model: the entity with a primary key "${value}" ("${key}") already exists.`,
  )

/** @param where the conditions that no row meets */
export const notFound = (method: string, name: string, where: unknown): Error =>
  new OperationError(
    OperationErrorType.EntityNotFound,
    `Failed to execute "${method}" on the "${name}" model: no ${method.endsWith('Many') ? 'entities' : 'entity'} found matching the query "${JSON.stringify(where)}".`,
  )
