/** Code for generated tests that answers the challenge of HTTP Digest, which `fetch` does not. */
export const digestHelper = `async function digestFetch([user, password], to, init) {
  const challenge = (await fetch(to, init)).headers.get('www-authenticate') ?? ''
  const part = (name) => new RegExp(\`\\\\b\${name}="?([^",]+)\`).exec(challenge)?.[1] ?? ''
  const algorithm = /sha-?256/i.test(part('algorithm')) ? 'sha256' : 'md5'
  const hash = (value) => createHash(algorithm).update(value).digest('hex')
  const { pathname, search } = new URL(to)
  const [uri, nonce, nc, cnonce] = [pathname + search, part('nonce'), '00000001', crypto.randomUUID()]
  const secret = hash(\`\${user}:\${part('realm')}:\${password}\`)
  const response = hash(
    \`\${secret}:\${nonce}:\${nc}:\${cnonce}:auth:\${hash(\`\${init.method}:\${uri}\`)}\`,
  )
  const fields = { username: user, realm: part('realm'), nonce, uri, cnonce, response }
  const quoted = Object.entries(fields).map(([name, value]) => \`\${name}="\${value}"\`)
  const authorization = \`Digest \${quoted.join(', ')}, qop=auth, nc=\${nc}\`
  return fetch(to, { ...init, headers: { ...init.headers, authorization } })
}`
