import type { Mock } from '../../mocks/mock.ts'

/** Where a scenario plays: a mock, and a way to ask it. */
export interface Stage {
  readonly mock: Mock
  /** The `fetch` of a front end. */
  readonly send: (url: string, init?: RequestInit) => Promise<Response>
  /** Address under which the mock is asked. */
  readonly base: string
}

export interface Sent {
  readonly method?: string
  readonly body?: unknown
  /** A text that is sent as it is. */
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  /** Name of the credential; none for ''. */
  readonly as?: string
}

export interface Came {
  readonly status: number
  /** The parsed JSON, as far as scenarios read it; an empty object for a text. */
  readonly body: CameBody
  readonly text: string
  readonly headers: Headers
}

interface CameBody {
  readonly id?: string
  readonly name?: string
  readonly detail?: string
  readonly errorCode?: string
  readonly totalCount?: number
  readonly tenant_alias?: string
  readonly results?: readonly { readonly username?: string }[]
}

const orgId = '4888442a3354817a7320eb61'

/** Asks Atlas; the path counts from the demo organization unless it begins with `/api`. */
export const atlas = (stage: Stage, path: string, sent: Sent = {}): Promise<Came> => {
  const { as = 'tenantry' } = sent
  const whole = path.startsWith('/api') ? path : `/api/atlas/v2/orgs/${orgId}${path}`
  return ask(stage, whole, sent, {
    accept: 'application/vnd.atlas.2025-02-19+json',
    ...(as !== '' && { authorization: stage.mock.authorization('atlas', as) }),
  })
}

/** Asks Rainbond. */
export const rainbond = (stage: Stage, path: string, sent: Sent = {}): Promise<Came> => {
  const { as = 'admin' } = sent
  return ask(stage, `/openapi/v1${path}`, sent, {
    accept: 'application/json',
    ...(as !== '' && { authorization: stage.mock.authorization('rainbond', as) }),
  })
}

async function ask(
  { send, base }: Stage,
  path: string,
  { method, body, text, headers, signal }: Sent,
  own: Readonly<Record<string, string>>,
): Promise<Came> {
  const written = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const response = await send(`${base}${path}`, {
    method: method ?? (written === undefined ? 'GET' : 'POST'),
    headers: {
      ...own,
      ...(written !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(written !== undefined && { body: written }),
    ...(signal && { signal }),
  })
  const came = await response.text()
  const { status, headers: answered } = response
  return { status, headers: answered, text: came, body: parsed(came) }
}

function parsed(text: string): CameBody {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
