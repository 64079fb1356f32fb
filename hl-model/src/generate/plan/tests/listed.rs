//! The list of types: each schema once, with the type that stands for it.

use super::text::models;

/// The pointers and types, one a line.
fn listed(document: &str) -> String {
    let models = models(document);
    let lines: Vec<String> = models.types().map(|made| format!("{} {}\n", made.pointer(), made.rust())).collect();
    lines.concat()
}

#[test]
fn a_named_schema_is_listed_once_and_not_with_the_type_of_its_values_other_than_null() {
    let schema = r#"{"type": ["object", "null"], "properties": {"a": {"type": "string"}}}"#;
    assert_eq!(listed(&format!(r#"{{"$defs": {{"Pet": {schema}}}}}"#)), "/$defs/Pet Pet\n");
    assert_eq!(listed(schema), "# Document\n");
}

#[test]
fn a_schema_of_several_kinds_is_listed_with_its_union() {
    let inline =
        r#"{"type": ["object", "array"], "properties": {"a": {"type": "string"}}, "items": {"type": "string"}}"#;
    let document = format!(r#"{{"type": "object", "properties": {{"one": {inline}}}, "$defs": {{"Two": {inline}}}}}"#);
    assert_eq!(listed(&document), "# Document\n/properties/one DocumentOne\n/$defs/Two Two\n");
}

#[test]
fn an_inline_schema_with_a_rule_around_its_model_is_listed_with_the_outer_type() {
    let members = r#"[{"type": "object", "properties": {"a": {"type": "string", "pattern": "a", "allOf": [{"pattern": "b"}]}}}, {"type": "string"}]"#;
    let document = format!(
        r#"{{"type": "object", "properties": {{"one": {{"type": "array", "items": {{"anyOf": {members}}}}}}}}}"#
    );
    assert_eq!(
        listed(&document),
        "# Document\n/properties/one/items DocumentOneItem\n/properties/one/items/anyOf/0 DocumentOneItemObject\n\
         /properties/one/items/anyOf/0/properties/a DocumentOneItemObjectAText\n"
    );
}

#[test]
fn what_no_condition_met_is_not_listed_as_the_root() {
    let document = r#"{"$defs": {"Order": {"type": "object", "properties": {"kind": {"enum": ["a", "b"]}, "n": {}},
        "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]}, "then": {"properties": {"n": {"type": "integer"}}},
        "else": {"properties": {"n": {"type": "string"}}}}}}"#;
    let listed = listed(document);
    assert!(!listed.lines().any(|line| line.starts_with('#')), "{listed}");
    let mut pointers: Vec<_> =
        listed.lines().filter_map(|line| line.split_once(' ')).map(|(pointer, _)| pointer).collect();
    pointers.sort_unstable();
    let count = pointers.len();
    pointers.dedup();
    assert_eq!(pointers.len(), count, "{listed}");
}

#[test]
fn a_schema_made_from_others_does_not_stand_for_the_root() {
    let listed = listed(
        r#"{"$defs": {"Two": {"type": "array", "items": {"type": ["string", "integer"]},
            "contains": {"type": "integer", "minimum": 5}, "minContains": 2}}}"#,
    );
    assert_eq!(listed, "/$defs/Two Two\n");
}
