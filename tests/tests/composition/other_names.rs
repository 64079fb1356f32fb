//! A key that a reader of the same object knows under an alias: it is written under the name that all of them know.

use hl_model::schema::json_schema;
use hl_model::{Bytes, Dict, DuplicateKeys, HlModel, ReadOptions, UnknownKeys, Value, docs};

use super::{kept, report};

/// A circle whose key `kind` was once called `type`.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Circle {
    #[hl(alias = "type")]
    kind: String,
    radius: i64,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Anything {
    #[hl(alias = "type")]
    kind: Option<String>,
    #[hl(any_string_name)]
    rest: Dict,
}

/// A picture, of which JSON cannot express the bytes.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Picture {
    #[hl(alias = "type")]
    kind: String,
    bytes: Bytes,
}

/// Shapes that are told apart by the old name.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "lowercase")]
enum Shape {
    #[hl(tag = "circle", tag = "round")]
    Circle(Circle),
    #[hl(alias = "any")]
    Anything(Anything),
    Picture(Picture),
}

#[test]
fn the_key_of_a_discriminator_is_written_under_its_name() {
    kept::<Shape>(r#"{"type":"circle","radius":1}"#);
    kept::<Shape>(r#"{"type":"round","radius":1}"#);
    let anything: Shape = kept(r#"{"x":1,"type":"anything","y":[2]}"#);
    assert!(matches!(&anything, Shape::Anything(anything) if anything.kind() == Some("anything")));
    anything.check().unwrap();
    let aliased = Shape::from_json(r#"{"x":1,"type":"any"}"#).unwrap();
    assert_eq!(aliased.to_json().unwrap(), r#"{"x":1,"type":"anything"}"#);
    // By itself the member writes its own name.
    let alone = Circle::from_json(r#"{"type":"circle","radius":1}"#).unwrap();
    assert_eq!(alone.to_json().unwrap(), r#"{"kind":"circle","radius":1}"#);
    assert_eq!(Shape::Circle(alone).to_json().unwrap(), r#"{"type":"circle","radius":1}"#);
    // The tag of a member that has none is added.
    let none = Shape::Anything(Anything::builder().build().unwrap());
    assert_eq!(none.to_json().unwrap(), r#"{"type":"anything"}"#);
}

#[test]
fn the_key_of_a_discriminator_is_kept_whatever_is_written() {
    let bytes = Bytes::from(vec![1]);
    let picture = Shape::Picture(Picture::builder().kind("picture").bytes(bytes).build().unwrap());
    picture.check().unwrap();
    let value = picture.to_value();
    assert_eq!(value.as_dict().unwrap().keys().collect::<Vec<_>>(), ["type", "bytes"]);
    assert_eq!(Shape::from_value(value).unwrap(), picture);
    let circle = Shape::from_json(r#"{"type":"round","radius":1}"#).unwrap();
    assert_eq!(serde_json::to_string(&circle).unwrap(), r#"{"type":"round","radius":1}"#);
    let message = rmp_serde::to_vec(&circle).unwrap();
    assert_eq!(rmp_serde::from_slice::<Shape>(&message).unwrap(), circle);
    assert_eq!(Shape::from_query("type=round&radius=1").unwrap(), circle);
    let larger = circle.apply(&Dict::from([("radius", Value::from(2))])).unwrap();
    assert_eq!(larger.to_json().unwrap(), r#"{"type":"round","radius":2}"#);
}

#[test]
fn another_name_of_the_key_of_a_discriminator_is_none_for_the_union() {
    let missing = r#"{"kind":"circle","radius":1}"#;
    assert!(report::<Shape>(missing).contains("/type: required key is missing"));
    let twice = r#"{"type":"circle","kind":"circle","radius":1}"#;
    assert_eq!(report::<Shape>(twice), "Shape: 1 problem\n  /kind: key occurs twice in its object (line 1, column 18)");
    let first = ReadOptions::new().duplicate_keys(DuplicateKeys::First);
    let circle = Shape::from_json_with(twice, &first).unwrap();
    assert_eq!(circle.to_json().unwrap(), r#"{"type":"circle","radius":1}"#);
    let open = r#"{"type":"anything","kind":"anything"}"#;
    assert!(report::<Shape>(open).contains("/kind: key occurs twice"));
    assert!(report::<Shape>(r#"{"type":"any","kind":5}"#).contains("/kind: expected a string, found the number 5"));
    let validator = validator::<Shape>();
    for (json, is_valid) in [
        (missing, false),
        (twice, false),
        (open, false),
        (r#"{"type":"circle","radius":1}"#, true),
        (r#"{"type":"round","radius":1}"#, true),
        (r#"{"type":"any","x":1}"#, true),
    ] {
        assert_eq!(validator.is_valid(&serde_json::from_str(json).unwrap()), is_valid, "{json}");
        assert_eq!(Shape::from_json(json).is_ok(), is_valid, "{json}");
    }
    assert!(docs::example::<Shape>().is_some());
}

fn validator<T: HlModel>() -> jsonschema::Validator {
    let schema = serde_json::from_str(&json_schema::<T>().to_json()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// What has a number.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Numbered {
    n: i64,
    #[hl(any_string_name)]
    rest: Dict,
}

/// What has a name, which was once called `n`.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Named {
    #[hl(alias = "n", alias = "label")]
    name: i64,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Both {
    numbered: Numbered,
    named: Named,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
struct Closed {
    named: Named,
    numbered: Numbered,
}

/// Parts in parts: the outer one asks for the name that the inner one has as an alias.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
struct Nested {
    inner: Inner,
    numbered: Numbered,
    shape: Round,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Inner {
    named: Named,
    circle: Circle,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type")]
enum Round {
    #[hl(tag = "circle")]
    Circle(Anything),
}

#[test]
fn a_key_that_is_an_alias_in_another_part_is_written_once() {
    let both: Both = kept(r#"{"x":0,"n":1,"y":2}"#);
    assert_eq!((both.numbered().n(), both.named().name()), (1, 1));
    both.check().unwrap();
    assert_eq!(Both::from_value(both.to_value()).unwrap(), both);
    assert_eq!(both.to_builder().build().unwrap(), both);
    kept::<Closed>(r#"{"n":1}"#).check().unwrap();
    kept::<Nested>(r#"{"n":1,"type":"circle","radius":2}"#).check().unwrap();
    let unknown = ReadOptions::new().unknown_keys(UnknownKeys::Drop);
    assert_eq!(Both::from_json_with(r#"{"x":0,"n":1}"#, &unknown).unwrap().to_json().unwrap(), r#"{"n":1}"#);
    for (name, other) in [("n", "name"), ("label", "n"), ("name", "n")] {
        let errors = report::<Both>(&format!(r#"{{"{name}":1,"{other}":1}}"#));
        assert!(errors.contains(&format!("/{other}: key occurs twice")), "{errors}");
    }
    assert_eq!(report::<Both>(r#"{"name":1}"#), "Both: 1 problem\n  /n: required key is missing");
}

#[test]
fn a_key_that_is_an_alias_in_another_part_has_one_value() {
    let numbered = Numbered::builder().n(1).build().unwrap();
    let whole = |name: i64| {
        let named = Named::builder().name(name).build().unwrap();
        Both::builder().numbered(numbered.clone()).named(named).build()
    };
    assert_eq!(whole(1).unwrap().to_json().unwrap(), r#"{"n":1}"#);
    assert_eq!(
        whole(2).unwrap_err().to_string(),
        "Both: 1 problem\n  /n: two parts have different values for the key `n`"
    );
    let changed = |key: &str| whole(1).unwrap().apply(&Dict::from([(key, Value::from(3))]));
    assert_eq!(changed("n").unwrap().named().name(), 3);
    assert_eq!(changed("name").unwrap_err().first().code(), "duplicate_key");
}

#[test]
fn a_key_that_is_an_alias_in_another_part_is_described_and_drawn() {
    for json in [r#"{"n":1}"#, r#"{"name":1}"#, r#"{"n":1,"name":1}"#, r#"{"n":1,"label":1}"#, r#"{"n":1,"x":1}"#] {
        let value = serde_json::from_str(json).unwrap();
        assert_eq!(validator::<Both>().is_valid(&value), Both::from_json(json).is_ok(), "{json}");
        assert_eq!(validator::<Closed>().is_valid(&value), Closed::from_json(json).is_ok(), "{json}");
    }
    assert!(docs::example::<Both>().is_some() && docs::example::<Closed>().is_some());
}
