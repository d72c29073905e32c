// Works on teams through the named package. Tells each step as a line of JSON.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [, , name, folder, base, orgId, user, password] = process.argv
const require = createRequire(join(folder, 'index.js'))
const load = async () => import(pathToFileURL(require.resolve(name)).href)

const teams = `${base}/api/atlas/v2/orgs/${orgId}/teams`
const accept = 'application/vnd.atlas.2023-01-01+json'
const headers = { accept, 'content-type': 'application/json' }
const tell = (step, status) => console.log(JSON.stringify({ step, status }))

/** @param send (method, url, text) => Promise<{ status, body }>, body parsed */
async function work(send) {
  const text = JSON.stringify({ name, usernames: ['ada@example.com'] })
  tell('create', (await send('POST', teams, text)).status)
  tell('again', (await send('POST', teams, text)).status)
  await fetch(`${base}/__mock/reset`, { method: 'POST' })
  const made = await send('POST', teams, text)
  tell('afterReset', made.status)
  tell('delete', (await send('DELETE', `${teams}/${made.body.id}`)).status)
}

const read = async (response) => {
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

const clients = {
  async 'digest-fetch'() {
    const { default: DigestClient } = await load()
    const client = new DigestClient(user, password)
    await work(async (method, url, body) =>
      read(await client.fetch(url, { method, headers, body })),
    )
  },

  async urllib() {
    const { request } = await load()
    await work(async (method, url, content) => {
      const options = { method, headers, content, digestAuth: `${user}:${password}` }
      const { status, data } = await request(url, { ...options, dataType: 'json' })
      return { status, body: data }
    })
  },

  async '@mhoc/axios-digest-auth'() {
    const { default: made } = require(name)
    const digest = new made({ username: user, password })
    await work(async (method, url, data) => {
      const answer = await digest
        .request({ method, url, headers: { ...headers }, data })
        .catch(({ response }) => response)
      return { status: answer.status, body: answer.data }
    })
  },

  async 'openid-client'() {
    const { allowInsecureRequests, ClientSecretBasic, clientCredentialsGrant, Configuration } =
      await load()
    const issuer = { issuer: base, token_endpoint: `${base}/api/oauth/token` }
    const configuration = new Configuration(issuer, user, undefined, ClientSecretBasic(password))
    allowInsecureRequests(configuration)
    const { access_token: token } = await clientCredentialsGrant(configuration)
    await work(bearer(token))
  },

  async oauth4webapi() {
    const oauth = await load()
    const issuer = { issuer: base, token_endpoint: `${base}/api/oauth/token` }
    const client = { client_id: user }
    const answer = await oauth.clientCredentialsGrantRequest(
      ...[issuer, client, oauth.ClientSecretBasic(password), {}],
      { [oauth.allowInsecureRequests]: true },
    )
    const { access_token: token } = await oauth.processClientCredentialsResponse(
      ...[issuer, client, answer],
    )
    await work(bearer(token))
  },

  async 'simple-oauth2'() {
    const { ClientCredentials } = require(name)
    const auth = { tokenHost: base, tokenPath: '/api/oauth/token' }
    const client = new ClientCredentials({ client: { id: user, secret: password }, auth })
    const { token } = await client.getToken({})
    await work(bearer(token.access_token))
  },
}

const bearer = (token) => async (method, url, body) =>
  read(
    await fetch(url, { method, headers: { ...headers, authorization: `Bearer ${token}` }, body }),
  )

await clients[name]()
