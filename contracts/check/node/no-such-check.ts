import { listNames } from '../../openapi/similar-names.ts'
import { allChecks } from '../checks/all-checks.ts'

/** The message about a check that does not exist. */
export const noSuchCheck = (id: string): string =>
  `There is no check "${id}". There are: ${listNames(
    id,
    allChecks.map((check) => check.id),
  )}.`
