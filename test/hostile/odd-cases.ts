import {
  always,
  challenging,
  continuing,
  deep,
  dripping,
  everywhere,
  half,
  hangingUp,
  headed,
  html,
  inStatus,
  inToken,
  packed,
  pouring,
  rambling,
  silent,
  slow,
} from './odd-servers.ts'
import type { ThingsOptions } from './things-server.ts'

export interface OddCase {
  readonly case: string
  readonly server: ThingsOptions
  readonly flags?: readonly string[]
  /** Instead of the ones that the server knows. */
  readonly credentials?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Exit codes that are right. */
  readonly exits: readonly number[]
  /** What the run says about it, on whichever stream. */
  readonly says?: RegExp
  /** What a finding about `getStatus` says; no other operation has one. */
  readonly finds?: RegExp
  /** Longer, and it hangs. */
  readonly seconds?: number
}

const patient = ['--answer-timeout', '0.3'] as const
const short = ['--timeout', '8', ...patient] as const
const small = ['--max-body', '65536'] as const
const waiting = ['--max-wait', '2'] as const

/** A bound that cut something off is named by the flag that sets it. */
const oddAnswers: readonly OddCase[] = [
  {
    case: 'one operation drips',
    ...{
      server: inStatus(dripping),
      flags: patient,
      exits: [1],
      finds: /--answer-timeout|300 ms|0\.3 s/,
    },
  },
  {
    case: 'one operation is silent',
    ...{
      server: inStatus(silent),
      flags: patient,
      exits: [1],
      finds: /--answer-timeout|300 ms|0\.3 s/,
    },
  },
  {
    case: 'one operation sends 100 Continue for ever',
    ...{ server: inStatus(continuing), flags: patient, exits: [1] },
    finds: /--answer-timeout|300 ms|0\.3 s/,
  },
  {
    case: 'one operation pours',
    ...{ server: inStatus(pouring), flags: small, exits: [1], finds: /--max-body|65,?536|64 k/i },
  },
  {
    case: 'one operation sends many headers',
    ...{ server: inStatus(headed), exits: [1], finds: /header/i },
    environment: { NODE_OPTIONS: '--max-http-header-size=2048' },
  },
  {
    case: 'one operation nests 5,000 deep',
    ...{ server: inStatus(deep), exits: [1], finds: /(deep|nest|level)/i },
  },
  {
    case: 'one operation answers half',
    ...{
      server: inStatus(half),
      exits: [1],
      finds: /(broke|cut|ended|closed|aborted|half)/i,
    },
  },
  {
    case: 'one operation hangs up',
    ...{
      server: inStatus(hangingUp),
      exits: [1],
      finds: /(no answer|hang|closed|ended)/i,
    },
  },
  {
    case: 'one operation speaks no HTTP',
    ...{ server: inStatus(rambling), exits: [1], finds: /./ },
  },
  {
    case: 'one operation is packed',
    ...{ server: inStatus(packed), flags: small, exits: [1], finds: /./ },
  },
  {
    case: 'one operation answers 429 for ever',
    ...{ server: inStatus(always(429, { 'Retry-After': '1' })), flags: waiting, exits: [1] },
    finds: /429/,
  },
  {
    case: 'one operation answers 503 for ever',
    ...{ server: inStatus(always(503, { 'Retry-After': '1' })), flags: waiting, exits: [1] },
    finds: /503/,
  },
]

const nothingReached: readonly OddCase[] = [
  {
    case: 'all drips',
    server: everywhere(dripping),
    flags: short,
    exits: [3],
    says: /--answer-timeout|--timeout|300 ms|8 s/,
  },
  {
    case: 'all is silent',
    server: everywhere(silent),
    flags: short,
    exits: [3],
    says: /--answer-timeout|--timeout|300 ms|8 s/,
  },
  {
    case: 'all is 100 Continue',
    ...{
      server: everywhere(continuing),
      flags: short,
      exits: [3],
      says: /--answer-timeout|--timeout|300 ms|8 s/,
    },
  },
  {
    case: 'all pours',
    server: everywhere(pouring),
    flags: small,
    exits: [1, 3],
    says: /--max-body|more than 65536 bytes/,
  },
  {
    case: 'all is half',
    server: everywhere(half),
    exits: [3],
    says: /broke|cut|ended|closed|aborted|half/i,
  },
  {
    case: 'all hangs up',
    server: everywhere(hangingUp),
    exits: [3],
    says: /no answer|hang|closed|ended|reached/i,
  },
  { case: 'all is no HTTP', server: everywhere(rambling), exits: [3], says: /HTTP|answer/ },
  { case: 'all is HTML', server: everywhere(html), exits: [1, 3], says: /text\/html/ },
  { case: 'all is 401', server: everywhere(always(401)), exits: [3], says: /401|credential/i },
  { case: 'all is 403', server: everywhere(always(403)), exits: [3], says: /403/ },
  {
    case: 'all is 404',
    server: everywhere(always(404)),
    exits: [3],
    says: /404[\s\S]*--url|--url[\s\S]*404/,
  },
  { case: 'all is 429', server: everywhere(always(429)), flags: waiting, exits: [3], says: /429/ },
  {
    case: 'all is 429, Retry-After: 1',
    ...{
      server: everywhere(always(429, { 'Retry-After': '1' })),
      flags: waiting,
      exits: [3],
      says: /429/,
    },
  },
  { case: 'all is 503', server: everywhere(always(503)), flags: waiting, exits: [3], says: /503/ },
  {
    case: 'all is 503, Retry-After: 3600',
    ...{
      server: everywhere(always(503, { 'Retry-After': '3600' })),
      flags: waiting,
      exits: [3],
      says: /503/,
    },
  },
  { case: 'all is 500', server: everywhere(always(500)), exits: [1, 3], says: /500/ },
  {
    case: 'all is slow',
    ...{
      server: slow(60),
      flags: ['--timeout', '3'],
      exits: [1, 3],
      says: /--timeout/,
      seconds: 20,
    },
  },
]

const client = ['--client', 'id:client-secret', '--token-path', '/api/oauth/token'] as const

const credentials: readonly OddCase[] = [
  {
    case: 'token refused',
    server: inToken(always(401)),
    credentials: client,
    exits: [3],
    says: /token/,
  },
  {
    case: 'token endpoint breaks',
    server: inToken(always(500)),
    credentials: client,
    exits: [3],
    says: /token/,
  },
  {
    case: 'token endpoint is HTML',
    server: inToken(html),
    credentials: client,
    exits: [3],
    says: /token/,
  },
  {
    case: 'token endpoint hangs up',
    server: inToken(hangingUp),
    credentials: client,
    exits: [3],
    says: /token/,
  },
  {
    case: 'token endpoint answers no token',
    server: inToken(always(200)),
    credentials: client,
    exits: [3],
    says: /token/,
  },
  {
    case: 'token endpoint drips',
    ...{
      server: inToken(dripping),
      credentials: client,
      flags: patient,
      exits: [3],
      says: /token/,
    },
  },
  ...[
    'Digest realm="x", qop="auth"',
    'Digest realm="x", nonce="1", qop="auth", algorithm=SHA-512-256',
    'Digest',
    'Digest realm="x", nonce="1", qop="auth-int"',
  ].map((challenge) => ({
    case: `challenge ${challenge}`,
    ...{ server: challenging(challenge), credentials: ['--digest', 'me:digest-secret'] },
    ...{ exits: [3], says: /401|challenge|credential/i },
  })),
]

export const oddCases: readonly OddCase[] = [...oddAnswers, ...nothingReached, ...credentials]
