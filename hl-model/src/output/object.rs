//! Writing the keys of a model, in their original order.

use super::fields::{Fields, RestField};
use super::output::{Output, Spelling};
use super::tag::{take_tags, write_tags};
use crate::description::Key;
use crate::value::{REST, pattern_mark};

/// Writes a model with declared keys.
pub fn write_object(model: &dyn Fields, output: &mut Output) {
    let mut renamed = Renamed::new();
    if output.tags.is_empty() && output.spellings.is_none() {
        output.begin_object();
    } else {
        renamed = begin_among_others(model, output);
    }
    let kept = kept(model);
    match kept.clone().find_map(|(_, kept)| kept.order()) {
        Some(order) => write_in_order(model, &renamed, &kept.collect::<Vec<_>>(), order, output),
        None => {
            for index in 0..model.object().keys.len() {
                write_key(model, &renamed, index, output);
            }
            kept.for_each(|(_, kept)| kept.write_all(output));
        }
    }
    output.end_object();
}

/// The indexes of keys that are written under an alias, because the alias is the discriminator of a union, each with the
/// alias.
type Renamed = Vec<(usize, &'static str)>;

/// Begins an object that shares its keys with the unions whose tags are announced for it, or with other parts of an `allOf`.
#[cold]
#[inline(never)]
fn begin_among_others(model: &dyn Fields, output: &mut Output) -> Renamed {
    let is_part = output.is_empty();
    let tags = take_tags(output);
    output.begin_object();
    let renamed = write_tags(&tags, model, &kept(model).map(|(_, kept)| kept), output);
    if let (Some(spellings), true) = (&mut output.spellings, is_part) {
        for (index, key) in model.object().keys.iter().enumerate() {
            if !key.aliases.is_empty() && model.field(index).is_some() {
                spellings.push(Spelling { written: name_of(key, &renamed, index), key });
            }
        }
    }
    renamed
}

fn name_of(key: &Key, renamed: &Renamed, index: usize) -> &'static str {
    renamed.iter().find(|(at, _)| *at == index).map_or(key.name, |(_, alias)| alias)
}

/// The fields that keep undeclared keys, each with its number in the order: first those for patterns, then the one for all
/// other keys.
fn kept(model: &dyn Fields) -> impl Iterator<Item = (u16, &dyn RestField)> + Clone {
    let patterns = model.object().patterns.len();
    (0..=patterns).filter_map(move |index| {
        if index < patterns {
            Some((pattern_mark(index), model.patterned(index)?))
        } else {
            Some((REST, model.rest()?))
        }
    })
}

fn write_key(model: &dyn Fields, renamed: &Renamed, index: usize, output: &mut Output) {
    if let (Some(key), Some(value)) = (model.object().keys.get(index), model.field(index)) {
        if renamed.is_empty() {
            output.declared_key(key);
        } else {
            output.key(name_of(key, renamed, index));
        }
        value.write(output);
    }
}

/// Writes the keys in their original order. Keys that the order does not mention come last, because the model may be a
/// changed copy.
fn write_in_order(
    model: &dyn Fields,
    renamed: &Renamed,
    kept: &[(u16, &dyn RestField)],
    order: &[u16],
    output: &mut Output,
) {
    let mut written = vec![false; model.object().keys.len()];
    let mut next: Vec<usize> = vec![0; kept.len()];
    for &index in order {
        let mut places = kept.iter().zip(&mut next);
        if let Some(((_, kept), next)) = places.find(|((mark, _), _)| *mark == index) {
            kept.write_entry(*next, output);
            *next += 1;
        } else if let Some(written) = written.get_mut(usize::from(index)) {
            *written = true;
            write_key(model, renamed, usize::from(index), output);
        }
    }
    for index in (0..written.len()).filter(|index| !written.get(*index).copied().unwrap_or(true)) {
        write_key(model, renamed, index, output);
    }
    for ((_, kept), mut next) in kept.iter().zip(next) {
        while kept.write_entry(next, output) {
            next += 1;
        }
    }
}
