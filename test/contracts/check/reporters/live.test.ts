import { describe, expect, it } from 'vitest'
import { liveFinding } from '../../../../contracts/check/report/live-finding.ts'
import { createRedactor } from '../../../../contracts/check/report/redact.ts'
import { type LiveOptions, liveLine } from '../../../../contracts/check/reporters/live.ts'
import type { Finding } from '../../../../contracts/check/vocabulary/finding.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const redactor = createRedactor(contract, { secrets: ['s3cret-key'] })
const teapot = exchangeOf(contract, 'GET /books/1?key=s3cret-key 418')
const made = exchangeOf(contract, 'POST /books 201')
const known = [{ about: 'Books are teapots.', evidence: '[R] teapot', pointer: '' }]

const lineOf = (finding: Finding, options: LiveOptions = {}) =>
  liveLine(liveFinding(finding, redactor), options)

describe('a finding in traffic that passes', () => {
  it('is one line about its last exchange, without secrets', () => {
    expect(lineOf(findingOf([made, teapot]))).toBe(
      '✗ GET /books/1?key=*** → 418  documented-status: GET /books/{id} answered 418, which the contract does not document.',
    )
  })

  it('is told also where no exchange shows it', () => {
    expect(
      lineOf(findingOf([], { check: 'rejects-invalid', facts: { about: 'silence', kind: '' } })),
    ).toMatch(/rejects-invalid: .*: silence\.$/)
  })

  it('says where it is known', () => {
    expect(lineOf(findingOf([teapot], { known }))).toMatch(/^known GET \/books/)
  })

  it('does not break the line, and moves no cursor', () => {
    const facts = { about: 'a\n\n  b\u001B[2J s3cret-key', kind: '' }
    const line = lineOf(findingOf([teapot], { check: 'rejects-invalid', facts }))

    expect(line).toMatch(/: a b\uFFFD\[2J \*\*\*\.$/)
  })

  it('has colours only when they are wanted', () => {
    const [red, yellow, bold] = ['\u001B[31m', '\u001B[33m', '\u001B[1m']
    const line = lineOf(findingOf([teapot]), { colour: true })

    expect(line).toContain(`${red}✗\u001B[39m GET`)
    expect(line).toContain(`${bold}documented-status\u001B[22m: GET`)
    expect(lineOf(findingOf([teapot], { known }), { colour: true })).toContain(
      `${yellow}known\u001B[39m GET`,
    )
    expect(lineOf(findingOf([teapot]))).not.toContain('\u001B')
  })
})
