/** A path or template without the slashes at its end: `/things/{id}/` is `/things/{id}`. */
export const barePath = (path: string): string => path.replace(/(?<=.)\/+$/, '')

/** The path of a request target without its query, and without the base path where it begins with it. */
export function pathBelow(target: string, basePath: string): string {
  const path = target.split('?')[0] ?? ''
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
}

/** True if a path is that of a thing, or lies below it; slashes at the ends do not count. */
export function isAtOrBelow(path: string, thing: string): boolean {
  const [own, above] = [barePath(path), barePath(thing)]
  return own === above || own.startsWith(`${above}/`) || own.startsWith(`${above}:`)
}
