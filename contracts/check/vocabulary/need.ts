/**
 * Something that a check needs before it can judge. What the contract has to offer (an operation, a
 * documented status, a parameter) makes a check not applicable where it is missing; what the run was
 * not given or did not get makes it not tried.
 */
export type Need = keyof typeof needs

interface Lack {
  readonly outcome: 'not applicable' | 'not tried'
  /** Completes "not tried: …". */
  readonly reason: string
  /** The flag or change that would help. */
  readonly give?: string
}

const lacksOperation = (verb: string): Lack => ({
  outcome: 'not applicable',
  reason: `the contract has no operation that ${verb}`,
})

/** Verdict for the lack of each need. */
export const needs = {
  create: lacksOperation('creates one'),
  read: lacksOperation('reads one'),
  list: lacksOperation('lists them'),
  update: lacksOperation('changes a part of one (PATCH)'),
  replace: lacksOperation('replaces one (PUT)'),
  remove: lacksOperation('deletes one'),
  change: lacksOperation('changes one (PATCH or PUT)'),
  'documented 409': { outcome: 'not applicable', reason: 'the contract documents no 409 for it' },
  paging: { outcome: 'not applicable', reason: 'the list has no parameters for pages' },
  security: { outcome: 'not applicable', reason: 'the contract lets anybody call it' },
  parents: { outcome: 'not applicable', reason: 'its path names no parent' },
  'second identity': {
    outcome: 'not tried',
    reason: 'no second identity was given',
    give: '--other-header, --other-token or --other-client',
  },
  identity: {
    outcome: 'not tried',
    reason: 'no credentials were given',
    give: '--header, --token or --client',
  },
  'parent id': {
    outcome: 'not tried',
    reason: 'no id is known for a parent in its path',
    give: '--param <name>=<id>',
  },
  'second parent': {
    outcome: 'not tried',
    reason: 'no second parent is known',
    give: '--param <name>=<own>,<second>',
  },
  'created thing': {
    outcome: 'not tried',
    reason: 'the run could create none',
    give: 'an example of a body that the server accepts, in the contract',
  },
  'readable thing': { outcome: 'not tried', reason: 'the thing could not be read' },
  'whole list': { outcome: 'not tried', reason: 'the list could not be read whole' },
  'sure id': {
    outcome: 'not tried',
    reason: 'the contract does not say where the id of a new one stands',
  },
  writes: {
    outcome: 'not tried',
    reason: 'it would write to what the run did not create',
    give: '--touch <operationId>',
  },
} as const satisfies Record<string, Lack>
