import { expect, it } from 'vitest'
import { knownContracts } from '../../../contracts/known-contracts.ts'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { readArguments } from '../../../scripts/check/arguments.ts'
import { credentialsOf } from '../../../scripts/check/credentials.ts'
import { type Io, processIo } from '../../../scripts/io.ts'

const plain = compileContract({ openapi: '3.1.0', info: { title: 'any', version: '1' }, paths: {} })
const io: Io = {
  ...processIo,
  environment: {},
  complain: () => undefined,
  readFile: () => 'machine 127.0.0.1 login mdb_sa_id_1 password s3cret',
}

const given = (argv: readonly string[], contract = plain, more: Partial<Io> = {}) => {
  const asked = readArguments(['a.yaml', '--url', 'http://127.0.0.1:1', ...argv], io)
  return credentialsOf(contract, asked, { ...io, ...more })
}
const atlas = knownContracts.atlas.contract('documented')

it('takes the token path of the flag for both clients', () => {
  const argv = ['--client', 'a:b', '--other-client', 'c:d:e', '--token-path', '/oauth2/v2/token']
  expect(given(argv)).toEqual({
    credential: { client: ['a', 'b'], tokenPath: '/oauth2/v2/token' },
    other: { client: ['c', 'd:e'], tokenPath: '/oauth2/v2/token' },
  })
})

it('takes it before what the contract says, also for a client of a file', () => {
  expect(given(['--client', 'a:b'], atlas).credential).toMatchObject({
    tokenPath: '/api/oauth/token',
  })
  const flag = ['--token-path', '/t']
  expect(given(['--client', 'a:b', ...flag], atlas).credential).toMatchObject({ tokenPath: '/t' })
  expect(given(['--netrc', ...flag], atlas).credential).toEqual({
    client: ['mdb_sa_id_1', 's3cret'],
    tokenPath: '/t',
  })
})

it('says what to do where nobody says where tokens are', () => {
  expect(() => given(['--client', 'a:b'])).toThrow('--token-path /oauth/token')
  expect(() => given([], plain, { environment: { TENANTRY_OTHER_CLIENT: 'a:b' } })).toThrow(
    '--token-path',
  )
})

it.each(['token', '//elsewhere/token', 'https://elsewhere/token', '/a b', '/a#b', '/a\r\nb'])(
  'refuses the token path %j',
  (path) => {
    expect(() => given(['--token-path', path])).toThrow('Write it as /oauth/token')
  },
)

it('takes parameters of the query, alone or beside headers, and of the environment', () => {
  const argv = ['--query', 'api_key=a=b', '--query', 'app=1', '--header', 'X-One: two']
  expect(given([...argv, '--other-query', 'api_key=c'])).toEqual({
    credential: { headers: { 'x-one': 'two' }, query: { api_key: 'a=b', app: '1' } },
    other: { headers: {}, query: { api_key: 'c' } },
  })
  expect(given([], plain, { environment: { TENANTRY_QUERY: 'a=b\nc=d' } })).toEqual({
    credential: { headers: {}, query: { a: 'b', c: 'd' } },
  })
})

it.each(['secret', '=secret', 'name='])('refuses the query parameter %j without it', (text) => {
  expect(() => given(['--query', text])).toThrow(
    'A parameter of --query has no name or no value. Write it as name=value.',
  )
})
