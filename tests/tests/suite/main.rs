//! The public JSON Schema Test Suite (draft 2020-12, formats asserted), as far as models can express its schemas.
//!
//! There is a module a keyword. Each test states a schema as a model and says which JSON texts it accepts and which it
//! refuses. The values and the verdicts are the suite's. `not_expressible.md` lists the groups of the suite for which
//! there can be no model, and why.
//!
//! The suite states most keywords without a `type`, so that they say nothing of values of other types. Here such a
//! schema is a constraint on a [`Value`], or an [`IfObject`] or [`IfList`].

mod additional_properties;
mod all_of;
mod any_of;
mod boolean_schema;
mod constant;
mod contains;
mod default;
mod dependent_required;
mod ecmascript_regex;
mod enumeration;
mod exclusive_maximum;
mod exclusive_minimum;
mod format;
mod items;
mod max_items;
mod max_length;
mod max_properties;
mod maximum;
mod min_items;
mod min_length;
mod min_properties;
mod minimum;
mod multiple_of;
mod not;
mod one_of;
mod pattern;
mod pattern_properties;
mod prefix_items;
mod properties;
mod property_names;
mod reference;
mod required;
mod types;
mod unevaluated_in_parts;
mod unevaluated_properties;
mod unique_items;

use hl_model::schema;
use hl_model::{Dict, Errors, HlModel, Value};
use hl_model_tests::described;

/// The schema `true`.
type Anything = Value;

/// The schema `false`.
#[derive(Debug, PartialEq, HlModel)]
#[hl(not = Value)]
struct Nothing(Value);

/// What `T` says holds for objects only.
#[derive(HlModel)]
#[hl(any_of)]
enum IfObject<T> {
    Object(T),
    Other(NoObject),
}

#[derive(HlModel)]
#[hl(not = Dict)]
struct NoObject(Value);

/// What `T` says holds for lists only.
#[derive(HlModel)]
#[hl(any_of)]
enum IfList<T> {
    List(T),
    Other(NoList),
}

#[derive(HlModel)]
#[hl(not = Vec<Value>)]
struct NoList(Value);

/// Asserts that texts are read, that nothing of them is lost, and that the model's JSON Schema accepts them too.
#[track_caller]
fn accepts<T: HlModel>(texts: &[&str]) {
    accepts_exactly::<T>(texts);
    for text in texts {
        assert!(is_valid_by_json_schema::<T>(text), "refused by {}: {text}", schema::json_schema::<T>());
    }
}

/// Asserts that texts are refused for one reason, and that the model's JSON Schema refuses them too.
#[track_caller]
fn refuses<T: HlModel>(code: &str, texts: &[&str]) {
    refuses_exactly::<T>(code, texts);
    for text in texts {
        assert!(!is_valid_by_json_schema::<T>(text), "accepted by {}: {text}", schema::json_schema::<T>());
    }
}

/// As [`accepts`], for numbers that the other implementation of JSON Schema would round.
#[track_caller]
fn accepts_exactly<T: HlModel>(texts: &[&str]) {
    for text in texts {
        let value: Value = text.parse().unwrap();
        let read = T::from_json(text).and_then(|model| model.to_json());
        assert_eq!(read.map(|json| json.parse()), Ok(Ok(value.clone())), "{text}");
        assert_eq!(T::from_value(value).map(drop), Ok(()), "in memory: {text}");
        assert_eq!(described(<T as HlModel>::schema(), text), Ok(()), "by the description: {text}");
    }
}

/// As [`refuses`], for numbers that the other implementation of JSON Schema would round.
#[track_caller]
fn refuses_exactly<T: HlModel>(code: &str, texts: &[&str]) {
    for text in texts {
        let value: Value = text.parse().unwrap();
        assert_refused(T::from_json(text), code, text);
        assert_refused(T::from_value(value), code, text);
    }
}

#[track_caller]
fn assert_refused<T>(read: Result<T, Errors>, code: &str, text: &str) {
    let Err(errors) = read else { panic!("accepted: {text}") };
    assert!(errors.iter().all(|problem| problem.code() == code), "refused, but not by {code}: {text}: {errors:#}");
}

/// What another implementation of JSON Schema says of a text by the schema of a model.
fn is_valid_by_json_schema<T: HlModel>(text: &str) -> bool {
    let schema = serde_json::from_str(&schema::json_schema::<T>().to_json()).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    validator.is_valid(&serde_json::from_str(text).unwrap())
}
