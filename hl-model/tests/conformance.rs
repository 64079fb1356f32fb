//! The table in `tests/CONFORMANCE.md`, of which keywords are said exactly: made by the generator itself, from a small schema
//! for each keyword. `HL_BLESS=1 cargo test -p hl-model --features generate --test conformance` writes it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use hl_model::generate::{Generator, Grade};

/// Keywords, each with a schema in which it says something.
const KEYWORDS: &[(&str, &str)] = &[
    ("type", r#"{"type": "string"}"#),
    ("type (list)", r#"{"type": ["string", "integer", "null"]}"#),
    ("nullable (3.0)", ""),
    ("enum (strings)", r#"{"enum": ["a", "b"]}"#),
    ("enum (any values)", r#"{"enum": ["a", 1, null, {"b": []}]}"#),
    ("const", r#"{"type": "object", "properties": {"kind": {"const": "a"}}}"#),
    ("properties, required", r#"{"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}"#),
    (
        "additionalProperties: false",
        r#"{"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": false}"#,
    ),
    (
        "additionalProperties: schema",
        r#"{"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"type": "integer"}}"#,
    ),
    ("patternProperties", r#"{"type": "object", "patternProperties": {"^x-": {"type": "string"}}}"#),
    ("propertyNames", r#"{"type": "object", "propertyNames": {"maxLength": 3}}"#),
    (
        "propertyNames (a pattern, or a list, beside declared keys)",
        r#"{"type": "object", "properties": {"a": {}}, "propertyNames": {"pattern": "^[a-z]+$"}}"#,
    ),
    ("propertyNames (`not` a pattern or a list)", r#"{"type": "object", "propertyNames": {"not": {"pattern": "^x"}}}"#),
    (
        "propertyNames (lengths beside declared keys)",
        r#"{"type": "object", "properties": {"a": {}}, "propertyNames": {"maxLength": 3}}"#,
    ),
    ("minProperties, maxProperties", r#"{"type": "object", "minProperties": 1, "maxProperties": 3}"#),
    ("dependentRequired", r#"{"type": "object", "properties": {"a": {}, "b": {}}, "dependentRequired": {"a": ["b"]}}"#),
    (
        "dependentSchemas",
        r#"{"type": "object", "properties": {"a": {}}, "dependentSchemas": {"a": {"minProperties": 2}}}"#,
    ),
    (
        "unevaluatedProperties",
        r#"{"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}], "unevaluatedProperties": false}"#,
    ),
    (
        "unevaluatedProperties (several members of a union may apply)",
        r#"{"type": "object", "anyOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"b": {"type": "string"}}}], "unevaluatedProperties": false}"#,
    ),
    ("items", r#"{"type": "array", "items": {"type": "string"}}"#),
    (
        "prefixItems",
        r#"{"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": false, "minItems": 2}"#,
    ),
    (
        "prefixItems (items may be missing)",
        r#"{"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": {"type": "boolean"}}"#,
    ),
    (
        "minItems, maxItems, uniqueItems",
        r#"{"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3, "uniqueItems": true}"#,
    ),
    ("contains", r#"{"type": "array", "contains": {"type": "string"}}"#),
    ("unevaluatedItems", r#"{"type": "array", "prefixItems": [{"type": "string"}], "unevaluatedItems": false}"#),
    (
        "unevaluatedItems (beside other parts)",
        r#"{"type": "array", "prefixItems": [{"type": "string"}], "anyOf": [{"prefixItems": [{}, {}]}, {}], "unevaluatedItems": false}"#,
    ),
    ("minLength, maxLength", r#"{"type": "string", "minLength": 1, "maxLength": 3}"#),
    ("pattern", r#"{"type": "string", "pattern": "^[a-z]+$"}"#),
    ("pattern with back-references", r#"{"type": "string", "pattern": "^(a)\\1"}"#),
    ("format", r#"{"type": "string", "format": "date-time"}"#),
    ("format (unknown)", r#"{"type": "string", "format": "colour"}"#),
    ("minimum … multipleOf", r#"{"type": "integer", "minimum": 1, "exclusiveMaximum": 10, "multipleOf": 3}"#),
    (
        "allOf",
        r#"{"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "object", "properties": {"b": {"type": "string"}}}]}"#,
    ),
    ("anyOf", r#"{"anyOf": [{"type": "string"}, {"type": "integer"}]}"#),
    ("oneOf", r#"{"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}"#),
    ("not", r#"{"type": "string", "not": {"enum": ["a", "b"]}}"#),
    (
        "if, then, else",
        r#"{"type": "object", "properties": {"a": {}}, "if": {"minProperties": 2}, "then": {"maxProperties": 3}}"#,
    ),
    (
        "if, then (a constant decides which keys are required)",
        r#"{"type": "object", "properties": {"kind": {"enum": ["a", "b"]}, "x": {"type": "string"}}, "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]}, "then": {"required": ["x"]}}"#,
    ),
    (
        "anyOf of required",
        r#"{"type": "object", "properties": {"a": {}, "b": {}}, "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}"#,
    ),
    (
        "$ref (in the document, to local files)",
        r##"{"type": "object", "properties": {"a": {"$ref": "#/$defs/A"}}, "$defs": {"A": {"type": "string"}}}"##,
    ),
    ("$ref (to another host)", r#"{"type": "object", "properties": {"a": {"$ref": "https://example.com/a.json"}}}"#),
    ("$ref (to nothing)", r##"{"type": "object", "properties": {"a": {"$ref": "#/$defs/Nothing"}}}"##),
    ("$dynamicRef", r##"{"$dynamicAnchor": "node", "type": "object", "properties": {"a": {"$dynamicRef": "#node"}}}"##),
    (
        "default, examples",
        r#"{"type": "object", "properties": {"a": {"type": "integer", "default": 1, "examples": [2]}}}"#,
    ),
    (
        "default that its schema refuses",
        r#"{"type": "object", "properties": {"a": {"type": "integer", "default": "x"}}}"#,
    ),
    (
        "title, description, deprecated, readOnly, writeOnly",
        r#"{"title": "A", "description": "B", "type": "object", "properties": {"a": {"type": "string", "deprecated": true, "readOnly": true}, "b": {"type": "string", "writeOnly": true}}}"#,
    ),
    (
        "contentEncoding, contentMediaType",
        r#"{"type": "object", "properties": {"a": {"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"}}}"#,
    ),
];

const NULLABLE: &str = r#"{"openapi": "3.0.3", "components": {"schemas": {"A": {"type": "object", "properties": {"a": {"type": "string", "nullable": true}}}}}}"#;

/// What was measured with documents that are not part of the repository.
const MEASURED: &str = "
`nullable: true` of OpenAPI 3.0 allows `null` also where an `enum` beside it does not list it. A clarification of the
specification asks for `null` in the list, but documents do not follow it: GitHub's has 69 such schemas, and its own examples have
`null` there.

## Real documents

Forty public documents, which are not part of this repository: OpenAPI 3.0 and 3.1 of GitHub, OpenAI, Kubernetes, Oxide, Adyen and
Blockfrost, the JSON Schemas of the Model Context Protocol, OpenTelemetry, SARIF, SPDX, Compose, OpenAPI itself and of SchemaStore.
A JSON Schema implementation of another author judged 6,466 payloads for them beforehand: samples of the documents, and mutants.

| | Share |
| --- | --- |
| documents whose models compile | 40 of 40 |
| payloads judged right | 6,466 of 6,466 |
| valid payloads refused, written back unequal | 0 |
| invalid payloads accepted | 0 |
| named schemas of OpenAPI with a note | 2 of 3,945 (0.05 %): one pattern with look-behind, and a schema that refers to it |
| other named schemas with a note | 16 of 1,000 (1.6 %): 15 refer to another host, which is not read; 1 has a `patternProperties` that a declared key of another type matches |

Further documents were not looked at while the generator was written: 23 of OpenAPI (Asana, Box, Cohere, Discord, Figma, Plaid, Qdrant,
SendGrid, Spotify, Twilio, Xero and others, 3.0 and 3.1, JSON and YAML) and 44 JSON Schemas (AsyncAPI, CycloneDX, CSAF, Vega-Lite,
custom resources of Kubernetes, and of SchemaStore, draft 4 to 2020-12). The models of all of them are generated as rustfmt writes
them. Those of 27 were compiled and given 5,674 payloads, which were drawn from the schemas, mutated, and judged by the Python package
`jsonschema`: 5,668 were judged right. Types with a note accepted five invalid ones, for names of keys. One was refused, since models
do not allow `~` in the domain of an `email`, and `jsonschema` does.

A later round took 45 documents of other kinds: glTF 1 and 2, STAC, the image and runtime specifications of OCI and CityJSON, whose
schemas refer to other files, OSV, Web of Things, notebooks of Jupyter, OpenLineage, Data Package, the APIs of PayPal (17), Intercom and
Sentry, and examples of OpenAPI 3.1. The models of all of them are generated, as rustfmt writes them. Those of 19 were compiled and given
2,705 payloads, drawn and judged in the same way: 2,696 were judged right. The nine others are texts with a wrong `uri` or `iri`,
formats that models document and do not check. Four files that only hold schemas by name, for others to refer to, are refused, since
they are neither OpenAPI nor a JSON Schema.

A third round took all 951 schemas of SchemaStore and 527 documents of Adyen, Microsoft, Okta and Twilio; besides them DocuSign, Adaptive
Cards, Serverless Workflow, Arazzo and the YAML of Matrix. All are generated; two more of Microsoft are refused, because a text stands for a
schema in them, and Square's, because five of its references lead nowhere. The models of five were not as rustfmt writes them, and 134 files of Matrix were refused, because their brackets
end below a key; both were mended. Those of 62 were compiled and given 30,708 payloads, among them SchemaStore's own of what is valid
and what is not: 30,523 were judged right. 93 were accepted by types with a note. The 92 others are texts with a wrong `uri` or
`hostname`, which models document, and integers outside of their `int32` or `int64`, which models refuse and the judge does not.

## What the models cost

| | Measured | Target |
| --- | --- | --- |
| CPU time to generate, for 10 MB of GitHub's document (13.0 MB) | 0.35 s | 1 s |
| CPU time to generate, for 10 MB of nothing but schemas, without white space (11.5 MB, 5,600 models) | 1.1 s | 1 s |
| lines for each named schema, all documents | 31 | 40 |
| lines for each type, all documents | 20 | |
| CPU time of `cargo check`, Blockfrost | 6.2 s | 3.1 s |
| CPU time of `cargo check`, Nexus | 17.0 s | 5.7 s |
| CPU time of `cargo check`, Adyen Checkout | 10.9 to 13.3 s | 7.8 s |
| CPU time of `cargo check`, MCP | 4.7 to 5.3 s | 2.1 s |
| CPU time of `cargo check`, GitHub | 91 s | |
| CPU time of `cargo check`, OpenAI | 68 s | |

No real document is only schemas without white space: 10 MB of that hold four times as many schemas as 10 MB of GitHub's document. The
profile is flat. Allocating and freeing take a quarter of the time, page faults an eighth, hashing a tenth, and no function of the
generator takes more than 4 %. Three ways were tried, and kept: what is known of a schema beside it instead of in six maps, rules in
boxes where there are any, and no shapes of their own for plain values. Together they took the time from 1.8 to 1.27 s, and the memory
from 395 to 296 MB. A larger step of the allocator (`MALLOC_TOP_PAD_`) did not help.

`cargo check` misses its target, which is half of what typify's models take. The cause is the code that the derive writes, not the
text of the generator: Blockfrost's 3,591 lines become 5.1 MB of code, 20 KB for each type. Without `HlModel`, the models of MCP are
checked in 0.6 s. Of Blockfrost's code, 18 % are the setters of builders, 9 % `Clone` and `Debug` of builders, 18 % the reading and
writing of fields, and 9 % the descriptions. What was tried in the generator, by the share of the derived code that it saves:

| Left out | Blockfrost | MCP | Adyen | Nexus |
| --- | --- | --- | --- | --- |
| `Clone`, `Debug` and `PartialEq` of models | 8 % | 8 % | 8 % | 7 % |
| doc comments | 5 % | 6 % | 13 % | 4 % |
| titles and examples in attributes | 0.02 % | 0 % | 0.2 % | 0 % |
| the field for undeclared keys (`closed`) | 10 % | 15 % | 0.2 % | 16 % |

All but the third would take something from users, and none of them halves the time, so they stay. `--derive` leaves out the first
for those who do not need them. Types that are equal share one already.

## The public test suite

The public JSON Schema Test Suite is run through the generator by `tests/tests/json_schema_suite.rs`, which says how. The models of
all groups compile.

| Draft | Groups | Cases right | Valid, but refused | Invalid, but accepted by an exact type | Accepted by a noted type |
| --- | --- | --- | --- | --- | --- |
| 4 | 160 | 607 of 618 | 0 | 0 | 11 |
| 7 | 257 | 911 of 927 | 0 | 0 | 16 |
| 2020-12 | 383 | 1,232 of 1,299 | 10 | 0 | 57 |

Of the ten that are refused, nine are texts with a wrong `format`, which draft 2020-12 only annotates and models check, and one is of a
metaschema without the vocabulary of validation.
";

/// A line of the table.
fn row(keyword: &str, schema: &str) -> String {
    let schema = if schema.is_empty() { NULLABLE } else { schema };
    let (grade, said) = match Generator::from_text("schema.json", schema).run() {
        Err(errors) => ("refused", errors.iter().next().map(|error| error.message().to_owned())),
        Ok(models) => {
            let is_exact = models.types().all(|listed| listed.grade() == Grade::Exact);
            let note = models.notes().first().map(|note| note.message().to_owned());
            (if is_exact && note.is_none() { "exact" } else { "noted" }, note)
        }
    };
    format!("| {keyword} | {grade} | {} |\n", said.unwrap_or_default().replace('|', "\\|"))
}

#[test]
fn the_table_is_what_the_generator_does() {
    let mut table = String::from(
        "# Conformance of generated models

What `hl-model generate` does with each keyword. *Exact*: the model accepts what the schema accepts, and nothing else. *Noted*:
the model allows more, or something was left out, and a note says so. *Refused*: an error, and no models. The test
`hl-model/tests/conformance.rs` makes this table with the generator itself, from a small schema for each line.

| Keyword | Result | What is said |
| --- | --- | --- |
",
    );
    for (keyword, schema) in KEYWORDS {
        _ = write!(table, "{}", row(keyword, schema));
    }
    table.push_str(MEASURED);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/CONFORMANCE.md");
    if std::env::var_os("HL_BLESS").is_some() {
        fs::write(&path, &table).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n"), table);
}
