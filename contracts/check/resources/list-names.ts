/** Usual names of the property that holds a list, the likeliest first. */
export const usualListNames = [
  'items',
  'results',
  'data',
  'values',
  'content',
  'records',
  'entries',
  'list',
  'rows',
]

/** Properties that hold lists of something else. */
export const besideLists = new Set(['links', '_links', 'errors', 'warnings', 'included', 'facets'])
