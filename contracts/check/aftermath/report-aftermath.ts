import type { Session } from '../session/session.ts'
import type { PutBack } from '../session/writes/touched-things.ts'
import { type Aftermath, isOurs } from './aftermath.ts'

/** Tells what a run left, and reports what it could not leave as it was. */
export function reportAftermath(
  session: Session,
  aftermath: Aftermath,
  putBack: readonly PutBack[],
): void {
  session.tell({ kind: 'aftermath', aftermath })
  for (const { path, remove, why, steps } of aftermath.left) {
    if (!remove) continue
    session.reportOld('left-behind', {
      message: `The run could not remove what it created: ${why}.`,
      expected: `404 at ${path}, after ${remove.id}`,
      received: why,
      pointer: remove.pointer,
      fold: remove.id,
      operation: remove,
      steps,
    })
  }
  const changes = aftermath.changes.filter((change) => isOurs(session, change))
  for (const { path, what, properties, by } of changes) {
    const names = properties.length === 0 ? 'it' : properties.join(', ')
    session.reportOld('leaves-the-rest', {
      message: `${path} was there before the run, and ${names} ${what === 'gone' ? 'is gone' : 'changed'}.`,
      expected: 'the state before the run',
      received: what === 'gone' ? `nothing at ${path}` : `another ${names}`,
      pointer: by?.operation?.pointer ?? '',
      fold: what,
      operation: by?.operation,
      steps: by ? session.ledger.leadingTo(by) : [],
    })
  }
  for (const { path, lost, steps } of putBack) {
    const [first] = steps
    if (lost.length === 0 || !first) continue
    session.reportOld('leaves-the-rest', {
      message: `${path} could not be put back: ${lost.join(', ')} is not as before.`,
      expected: 'the state before the run',
      received: `another ${lost.join(', ')}`,
      pointer: first.operation?.pointer ?? '',
      fold: `put back ${lost.join(', ')}`,
      operation: first.operation,
      steps,
    })
  }
}
