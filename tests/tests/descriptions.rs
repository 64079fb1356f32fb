//! Reading by a description agrees with its JSON Schema, for random descriptions.
//!
//! Models are written by people, and test what people think of. These descriptions refer to each other in every way
//! there is: in circles, as parts of parts, as members that declare keys and members that check all of them.

use std::cell::RefCell;

use hl_model::schema::{
    Composition, CompositionKind, Constraint, Key, Literal, Member, Object, Rest, Schema, SchemaFn, Shape,
    json_schema_of,
};
use hl_model_tests::described as by_description;
use hl_model_tests::generate::{Choices, check};
use proptest::prelude::*;

/// The number of sets of descriptions in a run.
const CASES: u32 = 1_000;

/// The number of texts compared for each set.
const TEXTS: usize = 40;

const NAMES: [&str; 6] = ["A", "B", "C", "D", "E", "F"];

thread_local! {
    /// The descriptions that are compared now. One refers to another by a function, which looks it up here.
    static DESCRIPTIONS: RefCell<Vec<&'static Schema>> = const { RefCell::new(Vec::new()) };
}

fn described<const N: usize>() -> &'static Schema {
    DESCRIPTIONS.with_borrow(|all| all.get(N).or(all.first()).copied().unwrap_or(const { &Schema::NEW }))
}

fn nullable<const N: usize>() -> &'static Schema {
    const { &Schema::of(Shape::Nullable(described::<N>)) }
}

fn map<const N: usize>() -> &'static Schema {
    const { &Schema::of(Shape::Map(described::<N>)) }
}

fn list<const N: usize>() -> &'static Schema {
    const { &Schema::of(Shape::List(described::<N>)) }
}

const MODELS: [SchemaFn; 6] =
    [described::<0>, described::<1>, described::<2>, described::<3>, described::<4>, described::<5>];
const NULLABLES: [SchemaFn; 6] =
    [nullable::<0>, nullable::<1>, nullable::<2>, nullable::<3>, nullable::<4>, nullable::<5>];
const MAPS: [SchemaFn; 6] = [map::<0>, map::<1>, map::<2>, map::<3>, map::<4>, map::<5>];
const LISTS: [SchemaFn; 6] = [list::<0>, list::<1>, list::<2>, list::<3>, list::<4>, list::<5>];
const PLAIN: [SchemaFn; 6] = [
    || const { &Schema::of(Shape::Integer) },
    || const { &Schema::of(Shape::String) },
    || const { &Schema::of(Shape::Boolean) },
    || const { &Schema::of(Shape::Null) },
    || const { &Schema::of(Shape::AnyObject) },
    || const { &Schema::of(Shape::Any) },
];

/// A value that lives as long as the program, as the constants of the derive do.
fn kept<T>(items: Vec<T>) -> &'static [T] {
    Box::leak(items.into_boxed_slice())
}

fn reference(choices: &mut Choices<'_>) -> SchemaFn {
    let kinds = [MODELS, MODELS, MODELS, MODELS, NULLABLES, MAPS, LISTS, PLAIN, PLAIN];
    let kind = choices.below(kinds.len());
    kinds[kind][choices.below(6)]
}

fn rest(choices: &mut Choices<'_>) -> Rest {
    match choices.below(4) {
        0 => Rest::Closed,
        1 => Rest::Of(reference(choices)),
        _ => Rest::Any,
    }
}

fn object(choices: &mut Choices<'_>) -> Shape {
    let mut keys = Vec::new();
    for name in ["a", "b", "c", "d"] {
        if choices.one_in(2) {
            let schema = if choices.one_in(2) { PLAIN[choices.below(6)] } else { reference(choices) };
            keys.push(Key { name, field: name, required: choices.one_in(3), schema, ..Key::NEW });
        }
    }
    let lookup = keys.iter().zip(0..).map(|(key, index)| (key.name, index)).collect();
    Shape::Object(Box::leak(Box::new(Object::new(kept(keys), kept(lookup), rest(choices)))))
}

fn composition(choices: &mut Choices<'_>) -> Shape {
    let kind = [CompositionKind::AllOf, CompositionKind::AnyOf, CompositionKind::OneOf][choices.below(3)];
    let is_all = kind == CompositionKind::AllOf;
    let discriminator = (!is_all && choices.one_in(3)).then_some("t");
    let tags: [&'static [Literal]; 3] = [&[Literal::String("x")], &[Literal::String("y")], &[Literal::String("z")]];
    let members = (0..=choices.below(3)).map(|index| Member {
        tags: if discriminator.is_some() { tags[index] } else { &[] },
        ..Member::new(NAMES[index], reference(choices), "")
    });
    let members = kept(members.collect());
    let is_open = discriminator.is_some() && choices.one_in(2);
    let other = is_open.then_some(<hl_model::Dict as hl_model::FieldType>::field_schema as SchemaFn);
    let rest = if is_all { rest(choices) } else { Rest::Any };
    Shape::Composition(Box::leak(Box::new(Composition {
        kind,
        members,
        discriminator,
        content: None,
        external: false,
        other,
        rest,
    })))
}

fn model(name: &'static str, choices: &mut Choices<'_>) -> &'static Schema {
    let shape = match choices.below(5) {
        0 | 1 => object(choices),
        2 => Shape::Newtype(reference(choices)),
        _ => composition(choices),
    };
    let constraints: &[Constraint] =
        if choices.one_in(12) { kept(vec![Constraint::Not(PLAIN[choices.below(6)])]) } else { &[] };
    Box::leak(Box::new(Schema { name, path: "descriptions", shape, constraints, ..Schema::NEW }))
}

/// A value with the keys that the descriptions have, and another.
fn text(choices: &mut Choices<'_>, depth: usize) -> String {
    let plain = ["1", "\"x\"", "true", "null", "{}"];
    match choices.below(if depth > 2 { 5 } else { 12 }) {
        kind @ 0..5 => plain[kind].to_owned(),
        5 => format!("[{}]", (0..choices.below(3)).map(|_| text(choices, depth + 1)).collect::<Vec<_>>().join(",")),
        _ => {
            let mut entries = Vec::new();
            for key in ["a", "b", "c", "d", "e"] {
                if choices.one_in(3) {
                    entries.push(format!("\"{key}\":{}", text(choices, depth + 1)));
                }
            }
            if choices.one_in(3) {
                let tags = ["\"x\"", "\"y\"", "\"z\"", "\"new\"", "1"];
                entries.push(format!("\"t\":{}", tags[choices.below(tags.len())]));
            }
            format!("{{{}}}", entries.join(","))
        }
    }
}

#[test]
fn every_description_has_its_json_schema() {
    let decisions = || prop::collection::vec(any::<u32>(), 0..2_000);
    check(CASES, &(decisions(), decisions()), |(models, texts)| {
        let mut choices = Choices::new(&models);
        let all: Vec<_> = NAMES[..=choices.below(5)].iter().map(|name| model(name, &mut choices)).collect();
        DESCRIPTIONS.set(all.clone());
        let schema = serde_json::from_str(&json_schema_of(all[0]).to_json()).expect("a JSON Schema is JSON");
        let validator = jsonschema::draft202012::new(&schema).expect("a JSON Schema is valid");
        let mut choices = Choices::new(&texts);
        for _ in 0..TEXTS {
            let text = text(&mut choices, 0);
            let ours = by_description(all[0], &text);
            let value = serde_json::from_str(&text).expect("the text is JSON");
            prop_assert_eq!(ours.is_ok(), validator.is_valid(&value), "{}: {:?}\n{:#}", text, ours.err(), schema);
        }
        Ok(())
    });
}
