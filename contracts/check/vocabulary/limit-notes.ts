import type { Contract } from '../../openapi/contract.ts'
import type { CheckEvent } from './finding.ts'

/**
 * A note for each place of a contract that is too large to be honoured in full. Read at the end: some
 * are found as schemas are used.
 */
export const limitNotes = ({ limits }: Contract): readonly CheckEvent[] =>
  limits.map(({ pointer, message }) => ({ kind: 'note', text: `${pointer}: ${message}` }))
