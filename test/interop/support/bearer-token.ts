import { demoAccess } from '../../../mocks/providers/atlas/data/demo-access.ts'

/** An access token of the demo world's service account, for clients that do not fetch one. */
export async function bearerToken(url: string): Promise<string> {
  const { clientId, secret } = demoAccess
  const credentials = Buffer.from(`${clientId}:${secret}`).toString('base64')
  const answer = await fetch(`${url}/api/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${credentials}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })
  const { access_token: token } = await answer.json()
  return token
}
