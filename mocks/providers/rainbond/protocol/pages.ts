/** The console's page for a path that it does not route. */
export const notFoundPage = page(
  'Not Found',
  'The requested resource was not found on this server.',
)

/** The page of a proxy in front of the console, for a body that is too large. */
export const tooLargePage = page('Request Entity Too Large', 'The body is too large.')

function page(title: string, sentence: string): string {
  return [
    '',
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    `  <title>${title}</title>`,
    '</head>',
    '<body>',
    `  <h1>${title}</h1><p>${sentence}</p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** The page that the framework puts around an answer for browsers. */
export function browsablePage(name: string, status: number, json: string): string {
  const escaped = json.replace(/[&<>"]/g, (character) => entities[character] ?? character)
  return [
    '<!DOCTYPE html>',
    '<html>',
    '  <head>',
    '    <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>',
    `    <title>${name} – Django REST framework</title>`,
    '  </head>',
    '  <body>',
    `    <h1>${name}</h1>`,
    `    <pre class="prettyprint"><b>HTTP ${status}</b>\n${escaped}</pre>`,
    '  </body>',
    '</html>',
    '',
  ].join('\n')
}
