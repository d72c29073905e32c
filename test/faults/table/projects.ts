/**
 * Faults of the API of projects: in wrapped answers, in what bodies may say of ids and `readOnly`
 * properties, and between accounts that examples name. Each: the check meant to find it, and what is
 * wrong.
 */
export const projectFaults = {
  'wrapped-echo': ['create-echoes', 'a create answers another size inside its wrapper'],
  'wrapped-lossy': ['create-reads-back', 'the note of a new project is not kept'],
  'wrapped-default': ['defaults-hold', 'a plan that was left out is not the default'],
  'wrapped-text': ['text-survives', 'a name inside a wrapper is stored in lower case'],
  'wrapped-unlisted': ['created-is-listed', 'a new project is not among the entries of its list'],
  'wrapped-list-differs': ['list-agrees-with-read', 'the entries of a list have no labels'],
  'wrapped-update-echo': ['update-echoes', 'PATCH wraps the old project'],
  'wrapped-update-lost': ['update-reads-back', 'PATCH wraps the change and does not keep it'],
  'wrapped-patch-drops': ['update-keeps-the-rest', 'PATCH drops what was left out'],
  'wrapped-put-merges': ['put-replaces-whole', 'PUT keeps what was left out'],
  'wrapped-stays': ['deleted-is-gone', 'a deleted project can still be read'],
  'post-takes-id': ['read-only-is-kept', 'a create takes the id of its body'],
  'post-takes-owner': ['read-only-is-kept', 'a create takes the owner of its body'],
  'post-takes-tier': ['read-only-is-kept', 'a create takes the tier of its body, an enum'],
  'patch-takes-verified': ['read-only-is-kept', 'PATCH takes a readOnly switch of its body'],
  'map-keys-lowered': [
    'create-reads-back',
    'the names in a free-form map are stored in lower case',
  ],
  'etag-never-matches': ['unchanged-is-not-modified', 'the current ETag is answered 200'],
  'etag-always-matches': ['unchanged-is-not-modified', 'any If-None-Match is answered 304'],
  'patch-takes-owner': ['read-only-is-kept', 'PATCH takes the owner of its body'],
  'put-takes-date': ['read-only-is-kept', 'PUT takes the creation time of its body'],
  'patch-moves-account': ['body-cannot-move', 'PATCH moves a project to the account of its body'],
  'patch-overwrites': ['body-cannot-move', 'PATCH changes the project whose id is in its body'],
  'put-moves-id': ['body-cannot-move', 'PUT gives a project the id of its body'],
  'example-read': ['isolation-parent', 'a project is shown under the account of another example'],
  'example-patch': ['isolation-parent', 'PATCH through the account of another example is done'],
  'example-list': [
    'isolation-list',
    'the account of another example lists the projects of the first',
  ],
  'example-count': ['isolation-count', 'the total of an account is that of all'],
} as const satisfies Record<string, readonly [check: string, about: string]>
