#!/usr/bin/env bash
# openapi-spec-validator 0.8.5: an extension of the Paths Object ends in KeyError.
#
# Expected: the document is valid. OpenAPI 3.0.3, Paths Object: it may be extended with members that begin with `x-`, and section
# "Specification Extensions" gives their values any type.
# Seen: `KeyError: 'x-note'` for a text; no OpenAPIValidationError, so a caller that handles the library's own errors is not
# prepared. The same member in the Info Object is fine.
# Why it matters: the step that guards a contract fails with a stack trace, and nothing points into the document.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-compile --no-warn-conflicts \
  --target packages openapi-spec-validator==0.8.5

cat >paths.py <<'PY'
from openapi_spec_validator import OpenAPIV30SpecValidator
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

EXTENSION = {"x-note": "sorted by team"}
GOOD = {"openapi": "3.0.3", "info": {"title": "Teams", "version": "1"}, "paths": {}}
for place in ("info", "paths"):
    document = {**GOOD, place: {**GOOD[place], **EXTENSION}}
    try:
        OpenAPIV30SpecValidator(document).validate()
        print(f"{place}: valid")
    except OpenAPIValidationError as error:
        print(f"{place}: invalid, {error.message}")
    except Exception as error:
        print(f"{place}: {error!r}")
PY

seen=$(PYTHONPATH=packages python3 paths.py)
printf '%s\n' "$seen"
[ "$seen" = 'info: valid
paths: KeyError('\''x-note'\'')' ] || { echo 'The behaviour has changed.'; exit 1; }
