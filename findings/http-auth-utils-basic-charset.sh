#!/usr/bin/env bash
# http-auth-utils 6.0.1: a Basic challenge with `charset="UTF-8"` is refused.
#
# Expected: the challenge is read. RFC 7617 section 2.1 defines the parameter `charset` of the Basic challenge, and section 2
# tells readers to ignore parameters that they do not know.
# Seen: `parseWWWAuthenticateHeader` throws E_UNAUTHORIZED_KEY; without `charset`, the same challenge is read.
# Why it matters: a client or a contract check that reads challenges with the library reports a server that follows the RFC
# as broken, and an unhandled error hides the 401 that the user should see.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund http-auth-utils@6.0.1

cat >challenge.mjs <<'JS'
import { parseWWWAuthenticateHeader } from 'http-auth-utils'

for (const challenge of ['Basic realm="teams"', 'Basic realm="teams", charset="UTF-8"']) {
  try {
    console.log(`${challenge}: ${JSON.stringify(parseWWWAuthenticateHeader(challenge).data)}`)
  } catch (error) {
    console.log(`${challenge}: ${error.code}`)
  }
}
JS

seen=$(node challenge.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'Basic realm="teams": {"realm":"teams"}
Basic realm="teams", charset="UTF-8": E_UNAUTHORIZED_KEY' ] || { echo 'The behaviour has changed.'; exit 1; }
