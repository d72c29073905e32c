import { join } from 'node:path'
import { type CheckRun, inFolder, type RunOptions, readReport, runCheck } from './run-check.ts'
import { writeThings } from './things-document.ts'
import {
  startThings,
  type ThingsOptions,
  type ThingsServer,
  thingsCredentials,
} from './things-server.ts'

/** A run against the things server, seen from outside. */
export interface Ended {
  readonly run: CheckRun
  readonly server: ThingsServer
  readonly report: unknown
}

export interface Start extends RunOptions {
  readonly server?: ThingsOptions
  /** Of the command, after the document, `--url` and the credentials. */
  readonly flags?: (folder: string) => readonly string[]
  /** Instead of the server's own address. */
  readonly url?: (server: ThingsServer) => string
  /** Told of the server once it listens. */
  readonly onServer?: (server: ThingsServer) => void
}

export async function ended(start: Start): Promise<Ended> {
  const { server: how, flags = () => [], url = ({ url: own }) => own, onServer, ...options } = start
  const server = await startThings(how)
  onServer?.(server)
  try {
    return await inFolder(async (folder) => {
      const json = join(folder, 'report.json')
      const named = [writeThings(folder), '--url', url(server), '--json', json]
      const argv = [...named, ...thingsCredentials, ...flags(folder)]
      const run = await runCheck(argv, { folder, ...options })
      return { run, server, report: readReport(json) }
    })
  } finally {
    await server.close()
  }
}

/** What there is beside the thing from before. */
export const isOld = ({ things }: ThingsServer): readonly string[] =>
  [...things.keys()].join() === 'old-1' ? [] : [`things: ${[...things.keys()].join(', ')}`]

export const seenIn = ({ run }: Ended, more = ''): string =>
  `exit ${run.exit}${run.isStuck ? ', killed' : ''}${more && `, ${more}`}`
