import { afterEach, describe, expect, it } from 'vitest'
import { findControl } from '../../../../contracts/check/node/control.ts'
import { createControl } from '../../../../mocks/control/control.ts'
import type { Handler } from '../../../../mocks/door/dispatch.ts'
import { serveMock } from '../../../../mocks/server/serve-mock.ts'
import { check } from '../../../../scripts/check.ts'
import { answer, targetOf } from '../../../support/boxes.ts'
import { openWorlds } from '../../../support/control.ts'
import { reply, startRecordingServer } from '../../../support/recording-server.ts'
import { type } from '../../../support/terminal.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Our own server, as it is reached by a name. */
async function ownServer(name: string, token?: string): Promise<string> {
  const worlds = openWorlds()
  worlds.open({ seed: 'demo' }, 'mine')
  const steer = createControl(worlds, { token })
  const control: Handler = (request, world) =>
    steer(
      { ...request, origin: `http://${name}`, headers: { ...request.headers, host: name } },
      world,
    )
  const server = serveMock(worlds.first.live, {}, { control, worlds })
  closing.push(() => server.close())
  return server.listen()
}

async function outcomesAt(url: string, ...more: readonly string[]) {
  const files: Record<string, string> = {}
  const argv = [
    'atlas',
    '--url',
    url,
    '--operation',
    'getOrg',
    '--check',
    'documented-pair-is-earned',
  ]
  const terminal = type(check, [...argv, ...more, '--json', 'r.json'], files)
  const code = await terminal.exitCode
  const { operations } = JSON.parse(files['r.json'] ?? '{}')
  const pairs = operations.flatMap((one: { pairs: unknown[] }) => one.pairs)
  return { code, pairs, complaints: terminal.complaints }
}

const forcedPairs = (outcome: string, reason?: string) =>
  expect.arrayContaining([
    expect.objectContaining({
      outcome,
      ...(reason && { reason: expect.stringContaining(reason) }),
    }),
  ])

describe('a server of ours', () => {
  it('is told what to force', async () => {
    const { code, pairs } = await outcomesAt(await ownServer('127.0.0.1:4010'))

    expect(code).toBe(0)
    expect(pairs).toEqual(forcedPairs('forced'))
  })

  it('under another name leaves what needs forcing unproven', async () => {
    const { code, pairs, complaints } = await outcomesAt(await ownServer('box.example:4010'))

    expect([code, complaints.replaceAll(/^checking .*\n/gm, '')]).toEqual([0, ''])
    expect(pairs).toEqual(forcedPairs('not reached', 'it is not proven here'))
    expect(pairs).not.toEqual(forcedPairs('forced'))
  })
})

describe('a server of ours with a token', () => {
  const token = 'correct-horse-battery'

  it.each(['', '/@mine'])('is told what to force under another name, at "%s"', async (path) => {
    const url = (await ownServer('box.example:4010', token)) + path
    const { code, pairs } = await outcomesAt(url, '--control-token', token)

    expect(code).toBe(0)
    expect(pairs).toEqual(forcedPairs('forced'))
  })

  it('is told nothing without it', async () => {
    const { pairs } = await outcomesAt(await ownServer('box.example:4010', token))

    expect(pairs).not.toEqual(forcedPairs('forced'))
  })
})

describe('a server of somebody', () => {
  const health = {
    ...{ status: 'ok', name: 'tenantry', version: '1.0.0', profile: 'documented' },
    providers: ['atlas'],
  }
  it.each(['name', 'version', 'status', 'profile', 'providers'])(
    'is not ours without the %s of one',
    async (field) => {
      const { target } = targetOf(() =>
        answer(200, { ...health, [field]: undefined, operations: [] }),
      )

      expect(await findControl(target.send, { run: 'run-1' })).toBeUndefined()
    },
  )

  it.each([[{ status: 'ok' }], [{ status: 'ok', providers: [] }], [null], ['ok']])(
    'gets no scenario, though its health says %j',
    async (body) => {
      const server = await startRecordingServer((_, response) => reply(response, 200, body))
      closing.push(server.close)
      await outcomesAt(server.url)

      expect(server.lines().filter((line) => /__mock\/scenario/.test(line))).toEqual([])
    },
  )

  it('that refuses to force leaves a witness unproven', async () => {
    const { target } = targetOf(({ method }) =>
      method === 'GET' ? answer(200, { ...health, operations: [] }) : answer(403),
    )
    const control = await findControl(target.send, { run: 'run-1' })

    await expect(control?.force?.('getOrg', { status: 429 })).rejects.toThrow(
      'The server does not force getOrg: it answered 403.',
    )
  })
})
