//! Constraints on several keys of an object as keywords.

use super::fields::{Fields, list, text_list};
use crate::description::{Constraint, IfKey, NullPolicy, RuleKey};

/// Adds a constraint on several keys.
pub(super) fn add(fields: &mut Fields, constraint: &Constraint) {
    match constraint {
        Constraint::Requires(key, needed) => requires(fields, key, needed),
        Constraint::AnyOfKeys(keys) => fields.also(joined("anyOf", keys)),
        Constraint::OneOfKeys(keys) => fields.also(joined("oneOf", keys)),
        Constraint::NotTogether(keys) => not_together(fields, keys),
        Constraint::IfKey(rule) => fields.also(conditional(rule)),
        _ => {}
    }
}

fn joined(keyword: &'static str, keys: &[RuleKey]) -> Fields {
    Fields::of(keyword, list(keys.iter().map(|key| present(key).into_json())))
}

/// The schema of an object that has a key.
fn present(key: &RuleKey) -> Fields {
    let under = |name: &'static str| {
        let mut fields = Fields::default();
        if key.null == NullPolicy::Absent {
            fields.set("properties", Fields::of(name, r#"{"not":{"type":"null"}}"#).into_map_json());
        }
        fields.set("required", text_list([name]));
        fields
    };
    match key.names {
        [name] => under(name),
        names => Fields::of("anyOf", list(names.iter().map(|name| under(name).into_json()))),
    }
}

fn is_plain(key: &RuleKey) -> bool {
    key.names.len() == 1 && key.null == NullPolicy::Value
}

fn requires(fields: &mut Fields, key: &RuleKey, needed: &RuleKey) {
    if !is_plain(key) || !is_plain(needed) {
        let absent = Fields::of("not", present(key).into_json());
        return fields.also(Fields::of("anyOf", list([absent.into_json(), present(needed).into_json()])));
    }
    let all = Fields::of(key.name(), text_list([needed.name()]));
    match fields.get("dependentRequired") {
        None => fields.set("dependentRequired", all.into_map_json()),
        Some(_) => fields.also(Fields::of("dependentRequired", all.into_map_json())),
    }
}

/// Refuses objects with two of the keys.
fn not_together(fields: &mut Fields, keys: &[RuleKey]) {
    let pairs = keys.iter().enumerate().flat_map(|(index, first)| {
        keys.iter().skip(index + 1).map(move |second| {
            if is_plain(first) && is_plain(second) {
                Fields::of("required", text_list([first.name(), second.name()]))
            } else {
                Fields::of("allOf", list([present(first).into_json(), present(second).into_json()]))
            }
        })
    });
    let mut pairs: Vec<_> = pairs.map(Fields::into_json).collect();
    let refused = if pairs.len() == 1 { pairs.remove(0) } else { Fields::of("anyOf", list(pairs)).into_json() };
    fields.also(Fields::of("not", refused));
}

fn conditional(rule: &IfKey) -> Fields {
    let mut condition = present(&rule.key);
    if let Some(value) = rule.value {
        let having = |name: &'static str| {
            let properties = Fields::of(name, Fields::of("const", value.json()).into_json());
            let mut fields = Fields::of("properties", properties.into_map_json());
            fields.set("required", text_list([name]));
            fields
        };
        condition = match rule.key.names {
            [name] => having(name),
            names => Fields::of("anyOf", list(names.iter().map(|name| having(name).into_json()))),
        };
    }
    let mut then = Fields::default();
    match rule.requires {
        [] => {}
        keys if keys.iter().all(is_plain) => then.set("required", text_list(keys.iter().map(RuleKey::name))),
        keys => then.set("allOf", list(keys.iter().map(|key| present(key).into_json()))),
    }
    match rule.not {
        [] => {}
        [key] => then.set("not", present(key).into_json()),
        keys => then.set("not", joined("anyOf", keys).into_json()),
    }
    let mut fields = Fields::of("if", condition.into_json());
    fields.set("then", then.into_json());
    fields
}
