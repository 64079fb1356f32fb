//! The rules for JSON in attributes: a default, an example and a listed value must satisfy the schema of their place.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use hl_model_ground::format::{self, Format};
use hl_model_ground::number;
use syn::{Expr, ExprLit, Ident, Lit, Type};

use super::broken::{broken, broken_beside_values, repeated};
use super::context::Context;
use crate::attrs::Slot;
use crate::constraint::{Constraint, Constraints};
use crate::json::Json;
use crate::rust_number::FloatKind;
use crate::ty::{Scope, TypeKind, ungroup};

/// Checks a default or an example.
pub(super) fn check(slot: &Slot<Json>, constraints: &Constraints, ty: &Type, cx: Context<'_>) {
    let (Some(name), Some(json)) = (slot.name(), slot.value()) else { return };
    if let Some(problem) = problem(json, constraints, ty, cx.scope) {
        cx.errors.at(name, format!("the {name} `{json}` {problem}"));
    }
}

/// Checks `values = […]`.
pub(super) fn check_values(name: &Ident, values: &[Json], constraints: &Constraints, ty: &Type, cx: Context<'_>) {
    if let Some(value) = repeated(values) {
        cx.errors.at(name, format!("the value `{value}` is listed twice; remove one of them"));
    }
    // Only the first is reported, because the others mostly repeat its mistake.
    let wrong = values.iter().find_map(|value| {
        let problem = problem_of(value, ty, cx.scope, || broken_beside_values(constraints, value))?;
        Some((value, problem))
    });
    if let Some((value, problem)) = wrong {
        let is_list = matches!(cx.scope.unwrapped(ty).0, TypeKind::List(_) | TypeKind::Array(_) | TypeKind::Set(_));
        let advice = if is_list && !matches!(value, Json::Array(_)) {
            "; for the values of each item write `items(values = […])`"
        } else {
            ""
        };
        cx.errors.at(name, format!("the value `{value}` {problem}{advice}"));
    }
}

/// The problem of a value, as far as the syntax of its type tells.
pub(super) fn problem(json: &Json, constraints: &Constraints, ty: &Type, scope: Scope<'_>) -> Option<String> {
    problem_of(json, ty, scope, || broken(constraints, json))
}

fn problem_of<'a>(
    json: &Json,
    ty: &Type,
    scope: Scope<'_>,
    broken: impl FnOnce() -> Option<&'a Constraint>,
) -> Option<String> {
    if let Some(problem) = type_problem(json, ty, scope) {
        return Some(problem);
    }
    if matches!(json, Json::Null) {
        return None;
    }
    broken().map(|constraint| format!("is refused by `{}`", constraint.name))
}

/// The problem of a value's type.
fn type_problem(json: &Json, ty: &Type, scope: Scope<'_>) -> Option<String> {
    match (json, scope.kind(ty)) {
        (Json::Null, TypeKind::Nullable(_)) => return None,
        (_, TypeKind::Boxed(inner) | TypeKind::Secret(inner)) => return type_problem(json, inner, scope),
        _ => {}
    }
    let (kind, inner) = scope.unwrapped(ty);
    match (kind, json) {
        (TypeKind::Other, Json::String(text)) => format_problem(format_elsewhere(inner), text),
        // An `Option` in a wrong place has been reported.
        (TypeKind::Other | TypeKind::Any | TypeKind::Option(_), _)
        | (TypeKind::String, Json::String(_))
        | (TypeKind::Bool, Json::Bool(_))
        | (TypeKind::Null, Json::Null)
        | (TypeKind::Decimal, Json::Number(_))
        | (TypeKind::Map(None), Json::Object(_)) => None,
        (TypeKind::Char, Json::String(text)) if text.chars().count() == 1 => None,
        (TypeKind::Formatted, Json::String(text)) => format_problem(format_here(inner), text),
        (TypeKind::Address, Json::String(text)) => address_problem(inner, text),
        (TypeKind::BigInteger, Json::Number(number)) if number::is_integer(number) => None,
        (TypeKind::Int(int), Json::Number(number)) if number::is_integer(number) => {
            (!int.takes(number)).then(|| format!("does not fit into a `{}`", int.name()))
        }
        (TypeKind::Float(float), Json::Number(number)) => {
            (!is_finite(float, number)).then(|| format!("does not fit into an `{}`", float.name))
        }
        (TypeKind::Tuple(items), Json::Array(values)) => {
            let problem = items.iter().zip(values).find_map(|(item, value)| type_problem(value, item, scope));
            problem.or_else(|| number_problem(values, items.len()))
        }
        (TypeKind::List(item) | TypeKind::Array(item) | TypeKind::Set(item), Json::Array(values)) => {
            let problem = values.iter().find_map(|value| type_problem(value, item, scope));
            problem.or_else(|| count_problem(inner, values, kind))
        }
        (TypeKind::Map(Some(values)), Json::Object(members)) => {
            let problem = members.iter().find_map(|(_, value)| type_problem(value, values, scope));
            problem.or_else(|| members.iter().find_map(|(name, _)| key_problem(inner, name, scope)))
        }
        _ => {
            let if_own = if let Json::Object(_) = json { scope.if_own(inner) } else { String::new() };
            Some(format!("is {}, where the type asks for {}{if_own}", json.kind(), kind.noun()))
        }
    }
}

/// The problem of a text whose type has a format.
fn format_problem(format: Option<Format>, text: &str) -> Option<String> {
    let format = format?;
    let is_broken = format::check(format, text) == Some(false);
    is_broken.then(|| format!("lacks the format `{}` of the type", format.name()))
}

/// The problem of a text whose type is a network address.
fn address_problem(ty: &Type, text: &str) -> Option<String> {
    let name = type_name(ty)?;
    (!is_address(&name, text)).then(|| format!("is not an `{name}`"))
}

/// Whether a number is within the range of a type of floats.
fn is_finite(float: FloatKind, number: &str) -> bool {
    match float.name {
        "f32" => number.parse().is_ok_and(f32::is_finite),
        _ => number.parse().is_ok_and(f64::is_finite),
    }
}

/// The problem of the number of items: an array has a fixed one, and a set has each item once.
fn count_problem(ty: &Type, items: &[Json], kind: TypeKind<'_>) -> Option<String> {
    if let TypeKind::Set(_) = kind {
        return repeated(items).map(|item| format!("has the item `{item}` twice, where the type is a set"));
    }
    number_problem(items, usize::try_from(length_of_array(ty)?).ok()?)
}

/// The length of an array, if it is a literal.
pub(super) fn length_of_array(ty: &Type) -> Option<u64> {
    let Type::Array(array) = ungroup(ty) else { return None };
    let Expr::Lit(ExprLit { lit: Lit::Int(length), .. }) = &array.len else { return None };
    length.base10_parse().ok()
}

/// The problem of a number of items that is not the number of places.
fn number_problem(items: &[Json], length: usize) -> Option<String> {
    (length != items.len()).then(|| format!("has {} items, where the type asks for {length}", items.len()))
}

/// The problem of the name of a key in a map whose keys are integers.
fn key_problem(map: &Type, name: &str, scope: Scope<'_>) -> Option<String> {
    let [keys, _, ..] = *scope.arguments(map).as_slice() else { return None };
    let TypeKind::Int(_) = scope.kind(keys) else { return None };
    if !number::is_plain_integer(name) {
        return Some(format!("has the key `{name}`, where the type asks for integers"));
    }
    type_problem(&Json::Number(name.to_owned()), keys, scope)
}

/// Whether a text is a network address of a type of the standard library.
fn is_address(type_name: &str, text: &str) -> bool {
    match type_name {
        "IpAddr" => text.parse::<IpAddr>().is_ok(),
        "Ipv4Addr" => text.parse::<Ipv4Addr>().is_ok(),
        "Ipv6Addr" => text.parse::<Ipv6Addr>().is_ok(),
        "SocketAddr" => text.parse::<SocketAddr>().is_ok(),
        "SocketAddrV4" => text.parse::<SocketAddrV4>().is_ok(),
        "SocketAddrV6" => text.parse::<SocketAddrV6>().is_ok(),
        _ => true,
    }
}

/// The last segment of a path.
fn type_name(ty: &Type) -> Option<String> {
    let Type::Path(path) = ungroup(ty) else { return None };
    path.path.segments.last().map(|segment| segment.ident.to_string())
}

/// The format of a type of texts.
fn format_here(ty: &Type) -> Option<Format> {
    Some(match type_name(ty)?.as_str() {
        "Date" => Format::Date,
        "DateTime" => Format::DateTime,
        "DecimalString" => Format::Number,
        "LocalDateTime" => Format::LocalDateTime,
        "Time" => Format::Time,
        "Uuid" => Format::Uuid,
        _ => return None,
    })
}

/// The format of a type that is written with the name of its crate.
fn format_elsewhere(ty: &Type) -> Option<Format> {
    let Type::Path(path) = ungroup(ty) else { return None };
    let krate = path.path.segments.first()?.ident.to_string();
    Some(match (krate.as_str(), type_name(ty)?.as_str()) {
        ("chrono", "DateTime") | ("jiff", "Timestamp") | ("time", "OffsetDateTime") => Format::DateTime,
        ("chrono", "NaiveDateTime") | ("jiff", "DateTime") | ("time", "PrimitiveDateTime") => Format::LocalDateTime,
        ("chrono", "NaiveDate") | ("jiff" | "time", "Date") => Format::Date,
        ("uuid", "Uuid") => Format::Uuid,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use syn::{DeriveInput, parse_quote};

    /// The messages about a model.
    fn messages(input: &DeriveInput) -> Vec<String> {
        let errors = crate::errors::Errors::default();
        if let Some(container) = crate::ast::Container::parse(input, &errors) {
            crate::check::check(container, &errors);
        }
        errors.messages()
    }

    #[test]
    fn what_fits_is_left_alone() {
        let input: DeriveInput = parse_quote! {
            #[hl(closed, min_properties = 1, max_properties = 9)]
            struct Model {
                #[hl(min_length = 1, max_length = 5, pattern = "^a", default = "a", values = ["a", "ab"])]
                text: Option<String>,
                #[hl(minimum = 0, exclusive_maximum = 10.5, multiple_of = 0.1, default = 10.1)]
                number: Option<Decimal>,
                #[hl(default = 1e2)]
                small: Option<Box<u8>>,
                #[hl(default = null)]
                nullable: Option<Nullable<i64>>,
                #[hl(unique_items, min_items = 1, items(min_length = 2), default = ["ab", "cd"])]
                list: Option<Vec<String>>,
                #[hl(min_properties = 1, example = {"a": 1})]
                dict: Dict<i64>,
                #[hl(all_of, default = "asc")]
                order: Option<Order>,
                #[hl(default = {"any": ["thing"]}, min_length = 3)]
                value: Option<Value>,
                #[hl(values = ["a", null], default = null)]
                listed: Option<Nullable<String>>,
                #[hl(values = [1, null, 2.0], example = 2)]
                numbers: Box<Nullable<Integer>>,
                #[hl(values = [true, null])]
                truth: Nullable<bool>,
                #[hl(items(values = [null, 1.5]))]
                items: Vec<Nullable<Box<Decimal>>>,
                #[hl(contains(minimum = 3), min_contains = 0, max_contains = 1, default = [])]
                few: Option<Vec<i64>>,
                #[hl(default = {"-7": 1, "0": 2})]
                by_number: Option<BTreeMap<i64, i64>>,
            }
        };
        assert_eq!(messages(&input), [""; 0]);
    }

    #[test]
    fn what_contradicts_is_reported() {
        let input: DeriveInput = parse_quote! {
            #[hl(closed, min_length = 1, min_properties = 20, max_properties = 1)]
            struct Model {
                #[hl(minimum = 1, min_items = 1, format = "int32")]
                text: String,
                #[hl(min_length = 3, max_length = 2)]
                empty: String,
                #[hl(minimum = 1, exclusive_maximum = 1)]
                none: Decimal,
                #[hl(minimum = 1, exclusive_minimum = 2)]
                both: Decimal,
                #[hl(minimum = 256)]
                byte: u8,
                #[hl(multiple_of = 0)]
                multiple: i64,
                #[hl(default = 1)]
                wrong: Option<String>,
                #[hl(default = -1)]
                negative: Option<u64>,
                #[hl(default = 1.5)]
                fraction: Option<Integer>,
                #[hl(default = 1e400)]
                infinite: Option<f64>,
                #[hl(default = ["a", 1])]
                items: Option<Vec<String>>,
                #[hl(default = null)]
                null: Option<String>,
                #[hl(max_length = 1, values = ["a", "ab", "a"], example = "b")]
                values: String,
                #[hl(values = ["a", null, null])]
                null_twice: Nullable<String>,
                #[hl(values = [true, null, 1])]
                truth: bool,
                #[hl(pattern = "^a*$", default = "b")]
                pattern: Option<String>,
                #[hl(pattern = "a(?=b)")]
                look_ahead: String,
                #[hl(format = "date")]
                date: DateTime,
                #[hl(all_of)]
                wrapped: Vec<Model>,
            }
        };
        assert_eq!(
            messages(&input),
            [
                "look-ahead cannot be checked in linear time (at byte 1 of the pattern)",
                "`min_length` does not constrain an object; write it on the field that it is meant for, or remove it",
                "`minimum` constrains numbers, and this value is a string; for the length of a string write `min_length` or \
                 `max_length`, or use a type of numbers",
                "`min_items` constrains lists, and this value is a string; write `min_length = …`",
                "`format` constrains integers in this format, and this value is a string; remove it",
                "no value satisfies both `min_length` and `max_length`",
                "no value satisfies both `minimum` and `exclusive_maximum`",
                "one of `minimum` and `exclusive_minimum` has no effect; remove it",
                "no `u8` satisfies this `minimum`",
                "`multiple_of` must be greater than zero",
                "the default `1` is a number, where the type asks for a string",
                "the default `-1` does not fit into a `u64`",
                "the default `1.5` is a number, where the type asks for an integer",
                "the default `1e400` does not fit into an `f64`",
                "the default `[\"a\",1]` is a number, where the type asks for a string",
                "the default `null` is null, where the type asks for a string",
                "the value `\"a\"` is listed twice; remove one of them",
                "the value `\"ab\"` is refused by `max_length`",
                "the example `\"b\"` is refused by `values`",
                "the value `null` is listed twice; remove one of them",
                "the value `null` is null, where the type asks for a boolean",
                "the default `\"b\"` is refused by `pattern`",
                "this type has a format of its own; remove `format`, or use `String`",
                "`all_of` wraps a reference to a model, and this type is not a model; remove it",
                "no value satisfies this: the struct is closed and has fewer keys",
                "no value satisfies this: 12 keys are required",
                "no value satisfies both `min_properties` and `max_properties`",
            ]
        );
    }

    #[test]
    fn counted_items_and_names_of_keys_are_compared_with_the_type() {
        let input: DeriveInput = parse_quote! {
            #[hl(closed)]
            struct Model {
                #[hl(contains(minimum = 3), max_contains = 1, default = [1, 2])]
                too_few: Option<Vec<i64>>,
                #[hl(contains(minimum = 3), max_contains = 1, default = [3, 4])]
                too_many: Option<Vec<i64>>,
                #[hl(default = {"007": 1})]
                zeros: Option<BTreeMap<i64, i64>>,
                #[hl(default = {"-": 1})]
                sign: Option<BTreeMap<i64, i64>>,
            }
        };
        assert_eq!(
            messages(&input),
            [
                "the default `[1,2]` is refused by `contains`",
                "the default `[3,4]` is refused by `contains`",
                "the default `{\"007\":1}` has the key `007`, where the type asks for integers",
                "the default `{\"-\":1}` has the key `-`, where the type asks for integers",
            ]
        );
    }
}
