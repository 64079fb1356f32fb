//! Unions that only descriptions can have.

use crate::description::{Composition, CompositionKind, Literal, Member, Schema, Shape};
use crate::input::by_description;
use crate::options::ReadOptions;

fn any() -> &'static Schema {
    const { &Schema::NEW }
}

fn list() -> &'static Schema {
    const { &Schema::of(Shape::List(any)) }
}

/// A union with one tag, whose member is no object, which keeps what has another tag.
fn keeping() -> &'static Schema {
    static MEMBERS: [Member; 1] = [Member { tags: &[Literal::String("x")], ..Member::new("x", list, "") }];
    static UNION: Composition =
        Composition { members: &MEMBERS, discriminator: Some("t"), other: Some(any), ..Composition::NEW };
    static SCHEMA: Schema = Schema { name: "Keeping", ..Schema::of(Shape::Composition(&UNION)) };
    &SCHEMA
}

/// A union of itself and the other.
fn outer() -> &'static Schema {
    static MEMBERS: [Member; 2] = [Member::new("Outer", outer, ""), Member::new("Keeping", keeping, "")];
    static UNION: Composition = Composition { kind: CompositionKind::AnyOf, members: &MEMBERS, ..Composition::NEW };
    static SCHEMA: Schema = Schema { name: "Outer", ..Schema::of(Shape::Composition(&UNION)) };
    &SCHEMA
}

#[test]
fn what_a_union_keeps_counts_as_of_its_kind() {
    for schema in [keeping(), outer()] {
        for json in [r#"{"t":"y"}"#, r#"{"t":"y","more":[{}]}"#] {
            assert_eq!(by_description(schema, json, &ReadOptions::new()), Ok(()), "{json}");
        }
        for json in [r#"{"t":1}"#, "{}", "[]", "1"] {
            assert!(by_description(schema, json, &ReadOptions::new()).is_err(), "{json}");
        }
    }
}
