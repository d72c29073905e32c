import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../scripts/check.ts'
import { processIo } from '../../scripts/io.ts'
import { type FaultServer, startFaultServer } from '../faults/server.ts'
import { keys } from '../faults/world.ts'

const rounds = 50
const document = 'test/faults/api.openapi.yaml'
const credentials = ['--header', `Authorization: Bearer ${keys.alpha}`]
const stranger = ['--other-header', `Authorization: Bearer ${keys.beta}`]
const journal = join(mkdtempSync(join(tmpdir(), 'killed-')), 'journal.jsonl')

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.close())

/** Spread over a whole run, which is about 1,700 requests; the same in every run of the suite. */
const killPoints = Array.from({ length: rounds }, (_, round) => 3 + ((round * 379) % 1600))

/** Starts a check and kills it, without a chance to clean up, once it has sent some requests. */
async function killAfter(requests: number): Promise<void> {
  const begin = server.count()
  const flags = ['--url', server.url, '--journal', journal, ...credentials, ...stranger]
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/check.ts', document, ...flags])
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const timer = setInterval(() => {
    if (server.count() - begin >= requests) child.kill('SIGKILL')
  }, 1)
  await ended
  clearInterval(timer)
}

describe('a check that is killed', () => {
  it.each(killPoints)('after %i requests leaves nothing behind once it is resumed', async (at) => {
    const before = [[...server.world.teams.keys()], [...server.world.members.keys()]]
    await killAfter(at)
    if (existsSync(journal)) {
      const io = { ...processIo, write: () => undefined }
      const flags = ['--resume', journal, '--url', server.url, ...credentials, ...stranger]
      expect(await check(flags, io)).toBe(0)
    }
    expect([[...server.world.teams.keys()], [...server.world.members.keys()]]).toEqual(before)
  })
})
