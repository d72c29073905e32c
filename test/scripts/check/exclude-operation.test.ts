import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../../contracts/check/report/report.ts'
import { check } from '../../../scripts/check.ts'
import { startThingsServer, thingsDocument } from '../../support/recording-server.ts'
import { type } from '../../support/terminal.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function start(...flags: string[]) {
  const server = await startThingsServer()
  closing.push(server.close)
  const files: Record<string, string> = { './t.yaml': thingsDocument() }
  const argv = ['./t.yaml', '--url', server.url, '--token', 'geheim', ...flags]
  return { server, files, terminal: type(check, argv, files) }
}

describe('--exclude-operation', () => {
  it('takes ids with commas between, and again, and sends nothing to them', async () => {
    const { server, files, terminal } = await start(
      ...['--exclude-operation', 'createThing, getThing', '--exclude-operation', 'deleteThing'],
      ...['--json', 'r.json'],
    )
    await terminal.exitCode
    const report: Pick<Report, 'checks'> = JSON.parse(files['r.json'] ?? '')
    const reasons = ['createThing', 'getThing', 'deleteThing'].map((id) => {
      const own = report.checks.filter(({ operation }) => operation === id)
      return [...new Set(own.map(({ reason }) => reason))]
    })

    expect(server.lines().filter((line) => !/^\w+ \/(things(\?.*)?)?$/.test(line))).toEqual([])
    expect(server.lines().filter((line) => line.startsWith('POST'))).toEqual([])
    expect(reasons).toEqual(Array.from({ length: 3 }, () => ['the operation is excluded']))
  })

  it('refuses an id that the contract does not have, and names the one that is meant', async () => {
    const { server, terminal } = await start('--exclude-operation', 'getThing,creatThing')

    expect(await terminal.exitCode).toBe(2)
    expect(terminal.complaints).toMatch(
      /^--exclude-operation: The contract has no operation "creatThing"\..*createThing/,
    )
    expect(server.lines()).toEqual([])
  })

  it('is part of the plan', async () => {
    const { terminal } = await start('--exclude-operation', 'createThing', '--plan')

    expect(await terminal.exitCode).toBe(0)
    expect(terminal.out).toMatch(/createThing +POST \/things\n +Not sent: it is excluded\./)
  })
})
