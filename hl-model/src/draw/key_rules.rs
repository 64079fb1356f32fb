//! Drawing objects that satisfy rules on several keys.

use super::drawer::Drawer;
use super::entries::Entries;
use super::rules::Rules;
use crate::description::{Constraint, IfKey, Key, NullPolicy, Object, RuleKey};
use crate::options::DuplicateKeys;
use crate::rules;
use crate::value::{Entry, Node};

/// Maximum number of passes over all rules, because a repair for one rule may break another.
const ROUNDS: usize = 8;

/// Maximum number of draws for a key that must be present, because `null` may count as absent.
const DRAWS: usize = 8;

impl Drawer<'_, '_> {
    /// Adds and removes optional keys until the rules about several keys hold. This may fail.
    pub(super) fn mend(&mut self, object: &'static Object, rules: &Rules, entries: &mut Entries) {
        for _ in 0..ROUNDS {
            let mended = rules.iter().filter(|rule| self.mend_one(object, rule, entries)).count();
            if mended == 0 {
                break;
            }
        }
    }

    /// Changes keys so that a rule holds, and returns whether something was changed.
    fn mend_one(&mut self, object: &'static Object, rule: &'static Constraint, entries: &mut Entries) -> bool {
        match rule {
            Constraint::Requires(key, needed) if is_present(key, entries) && !is_present(needed, entries) => {
                self.add_key(object, needed, entries) || remove(object, key, entries)
            }
            Constraint::AnyOfKeys(keys) | Constraint::OneOfKeys(keys) if present(keys, entries).is_empty() => {
                self.choices.pick(keys).is_some_and(|key| self.add_key(object, key, entries))
            }
            Constraint::OneOfKeys(keys) | Constraint::NotTogether(keys) if present(keys, entries).len() > 1 => {
                self.keep_one(object, keys, entries)
            }
            Constraint::IfKey(rule) if holds(rule, entries) => {
                let missing = rule.requires.iter().filter(|key| !is_present(key, entries)).collect::<Vec<_>>();
                let refused = rule.not.iter().filter(|key| is_present(key, entries)).collect::<Vec<_>>();
                let added = missing.into_iter().filter(|key| self.add_key(object, key, entries)).count();
                added + refused.into_iter().filter(|key| remove(object, key, entries)).count() > 0
            }
            _ => false,
        }
    }

    /// Removes all but one of several keys: it keeps a required key, or a random one.
    fn keep_one(&mut self, object: &'static Object, keys: &'static [RuleKey], entries: &mut Entries) -> bool {
        let present = present(keys, entries);
        let is_required = |key: &&RuleKey| declared(object, key).is_some_and(Key::is_required);
        let required = present.iter().copied().find(is_required);
        let Some(kept) = required.or_else(|| self.choices.pick(&present).copied()) else { return false };
        let others = present.iter().filter(|key| !std::ptr::eq(**key, kept));
        others.filter(|key| remove(object, key, entries)).count() > 0
    }

    /// Adds a key with a value that counts as present, and returns whether there is such a value.
    fn add_key(&mut self, object: &'static Object, key: &RuleKey, entries: &mut Entries) -> bool {
        let Some(declared) = declared(object, key) else { return false };
        for _ in 0..DRAWS {
            let Some(value) = self.at_key(declared) else { return false };
            if key.null == NullPolicy::Absent && value == "null" {
                continue;
            }
            entries.retain(|(name, _)| name != declared.name());
            entries.push((declared.name().to_owned(), value));
            return true;
        }
        false
    }
}

/// Removes a key if it is optional, and returns whether it is.
fn remove(object: &'static Object, key: &RuleKey, entries: &mut Entries) -> bool {
    let is_optional = declared(object, key).is_some_and(|key| !key.is_required());
    if is_optional {
        entries.retain(|(name, _)| !key.names.contains(&name.as_str()));
    }
    is_optional
}

fn declared(object: &'static Object, key: &RuleKey) -> Option<&'static Key> {
    object.keys.iter().find(|declared| declared.name == key.name())
}

fn present<'k>(keys: &'k [RuleKey], entries: &Entries) -> Vec<&'k RuleKey> {
    keys.iter().filter(|key| is_present(key, entries)).collect()
}

fn is_present(key: &RuleKey, entries: &Entries) -> bool {
    rules::is_present(key, &in_json(entries))
}

/// Whether the condition of a rule holds.
fn holds(rule: &IfKey, entries: &Entries) -> bool {
    rules::holds(rule, &in_json(entries))
}

fn in_json(entries: &Entries) -> rules::Entries<'_> {
    let entries = entries.iter().map(|(name, value)| Entry { key: Some(name.into()), value: Node::Text(value) });
    rules::Entries::of(entries.collect(), DuplicateKeys::Error)
}
