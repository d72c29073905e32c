import { describe, expect, it } from 'vitest'
import { maxBodyBytes } from '../../../../../../mocks/engine/http.ts'
import { createAtlas, demo, origin, snapshot } from '../../../../../support/atlas.ts'

const teams = `/orgs/${demo.orgId}/teams`
const core = '{"name":"core","usernames":["ada@example.com"]}'

type Atlas = ReturnType<typeof createAtlas>

async function post(atlas: Atlas, path: string, body: BodyInit, type = 'application/json') {
  const response = await atlas.mock.fetch(`${origin}/api/atlas/v2${path}`, {
    method: 'POST',
    headers: {
      accept: 'application/vnd.atlas.2025-03-12+json',
      authorization: atlas.mock.authorization('atlas', 'tenantry'),
      'content-type': type,
    },
    body,
  })
  return { status: response.status, body: await response.json() }
}

const refusal = (errorCode: string, detail: string, parameters: readonly unknown[] = []) => ({
  status: 400,
  body: { detail, error: 400, errorCode, parameters, reason: 'Bad Request' },
})

const mismatch = (attribute: string) =>
  refusal(
    'INVALID_JSON_ATTRIBUTE',
    `Received JSON for the ${attribute} attribute does not match expected format.`,
    [attribute],
  )

describe('a body', () => {
  it.each([
    ['{"name":', refusal('MALFORMED_JSON', 'Received JSON is malformed.')],
    ['', refusal('MALFORMED_JSON', 'Received JSON is malformed.')],
    ['[]', refusal('INVALID_JSON', 'Received JSON does not match expected format.')],
    ['"name"', refusal('INVALID_JSON', 'Received JSON does not match expected format.')],
    ['null', refusal('INVALID_JSON', 'Received JSON does not match expected format.')],
    [
      '{"usernames":[]}',
      refusal('MISSING_ATTRIBUTE', 'The required attribute name was not specified.', ['name']),
    ],
    ['{"name":42}', mismatch('name')],
    ['{"name":"core","usernames":"ada@example.com"}', mismatch('usernames')],
    ['{"name":"core","usernames":[42]}', mismatch('usernames')],
    [
      '{"name":"core","color":"red"}',
      refusal('INVALID_ATTRIBUTE', 'Invalid attribute color specified.', ['color']),
    ],
    [
      '{"name":"core","usernames":["ada"]}',
      refusal('INVALID_ATTRIBUTE', 'Invalid attribute usernames specified.', ['usernames']),
    ],
  ])('is refused: %s', async (text, expected) => {
    const atlas = createAtlas({ profile: 'observed' })
    const before = snapshot(atlas)

    expect(await post(atlas, teams, text)).toEqual(expected)
    expect(snapshot(atlas)).toEqual(before)
  })

  it('stops at the first attribute that is missing', async () => {
    const { body } = await post(createAtlas(), teams, '{}')

    expect(body.detail).toBe('The required attribute name was not specified.')
  })

  it('tells of an element of a bare list as null', async () => {
    const path = `${teams}/${demo.teamId}/users`
    const { body } = await post(createAtlas(), path, '[{"id":"lin@example.com"}]')

    expect(body.detail).toBe('Received JSON for the null attribute does not match expected format.')
  })

  it('names nested attributes by their path', async () => {
    const path = `/orgs/${demo.orgId}/users`
    const text = '{"username":"new@example.com","roles":{"orgRoles":"ORG_MEMBER"}}'
    const { body } = await post(createAtlas(), path, text)

    expect(body.detail).toBe(
      'Received JSON for the roles.orgRoles attribute does not match expected format.',
    )
  })

  it('names a value that is none of an enumeration', async () => {
    const path = `/orgs/${demo.orgId}/apiKeys`
    const { body } = await post(createAtlas(), path, '{"desc":"ci","roles":["ORG_CLOWN"]}')

    expect(body.detail).toBe('An invalid enumeration value ORG_CLOWN was specified.')
  })

  it('is malformed when it is not UTF-8', async () => {
    const { body } = await post(createAtlas(), teams, new Uint8Array([0x22, 0xff, 0xfe, 0x22]))

    expect(body.errorCode).toBe('MALFORMED_JSON')
  })

  it('is refused beyond the limit, in the provider’s words', async () => {
    const { status, body } = await post(createAtlas(), teams, 'x'.repeat(maxBodyBytes + 1))

    expect([status, body.errorCode]).toEqual([413, 'VALIDATION_ERROR'])
  })

  it.each([['application/vnd.atlas.2023-01-01+json'], ['application/json; charset=utf-8']])(
    'is read as JSON when it comes as %s',
    async (type) => {
      expect((await post(createAtlas(), teams, core, type)).status).toBe(200)
    },
  )

  it('may come as anything where the rule is lenient', async () => {
    const atlas = createAtlas({ rules: { requestMediaType: 'lenient' } })

    expect((await post(atlas, teams, core, 'text/plain')).status).toBe(200)
  })

  it('must say that it is JSON otherwise', async () => {
    const atlas = createAtlas()
    const refused = await post(atlas, teams, core, 'text/plain')

    expect([refused.status, refused.body.errorCode]).toEqual([415, 'VALIDATION_ERROR'])
    expect((await post(atlas, teams, core)).status).toBe(200)
  })

  it('may hold what the schema does not know where the rule says so', async () => {
    const atlas = createAtlas({ rules: { unknownProperty: 'ignore' } })

    expect((await post(atlas, teams, core.replace('}', ',"color":"red"}'))).status).toBe(200)
  })

  it('may hold read-only properties, which change nothing, unless the rule forbids it', async () => {
    const text = core.replace('{', '{"id":"0123456789abcdef01234567",')
    const taken = await post(createAtlas(), teams, text)
    const refused = await post(createAtlas({ rules: { readOnlyProperty: 'refuse' } }), teams, text)

    expect(taken.status).toBe(200)
    expect(taken.body.id).not.toBe('0123456789abcdef01234567')
    expect(refused.body.errorCode).toBe('ATTRIBUTE_READ_ONLY')
  })
})
