import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { forgeJournal } from './forged-journal.ts'
import { type RecordingServer, startRecording } from './recording-server.ts'
import { hostile } from './rows.ts'
import { type CheckRun, inFolder, runCheck, runCheckHere } from './run-check.ts'
import { thingsDocument, writeThings } from './things-document.ts'
import {
  startThings,
  type ThingsOptions,
  type ThingsServer,
  type Told,
  thingsCredentials,
} from './things-server.ts'

/** Where a case takes place. */
interface Scene {
  /** Which must see nothing. */
  readonly trap: RecordingServer
  /** The server that is named by `--url`. */
  readonly named: ThingsServer
  readonly folder: string
}

interface Trap {
  readonly case: string
  readonly server?: (trap: RecordingServer) => ThingsOptions
  readonly run: (scene: Scene) => Promise<CheckRun>
  /** Exit codes that are right; all are where it is left out, but for one of a crash. */
  readonly exits?: readonly number[]
  /** Whether the named server must have been asked something, so that the case proves anything. */
  readonly asks: boolean
}

const run = (
  { named, folder }: Scene,
  document: string,
  flags: readonly string[] = [],
): Promise<CheckRun> => {
  const journal = ['--journal', join(folder, 'journal.jsonl')]
  return runCheckHere([document, '--url', named.url, ...journal, ...thingsCredentials, ...flags])
}

const plainRun = (scene: Scene) => run(scene, writeThings(scene.folder))

const pointed = (more: (told: Told, trap: RecordingServer) => Told) => (trap: RecordingServer) => ({
  onAnswer: (told: Told) => more(told, trap),
})

const withHeaders =
  (headers: (trap: RecordingServer) => Readonly<Record<string, string>>) =>
  (told: Told, trap: RecordingServer): Told => ({
    ...told,
    headers: { ...told.headers, ...headers(trap) },
  })

const redirect = (status: number) => (trap: RecordingServer) => ({
  onAnswer: (_told: Told, { path }: { readonly path: string }): Told => ({
    status,
    headers: { Location: `${trap.url}${path}` },
  }),
})

const idsThatPoint = (trap: RecordingServer): ThingsOptions => ({
  onAnswer: (told, { method }) =>
    method === 'POST' && told.status === 201
      ? { ...told, body: { id: `//${trap.authority}/x`, name: 'x' } }
      : told,
})

/** A document in which something leads to the trap. */
const withDocument =
  (
    more: (trap: RecordingServer) => Readonly<Record<string, unknown>>,
    flags: readonly string[] = [],
  ) =>
  (scene: Scene) =>
    run(scene, writeThings(scene.folder, more(scene.trap)), flags)

const flowsAt = ({ url }: RecordingServer) => ({
  components: {
    ...thingsDocument.components,
    securitySchemes: {
      key: {
        type: 'oauth2',
        flows: {
          clientCredentials: { tokenUrl: `${url}/token`, refreshUrl: `${url}/r`, scopes: {} },
        },
      },
      other: { type: 'openIdConnect', openIdConnectUrl: `${url}/.well-known/openid-configuration` },
    },
  },
})

const linkedSchema = ({ url }: RecordingServer) => ({
  components: {
    ...thingsDocument.components,
    schemas: {
      ...thingsDocument.components.schemas,
      Status: { $ref: `${url}/schemas.json#/Status` },
    },
  },
})

const resumeOf =
  (
    flags: (scene: Scene) => readonly string[],
    forged: Partial<Parameters<typeof forgeJournal>[1]> = {},
  ) =>
  (scene: Scene) => {
    const { trap, folder } = scene
    const contract = writeThings(folder)
    forgeJournal(
      folder,
      { url: trap.url, contract, target: '/things/old-1', ...forged },
      '.tenantry/tyforged.jsonl',
    )
    return runCheck(['--resume', ...flags(scene), ...thingsCredentials], { folder })
  }

const traps: readonly Trap[] = [
  ...[301, 302, 303, 307, 308].map((status) => ({
    ...{ case: `redirect ${status} of everything`, server: redirect(status), asks: true },
    run: plainRun,
  })),
  {
    case: 'Location of what was created',
    asks: true,
    run: plainRun,
    server: pointed((told, trap) =>
      told.status === 201
        ? withHeaders(({ url }) => ({ Location: `${url}/things/1` }))(told, trap)
        : told,
    ),
  },
  {
    case: 'Location without a scheme',
    asks: true,
    run: plainRun,
    server: pointed(withHeaders(({ authority }) => ({ Location: `//${authority}/things/1` }))),
  },
  {
    case: 'Link, Alt-Svc, Refresh, Content-Location',
    asks: true,
    run: plainRun,
    server: pointed(
      withHeaders(({ url, authority }) => ({
        Link: `<${url}/things?page=2>; rel="next", <${url}/openapi.json>; rel="service-desc"`,
        'Alt-Svc': `http/1.1="${authority}"`,
        Refresh: `0; url=${url}/`,
        'Content-Location': `${url}/things`,
      })),
    ),
  },
  {
    case: 'next, _links and href in bodies',
    asks: true,
    run: plainRun,
    server: pointed((told, { url }) =>
      told.status === 200
        ? {
            ...told,
            body: {
              ...(told.body as object), // every 200 of the server holds an object
              ...{ next: `${url}/things?page=2`, href: `${url}/things`, url: `${url}/things` },
              _links: { self: { href: `${url}/things/1` }, next: { href: `${url}/things?page=2` } },
            },
          }
        : told,
    ),
  },
  { case: 'an id that is an address', asks: true, run: plainRun, server: idsThatPoint },
  {
    case: 'challenges that name addresses',
    asks: true,
    run: plainRun,
    server: pointed((told, { url }) =>
      told.status === 401
        ? {
            ...told,
            headers: {
              'WWW-Authenticate': `Bearer realm="${url}", resource_metadata="${url}/meta", Digest realm="x", nonce="1", qop="auth", domain="${url}/"`,
            },
          }
        : told,
    ),
  },
  {
    case: 'servers of the document',
    asks: true,
    run: withDocument(({ url }) => ({ servers: [{ url }] })),
  },
  {
    case: 'servers with variables',
    asks: true,
    run: withDocument(({ url }) => ({
      servers: [{ url: '{base}', variables: { base: { default: url } } }],
    })),
  },
  {
    case: 'servers of one path',
    asks: true,
    run: withDocument(({ url }) => ({
      paths: {
        ...thingsDocument.paths,
        '/status': {
          servers: [{ url }],
          get: { ...thingsDocument.paths['/status'].get, servers: [{ url }] },
        },
      },
    })),
  },
  {
    case: 'a schema elsewhere',
    asks: false,
    run: withDocument(linkedSchema),
    exits: [0],
  },
  {
    case: 'addresses that are documentation',
    asks: true,
    run: withDocument(({ url }) => ({
      externalDocs: { url },
      jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
      info: { ...thingsDocument.info, termsOfService: url, contact: { url } },
    })),
  },
  {
    case: 'token endpoint elsewhere, client credentials',
    asks: false,
    run: ({ named, folder, trap }) =>
      runCheck(
        [writeThings(folder, flowsAt(trap)), '--url', named.url, '--client', 'id:client-secret'],
        { folder },
      ),
    exits: [2, 3, 4],
  },
  {
    case: 'token endpoint elsewhere, own credentials',
    asks: true,
    run: withDocument(flowsAt),
  },
  {
    case: 'parameter that is an address',
    asks: true,
    run: (scene) =>
      run(scene, writeThings(scene.folder), ['--param', `thingId=//${scene.trap.authority}/x`]),
  },
  {
    case: 'proxy settings of the environment',
    asks: true,
    run: ({ named, folder, trap: { url } }) =>
      runCheck([writeThings(folder), '--url', named.url, ...thingsCredentials], {
        ...{ folder, environment: { http_proxy: url, HTTP_PROXY: url, ALL_PROXY: url } },
      }),
  },
  {
    case: 'journal of the folder',
    asks: false,
    run: resumeOf(() => []),
    exits: [2, 4],
  },
  {
    case: 'journal of the folder, another --url',
    asks: false,
    run: resumeOf(({ named }) => ['--url', named.url]),
    exits: [2, 4],
  },
  {
    case: 'journal that is named',
    asks: false,
    run: resumeOf(({ folder }) => [join(folder, '.tenantry/tyforged.jsonl')]),
    exits: [2, 4],
  },
  {
    case: 'journal that is named, read-only',
    asks: false,
    run: resumeOf(({ folder }) => [join(folder, '.tenantry/tyforged.jsonl'), '--read-only']),
    exits: [2, 4],
  },
  {
    case: 'journal whose target is an address',
    asks: false,
    run: (scene) =>
      resumeOf(({ named }) => ['--url', named.url], {
        ...{ url: scene.named.url, target: `${scene.trap.url}/things/old-1` },
      })(scene),
  },
  {
    case: 'recorded traffic',
    asks: false,
    run: ({ folder, trap }) => {
      const path = join(folder, 'traffic.har')
      writeFileSync(path, JSON.stringify(harOf(`${trap.url}/status`)))
      return runCheck([writeThings(folder), '--har', path], { folder })
    },
    exits: [0, 1],
  },
  { case: 'absolute target through the proxy', asks: true, run: throughProxy, exits: [0, 1] },
]

const harOf = (url: string) => ({
  log: {
    version: '1.2',
    creator: { name: 'x', version: '1' },
    entries: [
      {
        request: { method: 'GET', url, headers: [], queryString: [] },
        response: {
          ...{ status: 200, headers: [{ name: 'Content-Type', value: 'application/json' }] },
          content: { mimeType: 'application/json', text: '{"ok":true}' },
        },
      },
    ],
  },
})

/** A client that asks the proxy for an address of another server, in three ways. */
async function throughProxy({ named, folder, trap }: Scene): Promise<CheckRun> {
  let isAsked = false
  let stop: () => void = () => undefined
  const flags = ['--url', named.url, '--proxy', '0']
  return runCheck([writeThings(folder), ...flags], {
    folder,
    onStart: (child) => {
      stop = () => child.kill('SIGTERM')
    },
    onOutput: (out) => {
      const [, port] = /http:\/\/127\.0\.0\.1:(\d+) instead/.exec(out) ?? []
      if (port === undefined || isAsked) return
      isAsked = true
      void askProxy(Number(port), trap).then(stop, stop)
    },
  })
}

async function askProxy(port: number, trap: RecordingServer): Promise<void> {
  for (const path of [`${trap.url}/status`, `//${trap.authority}/status`, '/status']) {
    await new Promise<void>((resolve) => {
      const headers = { host: trap.authority, 'x-forwarded-host': trap.authority }
      const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
        answer.resume().on('end', resolve)
      })
      sent.on('error', () => resolve())
      sent.end()
    })
  }
}

for (const { case: name, server, run: start, exits, asks } of traps) {
  hostile(`elsewhere: ${name}`, 'the other server sees nothing', async () => {
    const trap = await startRecording()
    const named = await startThings(server?.(trap))
    try {
      const { exit, complaints, isStuck } = await inFolder((folder) =>
        start({ trap, named, folder }),
      )
      const codes = exits ?? [0, 1, 2, 3, 4]
      const seen = `${trap.connections()} connections, exit ${exit}`
      return {
        seen,
        wrong: [
          ...(trap.connections() === 0 ? [] : [seen, ...trap.requests]),
          ...(codes.includes(exit) && !isStuck
            ? []
            : [`exit ${exit}, expected ${codes.join(' or ')}`]),
          ...(asks && named.requests.length < 2
            ? ['The named server was not asked.', complaints]
            : []),
          ...(/^\s+at .+:\d+:\d+\)?$/m.test(complaints) ? [`stack: ${complaints}`] : []),
          ...(named.things.has('old-1') ? [] : ['The thing from before is gone.']),
        ],
      }
    } finally {
      await named.close()
      await trap.close()
    }
  })
}
