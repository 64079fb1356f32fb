//! The text that a model must write for a value that it has read. It differs only as the description tells.

use hl_model::schema::{Composition, Enum, Key, Literal, Member, NullPolicy, Object, Rest, Schema, Shape, Variant};

use crate::generate::literal;
use crate::json::Json;

/// The value as a model writes it after it has read it.
///
/// Numbers whose Rust type does not keep a text come in one canonical text; aliases come back under the name of the
/// key; a `null` that is read as an absent key is not written; the keys of a closed model come in the order in
/// which it declares them.
#[must_use]
pub fn written(schema: &'static Schema, json: &Json) -> Json {
    match (schema.shape(), json) {
        (Shape::Nullable(_), Json::Null) => Json::Null,
        (Shape::Nullable(inner) | Shape::Newtype(inner), _) => written(inner(), json),
        (Shape::Integer | Shape::Number, Json::Number(text)) => Json::Number(number(schema.rust_type(), text)),
        (Shape::Enum(listed), _) => choice(listed, json),
        (Shape::List(items), Json::List(list)) => Json::List(list.iter().map(|item| written(items(), item)).collect()),
        (Shape::Tuple(tuple), Json::List(list)) => {
            let items: Vec<_> = tuple.items().collect();
            let rest = match tuple.rest() {
                Rest::Of(rest) => rest(),
                Rest::Any | Rest::Closed => const { &Schema::NEW },
            };
            let item = |(index, item): (usize, &Json)| written(items.get(index).copied().unwrap_or(rest), item);
            Json::List(list.iter().enumerate().map(item).collect())
        }
        (Shape::Map(values), Json::Object(entries)) => {
            Json::Object(entries.iter().map(|(key, value)| (key.clone(), written(values(), value))).collect())
        }
        (Shape::Object(object), Json::Object(entries)) => {
            let mut entries: Vec<_> = entries.iter().filter_map(|(key, value)| entry(object, key, value)).collect();
            if matches!(object.rest, Rest::Closed) && object.patterns.is_empty() {
                entries.sort_by_key(|(name, _)| object.keys.iter().position(|key| key.name() == name));
            }
            Json::Object(entries)
        }
        (Shape::Composition(composition), _) if composition.external => external(composition, json),
        (Shape::Composition(composition), Json::Object(entries)) => match composition.discriminator {
            Some(key) => tagged(composition, key, entries),
            None => json.clone(),
        },
        _ => json.clone(),
    }
}

fn number(rust_type: &str, text: &str) -> String {
    match rust_type {
        "Integer" | "Decimal" => text.to_owned(),
        // The text of a float is not tested here; `≈` marks a float that may be written in another way.
        "f32" => text.parse().map_or_else(|_| text.to_owned(), |float: f32| format!("≈{float:e}")),
        "f64" => text.parse().map_or_else(|_| text.to_owned(), |float: f64| format!("≈{float:e}")),
        _ => whole(text),
    }
}

/// The digits of an integer.
fn whole(text: &str) -> String {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |magnitude| ("-", magnitude));
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent: isize = exponent.parse().unwrap_or_default();
    let digits = format!("{integer}{fraction}");
    let end = integer.len().saturating_add_signed(exponent);
    let digits = format!("{digits:0<end$}").chars().take(end).collect::<String>();
    match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        digits => format!("{sign}{digits}"),
    }
}

/// A listed number is written in its listed spelling, and an alias as its listed value.
fn choice(listed: &'static Enum, json: &Json) -> Json {
    let is_meant = |variant: &&Variant| is_one_of(json, &[&[variant.value()], variant.aliases()].concat());
    listed.variants().iter().find(is_meant).map_or_else(|| json.clone(), |variant| literal(variant.value()))
}

fn is_one_of(json: &Json, literals: &[Literal]) -> bool {
    literals.iter().any(|value| literal(*value).is_same(json))
}

/// The alias of a key, or of a string, is written as the tag.
fn external(composition: &'static Composition, json: &Json) -> Json {
    let tag = |name: &str| {
        let is_meant = |member: &&Member| is_one_of(&Json::string(name), member.aliases);
        match composition.members.iter().find(is_meant).map(|member| member.tags) {
            Some([Literal::String(tag)]) => (*tag).to_owned(),
            _ => name.to_owned(),
        }
    };
    match json {
        Json::String(name) => Json::String(tag(name)),
        Json::Object(entries) => {
            let entries: Vec<_> = entries.iter().map(|(name, value)| (tag(name), value.clone())).collect();
            let is_meant =
                |member: &&Member| entries.iter().any(|(name, _)| is_one_of(&Json::string(name), member.tags));
            let member = composition.members.iter().find(is_meant);
            let json = Json::Object(entries.clone());
            member.map_or_else(|| json.clone(), |member| written((member.schema)(), &json))
        }
        _ => json.clone(),
    }
}

/// The alias of a tag is written as the tag, and a number as it is listed; then the member is written.
fn tagged(composition: &'static Composition, key: &str, entries: &[(String, Json)]) -> Json {
    let member = |value: &Json| {
        let is_meant = |member: &&Member| is_one_of(value, &[member.tags, member.aliases].concat());
        composition.members.iter().find(is_meant)
    };
    let tag = |value: &Json| {
        let tags = member(value).map_or(&[][..], |member| member.tags);
        let tag = tags.iter().find(|tag| is_one_of(value, &[**tag])).or_else(|| tags.first());
        tag.map_or_else(|| value.clone(), |tag| literal(*tag))
    };
    let entry = |(name, value): &(String, Json)| (name.clone(), if name == key { tag(value) } else { value.clone() });
    let json = Json::Object(entries.iter().map(entry).collect());
    let found = entries.iter().find(|(name, _)| name == key).and_then(|(_, value)| member(value));
    found.map_or_else(|| json.clone(), |member| written((member.schema)(), &json))
}

fn entry(object: &'static Object, name: &str, value: &Json) -> Option<(String, Json)> {
    let is_key = |key: &&Key| key.name() == name || key.aliases().contains(&name);
    if let Some(key) = object.keys.iter().find(is_key) {
        let is_absent = key.null() == NullPolicy::Absent && *value == Json::Null;
        return (!is_absent).then(|| (key.name().to_owned(), written(key.schema(), value)));
    }
    if let Some(known) = object.patterns.iter().find(|known| known.pattern().is_match(name)) {
        return Some((name.to_owned(), known.values().map_or_else(|| value.clone(), |values| written(values, value))));
    }
    Some((
        name.to_owned(),
        match object.rest {
            Rest::Of(values) => written(values(), value),
            Rest::Any | Rest::Closed => value.clone(),
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn integers_have_one_text() {
        for (text, expected) in [("1.0", "1"), ("-12e2", "-1200"), ("-0", "0"), ("1.50e1", "15"), ("100e-2", "1")] {
            assert_eq!(whole(text), expected, "{text}");
        }
    }
}
