#!/usr/bin/env bash
# openapi-core 0.23.1: a query object in the default serialization is not seen, and reported as missing if it is required.
#
# Expected: `?min=1&max=2` is the object. OpenAPI 3.0.3, Parameter Object: the style of query parameters is `form` unless it is
# given, its `explode` is true, and each property is then a parameter of its own in the query.
# Seen: missing if required, and otherwise left out without a word, so that its values are never validated. With
# `explode: false`, `?range=min,1,max,2` is read.
# Why it matters: clients that are generated from the document send exactly this. A check behind the library refuses their
# requests, or passes any value.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-compile --no-warn-conflicts \
  --target packages openapi-core==0.23.1

cat >query.py <<'PY'
from openapi_core import OpenAPI
from openapi_core.testing import MockRequest

SCHEMA = {"type": "object", "properties": {"min": {"type": "integer"}, "max": {"type": "integer"}}}


def read(query, **parameter):
    get = {"parameters": [{"name": "range", "in": "query", "schema": SCHEMA, **parameter}]}
    get["responses"] = {"200": {"description": "Read."}}
    document = {"openapi": "3.0.3", "info": {"title": "Teams", "version": "1"}, "paths": {"/teams": {"get": get}}}
    document["servers"] = [{"url": "https://api.test"}]
    result = OpenAPI.from_dict(document).unmarshal_request(MockRequest("https://api.test", "get", "/teams", args=query))
    return [str(error) for error in result.errors] or result.parameters.query


print("explode false:", read({"range": "min,1,max,2"}, explode=False))
print("default, required:", read({"min": "1", "max": "2"}, required=True))
print("default, optional:", read({"min": "none", "max": "2"}))
PY

seen=$(PYTHONPATH=packages python3 query.py)
printf '%s\n' "$seen"
[ "$seen" = 'explode false: {'\''range'\'': {'\''min'\'': 1, '\''max'\'': 2}}
default, required: ['\''Missing required query parameter: range'\'']
default, optional: {}' ] || { echo 'The behaviour has changed.'; exit 1; }
