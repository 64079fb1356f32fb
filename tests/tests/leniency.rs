//! Tolerance does not affect a text that is strictly valid: it is read to an equal value with every
//! tolerance, by every entry, for every model of the zoo.

use hl_model::{DuplicateKeys, HlModel, Nullable, ReadOptions, UnknownKeys, Value};
use hl_model_tests::for_every_model;
use hl_model_tests::generate::{Choices, check, decisions, valid};
use proptest::prelude::*;

/// The number of texts for each model.
const CASES: u32 = 150;

fn leniency<T: HlModel>() {
    let schema = <T as HlModel>::schema();
    check(CASES, &(valid(schema), decisions()), |(sample, decisions)| {
        // The generator of texts does not know rules across keys, so a text may be invalid; such texts are not tested here.
        let Ok(strict) = T::from_json(&sample.text) else { return Ok(()) };
        let options = tolerant(&mut Choices::new(&decisions));
        let expected = Some(seen(&strict));
        let read = T::from_json_with(&sample.text, &options);
        prop_assert_eq!(read.ok().as_ref().map(seen), expected.clone(), "{} with {:?}", sample.text, options);
        let (collected, problems) = match T::collect_json(&sample.text, &options) {
            Ok(collected) => collected,
            Err(errors) => return Err(TestCaseError::fail(format!("{}: {errors}", sample.text))),
        };
        prop_assert!(problems.is_none(), "{}: {:?}", sample.text, problems);
        prop_assert_eq!(Some(seen(&collected)), expected.clone(), "{} collected with {:?}", sample.text, options);
        if let Ok(value) = sample.text.parse::<Value>() {
            let read = T::from_value_with(value, &options).ok();
            prop_assert_eq!(read.as_ref().map(seen), expected, "{} as a value with {:?}", sample.text, options);
        }
        Ok(())
    });
}

/// The value, and the keys in their order. Escapes in undeclared keys may be kept by one reading and not by another.
fn seen<T: HlModel>(model: &T) -> (Value, Vec<String>) {
    (model.to_value(), model.keys().into_iter().map(str::to_owned).collect())
}

/// Options that allow more, and whose limits are the usual ones. Keys that would be dropped are not kept as they were.
fn tolerant(choices: &mut Choices<'_>) -> ReadOptions {
    let options = ReadOptions::new()
        .duplicate_keys(choices.pick(&[DuplicateKeys::Error, DuplicateKeys::First, DuplicateKeys::Last]))
        .unknown_keys(choices.pick(&[UnknownKeys::AsDeclared, UnknownKeys::Keep]));
    if choices.one_in(4) { options } else { options.lenient() }
}

for_every_model!(leniency);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct OnlyA {
    a: i64,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct AAndB {
    a: i64,
    b: i64,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum OneOfBoth {
    A(OnlyA),
    B(AAndB),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum AnyOfBoth {
    A(OnlyA),
    B(AAndB),
}

#[test]
fn unknown_keys_that_are_dropped_or_kept_choose_no_member() {
    let text = r#"{"a": 10, "b": 20}"#;
    for unknown in [UnknownKeys::AsDeclared, UnknownKeys::Keep, UnknownKeys::Drop, UnknownKeys::Reject] {
        for options in [ReadOptions::new(), ReadOptions::new().lenient()] {
            let options = options.unknown_keys(unknown);
            assert!(matches!(OneOfBoth::from_json_with(text, &options), Ok(OneOfBoth::B(_))), "{options:?}");
            assert!(matches!(AnyOfBoth::from_json_with(text, &options), Ok(AnyOfBoth::B(_))), "{options:?}");
            let (collected, problems) = OneOfBoth::collect_json(text, &options).expect("it is valid");
            assert!(matches!((collected, problems), (OneOfBoth::B(_), None)), "{options:?}");
        }
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Patch {
    note: Option<Nullable<String>>,
    v: Option<Value>,
}

#[test]
fn a_null_that_is_legal_survives_every_tolerance() {
    let text = r#"{"note":null,"v":null}"#;
    let strict = Patch::from_json(text).unwrap();
    assert_eq!(strict.to_json().unwrap(), text);
    for duplicates in [DuplicateKeys::Error, DuplicateKeys::First, DuplicateKeys::Last] {
        let options = ReadOptions::new().lenient().duplicate_keys(duplicates);
        assert_eq!(Patch::from_json_with(text, &options).as_ref(), Ok(&strict));
        assert_eq!(Patch::collect_json(text, &options), Ok((strict.clone(), None)));
        assert_eq!(Patch::from_value_with(text.parse().unwrap(), &options).as_ref(), Ok(&strict));
    }
}
