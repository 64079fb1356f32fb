//! Constraints on several keys of an object as keywords.

use super::json::{Fields, list, text_list};
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
    Fields::of(keyword, list(keys.iter().map(present)))
}

/// The schema of an object that has a key.
fn present(key: &RuleKey) -> Fields {
    under_its_names(key, |name| match key.null {
        NullPolicy::Absent => Fields::default().requiring([(name, Fields::of("not", Fields::of_type("null")))]),
        NullPolicy::Value => Fields::of("required", text_list([name])),
    })
}

/// The schema of an object in which one of the names of a key satisfies a schema.
fn under_its_names(key: &RuleKey, under: impl Fn(&'static str) -> Fields) -> Fields {
    match key.names {
        [name] => under(name),
        names => Fields::of_any(names.iter().map(|name| under(name))),
    }
}

fn is_plain(key: &RuleKey) -> bool {
    key.names.len() == 1 && key.null == NullPolicy::Value
}

fn requires(fields: &mut Fields, key: &RuleKey, needed: &RuleKey) {
    if !is_plain(key) || !is_plain(needed) {
        let absent = Fields::of("not", present(key));
        return fields.also(Fields::of_any([absent, present(needed)]));
    }
    let all = Fields::of(key.name(), text_list([needed.name()]));
    fields.join("dependentRequired", all.unsorted());
}

/// Refuses objects with two of the keys.
fn not_together(fields: &mut Fields, keys: &[RuleKey]) {
    let pairs = keys.iter().enumerate().flat_map(|(index, first)| {
        keys.iter().skip(index + 1).map(move |second| {
            if is_plain(first) && is_plain(second) {
                Fields::of("required", text_list([first.name(), second.name()]))
            } else {
                Fields::of("allOf", list([present(first), present(second)]))
            }
        })
    });
    let mut pairs: Vec<_> = pairs.collect();
    let refused = if pairs.len() == 1 { pairs.remove(0) } else { Fields::of_any(pairs) };
    fields.also(Fields::of("not", refused));
}

fn conditional(rule: &IfKey) -> Fields {
    let condition = match rule.value {
        Some(value) => {
            under_its_names(&rule.key, |name| Fields::default().requiring([(name, Fields::of("const", value))]))
        }
        None => present(&rule.key),
    };
    let mut then = Fields::default();
    match rule.requires {
        [] => {}
        keys if keys.iter().all(is_plain) => then.set("required", text_list(keys.iter().map(RuleKey::name))),
        keys => then.set("allOf", list(keys.iter().map(present))),
    }
    match rule.not {
        [] => {}
        [key] => then.set("not", present(key)),
        keys => then.set("not", joined("anyOf", keys)),
    }
    let mut fields = Fields::of("if", condition);
    fields.set("then", then);
    fields
}
