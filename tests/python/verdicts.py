"""Asks Python's jsonschema and openapi-spec-validator about every model of the tests.

    pip install -r tests/python/requirements.txt
    HL_VERDICTS=target/verdicts cargo test -p hl-model-tests --test json_schema
    python tests/python/verdicts.py target/verdicts

Every schema must be valid, and every OpenAPI document too. Each value must be accepted exactly if the model reads it.
"""

import copy
import json
import re
import sys
from decimal import Decimal
from pathlib import Path

from jsonschema import Draft7Validator, Draft202012Validator
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

# Draft-07 does not know all formats of later drafts; validators of it that do mean the same.
FORMATS = copy.deepcopy(Draft202012Validator.FORMAT_CHECKER)


def with_all_times(name):
    """Python's dates begin with the year 1, and its minutes have no leap second; those of RFC 3339 do."""
    check, _ = FORMATS.checkers[name]

    def checked(text):
        is_text = isinstance(text, str)
        return check(re.sub("^0000-", "0004-", text).replace("23:59:60", "23:59:59") if is_text else text)

    FORMATS.checks(name, raises=ValueError)(checked)


for name in ["date", "date-time", "time"]:
    with_all_times(name)
date_time, _ = FORMATS.checkers["date-time"]
FORMATS.checks("local-date-time", raises=ValueError)(lambda text: not isinstance(text, str) or date_time(text + "Z"))


def document(components, version):
    return {"openapi": version, "info": {"title": "T", "version": "1"}, "paths": {}, "components": components}


def number(text):
    """A number without loss; `1.0` is an integer in JSON Schema."""
    exact = Decimal(text)
    return int(exact) if exact == exact.to_integral_value() else exact


def check_openapi(schema):
    name = schema["dialect"]
    if name == "OpenApi31":
        OpenAPIV31SpecValidator(document(schema["document"], "3.1.0")).validate()
    if name == "OpenApi30":
        OpenAPIV30SpecValidator(document(schema["document"], "3.0.3")).validate()


def main(folder):
    models = values = disagreements = 0
    for file in sorted(Path(folder).glob("*.json")):
        text = file.read_text()
        record, plain_record = json.loads(text, parse_float=number), json.loads(text)
        models += 1
        validators = []
        for schema, plain in zip(record["schemas"], plain_record["schemas"]):
            kind = Draft7Validator if schema["dialect"] == "Draft07" else Draft202012Validator
            kind.check_schema(plain["root"])
            check_openapi(plain)
            validators.append((schema["dialect"], kind(schema["root"], format_checker=FORMATS)))
        for index, value, is_read in record["values"]:
            dialect, validator = validators[index]
            values += 1
            if validator.is_valid(value) != is_read:
                disagreements += 1
                why = next((error.message for error in validator.iter_errors(value)), "accepted")
                print(f"{record['model']}, {dialect}: the model {'reads' if is_read else 'refuses'} {value}: {why[:200]}")
    print(f"{models} models, {values} values, {disagreements} disagreements")
    return disagreements > 0 or models == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
