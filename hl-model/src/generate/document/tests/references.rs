//! Where `$ref` leads.

use super::*;

fn target(documents: &Documents, file: u32, pointer: &str) -> String {
    let at = Location { file, pointer: pointer.to_owned() };
    let reference = documents.node(&at).and_then(|node| node.get("$ref")).and_then(Node::as_str).unwrap();
    match documents.resolve(&at, reference) {
        Ok(location) => format!("{}#{}", documents.name(location.file), location.pointer),
        Err(ReferenceError::Nothing(message)) => format!("error: {message}"),
        Err(ReferenceError::Remote(uri)) => format!("remote: {uri}"),
        Err(ReferenceError::Dynamic) => "dynamic".to_owned(),
    }
}

#[test]
fn pointers_are_decoded() {
    let documents = load(&[(
        "a.json",
        r##"{"$defs": {"a/b %": {}, "list": [{}, {"x": {}}]}, "allOf": [{"$ref": "#/$defs/a~1b%20%25"}, {"$ref": "#/$defs/list/1/x"},
            {"$ref": "#"}, {"$ref": "#/$defs/list/01/x"}, {"$ref": "#/nothing"}]}"##,
    )])
    .unwrap();
    assert_eq!(target(&documents, 0, "/allOf/0"), "a.json#/$defs/a~1b %");
    assert_eq!(target(&documents, 0, "/allOf/1"), "a.json#/$defs/list/1/x");
    assert_eq!(target(&documents, 0, "/allOf/2"), "a.json#");
    assert_eq!(target(&documents, 0, "/allOf/3"), "error: nothing is at `#/$defs/list/01/x`");
    assert_eq!(target(&documents, 0, "/allOf/4"), "error: nothing is at `#/nothing`");
}

#[test]
fn files_are_read_as_far_as_they_are_referred_to() {
    let documents = load(&[
        ("api.yaml", "openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: 'models/b.yaml#/B'}, C: {$ref: ./gone.yaml}}}"),
        ("models/b.yaml", "B: {properties: {default: {$ref: ../common/c.json}}}"),
        ("common/c.json", r#"{"$ref": "../api.yaml#/components/schemas/A", "default": {"$ref": "data.json"}}"#),
        ("unused.yaml", "}"),
    ])
    .unwrap();
    assert_eq!(
        (0..documents.len()).map(|file| documents.name(file)).collect::<Vec<_>>(),
        ["api.yaml", "models/b.yaml", "common/c.json"]
    );
    assert_eq!(target(&documents, 0, "/components/schemas/A"), "models/b.yaml#/B");
    assert_eq!(target(&documents, 1, "/B/properties/default"), "common/c.json#");
    assert_eq!(target(&documents, 2, ""), "api.yaml#/components/schemas/A");
    assert_eq!(
        target(&documents, 0, "/components/schemas/C"),
        "error: `./gone.yaml` cannot be read: no such document was given"
    );
    assert_eq!(documents.dialect(2), Dialect::OpenApi31);
}

#[test]
fn files_that_are_no_documents_matter_only_to_schemas() {
    let documents = load(&[
        (
            "api.yaml",
            "openapi: 3.1.0\ninfo: {description: {$ref: ./about.md}}\nx-codeSamples: [{source: {$ref: ./code.py}}]\n\
             components: {schemas: {A: {type: string}, B: {$ref: 'b.json#/B'}}}",
        ),
        ("about.md", "# The API\n\n- a: [b\n"),
        ("code.py", "import a\ndef f(x: int): return x\n"),
        ("b.json", "{\n  \"B\": nul}"),
    ])
    .unwrap();
    assert_eq!(documents.len(), 1);
    assert_eq!(
        target(&documents, 0, "/components/schemas/B"),
        "error: `b.json#/B` cannot be read: expected a value after the colon, found `nul` (b.json, line 2, column 8)"
    );
}

#[test]
fn names_by_id_and_anchor_are_found_where_they_count() {
    let documents = load(&[(
        "root.json",
        r##"{"$id": "https://example.com/root.json", "$defs": {
            "a": {"$id": "a.json", "$anchor": "here", "$defs": {"x": {"$ref": "#/$defs/y"}, "y": {}, "z": {"$ref": "#here"}}},
            "b": {"$ref": "a.json#/$defs/y"}, "c": {"$ref": "https://example.com/a.json#here"}, "d": {"$ref": "#top"},
            "e": {"$anchor": "top"}, "f": {"$ref": "other.json"}, "g": {"$ref": "https://json-schema.org/x"},
            "h": {"properties": {"$id": {"type": "string"}}, "default": {"$id": "a.json"}}}}"##,
    )])
    .unwrap();
    assert_eq!(target(&documents, 0, "/$defs/a/$defs/x"), "root.json#/$defs/a/$defs/y");
    assert_eq!(target(&documents, 0, "/$defs/a/$defs/z"), "root.json#/$defs/a");
    assert_eq!(target(&documents, 0, "/$defs/b"), "root.json#/$defs/a/$defs/y");
    assert_eq!(target(&documents, 0, "/$defs/c"), "root.json#/$defs/a");
    assert_eq!(target(&documents, 0, "/$defs/d"), "root.json#/$defs/e");
    assert_eq!(target(&documents, 0, "/$defs/f"), "remote: https://example.com/other.json");
    assert_eq!(target(&documents, 0, "/$defs/g"), "remote: https://json-schema.org/x");
}

#[test]
fn files_beside_the_document_stand_for_uris_beside_its_id() {
    let documents = load(&[
        ("root.json", r#"{"$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://example.com/root.json", "allOf": [{"$ref": "b.json#named"}]}"#),
        ("b.json", r##"{"definitions": {"n": {"$id": "#named"}}}"##),
    ])
    .unwrap();
    assert_eq!(target(&documents, 0, "/allOf/0"), "b.json#/definitions/n");
}

#[test]
fn nothing_outside_of_local_files_is_read() {
    for reference in ["/etc/passwd", "file:///etc/passwd", "//host/x"] {
        let text = format!(r#"{{"allOf": [{{"$ref": "{reference}"}}]}}"#);
        let documents = load(&[("a.json", &text)]).unwrap();
        assert_eq!(documents.len(), 1);
        let found = target(&documents, 0, "/allOf/0");
        assert!(found.starts_with("error: ") || found.starts_with("remote: "), "{found}");
    }
}

#[test]
fn circles_of_references_end() {
    let documents = load(&[(
        "a.json",
        r##"{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}, "c": {"$ref": "#/$defs/d"}, "d": {}}}"##,
    )])
    .unwrap();
    let mut ends = Ends::new(&documents);
    let at = |key: &str| Location::root(0).key("$defs").key(key);
    assert_eq!(ends.of(&at("a")), End::Circle);
    assert_eq!(ends.of(&at("c")), End::At(at("d")));
}

#[test]
fn dynamic_references_lead_to_the_anchor_of_the_whole_document() {
    let text = r#"{"$dynamicAnchor": "meta", "$defs": {"a": {"$id": "a", "$dynamicAnchor": "meta"}, "b": {"$id": "b", "$dynamicAnchor": "own"}}}"#;
    let documents = load(&[("a.json", text)]).unwrap();
    let at = |pointer: &str| Location { file: 0, pointer: pointer.to_owned() };
    assert_eq!(documents.resolve_dynamic(&at("/$defs/a"), "#meta").unwrap().pointer, "");
    assert_eq!(documents.resolve_dynamic(&at("/$defs/b"), "#own").unwrap().pointer, "/$defs/b");
}

#[test]
fn large_objects_are_looked_up_by_an_index() {
    let definitions: Vec<_> = (0..100).map(|n| format!(r#""k{n}": {{"title": "{n}"}}"#)).collect();
    let documents = load(&[("a.json", &format!(r#"{{"$defs": {{{}}}}}"#, definitions.join(",")))]).unwrap();
    let node = documents.node(&Location { file: 0, pointer: "/$defs/k77/title".into() }).unwrap();
    assert_eq!(node.as_str(), Some("77"));
    assert!(documents.node(&Location { file: 0, pointer: "/$defs/k100".into() }).is_none());
}

#[test]
fn references_are_resolved_against_the_address_of_the_document_itself() {
    let load_with = |own: &str| {
        let text = format!(
            "openapi: 3.2.0\n$self: {own}\ncomponents: {{schemas: {{A: {{$ref: 'openapi#/components/schemas/D'}},\n  \
             B: {{$ref: 'https://example.com/api/openapi#/components/schemas/D'}}, C: {{$ref: 'other.yaml#/E'}},\n  \
             D: {{type: string}}, F: {{$ref: 'api.yaml#/components/schemas/D'}}}}}}"
        );
        load(&[("api.yaml", text.as_str()), ("other.yaml", "E: {type: integer}")]).unwrap()
    };
    let documents = load_with("https://example.com/api/openapi");
    assert_eq!(target(&documents, 0, "/components/schemas/A"), "api.yaml#/components/schemas/D");
    assert_eq!(target(&documents, 0, "/components/schemas/B"), "api.yaml#/components/schemas/D");
    assert_eq!(target(&documents, 0, "/components/schemas/C"), "other.yaml#/E");
    assert_eq!(target(&documents, 0, "/components/schemas/F"), "api.yaml#/components/schemas/D");
    let documents = load_with("/api/openapi");
    assert_eq!(target(&documents, 0, "/components/schemas/A"), "api.yaml#/components/schemas/D");
    assert_eq!(target(&documents, 0, "/components/schemas/C"), "other.yaml#/E");
}
