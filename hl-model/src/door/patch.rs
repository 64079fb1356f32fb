//! Applying a model to another one as a JSON Merge Patch (RFC 7396), with typed absence and null.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::read::from_str;
use crate::description::{Composition, CompositionKind, EqualKeys, Member, Object, Rest, Schema, SchemaFn, Shape};
use crate::field::FieldType;
use crate::options::{MODEL_DEPTH, ReadOptions};
use crate::output;
use crate::problem::Errors;
use hl_model_ground::json::{Entry, decode, entries, quoted};

/// A copy of a value with the changes of a patch.
pub(crate) fn apply<T: FieldType, P: FieldType>(value: &T, patch: &P) -> Result<T, Errors> {
    let (schema, name) = (T::field_schema(), P::field_schema().name);
    let (value, patch) = (output::to_json(value, schema.name)?, output::to_json(patch, name)?);
    let json = merge(Some(schema), &value, &patch, MODEL_DEPTH);
    // The values of a model were accepted before, perhaps with larger limits than the default ones.
    from_str(&json, &ReadOptions::unlimited()).map_err(Errors::without_positions)
}

/// Merges objects key by key. Any other value replaces the old one, and so does an object below `depth`.
fn merge<'t>(schema: Option<&'static Schema>, value: &'t str, patch: &'t str, depth: usize) -> Cow<'t, str> {
    if depth == 0 || !value.starts_with('{') || !patch.starts_with('{') {
        return patch.into();
    }
    let (old, changes) = (entries(value), entries(patch));
    let described = schema.map(|schema| Described { schema, changes: &changes, old: &old });
    let mut old: Vec<_> = old.iter().map(|entry| Target::of(described, entry)).collect();
    let mut changes: Vec<_> = changes.iter().map(|entry| Target::of(described, entry)).collect();
    name_equal_keys(&mut old.iter_mut().chain(&mut changes).collect::<Vec<_>>());
    let mut by_name: HashMap<_, _> = HashMap::new();
    for change in &changes {
        by_name.entry(change.name).or_insert(change);
    }
    let known: HashSet<_> = old.iter().map(|place| place.name).collect();
    let mut merged: Vec<(Cow<'_, str>, Cow<'_, str>)> = Vec::new();
    for Target { entry, name, schema, .. } in &old {
        match by_name.get(name) {
            None => merged.push((entry.quoted.into(), entry.value.into())),
            Some(change) if change.removes() => {}
            Some(change) => {
                merged.push((entry.quoted.into(), merge(*schema, entry.value, change.entry.value, depth - 1)));
            }
        }
    }
    for change in &changes {
        let Target { entry, name, schema, .. } = change;
        // Two names of one key are a problem, which reading the merged text reports.
        if known.contains(name) && by_name.get(name).is_some_and(|first| std::ptr::eq(*first, change)) {
            continue;
        }
        if !change.removes() {
            let written = if *name == entry.key.as_deref() { None } else { name.map(quoted) };
            // In an added object, `null` means an absent key, too.
            let added = merge(*schema, "{}", entry.value, depth - 1);
            merged.push((written.map_or(entry.quoted.into(), Cow::Owned), added));
        }
    }
    let merged: Vec<_> = merged.iter().map(|(key, value)| format!("{key}:{value}")).collect();
    format!("{{{}}}", merged.join(",")).into()
}

/// Gives each key of a map the name of the first key that it equals as a value of its type.
fn name_equal_keys(places: &mut [&mut Target<'_>]) {
    let finders: HashMap<usize, EqualKeys> =
        places.iter().filter_map(|place| place.keys).map(|keys| (keys as usize, keys)).collect();
    for (id, equal) in finders {
        let (indexes, names): (Vec<_>, Vec<_>) = places
            .iter()
            .enumerate()
            .filter(|(_, place)| place.keys.is_some_and(|keys| keys as usize == id))
            .filter_map(|(index, place)| Some((index, place.name?)))
            .unzip();
        equal(&mut names.iter().copied().map(Cow::Borrowed), &mut |index, first| {
            if let Some(place) = indexes.get(index).and_then(|index| places.get_mut(*index)) {
                place.name = names.get(first).copied();
            }
        });
    }
}

/// Maximum number of compositions that are followed to find a key.
const FOLLOWED: usize = 16;

/// An entry of an object, with the description of its key.
struct Target<'e> {
    entry: &'e Entry<'e>,
    /// The declared name of the key, which may be written as an alias.
    name: Option<&'e str>,
    /// The schema of its value.
    schema: Option<&'static Schema>,
    /// The function that finds equal keys, for the key of a map.
    keys: Option<EqualKeys>,
}

impl<'e> Target<'e> {
    fn of(object: Option<Described<'_>>, entry: &'e Entry<'e>) -> Self {
        let key = entry.key.as_deref();
        let known = key.and_then(|key| object?.find(key));
        let name = known.as_ref().and_then(|known| known.name).or(key);
        let keys = known.as_ref().and_then(|known| known.keys);
        Self { entry, name, schema: known.and_then(|known| known.schema), keys }
    }

    /// Whether a change removes its key: it is `null`, and the type of the key does not allow `null`.
    fn removes(&self) -> bool {
        let is_null = |schema: &'static Schema| matches!(schema.resolved().shape(), Shape::Nullable(_) | Shape::Null);
        self.entry.value == "null" && !self.schema.is_some_and(is_null)
    }
}

/// The description of a key of an object.
struct DescribedKey<'k> {
    by: By,
    /// The name of a declared key.
    name: Option<&'k str>,
    schema: Option<&'static Schema>,
    keys: Option<EqualKeys>,
}

/// The part of a description that describes a key. Declared keys take precedence over patterns, and patterns over rules for
/// all keys, whichever parts of an `allOf` have them.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum By {
    Declaration,
    Pattern,
    Rest,
}

impl DescribedKey<'_> {
    fn by_rest(values: SchemaFn) -> Self {
        Self { by: By::Rest, name: None, schema: Some(values()), keys: None }
    }
}

/// An object with its description.
#[derive(Clone, Copy)]
struct Described<'e> {
    schema: &'static Schema,
    changes: &'e [Entry<'e>],
    old: &'e [Entry<'e>],
}

impl Described<'_> {
    /// Finds the description of a key.
    fn find(self, key: &str) -> Option<DescribedKey<'_>> {
        self.find_by(self.schema, key, FOLLOWED)
    }

    fn find_by<'k>(self, schema: &'static Schema, key: &'k str, followed: usize) -> Option<DescribedKey<'k>> {
        self.evaluated(schema, key, followed).or_else(|| match schema.behind_nullable().shape() {
            Shape::Object(Object { rest: Rest::Of(values), .. })
            | Shape::Composition(Composition { rest: Rest::Of(values), .. }) => Some(DescribedKey::by_rest(*values)),
            _ => None,
        })
    }

    /// Finds the description of a key in a schema that evaluates it as a part of an `allOf`. The whole describes undeclared
    /// keys.
    fn evaluated<'k>(self, schema: &'static Schema, key: &'k str, followed: usize) -> Option<DescribedKey<'k>> {
        let followed = followed.checked_sub(1)?;
        match schema.behind_nullable().shape() {
            Shape::Map(values) => {
                Some(DescribedKey { keys: schema.behind_nullable().equal_keys(), ..DescribedKey::by_rest(values) })
            }
            Shape::Object(object) => match object.find(key) {
                Some((_, declared)) => {
                    let (name, schema) = (Some(declared.name()), Some(declared.schema()));
                    Some(DescribedKey { by: By::Declaration, name, schema, keys: None })
                }
                None => {
                    let known = object.patterns_of(key).next()?;
                    Some(DescribedKey { by: By::Pattern, name: None, schema: known.values(), keys: None })
                }
            },
            Shape::Composition(all_of) if all_of.kind() == CompositionKind::AllOf => {
                let known = all_of.schemas().filter_map(|part| self.evaluated(part, key, followed));
                known.min_by(|one, other| one.by.cmp(&other.by))
            }
            Shape::Composition(union) => match self.member(union) {
                Some(member) => self.find_by(member.schema(), key, followed),
                None => {
                    let known = union.schemas().filter_map(|member| self.find_by(member, key, followed));
                    known.min_by(|one, other| one.by.cmp(&other.by))
                }
            },
            _ => None,
        }
    }

    /// The member of a union that the tag of the object selects.
    fn member(self, union: &'static Composition) -> Option<&'static Member> {
        let key = union.discriminator()?;
        let tag = self.changes.iter().chain(self.old).find(|entry| entry.key.as_deref() == Some(key))?;
        union.member_of(&decode(tag.value).unwrap_or(tag.value.into()))
    }
}
