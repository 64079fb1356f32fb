//! Every draw satisfies the constraints that it was drawn for.

use super::choices::Choices;
use super::drawer::Drawer;
use super::{number, pattern, text};
use crate::description::{Constraint, Format, IfKey, Key, Literal, NullPolicy, Object, Rest, RuleKey, Schema, Shape};
use crate::input::by_description;
use crate::options::ReadOptions;
use crate::rules;
use hl_model_ground::json::decode;
use hl_model_ground::number as number_text;
use hl_model_ground::pattern::Search;

/// Random bytes, without a dependency: those of later attempts.
fn draws<T>(draw: impl Fn(&mut Choices<'_>) -> T) -> Vec<T> {
    (1..300).map(|attempt| draw(&mut Choices::new(b"tests", attempt))).collect()
}

#[test]
fn numbers_satisfy_every_bound() {
    use Constraint::{ExclusiveMaximum, ExclusiveMinimum, Maximum, Minimum, MultipleOf};
    let cases: &[(&[Constraint], bool)] = &[
        (&[], true),
        (&[], false),
        (&[Minimum("1"), Maximum("3")], true),
        (&[ExclusiveMinimum("-0.5"), ExclusiveMaximum("0.25")], false),
        (&[ExclusiveMinimum("1"), Maximum("2")], true),
        (&[MultipleOf("0.1"), Minimum("2.05")], false),
        (&[MultipleOf("2.5"), Maximum("-3")], true),
        (&[MultipleOf("6"), MultipleOf("4"), Minimum("1e2")], true),
        (&[Constraint::Format(Format::Int32)], true),
        (&[Constraint::Format(Format::Double)], false),
        (&[Maximum("1e40")], false),
    ];
    for (constraints, is_integer) in cases {
        let rules: Vec<&'static Constraint> = constraints.iter().collect();
        let draw = if *is_integer { number::integer } else { number::decimal };
        for drawn in draws(|choices| draw(choices, &rules)) {
            let drawn = drawn.unwrap_or_else(|| panic!("no number for {constraints:?}"));
            assert!(number_text::is_number(&drawn), "{drawn}");
            assert!(!is_integer || number_text::is_integer(&drawn), "{drawn} is not an integer");
            assert!(constraints.iter().all(|rule| rules::number(rule, &drawn)), "{drawn} breaks {constraints:?}");
        }
    }
}

#[test]
fn a_range_without_numbers_gives_none() {
    let rules: &[&'static Constraint] = &[&Constraint::ExclusiveMinimum("1"), &Constraint::ExclusiveMaximum("2")];
    assert_eq!(number::integer(&mut Choices::new(&[], 0), rules), None);
}

#[test]
fn texts_satisfy_lengths_and_formats() {
    let formats = [
        Format::DateTime,
        Format::Date,
        Format::Time,
        Format::LocalDateTime,
        Format::Duration,
        Format::Email,
        Format::Hostname,
        Format::Ipv4,
        Format::Ipv6,
        Format::Uri,
        Format::UriReference,
        Format::Uuid,
        Format::Regex,
        Format::JsonPointer,
        Format::Byte,
        Format::Number,
    ];
    let of_formats = formats.map(|format| vec![Constraint::Format(format)]);
    let lengths = [
        vec![Constraint::MinLength(3)],
        vec![Constraint::MaxLength(2)],
        vec![Constraint::MinLength(2), Constraint::MaxLength(2)],
    ];
    for constraints in of_formats.into_iter().chain(lengths) {
        let constraints: &'static [Constraint] = constraints.leak();
        let rules: Vec<&'static Constraint> = constraints.iter().collect();
        for drawn in draws(|choices| text::draw(choices, &rules)) {
            let drawn = drawn.unwrap_or_default();
            let decoded = decode(&drawn).unwrap_or_else(|| panic!("{drawn} is no JSON string"));
            assert!(constraints.iter().all(|rule| rules::string(rule, &decoded)), "{drawn} breaks {constraints:?}");
        }
    }
}

#[test]
fn the_simplest_draw_is_short() {
    let mut choices = Choices::new(&[], 0);
    assert_eq!(text::draw(&mut choices, &[]).as_deref(), Some("\"\""));
    assert_eq!(number::decimal(&mut choices, &[]).as_deref(), Some("0.00"));
    assert_eq!(number::integer(&mut choices, &[]).as_deref(), Some("0"));
}

#[test]
fn plain_searches_find_what_was_drawn() {
    for search in [Search::Contains("ab"), Search::StartsWith("ab"), Search::EndsWith("ab"), Search::Equals("ab")] {
        for drawn in draws(|choices| pattern::draw(choices, &search, 0, 20)) {
            assert!(search.is_match(&drawn.unwrap_or_default()), "{search:?}");
        }
    }
}

#[test]
fn objects_satisfy_the_rules_on_several_keys() {
    const fn key(names: &'static [&'static str]) -> RuleKey {
        RuleKey { names, null: NullPolicy::Value }
    }
    const A: RuleKey = key(&["a"]);
    const B: RuleKey = key(&["b"]);
    const C: RuleKey = key(&["c"]);
    const D: RuleKey = key(&["d"]);
    const fn optional(name: &'static str) -> Key {
        Key { name, required: false, schema: || const { &Schema::of(Shape::Boolean) }, ..Key::NEW }
    }
    static OBJECT: Object = Object::new(
        &[optional("a"), optional("b"), optional("c"), optional("d")],
        &[("a", 0), ("b", 1), ("c", 2), ("d", 3)],
        Rest::Closed,
    );
    const RULES: &[&[Constraint]] = &[
        &[Constraint::Requires(&A, &B), Constraint::NotTogether(&[B, C])],
        &[Constraint::OneOfKeys(&[A, B, C]), Constraint::Requires(&C, &D)],
        &[Constraint::AnyOfKeys(&[A, D]), Constraint::NotTogether(&[A, D, B])],
        &[Constraint::IfKey(&IfKey { key: A, value: Some(Literal::Json("true")), requires: &[B], not: &[C] })],
        &[Constraint::IfKey(&IfKey { key: D, value: None, requires: &[A], not: &[B] })],
    ];
    for rules in RULES {
        let schema: &'static Schema = Box::leak(Box::new(Schema::of(Shape::Object(&OBJECT)).with(rules)));
        for drawn in draws(|choices| Drawer::new(choices).value(schema, &[])) {
            let drawn = drawn.expect("there is a value");
            assert_eq!(by_description(schema, &drawn, &ReadOptions::new()), Ok(()), "{drawn} breaks {rules:?}");
        }
    }
}
