#!/usr/bin/env bash
# re2js 2.10.0: `RE2JS.translateRegExp` turns the back reference `\k<name>` into the letter k and the text `<name>`.
#
# Expected: an error. RE2 has no back references, and the numbered form `\1` is refused when it is compiled.
# Seen: the translated pattern compiles and matches other texts than the original: 'aa' no longer, 'ak<y>' instead.
# Why it matters: the `pattern` of an OpenAPI schema is an ECMA-262 expression. A contract tool that runs untrusted patterns
# in linear time, and relies on the translation to refuse what cannot be had, calls valid values invalid and invalid ones valid.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund re2js@2.10.0

cat >pattern.mjs <<'JS'
import { RE2JS } from 're2js'

const source = '^(?<y>a)\\k<y>$'
const translated = RE2JS.translateRegExp(source)
console.log(`translated: ${translated}`)
const pattern = RE2JS.compile(translated)
for (const text of ['aa', 'ak<y>']) {
  const own = new RegExp(source).test(text)
  console.log(`${text}: ECMAScript ${own}, re2js ${pattern.matcher(text).find()}`)
}
try {
  RE2JS.compile('(a)\\1')
  console.log('numbered: compiles')
} catch {
  console.log('numbered: refused')
}
JS

seen=$(node pattern.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'translated: ^(?P<y>a)k<y>$
aa: ECMAScript true, re2js false
ak<y>: ECMAScript false, re2js true
numbered: refused' ] || { echo 'The behaviour has changed.'; exit 1; }
