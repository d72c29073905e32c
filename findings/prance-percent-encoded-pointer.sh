#!/usr/bin/env bash
# prance 26.7.19.0: a reference into a templated path is not found when its braces are percent-encoded.
#
# Expected: it is resolved. A `$ref` is a URI reference, a fragment must not hold braces (RFC 3986 section 3.5), and RFC 6901
# section 6 has the fragment decoded before the pointer is read.
# Seen: ResolutionError: there is no key `/teams/%7Bid%7D`. With bare braces, which no URI may have, it is found.
# Why it matters: bundlers that inline shared parts write such references, and write them as URIs. The document is right, and
# the tools that read it through this library say that it is broken.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-compile --no-warn-conflicts \
  --target packages prance==26.7.19.0

cat >pointer.py <<'PY'
from prance.util.resolver import RefResolver
from prance.util.url import ResolutionError

TARGET = "#/paths/~1teams~1{id}/x-shape"
for name, reference in (("bare", TARGET), ("encoded", TARGET.replace("{", "%7B").replace("}", "%7D"))):
    document = {"paths": {"/teams/{id}": {"x-shape": {"type": "string"}}}, "components": {"schemas": {"A": {"$ref": reference}}}}
    resolver = RefResolver(document, "file:///openapi.yaml")
    try:
        resolver.resolve_references()
        print(f"{name}: {resolver.specs['components']['schemas']['A']}")
    except ResolutionError as error:
        print(f"{name}: {str(error).rsplit(': ', 1)[1].strip(chr(39))}")
PY

seen=$(PYTHONPATH=packages python3 pointer.py)
printf '%s\n' "$seen"
[ "$seen" = 'bare: {'\''type'\'': '\''string'\''}
encoded: /teams/%7Bid%7D' ] || { echo 'The behaviour has changed.'; exit 1; }
