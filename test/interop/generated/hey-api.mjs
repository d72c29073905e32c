// Works on teams through a client that hey-api generated. Tells each step as a line of JSON.

const [, , module, provider, url, token, orgId] = process.argv
const sdk = await import(module)
const { client } = await import(new URL('client.gen.js', module).href)

const tell = (step, { response, data, error }) => {
  console.log(JSON.stringify({ step, status: response.status, read: read[step](data ?? error) }))
  return data
}

const read = {
  list: (page) => page.totalCount ?? page.total,
  create: (team) => team.name ?? team.tenant_alias,
  again: ({ errorCode }) => errorCode,
  notOpened: ({ code }) => code,
  delete: () => null,
}

async function atlas() {
  client.setConfig({
    baseUrl: url,
    auth: token,
    headers: { Accept: 'application/vnd.atlas.2025-03-12+json' },
  })
  const path = { orgId }
  const body = { name: 'hey-api', usernames: ['ada@example.com'] }
  tell('list', await sdk.listOrgTeams({ path }))
  const made = tell('create', await sdk.createOrgTeam({ path, body }))
  tell('again', await sdk.createOrgTeam({ path, body }))
  tell('delete', await sdk.deleteOrgTeam({ path: { orgId, teamId: made.id } }))
}

async function rainbond() {
  client.setConfig({ baseUrl: url, auth: ({ name }) => name === 'Authorization' && token })
  tell('list', await sdk.getTeamList({ query: { page: '1' } }))
  const { tenant_id: team_id } = tell(
    'create',
    await sdk.createTeam({ body: { tenant_name: 'hey-api' } }),
  )
  const path = { team_id, region_name: 'rainbond' }
  tell('notOpened', await sdk.getTeamOverview({ path }))
  tell('delete', await sdk.deleteTeam({ path: { team_id } }))
}

await { atlas, rainbond }[provider]()
