//! JSON and YAML become equal trees.

use super::*;

#[test]
fn order_and_the_text_of_numbers_are_kept() {
    let json = r#"{"type":"object","minimum":1.10,"maximum":12345678901234567890,"default":[true,null,"ä\n"],"a":{}}"#;
    assert_eq!(json_of("a.json", json), json);
    let yaml = "type: object\nminimum: 1.10\nmaximum: 12345678901234567890\ndefault: [true, ~, \"ä\\n\"]\na: {}\n";
    assert_eq!(json_of("a.yaml", yaml), json);
    assert_eq!(json_of("a.yml", json), json);
}

#[test]
fn a_name_without_an_extension_is_read_as_the_text_looks() {
    assert_eq!(json_of("schema", " {\"type\": \"string\"}"), r#"{"type":"string"}"#);
    assert_eq!(json_of("schema", "type: string"), r#"{"type":"string"}"#);
}

#[test]
fn byte_order_marks_and_carriage_returns_are_no_part_of_the_document() {
    assert_eq!(json_of("a.json", "\u{feff}{\r\n\"type\":\r\n\"string\"}"), r#"{"type":"string"}"#);
    assert_eq!(
        json_of("a.yaml", "\u{feff}type: string\r\ntitle: |\r\n  a\r\n  b\r\n"),
        r#"{"type":"string","title":"a\nb\n"}"#
    );
}

/// Every node's place, by pointer.
fn places(name: &str, text: &str) -> Vec<(String, u32, u32)> {
    fn walk(node: &Node, at: &Location, places: &mut Vec<(String, u32, u32)>) {
        places.push((at.pointer.clone(), node.place.line, node.place.column));
        for entry in node.entries() {
            walk(&entry.value, &at.key(&entry.key), places);
        }
        for (index, item) in node.as_list().unwrap_or_default().iter().enumerate() {
            walk(item, &at.index(index), places);
        }
    }
    let documents = load(&[(name, text)]).unwrap();
    let mut found = Vec::new();
    walk(documents.node(&Location::root(0)).unwrap(), &Location::root(0), &mut found);
    found
}

#[test]
fn every_value_knows_its_line_and_column() {
    let expected = |at: &[(&str, u32, u32)]| -> Vec<_> {
        at.iter().map(|(pointer, line, column)| ((*pointer).to_owned(), *line, *column)).collect()
    };
    assert_eq!(
        places("a.json", "{\n  \"title\": \"ä\", \"enum\": [1,\n 2]\n}"),
        expected(&[("", 1, 1), ("/title", 2, 12), ("/enum", 2, 25), ("/enum/0", 2, 26), ("/enum/1", 3, 2)])
    );
    assert_eq!(
        places("a.yaml", "title: ä\nenum:\n  - 1\n  - {x: y}\n"),
        expected(&[
            ("", 1, 1),
            ("/title", 1, 8),
            ("/enum", 3, 3),
            ("/enum/0", 3, 5),
            ("/enum/1", 4, 5),
            ("/enum/1/x", 4, 9)
        ])
    );
}

#[test]
fn a_bracket_may_end_below_the_key_before_it() {
    let yaml = "properties:\n  a: {\n    type: string\n  }\nrequired: [\n'a',\n]\ntitle: \"one\ntwo\"\n";
    assert_eq!(json_of("a.yaml", yaml), r#"{"properties":{"a":{"type":"string"}},"required":["a"],"title":"one two"}"#);
    let required = places("a.yaml", yaml).into_iter().find(|(pointer, ..)| pointer == "/required/0");
    assert_eq!(required.unwrap(), ("/required/0".to_owned(), 6, 1));
    let wrong = "a: {\n}\nb: [1\n, }]\n";
    assert_eq!(
        json_of("a.yaml", wrong),
        "a.yaml: 1 problem\n  while parsing a node, did not find expected node content (line 4, column 3)"
    );
}

#[test]
fn anchors_aliases_and_merge_keys_are_resolved() {
    let yaml = "
definitions:
  base: &base {type: object, title: base}
  a:
    <<: *base
    title: a
  b: {<<: [*base, {minProperties: 1}], description: b}
  c: *base
  quoted: {\"<<\": 1}
";
    assert_eq!(
        json_of("a.yaml", yaml),
        concat!(
            r#"{"definitions":{"base":{"type":"object","title":"base"},"a":{"type":"object","title":"a"},"#,
            r#""b":{"type":"object","title":"base","minProperties":1,"description":"b"},"c":{"type":"object","title":"base"},"#,
            r#""quoted":{"<<":1}}}"#
        )
    );
}

#[test]
fn what_is_no_document_is_refused_with_its_place() {
    let cases = [
        (
            "a.json",
            "{\"a\": 1,\n \"a\": 2, \"a\": 3}",
            "a.json: 2 problems\n  key \"a\" stands twice in an object; the first is in line 1 (line 2, column 2)\n  key \"a\" stands twice in an object; the first is in line 1 (line 2, column 10)",
        ),
        (
            "a.json",
            "{\"type\": \"\\ud800\"}",
            "a.json: 1 problem\n  string has half of a surrogate pair without the other half (line 1, column 10)",
        ),
        (
            "a.json",
            "[1]",
            "a.json: 1 problem\n  neither an OpenAPI document, which has the key `openapi`, nor a JSON Schema; found a list (line 1, column 1)",
        ),
        (
            "a.json",
            "{\"name\": 1}",
            "a.json: 1 problem\n  neither an OpenAPI document, which has the key `openapi`, nor a JSON Schema (line 1, column 1)",
        ),
        (
            "a.json",
            "{\"type\": \"module\", \"title\": \"a\", \"description\": \"data\", \"dependencies\": {}}",
            "a.json: 1 problem\n  neither an OpenAPI document, which has the key `openapi`, nor a JSON Schema (line 1, column 1)",
        ),
        (
            "a.yaml",
            "asyncapi: 3.0.0\nid: a",
            "a.yaml: 1 problem\n  AsyncAPI is not supported; refer to its schemas from an OpenAPI document or a JSON Schema (line 1, column 11)",
        ),
        (
            "a.json",
            "{\"swagger\": \"2.0\"}",
            "a.json: 1 problem\n  Swagger 2.0 is not supported; convert the document to OpenAPI 3 (line 1, column 13)",
        ),
        (
            "a.yaml",
            "openapi: 4.0.0",
            "a.yaml: 1 problem\n  OpenAPI \"4.0.0\" is not supported; 3.0, 3.1 and 3.2 are (line 1, column 10)",
        ),
        ("a.yaml", "", "a.yaml: 1 problem\n  document is empty (line 1, column 1)"),
        (
            "a.json",
            "<!DOCTYPE html>",
            "a.json: 1 problem\n  text is HTML or XML, and neither JSON nor YAML; was it the page about the document that was saved? (line 1, column 1)",
        ),
        ("a.json", "{\0\"\0", "a.json: 1 problem\n  text is UTF-16; save it as UTF-8 (line 1, column 1)"),
        (
            "a.yaml",
            "type: object\ntitle\n",
            "a.yaml: 1 problem\n  a key before this place has no `:` (line 3, column 1)",
        ),
        (
            "a.yaml",
            "type: object\n title: x\n",
            "a.yaml: 1 problem\n  `:` is not allowed here; is the line indented too far, or does a text with `: ` need quotes? (line 2, column 7)",
        ),
        (
            "a.yaml",
            "a: 1\nb: 2\na: 3\n",
            "a.yaml: 1 problem\n  key \"a\" stands twice in an object; the first is in line 1 (line 3, column 1)",
        ),
        (
            "a.yaml",
            "type: string\n---\ntype: object\n",
            "a.yaml: 1 problem\n  a second YAML document begins; give each a file of its own (line 2, column 1)",
        ),
        ("a.yaml", "[a]: 1", "a.yaml: 1 problem\n  a key must be a string; JSON has no others (line 1, column 1)"),
        (
            "a.yaml",
            "a: !!binary aa==",
            "a.yaml: 1 problem\n  tag `!!binary` stands for nothing that JSON has (line 1, column 4)",
        ),
        (
            "a.yaml",
            "a: &x [*x]",
            "a.yaml: 1 problem\n  alias stands inside of the value that it stands for (line 1, column 8)",
        ),
        (
            "a.yaml",
            "maximum: .inf",
            "a.yaml: 1 problem\n  `.inf` is a number that JSON does not have (line 1, column 10)",
        ),
        (
            "a.yaml",
            "a: {<<: 1}",
            "a.yaml: 1 problem\n  the value of the merge key `<<` must be an object or a list of objects (line 1, column 9)",
        ),
    ];
    for (name, text, expected) in cases {
        assert_eq!(json_of(name, text), expected, "{text}");
    }
}

#[test]
fn text_that_is_not_json_is_refused_where_it_stops_being_json() {
    for (text, place) in [("", "(line 1, "), ("{\"type\": \n  x}", "(line 2, "), ("[1, 2", "(line 1, ")] {
        let message = json_of("a.json", text);
        assert!(message.starts_with("a.json: 1 problem\n") && message.contains(place), "{message}");
    }
}
