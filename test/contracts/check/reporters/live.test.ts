import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../../contracts/check/report/redact.ts'
import { liveLine } from '../../../../contracts/check/reporters/live.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const redactor = createRedactor(['s3cret-key'])
const teapot = exchangeOf(contract, 'GET /books/1?key=s3cret-key 418')
const made = exchangeOf(contract, 'POST /books 201')
const known = [{ about: 'Books are teapots.', evidence: '[R] teapot', pointer: '' }]

describe('a finding in traffic that passes', () => {
  it('is one line about its last exchange, without secrets', () => {
    expect(liveLine(findingOf([made, teapot]), { redactor })).toBe(
      '✗ GET /books/1?key=*** → 418  documented-status: The status 418 is not documented.',
    )
  })

  it('is told also where no exchange shows it', () => {
    expect(liveLine(findingOf([], { message: 'It is silent.' }), { redactor })).toMatch(
      /documented-status: It is silent\.$/,
    )
  })

  it('says where it is known', () => {
    expect(liveLine(findingOf([teapot], { known }), { redactor })).toMatch(/^known GET \/books/)
  })

  it('does not break the line, and moves no cursor', () => {
    const message = 'a\n\n  b\u001B[2J s3cret-key'
    const line = liveLine(findingOf([teapot], { message }), { redactor })

    expect(line).toMatch(/: a b\uFFFD\[2J \*\*\*$/)
  })

  it('has colours only when they are wanted', () => {
    const [red, yellow, bold] = ['\u001B[31m', '\u001B[33m', '\u001B[1m']
    const line = liveLine(findingOf([teapot]), { redactor, colour: true })

    expect(line).toContain(`${red}✗\u001B[39m GET`)
    expect(line).toContain(`${bold}documented-status\u001B[22m: The`)
    expect(liveLine(findingOf([teapot], { known }), { redactor, colour: true })).toContain(
      `${yellow}known\u001B[39m GET`,
    )
    expect(liveLine(findingOf([teapot]), { redactor })).not.toContain('\u001B')
  })
})
