import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { type McpSession, openMcp } from './support/mcp.ts'
import { describeClient, type Obtained, obtainPackage } from './support/obtain.ts'
import { type RunningServer, startServer } from './support/server.ts'

const name = 'mongodb-mcp-server'

/** It finds an authority of one's own through `SSL_CERT_FILE`, which it reads on Linux only. */
async function obtain(): Promise<Obtained<{ readonly folder: string }>> {
  if (process.platform !== 'linux') return { missing: 'it trusts an own certificate on Linux only' }
  return obtainPackage(name, '3.0.4')
}

describeClient(name, await obtain(), ({ folder }) => {
  describe.each(['documented', 'observed'])('over TLS, in the profile %s', (profile) => {
    const home = mkdtempSync(join(tmpdir(), 'tenantry-mcp-'))
    const certificate = join(home, 'certificate.pem')
    let server: RunningServer
    let session: McpSession
    beforeAll(async () => {
      server = await startServer('--profile', profile, '--tls', certificate)
      session = await openMcp(join(folder, 'node_modules', name, 'dist/esm/index.js'), {
        HOME: home,
        NO_PROXY: '127.0.0.1,localhost',
        SSL_CERT_FILE: certificate,
        MDB_MCP_API_BASE_URL: server.url,
        MDB_MCP_API_CLIENT_ID: demoAccess.clientId,
        MDB_MCP_API_CLIENT_SECRET: demoAccess.secret,
        MDB_MCP_LOGGERS: 'stderr',
        MDB_MCP_TELEMETRY: 'disabled',
      })
    })
    afterAll(async () => {
      await session?.close()
      await server?.stop()
      rmSync(home, { recursive: true, force: true })
    })

    const tool = async (tool: string, args: object = {}) => {
      const result = await session.request('tools/call', { name: tool, arguments: args })
      return (result as { structuredContent?: unknown }).structuredContent // of an MCP tool result
    }

    it('has its Atlas tools, since the service account is accepted', async () => {
      const { tools } = (await session.request('tools/list', {})) as { tools: { name: string }[] }

      expect(tools.map((one) => one.name)).toEqual(
        expect.arrayContaining(['atlas-list-orgs', 'atlas-list-projects', 'atlas-create-project']),
      )
      expect(session.log()).not.toMatch(/\[ERROR\]/)
    })

    it('lists organizations', async () => {
      expect(await tool('atlas-list-orgs')).toEqual({
        organizations: [{ id: demo.orgId, name: 'Tenantry' }],
        totalCount: 1,
      })
    })

    it('creates a project and finds it in its organization', async () => {
      const { orgId } = demo
      const made = await tool('atlas-create-project', { projectName: 'mcp', orgId })
      const listed = await tool('atlas-list-projects', { orgId, includeCount: true })

      expect(made).toEqual({ projectName: 'mcp', orgId })
      expect(listed).toMatchObject({
        orgId,
        projects: [{ name: 'demo' }, { name: 'mcp', orgId, id: expect.any(String) }],
        totalCount: 2,
      })
    })
  })
})
