//! JSON Schema in special cases: the names of keys, bounds, titles, names of components.

use std::collections::{BTreeMap, HashMap};
use std::num::{NonZeroI8, NonZeroU8};

use hl_model::docs::{self, Vocabulary};
use hl_model::schema::{Dialect, json_schema, json_schema_with};
use hl_model::{Dict, HlModel, Integer, OtherValue};
use serde_json::{Value, json};

fn schema<T: HlModel>() -> Value {
    json_schema::<T>().to_json().parse().unwrap()
}

/// Asserts that JSON Schema accepts the names of keys that the model reads, and refuses those that it refuses.
#[track_caller]
fn agrees<T: HlModel>(key: &str, names: &[&str]) {
    let schema = schema::<T>();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for name in names {
        let value = json!({ key: { *name: true } });
        let read = T::from_json(&value.to_string());
        assert_eq!(validator.is_valid(&value), read.is_ok(), "{value} against {schema:#}");
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
enum Level {
    #[hl(value = 1)]
    One,
    #[hl(value = 2)]
    Two,
    #[hl(other)]
    Other(OtherValue),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
enum Closed {
    #[hl(value = 1, alias = 10)]
    One,
    #[hl(value = -2)]
    Two,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
#[hl(minimum = 10, exclusive_maximum = 1200)]
struct Port(i64);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Keys {
    open: Option<HashMap<Level, bool>>,
    listed: Option<HashMap<Closed, bool>>,
    u8: Option<BTreeMap<u8, bool>>,
    i8: Option<BTreeMap<i8, bool>>,
    non_zero: Option<BTreeMap<NonZeroU8, bool>>,
    not_zero: Option<BTreeMap<NonZeroI8, bool>>,
    i64: Option<BTreeMap<i64, bool>>,
    u128: Option<BTreeMap<u128, bool>>,
    any: Option<BTreeMap<Integer, bool>>,
    port: Option<BTreeMap<Port, bool>>,
}

#[test]
fn the_names_of_keys_that_are_integers_have_the_bounds_of_their_type() {
    let mut names: Vec<String> = (-300..1300).map(|number: i32| number.to_string()).collect();
    for edge in [i128::from(i64::MIN), i128::from(i64::MAX), i128::MAX] {
        names.extend([edge.saturating_sub(1).to_string(), edge.to_string(), edge.saturating_add(1).to_string()]);
    }
    let texts =
        ["-0", "01", "1.0", "1e1", "+1", "", "x", " 1", "1\n", "-", "--1", "340282366920938463463374607431768211455"];
    names.extend(texts.map(str::to_owned));
    names.extend(
        ["340282366920938463463374607431768211456", "9223372036854775808", "-9223372036854775809"].map(str::to_owned),
    );
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for key in ["open", "listed", "u8", "i8", "non_zero", "not_zero", "i64", "u128", "any", "port"] {
        agrees::<Keys>(key, &names);
    }
}

#[test]
fn the_pattern_of_a_name_is_as_short_as_its_bounds_allow() {
    let schema = schema::<Keys>();
    let names = |key: &str| schema["properties"][key]["propertyNames"].clone();
    assert_eq!(names("any"), json!({"pattern": "^(?:0|-?[1-9][0-9]*)$"}));
    assert_eq!(names("open"), names("any"));
    assert_eq!(names("listed"), json!({"enum": ["1", "-2", "10"]}));
    let bytes = "[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]";
    assert_eq!(names("u8"), json!({"pattern": format!("^(?:0|{bytes})$")}));
    assert_eq!(names("non_zero"), json!({"pattern": format!("^(?:{bytes})$")}));
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Wide {
    #[hl(format = "int64", minimum = -99999999999999999999, maximum = 7)]
    number: Integer,
}

#[test]
fn strict_schemas_have_the_tighter_of_two_bounds() {
    let schema: Value = json_schema_with::<Wide>(Dialect::Strict).unwrap().to_json().parse().unwrap();
    let bounds = &schema["properties"]["number"];
    assert_eq!([bounds["minimum"].to_string(), bounds["maximum"].to_string()], ["-9223372036854775808", "7"]);
}

/// A circle.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, title = "Round")]
struct Circle {
    radius: i64,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
enum Form {
    Circle(Circle),
    /// A circle of another kind.
    Ring(Circle),
}

#[test]
fn a_flat_member_has_the_title_of_its_model() {
    let schema = schema::<Form>();
    let said = |name: &str| [schema["$defs"][name]["title"].clone(), schema["$defs"][name]["description"].clone()];
    assert_eq!(said("FormCircle"), ["Round", "A circle."]);
    assert_eq!(said("FormRing"), ["Round", "A circle of another kind."]);
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
enum OldForm {
    #[deprecated]
    Circle(Circle),
    #[deprecated]
    Any(Dict),
    Ring(Circle),
}

#[test]
fn a_member_of_a_union_may_be_deprecated() {
    let schema = schema::<OldForm>();
    assert_eq!(schema["$defs"]["OldFormCircle"]["deprecated"], true);
    assert_eq!(schema["$defs"]["OldFormRing"].get("deprecated"), None);
    assert_eq!(schema["oneOf"][1]["deprecated"], true);
    let page = docs::page::<OldForm>(Vocabulary::Rust);
    assert_eq!(page.matches("| **deprecated**.").count(), 2, "{page}");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
struct Drawn(Circle, Place);

/// Where it is.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, title = "Where")]
struct Place {
    x: i64,
}

#[test]
fn a_closed_part_has_the_title_of_its_model() {
    let parts = schema::<Drawn>()["allOf"].clone();
    let said = |index: usize| [parts[index]["title"].clone(), parts[index]["description"].clone()];
    assert_eq!([said(0), said(1)], [["Round", "A circle."], ["Where", "Where it is."]]);
}

#[test]
fn a_type_without_a_name_has_a_component_that_is_named_by_what_is_in_it() {
    let document = json_schema_with::<Vec<Circle>>(Dialect::OpenApi31).unwrap().to_json();
    let document: Value = document.parse().unwrap();
    let names: Vec<_> = document["schemas"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["Circle", "List_Circle"]);
}
