//! Documents that were cut, changed, or written to do harm.

use proptest::prelude::*;

use super::*;

const JSON: &str = r##"{"openapi": "3.1.0", "info": {"title": "ä", "version": "1.0"}, "components": {"schemas": {
  "Pet": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer", "minimum": -1.5e3},
    "tag": {"$ref": "#/components/schemas/Tag"}}}, "Tag": {"enum": ["a", null, true, "\u00e4"]}}}}"##;

const YAML: &str = "openapi: '3.1.0'\ninfo: {title: \"ä\", version: 1.0}\ncomponents:\n  schemas:\n    Pet: &pet\n      type: object # a pet
      required: [id]\n      properties:\n        id: {type: integer, minimum: -1.5e3}\n        tag:\n          $ref: '#/components/schemas/Tag'
      description: |\n        Two\n        lines\n    Tag:\n      <<: *pet\n      enum:\n        - a\n        - ~\n        - !!str 3\n";

/// Reads a document and follows what it refers to: neither may panic.
fn try_out(name: &str, text: &str) {
    if let Ok(documents) = load(&[(name, text)]) {
        for reference in ["#/components/schemas/Tag", "#", "#x", "%ff", "a.json#/~"] {
            _ = documents.resolve(&Location::root(0), reference).map(|at| Ends::new(&documents).of(&at));
        }
    }
}

#[test]
fn a_document_may_be_cut_anywhere() {
    for (name, text) in [("a.json", JSON), ("a.yaml", YAML)] {
        assert!(load(&[(name, text)]).is_ok(), "{}", load(&[(name, text)]).unwrap_err());
        for (at, _) in text.char_indices() {
            try_out(name, &text[..at]);
            try_out(name, &text[at..]);
        }
    }
}

proptest! {
    #[test]
    fn a_document_may_be_changed_anywhere(
        is_json: bool,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), 0..3_usize, "[-\\[\\]{}:,&*!?|>'\"#%@`~\\n \\ta0ä]{0,3}"), 1..6),
    ) {
        let (name, text) = if is_json { ("a.json", JSON) } else { ("a.yaml", YAML) };
        let mut characters: Vec<char> = text.chars().collect();
        for (index, removed, added) in changes {
            let at = index.index(characters.len());
            let end = (at + removed).min(characters.len());
            characters.splice(at..end, added.chars());
        }
        try_out(name, &characters.into_iter().collect::<String>());
    }

    #[test]
    fn any_text_at_all_is_refused_or_read(text: String, is_json: bool) {
        try_out(if is_json { "a.json" } else { "a.yaml" }, &text);
    }

    #[test]
    fn signs_of_yaml_in_any_order_are_refused_or_read(text in "[-\\[\\]{}:,&*!?|>'\"#%@`~\\n \\ta0]{0,60}") {
        try_out("a.yaml", &text);
    }
}

#[test]
fn depth_is_limited() {
    for depth in [127, 128, 129, 100_000] {
        let texts = [
            ("a.json", format!("{{\"enum\": {}{}}}", "[".repeat(depth - 1), "]".repeat(depth - 1))),
            ("a.yaml", format!("{{enum: {}{}}}", "[".repeat(depth - 1), "]".repeat(depth - 1))),
            ("b.json", format!("{}1{}", "{\"not\":".repeat(depth), "}".repeat(depth))),
        ];
        for (name, text) in texts {
            let is_read = load(&[(name, &text)]).is_ok();
            assert_eq!(is_read, depth <= 128, "{name} {depth}");
        }
    }
}

#[test]
fn aliases_cannot_make_a_document_large_or_deep() {
    let mut laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        laughs += &format!("a{level}: &a{level} [{aliases}]\n");
    }
    assert!(json_of("a.yaml", &laughs).contains("aliases make the document too large"));
    let mut deep = "a0: &a0 [x]\n".to_owned();
    for level in 1..200 {
        deep += &format!("a{level}: &a{level} [*a{}]\n", level - 1);
    }
    assert!(json_of("a.yaml", &deep).contains("more than 128 lists and objects are in each other"));
}
