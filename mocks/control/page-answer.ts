import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { HttpResponse } from '../engine/http.ts'
import { consolePage } from './console-page.ts'

/** The page for people. It takes nothing from elsewhere, and no other page can frame it. */
export const pageAnswer: HttpResponse = {
  status: 200,
  headers: [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Security-Policy', policy()],
    ['X-Frame-Options', 'DENY'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cache-Control', 'no-store'],
  ],
  body: consolePage,
}

/** Admits the page's own script and style by their digests. */
function policy(): string {
  return [
    "default-src 'none'",
    `script-src ${digestOf('script')}`,
    `style-src ${digestOf('style')}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function digestOf(element: string): string {
  const [, text = ''] =
    new RegExp(`<${element}[^>]*>(.*?)</${element}>`, 's').exec(consolePage) ?? []
  const digest = sha256(utf8ToBytes(text))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}
