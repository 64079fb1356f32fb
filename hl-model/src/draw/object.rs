//! Objects, as lists of entries, so that the parts of an `allOf` can be put together.

use super::any;
use super::composition;
use super::drawer::{Drawer, Rules, bounds};
use crate::schema::json_text::quoted;
use crate::schema::{Constraint, Key, NullPolicy, Object, Rest, Schema, SchemaFn, Shape};

/// Keys with their values as JSON text.
pub(super) type Entries = Vec<(String, String)>;

/// JSON text of an object.
pub(super) fn json(entries: Entries) -> String {
    let entries: Vec<_> = entries.into_iter().map(|(key, value)| format!("{}:{value}", quoted(&key))).collect();
    format!("{{{}}}", entries.join(","))
}

/// The entries of an object that satisfies a schema; nothing if the schema is not one of objects, or none was found.
/// `tag` is an entry that the object must have.
pub(super) fn entries(
    drawer: &mut Drawer<'_, '_>,
    schema: &'static Schema,
    rules: &Rules,
    tag: Option<&(String, String)>,
) -> Option<Entries> {
    let rules: Vec<_> = rules.iter().copied().chain(schema.constraints()).collect();
    match schema.shape() {
        Shape::Newtype(inner) | Shape::Nullable(inner) => entries(drawer, inner(), &rules, tag),
        Shape::Object(object) => declared(drawer, object, &rules, tag),
        Shape::Map(values) => map(drawer, Some(values), &rules, tag),
        Shape::AnyObject => map(drawer, None, &rules, tag),
        Shape::Composition(composition) => composition::entries(drawer, composition, &rules, tag),
        _ => None,
    }
}

fn declared(
    drawer: &mut Drawer<'_, '_>,
    object: &'static Object,
    rules: &Rules,
    tag: Option<&(String, String)>,
) -> Option<Entries> {
    let (min, max) = count(rules);
    let mut entries = Entries::new();
    let is_tag = |key: &Key| tag.is_some_and(|(name, _)| name == key.name());
    let required = object.keys.iter().filter(|key| key.is_required() || is_tag(key)).count();
    let mut room = max.saturating_sub(required);
    for key in object.keys {
        if let Some(tag) = tag.filter(|_| is_tag(key)) {
            entries.push(tag.clone());
            continue;
        }
        if !key.is_required() {
            // Optional keys are left out at first; the number of keys may ask for them.
            let is_wanted = entries.len() < min || (!drawer.is_deep() && drawer.choices.one_in(2));
            if room == 0 || !is_wanted {
                continue;
            }
        }
        match value(drawer, key) {
            Some(value) => entries.push((key.name().into(), value)),
            None if key.is_required() => return None,
            None => continue,
        }
        room = room.saturating_sub(usize::from(!key.is_required()));
    }
    if let Some(tag) = tag.filter(|(name, _)| object.keys.iter().all(|key| key.name() != name)) {
        entries.push(tag.clone());
    }
    let values = match object.rest {
        Rest::Of(values) => Some(values),
        Rest::Any => None,
        _ => return Some(entries),
    };
    let more = min.saturating_sub(entries.len());
    let most = max.saturating_sub(entries.len());
    let count = if drawer.is_deep() { more } else { drawer.choices.between(more, most.min(more.saturating_add(2))) };
    add_unknown(drawer, values, count, &mut entries)?;
    Some(entries)
}

fn value(drawer: &mut Drawer<'_, '_>, key: &'static Key) -> Option<String> {
    if key.null() == NullPolicy::Absent && drawer.choices.one_in(8) && !key.is_required() {
        return Some("null".into());
    }
    let rules: Vec<_> = key.constraints().iter().collect();
    drawer.value(key.schema(), &rules)
}

fn map(
    drawer: &mut Drawer<'_, '_>,
    values: Option<SchemaFn>,
    rules: &Rules,
    tag: Option<&(String, String)>,
) -> Option<Entries> {
    let (min, max) = count(rules);
    let mut entries: Entries = tag.cloned().into_iter().collect();
    let count = drawer.count(min, max).saturating_sub(entries.len());
    add_unknown(drawer, values, count, &mut entries)?;
    Some(entries)
}

/// Adds keys that are not declared.
fn add_unknown(
    drawer: &mut Drawer<'_, '_>,
    values: Option<SchemaFn>,
    count: usize,
    entries: &mut Entries,
) -> Option<()> {
    for index in 0..count {
        let key = match drawer.choices.below(6) {
            4 => format!("schlüssel {index}"),
            5 => format!("a/b~{index}\"\\"),
            _ => format!("x_key_{index}"),
        };
        let value = match values {
            Some(values) => drawer.value(values(), &[])?,
            None => any::value(drawer.choices, 0),
        };
        entries.push((key, value));
    }
    Some(())
}

fn count(rules: &Rules) -> (usize, usize) {
    bounds(rules, |rule| match rule {
        Constraint::MinProperties(min) => (Some(*min), None),
        Constraint::MaxProperties(max) => (None, Some(*max)),
        _ => (None, None),
    })
}
