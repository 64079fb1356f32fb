//! The rules for attributes about several keys.

use super::context::Context;
use super::literals;
use crate::attrs::{Condition, NamedKey, RuleKind, WrittenRule};
use crate::errors::Errors;
use crate::model::{Key, Rule};
use crate::suggest::did_you_mean;

/// Finds the keys that the rules of a struct name.
pub(super) fn check(written: &[WrittenRule], keys: &[Key<'_>], cx: Context<'_>) -> Vec<Rule> {
    let requires = keys.iter().enumerate().flat_map(|(index, key)| {
        let needed = key.attrs.requires.iter().enumerate();
        needed.filter_map(move |(place, needed)| {
            if key.attrs.requires.iter().take(place).any(|other| other.value() == needed.value()) {
                cx.errors.at(needed, format!("key `{}` is named twice; remove one of them", needed.value()));
                return None;
            }
            requires(index, &NamedKey::of_text(needed), keys, cx.errors)
        })
    });
    for (place, rule) in written.iter().enumerate() {
        let name = &rule.name;
        if written.iter().take(place).any(|other| other.name == *name && other.text == rule.text) {
            cx.errors.at(name, format!("`{name}` says this a second time; remove one of the two"));
        }
    }
    let groups = written.iter().filter_map(|rule| self::rule(&rule.kind, keys, cx));
    requires.chain(groups).collect()
}

fn requires(index: usize, needed: &NamedKey, keys: &[Key<'_>], errors: &Errors) -> Option<Rule> {
    let found = find(needed, keys, errors)?;
    if found == index {
        errors.at(&needed.blame, "a key does not require itself; name another key");
        return None;
    }
    if is_required(found, keys) {
        errors.at(&needed.blame, format!("`requires` has no effect: key `{}` is always there; remove it", needed.text));
        return None;
    }
    Some(Rule::Requires(index, found))
}

fn rule(rule: &RuleKind, keys: &[Key<'_>], cx: Context<'_>) -> Option<Rule> {
    match rule {
        RuleKind::AnyOf(named) => group(named, keys, cx.errors).map(Rule::AnyOf),
        RuleKind::OneOf(named) => group(named, keys, cx.errors).map(Rule::OneOf),
        RuleKind::NotTogether(named) => group(named, keys, cx.errors).map(Rule::NotTogether),
        RuleKind::IfKey(condition) => conditional(condition, keys, cx),
    }
}

/// Finds several keys. Each must be optional, and no key may be named twice.
fn group(named: &[NamedKey], keys: &[Key<'_>], errors: &Errors) -> Option<Vec<usize>> {
    let mut found: Vec<usize> = Vec::new();
    for name in named {
        let index = find(name, keys, errors)?;
        if found.contains(&index) {
            errors.at(&name.blame, format!("key `{}` is named twice; remove one of them", name.text));
            return None;
        }
        if is_required(index, keys) {
            errors.at(
                &name.blame,
                format!("key `{}` is always there; make its field an `Option<…>`, or leave it out here", name.text),
            );
            return None;
        }
        found.push(index);
    }
    Some(found)
}

fn conditional(condition: &Condition, keys: &[Key<'_>], cx: Context<'_>) -> Option<Rule> {
    let Condition { key, value, requires, not } = condition;
    let index = find(key, keys, cx.errors)?;
    let decides = keys.get(index)?;
    match value {
        Some(value) => {
            if let Some(problem) = literals::problem(value, &decides.attrs.constraints, decides.value, cx.scope) {
                cx.errors.at(&key.blame, format!("the condition never holds: the value `{value}` {problem}"));
                return None;
            }
        }
        None if decides.required => {
            cx.errors.at(
                &key.blame,
                format!("key `{}` is always there; name a value: `if_key({} = …, …)`", key.text, key.text),
            );
            return None;
        }
        None => {}
    }
    let all: Vec<&NamedKey> = requires.iter().chain(not).collect();
    let mut found = Vec::new();
    for name in all {
        let other = find(name, keys, cx.errors)?;
        if other == index || found.contains(&other) {
            cx.errors.at(&name.blame, format!("key `{}` is named twice; remove one of them", name.text));
            return None;
        }
        if is_required(other, keys) {
            cx.errors.at(
                &name.blame,
                format!("key `{}` is always there; make its field an `Option<…>`, or leave it out here", name.text),
            );
            return None;
        }
        found.push(other);
    }
    let not = found.split_off(requires.len());
    Some(Rule::IfKey { key: index, place: key.blame.span(), value: value.clone(), requires: found, not })
}

fn is_required(index: usize, keys: &[Key<'_>]) -> bool {
    keys.get(index).is_some_and(|key| key.required)
}

/// Finds the index of a key that an attribute names.
fn find(named: &NamedKey, keys: &[Key<'_>], errors: &Errors) -> Option<usize> {
    let spellings = keys.iter().map(|key| if named.is_field { key.field() } else { key.name.clone() });
    let spellings: Vec<String> = spellings.collect();
    let found = spellings.iter().position(|name| *name == named.text);
    if found.is_none() {
        let is_meant = |key: &Key<'_>| {
            let mut aliases = key.attrs.aliases.iter();
            key.name == named.text || key.field() == named.text || aliases.any(|alias| alias.value() == named.text)
        };
        let other = keys.iter().position(is_meant).and_then(|index| spellings.get(index));
        let near = match other.or_else(|| spellings.iter().find(|name| name.starts_with(&named.text))) {
            Some(name) => format!("; did you mean `{name}`?"),
            None => did_you_mean(&named.text, spellings.iter().map(String::as_str)),
        };
        let what = if named.is_field { "field" } else { "key" };
        errors.at(&named.blame, format!("there is no {what} `{}` here{near}", named.text));
    }
    found
}
