import type { Reply, Request } from './serve.ts'

interface Workspace {
  readonly slug: string
  readonly owner: string
  readonly [name: string]: unknown
}

type Values = Readonly<Record<string, unknown>>

const people: Readonly<Record<string, string>> = { 'Bearer one': 'one', 'Bearer two': 'two' }
const refuse = (status: number, message: string): Reply => ({ status, body: { message } })

/** Slugs are made of titles, e-mail addresses are lowered, reads are counted, deletes take a while. */
export function cursorServer(): (request: Request) => Reply {
  const workspaces = new Map<string, Workspace>()
  let count = 0

  return (request) => {
    const { method, path } = request
    if (path === '/status') {
      return method === 'GET' ? { status: 200, body: { up: true } } : notAllowed(['GET'])
    }
    const match = /^\/workspaces(?:\/([^/]+))?$/.exec(path)
    if (!match) return refuse(404, 'No such path.')
    const owner = people[request.headers.authorization ?? '']
    if (owner === undefined) {
      return { ...refuse(401, 'Who are you?'), headers: { 'WWW-Authenticate': 'Bearer' } }
    }
    const [, slug] = match
    if (slug === undefined) {
      if (method === 'GET') return list(owner, request.query)
      return method === 'POST' ? create(owner, request) : notAllowed(['GET', 'POST'])
    }
    const workspace = workspaces.get(slug)
    if (!['GET', 'PATCH', 'DELETE', 'HEAD'].includes(method))
      return notAllowed(['GET', 'HEAD', 'PATCH', 'DELETE'])
    if (!workspace || workspace.owner !== owner) return refuse(404, 'No such workspace.')
    if (method === 'DELETE') {
      workspaces.delete(slug)
      return { status: 202 }
    }
    return method === 'PATCH' ? change(workspace, request) : show(workspace, request)
  }

  function list(owner: string, query: Request['query']): Reply {
    const size = query.get('page_size') ?? '3'
    const status = query.get('status')
    if (!/^([1-9]\d?|100)$/.test(size)) return refuse(422, 'page_size is 1 to 100.')
    if (status !== undefined && status !== 'active' && status !== 'archived') {
      return refuse(422, 'status is active or archived.')
    }
    const own = [...workspaces.values()]
      .filter((workspace) => workspace.owner === owner)
      .filter((workspace) => status === undefined || workspace.status === status)
      .toReversed()
    const cursor = query.get('cursor')
    const from = cursor === undefined ? 0 : own.findIndex(({ slug }) => slug === cursor) + 1
    if (cursor !== undefined && from === 0) return refuse(422, 'The cursor is not known.')
    const page = own.slice(from, from + Number(size))
    const more = own.length > from + page.length
    const meta = { nextCursor: more ? (page.at(-1)?.slug ?? null) : null }
    return { status: 200, body: { data: page.map(present), meta } }
  }

  function create(owner: string, request: Request): Reply {
    const body = read(request, ['title', 'ownerEmail', 'password', 'settings', 'quota'])
    if ('reply' in body) return body.reply
    const { title, ownerEmail, password: _kept, ...rest } = body.values
    if (rest.settings === null) return refuse(422, '"settings" is not as documented.')
    if (title === undefined || ownerEmail === undefined) return refuse(422, 'Something is missing.')
    count += 1
    const slug = `${String(title)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 20)}-${count}`
    const createdAt = new Date(Date.UTC(2026, 0, 1) + count * 1000).toISOString()
    const mail = String(ownerEmail).toLowerCase()
    const workspace = {
      ...rest,
      slug,
      owner,
      title,
      ownerEmail: mail,
      status: 'active',
      createdAt,
      seen: 0,
    }
    workspaces.set(slug, workspace)
    return {
      status: 201,
      headers: { Location: `/workspaces/${slug}` },
      body: { data: present(workspace) },
    }
  }

  function change(workspace: Workspace, request: Request): Reply {
    const body = read(request, ['slug', 'title', 'status', 'settings', 'quota'])
    if ('reply' in body) return body.reply
    // generated documents often let the id be written, and their servers pass over it
    const { slug } = workspace
    const [old, sent] = [workspace.settings, body.values.settings]
    const settings = isObject(old) && isObject(sent) ? { ...old, ...sent } : sent
    const merged = {
      ...{ ...workspace, ...body.values, slug },
      ...('settings' in body.values && { settings }),
    }
    workspaces.set(workspace.slug, merged)
    return { status: 200, body: { data: present(merged) } }
  }

  function show(workspace: Workspace, { method, headers: asked }: Request): Reply {
    const seen = Number(workspace.seen) + 1
    workspaces.set(workspace.slug, { ...workspace, seen })
    const { seen: _seen, ...state } = workspace
    const headers = { ETag: `W/"${JSON.stringify(state).length}-${hash(JSON.stringify(state))}"` }
    if (asked['if-none-match'] === headers.ETag) return { status: 304, headers }
    return method === 'HEAD'
      ? { status: 200, headers }
      : { status: 200, headers, body: { data: present(workspace) } }
  }
}

const notAllowed = (methods: readonly string[]): Reply => ({
  ...refuse(405, 'Not here.'),
  headers: { Allow: methods.join(', ') },
})

const hash = (text: string) =>
  [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1e9, 7)

const present = ({ owner: _inside, ...workspace }: Workspace) => workspace

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function read({ headers, body }: Request, known: readonly string[]) {
  const type = headers['content-type'] ?? ''
  if (!/^application\/(merge-patch\+)?json/.test(type)) return { reply: refuse(415, 'Send JSON.') }
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return { reply: refuse(400, 'Not JSON.') }
  }
  if (!isObject(value)) return { reply: refuse(422, 'Send an object.') }
  const wrong = Object.entries(value).find(
    ([name, one]) => !known.includes(name) || !rules[name]?.(one),
  )
  return wrong ? { reply: refuse(422, `"${wrong[0]}" is not as documented.`) } : { values: value }
}

const isText = (value: unknown, least: number, most: number): value is string =>
  typeof value === 'string' && [...value].length >= least && [...value].length <= most

const rules: Readonly<Record<string, (value: unknown) => boolean>> = {
  slug: (value) => isText(value, 0, 10_000),
  title: (value) => isText(value, 3, 50) && /^\S.*\S$/u.test(value),
  ownerEmail: (value) => isText(value, 3, 200) && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(value),
  password: (value) => isText(value, 8, 10_000),
  status: (value) => value === 'active' || value === 'archived',
  settings: (value) =>
    value === null || (isObject(value) && Object.entries(value).every(isSetting)),
  quota: (value) => value === null || (typeof value === 'number' && value > 0),
}

function isSetting([name, value]: [string, unknown]): boolean {
  if (name === 'theme') return value === 'light' || value === 'dark'
  if (name !== 'retentionDays') return false
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 365
}
