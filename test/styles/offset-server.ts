import type { Reply, Request } from './serve.ts'

interface Squad {
  readonly id: number
  readonly company: number
  readonly created_at: string
  readonly [name: string]: unknown
}

const owners: Readonly<Record<string, number>> = { 'key-seven': 7, 'key-eight': 8 }
const error = (status: number, message: string): Reply => ({
  status,
  body: { error: { code: `E${status}`, message } },
})

/** Names are trimmed, tags are a set, lists are by name: all of it is usual, none is documented. */
export function offsetServer(): (request: Request) => Reply {
  const squads = new Map<number, Squad>()
  let count = 100
  const now = () => new Date(Date.UTC(2026, 0, 1) + ++count * 1000).toISOString()

  return ({ method, path, query, headers, body }) => {
    const company = owners[headers['x-api-key'] ?? '']
    if (company === undefined) {
      return { ...error(401, 'Send a key.'), headers: { 'WWW-Authenticate': 'ApiKey' } }
    }
    const match = /^\/v2\/companies\/([^/]+)\/squads(?:\/([^/]+))?$/.exec(path)
    if (!match) return error(404, 'No such path.')
    const [, own = '', id] = match
    if (!/^[1-9]\d{0,9}$/.test(own) || (id !== undefined && !/^[1-9]\d{0,9}$/.test(id))) {
      return error(400, 'Ids are whole numbers.')
    }
    if (Number(own) !== company) return error(403, 'Not yours.')
    const allowed = id === undefined ? ['GET', 'POST'] : ['GET', 'PUT', 'DELETE']
    if (!allowed.includes(method)) {
      return { ...error(405, 'No such method.'), headers: { Allow: allowed.join(', ') } }
    }
    if (id === undefined)
      return method === 'GET' ? list(company, query) : create(company, { headers, body })
    const squad = squads.get(Number(id))
    if (!squad || squad.company !== company) return error(404, 'No such squad.')
    if (method === 'DELETE') {
      squads.delete(squad.id)
      return { status: 200, body: { deleted: true } }
    }
    return method === 'GET'
      ? { status: 200, body: present(squad) }
      : replace(squad, { headers, body })
  }

  function list(company: number, query: ReadonlyMap<string, string>): Reply {
    for (const [key, value] of query) {
      const fits: Readonly<Record<string, RegExp>> = {
        offset: /^\d{1,15}$/,
        limit: /^([1-9]|1\d|20)$/,
        active: /^(true|false)$/,
        q: /^.{0,40}$/su,
      }
      if (!fits[key]?.test(value)) return error(400, `"${key}" is not as documented.`)
    }
    const active = query.get('active')
    const all = [...squads.values()]
      .filter((squad) => squad.company === company)
      .filter((squad) => active === undefined || String(squad.active) === active)
      .filter((squad) => String(squad.name).includes(query.get('q') ?? ''))
      .toSorted((a, b) => String(a.name).localeCompare(String(b.name)))
    const from = Number(query.get('offset') ?? 0)
    const page = all.slice(from, from + Number(query.get('limit') ?? 5))
    const body = page.map(({ id, name, active: isActive }) => ({ id, name, active: isActive }))
    return { status: 200, body, headers: { 'X-Total-Count': String(all.length) } }
  }

  function create(company: number, sent: Pick<Request, 'headers' | 'body'>): Reply {
    const written = read(sent)
    if ('status' in written) return written
    if (isTaken(company, written.value.name)) return error(409, 'The name is taken.')
    const squad = { ...written.value, id: ++count, company, created_at: now() }
    squads.set(squad.id, squad)
    return { status: 201, body: present(squad) }
  }

  function replace(squad: Squad, sent: Pick<Request, 'headers' | 'body'>): Reply {
    const written = read(sent)
    if ('status' in written) return written
    if (isTaken(squad.company, written.value.name, squad.id)) return error(409, 'Taken.')
    const { id, company, created_at } = squad
    squads.set(id, { ...written.value, id, company, created_at, updated_at: now() })
    return { status: 204 }
  }

  function isTaken(company: number, name: unknown, except?: number): boolean {
    return [...squads.values()].some(
      (squad) => squad.company === company && squad.name === name && squad.id !== except,
    )
  }
}

function read({ headers, body }: Pick<Request, 'headers' | 'body'>) {
  if (!/^application\/json/.test(headers['content-type'] ?? '')) return error(415, 'Send JSON.')
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return error(400, 'Not JSON.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return error(400, 'Send an object.')
  }
  // a JSON object: its keys are strings, its values anything
  const sent = value as Readonly<Record<string, unknown>>
  const wrong = Object.entries(rules).find(([name, fits]) => !fits(sent[name]))
  if (wrong) return error(400, `"${wrong[0]}" is not as documented.`)
  const known = Object.fromEntries(Object.keys(rules).map((name) => [name, sent[name]]))
  const tags = Array.isArray(sent.tags) ? { tags: [...new Set(sent.tags)].sort() } : {}
  return {
    value: { ...known, ...tags, name: String(sent.name).trim(), active: sent.active ?? true },
  }
}

const isText = (value: unknown, most: number) =>
  typeof value === 'string' && [...value].length <= most

const rules: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: (value) => isText(value, 60) && String(value).trim() !== '',
  motto: (value) => value === undefined || value === null || isText(value, 100),
  active: (value) => value === undefined || typeof value === 'boolean',
  head_count: (value) =>
    value === undefined || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 99),
  lead: isLead,
  tags: (value) =>
    value === undefined ||
    (Array.isArray(value) && value.length <= 10 && value.every((tag) => isText(tag, 20))),
}

function isLead(value: unknown): boolean {
  if (value === undefined) return true
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { email, since } = { email: undefined, since: undefined, ...value }
  const isMail = typeof email === 'string' && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(email)
  const isDay =
    since === undefined || (/^\d{4}-\d\d-\d\d$/.test(String(since)) && typeof since === 'string')
  return isMail && isDay && (since === undefined || !Number.isNaN(Date.parse(since)))
}

const present = ({ company: _inside, ...squad }: Squad) => squad
