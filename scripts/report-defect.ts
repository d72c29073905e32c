import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { messageOf, type Run } from './io.ts'

/**
 * Turns an error that no other place foresaw into exit code 70 and three lines: what it is, where in
 * our own files it was thrown, and where to report it. Paths of the machine are not shown.
 */
export function reportingDefects(run: Run): Run {
  return async (argv, io) => {
    try {
      return await run(argv, io)
    } catch (error) {
      for (const line of defectLines(error)) io.complain(`${line}\n`)
      return 70
    }
  }
}

function defectLines(error: unknown): readonly string[] {
  const name = error instanceof Error ? error.name : 'Error'
  const what = messageOf(error).split('\n', 1)[0]
  return [
    `A defect of tenantry, not of your server: ${name}: ${what}`,
    `  at ${ownFrame(error) ?? 'an unknown place'}`,
    `Please report it, with these lines and the command, in ${issuePage()}.`,
  ]
}

/** `function (contracts/check/session.ts:48:11)` of the first frame that lies in our own files. */
function ownFrame(error: unknown): string | undefined {
  const root = fileURLToPath(new URL('../', import.meta.url))
  const frames = (error instanceof Error ? (error.stack ?? '') : '').split('\n').slice(1)
  const own = frames.find((frame) => isOwn(frame, root))
  return own
    ?.trim()
    .replace(/^at /, '')
    .replace(/(?:file:\/\/)?(\/|[A-Z]:\\).*$/i, (place) => shortened(place, root))
}

const isOwn = (frame: string, root: string): boolean =>
  frame.includes(root) && !frame.includes('node_modules')

/** A path from the root of the package. */
const shortened = (place: string, root: string): string => {
  const at = place.indexOf(root)
  return at < 0 ? place : place.slice(at + root.length)
}

/** The page that package.json names, in the sources as in the built package. */
function issuePage(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const read: unknown = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'))
      const bugs =
        typeof read === 'object' && read !== null && 'bugs' in read ? read.bugs : undefined
      const url = typeof bugs === 'object' && bugs !== null && 'url' in bugs ? bugs.url : bugs
      if (typeof url === 'string') return url
    } catch {}
  }
  return "the project's issue tracker"
}
