import { describe, expect, it } from 'vitest'
import { jsonReport } from '../../../contracts/check/reporters/json.ts'
import { check } from '../../../scripts/check.ts'
import { libraryDocument, libraryLine } from '../../support/library-provider.ts'
import { exampleReport } from '../../support/report.ts'
import { type Terminal, type } from '../../support/terminal.ts'

const newer = libraryDocument.replace(
  "'204': { description: gone }",
  "'200': { description: gone }",
)
const har = JSON.stringify({
  log: {
    entries: [
      {
        request: {
          method: 'GET',
          url: 'https://api.example.com/v1/books/1',
          headers: [{ name: 'Authorization', value: 'Bearer hunter22' }],
        },
        response: {
          status: 200,
          headers: [{ name: 'Content-Type', value: 'application/json' }],
          content: { text: '{"id":"1"}' },
        },
      },
    ],
  },
})
const shard = (index: number) => jsonReport(exampleReport({ shard: { index, of: 2 } }))

const givenFiles = () => ({
  'library.yaml': libraryDocument,
  'newer.yaml': newer,
  'traffic.har': har,
  'one.json': shard(1),
  'two.json': shard(2),
})

async function run(argv: string, files: Record<string, string> = givenFiles()) {
  const terminal: Terminal = type(check, argv.split(' '), files)
  const code = await terminal.exitCode
  return { code, out: terminal.out, complaints: terminal.complaints }
}

describe('two contracts against each other', () => {
  it('tell what breaks clients and where, and answer 1 where something does', async () => {
    const line = libraryLine('operationId: deleteBook', "'204'")

    expect(await run('--diff library.yaml newer.yaml')).toEqual({
      code: 1,
      complaints: '',
      out: `breaking  The response 204 is gone.
          DELETE /books/{id}  library.yaml:${line}
additive  The response 200 is new.
          DELETE /books/{id}  newer.yaml:${line}

1 breaking change, 1 additive
`,
    })
  })

  it('answer 0 where nothing does', async () => {
    expect(await run('--diff library.yaml library.yaml')).toMatchObject({
      code: 0,
      out: '0 breaking changes, 0 additive\n',
    })
  })

  it('are written as JSON where that is asked for', async () => {
    const files: Record<string, string> = givenFiles()
    await run('--diff library.yaml newer.yaml --json changes.json', files)

    expect(JSON.parse(files['changes.json'] ?? '')).toMatchObject([
      { breaking: true, operations: ['DELETE /books/{id}'] },
      { breaking: false },
    ])
  })
})

describe('recorded traffic', () => {
  it('is reported as a run is, without credentials', async () => {
    const { code, out } = await run(
      'library.yaml --har traffic.har --url https://api.example.com/v1',
    )

    expect(code).toBe(1)
    expect(out).toContain(
      "✗ body-matches-schema, getBook\n  GET /books/{id} answered 200: must have required property 'title'",
    )
    expect(out).not.toContain('hunter22')
  })

  it('is reproduced at its origin, with the headers that curl needs', async () => {
    const { out } = await run('library.yaml --har browser.har', {
      ...givenFiles(),
      'browser.har': har
        .replace(
          '"headers":[',
          '"headers":[{"name":"Host","value":"api.example.com"},{"name":"User-Agent","value":"Browser"},',
        )
        .replace('/v1/', '/'),
    })

    expect(out).toMatch(/CHECK_URL=\$\{CHECK_URL:-https:\/\/api\.example\.com\}/)
    expect(out).toContain('# 1. getBook as somebody')
    expect(out).not.toMatch(/user-agent|-H "host/i)
  })

  it.each([
    ['no path of the contract', har.replace('/v1/books', '/films')],
    ['no answer', har.replace('"status":200', '"status":-1')],
    ['no entry', '{"log":{"entries":[]}}'],
  ])('with %s ends with 3: nothing was judged', async (_, text) => {
    const files = { ...givenFiles(), 'a/b.har': text }
    const { code, complaints } = await run('library.yaml --har a/b.har', files)

    expect(code).toBe(3)
    expect(complaints).toContain(
      'nothing was judged: "a/b.har" has no answered request to a path of the contract.',
    )
  })

  it('goes by the first server of the document, or the one that is chosen', async () => {
    const servers =
      "servers: [{ url: '/{base}', variables: { base: { default: v1 } } }, { url: / }]"
    const files = {
      ...givenFiles(),
      'library.yaml': libraryDocument.replace(/^paths:/m, `${servers}\npaths:`),
    }
    const judged = (flags: string) => run(`library.yaml --har traffic.har ${flags}`.trim(), files)

    expect(await judged('')).toMatchObject({ code: 1 })
    expect(await judged('--server 1')).toMatchObject({ code: 1 })
    expect(await judged('--server /')).toMatchObject({ code: 3 })
    expect(await judged('--server /v9')).toMatchObject({
      ...{
        code: 2,
        complaints: expect.stringContaining('The document has no server "/v9". It has: 1 ('),
      },
    })
  })

  it('may have bodies in files beside it, and in no other folder', async () => {
    const withFile = (name: string) =>
      har
        .replace('"text":"{\\"id\\":\\"1\\"}"', `"size":10,"_file":${JSON.stringify(name)}`)
        .replace('/v1/', '/')
    const files = { ...givenFiles(), 'a/body.json': '{"id":"1"}', 'other.json': '{"id":"1"}' }
    const judged = (name: string) =>
      run('library.yaml --har a/b.har', { ...files, 'a/b.har': withFile(name) })

    expect((await judged('body.json')).out).toContain('✗ body-matches-schema')
    expect(await judged('../other.json')).toMatchObject({ code: 0 })
  })
})

describe('a proxy', () => {
  it('answers by what passed', async () => {
    const argv = ['library.yaml', '--proxy', '0', '--url', 'http://127.0.0.1:1']
    const terminal = type(check, argv, givenFiles())
    await terminal.until(/Send requests to/)
    terminal.stop()

    expect(await terminal.exitCode).toBe(0)
    expect(terminal.out).toContain('no findings; 0 exchanges')
  })
})

describe('the reports of shards', () => {
  it('fail where a required check held in none, or too few operations were served', async () => {
    const merged = '--merge one.json two.json --operation getBook'
    const { code, out } = await run(
      `${merged} --require sort-holds,count-is-true --min-coverage 90`,
    )

    expect(code).toBe(1)
    expect(out).toContain('✗ required check sort-holds did not hold on any operation: not tried')
    expect(out).toContain('✗ required check count-is-true did not hold')
    expect(out).toMatch(/^✗ coverage: 2 of 4 operations \(50 %\) answered 2xx/m)
  })

  it.each([
    ['--require sort-hold', 'There is no check "sort-hold". Did you mean sort-holds'],
    ['--min-coverage 101', 'Give a number from 0 to 100.'],
    ['--min-coverage many', 'Give a number from 0 to 100.'],
  ])('are not made where %s is asked', async (flags, complaint) => {
    const { code, complaints } = await run(`--merge one.json two.json ${flags}`)

    expect([code, complaints]).toEqual([2, expect.stringContaining(complaint)])
  })

  it('are refused where an older version wrote them', async () => {
    const files = { ...givenFiles(), 'two.json': '{"format":1}' }
    const { code, complaints } = await run('--merge one.json two.json', files)

    expect([code, complaints]).toEqual([
      2,
      expect.stringContaining('"two.json" is a report of format 1'),
    ])
  })

  it('make one, in every form that is asked for', async () => {
    const files: Record<string, string> = givenFiles()
    const { code } = await run('--merge one.json two.json --junit all.xml --json all.json', files)

    expect(code).toBe(1)
    expect(JSON.parse(files['all.json'] ?? '')).toMatchObject({ exchanges: 6 })
    expect(files['all.xml']).toContain('<testsuites')
  })
})

describe('wrong usage', () => {
  it.each([
    ['--diff library.yaml', 'Name two contracts: --diff old.yaml new.yaml.'],
    ['--har traffic.har', 'Name a contract: atlas, rainbond, or a document.'],
    ['library.yaml --har one.json', '"one.json" is no HTTP archive'],
    ['library.yaml --proxy 0', 'Say where to pass requests on: --url http://…'],
    ['library.yaml --proxy x', 'Give a whole number from 0 to 65535'],
    ['--merge traffic.har', '"traffic.har" is no report of a check.'],
  ])('%s answers 2 and says why', async (argv, message) => {
    const { code, complaints } = await run(argv)

    expect(code).toBe(2)
    expect(complaints).toContain(message)
  })
})
