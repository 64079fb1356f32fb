//! Schemas without a name that lead back to themselves.

use super::text::{assert_has, items, models};
use crate::generate::Generator;

#[test]
fn a_list_that_contains_itself_is_a_newtype_inside_of_itself() {
    let models = models(
        r##"{"type": "object", "properties": {
            "a": {"type": "array", "items": {"$ref": "#/properties/a"}},
            "b": {"type": ["array", "null"], "minItems": 1, "items": {"$ref": "#/properties/b"}},
            "c": {"type": "object", "additionalProperties": {"$ref": "#/properties/c"}}}}"##,
    );
    assert_has(
        &items(&models),
        &[
            "    a: Option<Vec<DocumentAItem>>,",
            "#[hl(min_items = 1)]\n    b: Option<Nullable<Vec<Nullable<DocumentBItem>>>>,",
            "    c: Option<Dict<DocumentCValue>>,",
            "#[hl(inline)]\npub struct DocumentAItem(Vec<DocumentAItem>);",
            "#[hl(inline, min_items = 1)]\npub struct DocumentBItem(Vec<Nullable<DocumentBItem>>);",
            "#[hl(inline)]\npub struct DocumentCValue(Dict<DocumentCValue>);",
        ],
    );
    assert!(models.notes().is_empty());
}

#[test]
fn a_tuple_that_contains_itself_is_a_model_inside_of_itself() {
    let models = models(
        r##"{"type": "object", "properties": {"a": {"type": "array", "minItems": 2, "items": false, "prefixItems": [
            {"anyOf": [{"$ref": "#/properties/a"}, {"type": "null"}]}, {"type": "string"}]}}}"##,
    );
    assert_has(
        &items(&models),
        &["    a: Option<(Nullable<DocumentAItem1>, String)>,", "#[hl(tuple, inline)]\npub struct DocumentAItem1 {"],
    );
    assert!(models.notes().is_empty());
}

#[test]
fn a_member_of_a_union_may_be_a_tuple_with_an_item_of_the_union() {
    let models = models(
        r##"{"$defs": {"Filter": {"oneOf": [{"type": "boolean"}, {"type": "array", "minItems": 2, "items": false,
            "prefixItems": [{"const": "not"}, {"$ref": "#/$defs/Filter"}]}]}}}"##,
    );
    let filter = "#[hl(one_of)]\npub enum Filter {\n    Boolean(bool),\n    List(Box<(FilterListItem1, Filter)>),\n}";
    assert_has(&items(&models), &[filter]);
    assert!(models.notes().is_empty());
}

#[test]
fn references_that_lead_around_in_a_circle_are_mistakes_without_a_name_too() {
    let document = r##"{"properties": {"a": {"$ref": "#/properties/b"}, "b": {"$ref": "#/properties/a"}}}"##;
    let errors = Generator::from_text("document.json", document).run().unwrap_err().to_string();
    for key in ["a", "b"] {
        let message = format!("/properties/{key}/$ref: `$ref` leads around in a circle");
        assert!(errors.contains(&message), "{errors}");
    }
}

#[test]
fn a_part_that_is_the_schema_itself_says_nothing() {
    let models = models(
        r##"{"$defs": {
            "Machine": {"type": "object", "allOf": [{"$ref": "#/$defs/Machine"}, {"properties": {"os": {"type": "string"}}}]},
            "Left": {"allOf": [{"$ref": "#/$defs/Right"}, {"properties": {"left": {"type": "string"}}}]},
            "Right": {"type": "object", "allOf": [{"$ref": "#/$defs/Left"}, {"properties": {"right": {"type": "string"}}}]}}}"##,
    );
    assert_has(
        &items(&models),
        &[
            "pub struct Machine {\n    os: Option<String>,",
            "pub struct Left {\n    right: Option<String>,\n    left: Option<String>,",
            "pub struct Right {\n    right: Option<String>,\n    left: Option<String>,",
        ],
    );
}
