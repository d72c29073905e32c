import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { describeClient } from './support/obtain.ts'
import { obtainPython } from './support/python.ts'
import { jsonLines, run } from './support/run.ts'
import { type RunningServer, startServer } from './support/server.ts'

const script = fileURLToPath(new URL('python/teams.py', import.meta.url))

describeClient(
  'Python requests',
  await obtainPython('requests', 'requests==2.32.5'),
  ({ command }) => {
    let server: RunningServer
    beforeAll(async () => {
      server = await startServer('--profile', 'observed')
    })
    afterAll(() => server.stop())

    it('works on teams with one challenge for the whole session', async () => {
      const { publicKey, privateKey } = demoAccess.ownerKey
      const args = [script, server.url, publicKey, privateKey, demo.orgId, demo.ownerId]
      const { stdout, stderr } = await run(command, args)
      const done = (step: string, status: number) => ({ step, challenges: [], status })

      expect(stderr).toBe('')
      expect(jsonLines(stdout)).toEqual([
        { step: 'create', challenges: [401], status: 201 },
        done('again', 409),
        done('list', 200),
        done('byName', 200),
        done('rename', 200),
        done('byEncodedName', 200),
        done('addUser', 200),
        done('users', 200),
        done('removeUser', 204),
        done('delete', 204),
        done('gone', 404),
        { step: 'wrongKey', challenges: [401], status: 401 },
      ])
    })
  },
)
