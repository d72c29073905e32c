/** A name without case and signs: `org_id` in a body stands for `orgId` in a path. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Values by the plain names of what they are of; of equal names the last one counts. */
export const byPlainName = (
  ...named: readonly Iterable<readonly [name: string, value: string]>[]
): ReadonlyMap<string, string> =>
  new Map(named.flatMap((entries) => [...entries]).map(([name, value]) => [plainName(name), value]))
