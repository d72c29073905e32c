import { listNames } from '../../openapi/similar-names.ts'
import { catalogue } from '../checks/catalogue.ts'

/** The message about a check that does not exist. */
export const noSuchCheck = (id: string): string =>
  `There is no check "${id}". There are: ${listNames(id, Object.keys(catalogue))}.`
