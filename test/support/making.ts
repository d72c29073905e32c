import { ResourceFactory } from '../../contracts/check/fixtures/resource-factory.ts'
import { inferResources } from '../../contracts/check/resources/resource.ts'
import { ListReader } from '../../contracts/check/session/list-reader.ts'
import type { SessionOptions } from '../../contracts/check/session/session-options.ts'
import { type Answer, sessionWith, type Told } from './in-process.ts'
import { contractOf, json } from './small-contract.ts'

const text = { type: 'string' }
const schema = {
  type: 'object',
  required: ['name'],
  properties: { name: text, note: text, org_id: text },
}
export const responses = { 200: { description: 'ok', ...json({ type: 'object' }) } }
const list = { 200: { description: 'ok', ...json({ type: 'array', items: {} }) } }

export interface Making extends Partial<SessionOptions> {
  readonly answer?: (body: Readonly<Record<string, unknown>>, count: number) => Told
  readonly item?: object
  readonly example?: unknown
  readonly listed?: readonly unknown[]
  /** What a read answers, by path. */
  readonly reads?: (path: string) => number
  readonly removes?: number
}

/** A maker of `/orgs/o1/teams`, and what its server was asked. */
export function making(setting: Making = {}) {
  const { answer, example, listed, reads = () => 200, removes = 204, ...options } = setting
  const { item = { get: { responses }, delete: { responses } }, ...rest } = options
  const contract = contractOf({
    '/orgs/{orgId}/teams': {
      post: { requestBody: json(schema, example === undefined ? {} : { example }), responses },
      ...(listed && { get: { responses: list } }),
    },
    '/orgs/{orgId}/teams/{teamId}': item,
  })
  let count = 0
  const server: Answer = ({ method, path, body }) => {
    if (method === 'GET') {
      return path.endsWith('/teams') ? { status: 200, body: listed } : { status: reads(path) }
    }
    if (method === 'DELETE') return { status: removes }
    count += 1
    return (
      answer?.(Object(body), count) ?? { status: 201, body: { id: `t${count}`, ...Object(body) } }
    )
  }
  const { session, sent, lines } = sessionWith(contract, server, rest)
  const [resource] = inferResources(contract)
  if (!resource) throw new Error('There is no resource.')
  const place = { orgId: 'o1' }
  const reader =
    resource.list && new ListReader(session, { ...resource, list: resource.list }, place)
  const maker = new ResourceFactory(session, resource, { place, reader })
  const bodies = () =>
    sent.flatMap(({ body }) => (typeof body === 'string' ? [JSON.parse(body)] : []))
  return { maker, session, sent, lines, bodies }
}
