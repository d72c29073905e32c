import type { Contract, Operation } from '../../../contracts/openapi/contract.ts'
import { isObject, type JsonObject } from '../../../contracts/openapi/reference.ts'
import type { Answer, Asked, Told } from '../../support/in-process.ts'
import type { Broken } from '../table.ts'
import { keys } from '../world.ts'

interface Project extends JsonObject {
  readonly id: string
  readonly accountId: string
}

/** Tenants by account; the document names the first two as examples. */
const tenants: Readonly<Record<string, keyof typeof keys>> = {
  'acme-eu': 'alpha',
  'acme-us': 'alpha',
  globex: 'beta',
}

const defaults = { plan: 'basic', labels: [] }
const ownNames = ['id', 'accountId', 'owner', 'createdAt', 'tier', 'verified']

/** A request for what is below an account of the caller. */
interface ProjectCall {
  readonly asked: Asked
  readonly tenant: string
  readonly accountId: string
  readonly projectId: string | undefined
}

/** The server of projects, with its faults. */
export function createProjectServer(contract: Contract, broken: Broken): Answer {
  const projects = new Map<string, Project>()
  let count = 0

  const answer: Answer = (asked) => {
    const tenant = tenantOf(asked)
    if (tenant === undefined) return { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } }
    const route = contract.match(asked.path)
    if (!route) return { status: 404 }
    const method = asked.method === 'HEAD' ? 'GET' : asked.method
    const operation = [...route.methods.values()].find((one) => one.method === method)
    if (!operation) return notAllowed([...route.methods.keys()])
    const { accountId = '', projectId } = route.params
    if (tenants[accountId] !== tenant) return { status: 404 }
    const told =
      refusalOf(contract, operation, asked) ??
      answerAt({ asked: { ...asked, method }, tenant, accountId, projectId })
    const { status, headers = {} } = told
    return asked.method === 'HEAD' ? { status, headers } : told
  }

  function answerAt(call: ProjectCall): Told {
    const { asked, projectId } = call
    if (projectId === undefined) return asked.method === 'POST' ? create(call) : list(call)
    const found = projects.get(projectId)
    const isThere = found && (found.accountId === call.accountId || opens(asked.method))
    if (!isThere) return { status: 404 }
    if (asked.method === 'GET') return read(call, found)
    if (asked.method !== 'DELETE') return change(call, found)
    if (!broken('wrapped-stays')) projects.delete(found.id)
    return { status: 204 }
  }

  function read({ asked }: ProjectCall, found: Project): Told {
    const etag = `"${sumOf(JSON.stringify(found))}"`
    const asks = asked.headers['if-none-match']
    const isSame = asks === etag && !broken('etag-never-matches')
    if (isSame || (asks !== undefined && broken('etag-always-matches'))) return { status: 304 }
    return { status: 200, body: { code: 0, found }, headers: { ETag: etag } }
  }

  const opens = (method: string) =>
    (method === 'GET' && broken('example-read')) || (method === 'PATCH' && broken('example-patch'))

  function create({ asked, tenant, accountId }: ProjectCall): Told {
    count += 1
    const body = isObject(asked.body) ? asked.body : {}
    const project = {
      ...{ ...defaults, ...(broken('wrapped-default') && { plan: 'plus' }), ...writable(body) },
      ...{ id: `p${count}`, accountId, owner: tenant, createdAt: dateOf(count) },
      ...{ tier: 'trial', verified: false },
      ...(broken('post-takes-tier') && pick(body, 'tier')),
      ...(broken('post-takes-id') && pick(body, 'id')),
      ...(broken('post-takes-owner') && pick(body, 'owner')),
    }
    const { note, ...lossy } = project as Project & { note?: unknown }
    projects.set(project.id, stored(broken('wrapped-lossy') ? lossy : project))
    const size = broken('wrapped-echo') ? (Number(body.size) % 9) + 1 : body.size
    return { status: 201, body: { code: 0, made: { ...project, size } } }
  }

  function change({ asked, accountId }: ProjectCall, old: Project): Told {
    const body = isObject(asked.body) ? asked.body : {}
    const isPut = asked.method === 'PUT'
    const own = Object.fromEntries(ownNames.map((name) => [name, old[name]]))
    const drops = isPut ? !broken('wrapped-put-merges') : broken('wrapped-patch-drops')
    const base = drops ? { ...defaults, ...pick(old, 'name', 'size') } : old
    const next: Project = {
      ...{ ...base, ...writable(body), ...own, id: old.id, accountId: old.accountId },
      ...(!isPut && broken('patch-takes-owner') && pick(body, 'owner')),
      ...(!isPut && broken('patch-takes-verified') && pick(body, 'verified')),
      ...(isPut && broken('put-takes-date') && pick(body, 'createdAt')),
      ...(!isPut && broken('patch-moves-account') && pick(body, 'accountId')),
    }
    const id = broken(isPut ? 'put-moves-id' : 'patch-overwrites')
      ? String(body.id ?? old.id)
      : old.id
    if (isPut && id !== old.id) projects.delete(old.id)
    const isLost = !isPut && broken('wrapped-update-lost')
    if (!isLost) projects.set(id, stored({ ...next, id }))
    const shown = !isPut && broken('wrapped-update-echo') ? old : next
    return { status: 200, body: { outcome: { state: accountId, project: shown } } }
  }

  function stored(project: Project): Project {
    const name = String(project.name)
    const { settings } = project
    return {
      ...project,
      ...(broken('wrapped-text') && { name: name.toLowerCase() }),
      ...(broken('map-keys-lowered') && isObject(settings) && { settings: lowered(settings) }),
    }
  }

  function list({ asked, accountId }: ProjectCall): Told {
    const all = [...projects.values()]
    const own = all.filter((one) => one.accountId === accountId || broken('example-list'))
    const listed = broken('wrapped-unlisted') ? [] : own
    const size = Number(asked.query.get('size') ?? 10)
    const from = (Number(asked.query.get('page') ?? 1) - 1) * size
    const entries = listed
      .slice(from, from + size)
      .map((one) => (broken('wrapped-list-differs') ? { ...one, labels: [] } : one))
    const total = broken('example-count') ? all.length : listed.length
    return { status: 200, body: { answer: { entries, total } } }
  }

  return answer
}

/** Names of properties in lower case. */
const lowered = (map: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name.toLowerCase(), value]))

const sumOf = (text: string): number =>
  [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7)

const tenantOf = ({ headers }: Asked): string | undefined =>
  Object.entries(keys).find(([, key]) => headers.authorization === `Bearer ${key}`)?.[0]

const dateOf = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 1000).toISOString()

const notAllowed = (methods: readonly string[]): Told => ({
  status: 405,
  headers: { Allow: methods.map((method) => method.toUpperCase()).join(', ') },
})

const writable = (body: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !ownNames.includes(name)))

const pick = (body: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)))

/** The refusal of a request that does not fit the contract. */
function refusalOf(contract: Contract, operation: Operation, asked: Asked): Told | undefined {
  const isWrong = operation.parameters.some((parameter) => {
    const value = parameter.in === 'query' ? asked.query.get(parameter.name) : undefined
    const decoded = value !== undefined && contract.decodeParameter(parameter, [value])
    return value !== undefined && contract.checkParameter(parameter, decoded).length > 0
  })
  if (isWrong) return { status: 400 }
  const media = operation.requestBody?.content[0]
  if (!media) return undefined
  if (asked.headers['content-type'] !== 'application/json') return { status: 415 }
  return contract.checkBody(media, asked.body).length > 0 ? { status: 400 } : undefined
}
