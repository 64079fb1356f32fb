//! Writing the keys of a model, in their original order.

use super::fields::{Fields, RestField};
use super::output::{Output, Spelling};
use super::tag::{take_tags, write_tags};
use crate::description::Key;
use crate::value::{REST, pattern_mark};

/// Writes a model with declared keys.
pub fn write_object(model: &dyn Fields, output: &mut Output) {
    if output.tags.is_empty() && output.spellings.is_none() {
        output.begin_object();
        write_entries(model, output, |index, output| {
            if let (Some(key), Some(value)) = (model.object().keys.get(index), model.field(index)) {
                output.declared_key(key);
                value.write(output);
            }
        });
    } else {
        write_among_others(model, output);
    }
    output.end_object();
}

/// Writes an object that shares its keys with the unions whose tags are announced for it, or with other parts of an `allOf`.
#[cold]
#[inline(never)]
fn write_among_others(model: &dyn Fields, output: &mut Output) {
    let is_part = output.is_empty();
    let tags = take_tags(output);
    output.begin_object();
    // The keys that are written under an alias, because the alias is the discriminator of a union.
    let renamed = write_tags(&tags, model, &kept(model).map(|(_, kept)| kept), output);
    let name_of = |index: usize, key: &Key| {
        renamed.iter().find(|(renamed, _)| *renamed == index).map_or(key.name, |(_, alias)| alias)
    };
    if let (Some(spellings), true) = (&mut output.spellings, is_part) {
        for (index, key) in model.object().keys.iter().enumerate() {
            if !key.aliases.is_empty() && model.field(index).is_some() {
                spellings.push(Spelling { written: name_of(index, key), key });
            }
        }
    }
    write_entries(model, output, |index, output| {
        if let (Some(key), Some(value)) = (model.object().keys.get(index), model.field(index)) {
            output.key(name_of(index, key));
            value.write(output);
        }
    });
}

/// Writes the keys of an object, the declared ones by `write_key`.
fn write_entries(model: &dyn Fields, output: &mut Output, write_key: impl Fn(usize, &mut Output)) {
    let kept = kept(model);
    match kept.clone().find_map(|(_, kept)| kept.order()) {
        Some(order) => write_in_order(model, &write_key, &kept.collect::<Vec<_>>(), order, output),
        None => {
            for index in 0..model.object().keys.len() {
                write_key(index, output);
            }
            kept.for_each(|(_, kept)| kept.write_all(output));
        }
    }
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

/// Writes the keys in their original order. Keys that the order does not mention come last, because the model may be a
/// changed copy.
fn write_in_order(
    model: &dyn Fields,
    write_key: &impl Fn(usize, &mut Output),
    kept: &[(u16, &dyn RestField)],
    order: &[u16],
    output: &mut Output,
) {
    let mut written = vec![false; model.object().keys.len()];
    let mut next: Vec<usize> = vec![0; kept.len()];
    for &index in order {
        let mut places = kept.iter().zip(&mut next);
        if let Some(((_, kept), next)) = places.find(|((number, _), _)| *number == index) {
            kept.write_entry(*next, output);
            *next += 1;
        } else if let Some(written) = written.get_mut(usize::from(index)) {
            *written = true;
            write_key(usize::from(index), output);
        }
    }
    for index in (0..written.len()).filter(|index| !written.get(*index).copied().unwrap_or(true)) {
        write_key(index, output);
    }
    for ((_, kept), mut next) in kept.iter().zip(next) {
        while kept.write_entry(next, output) {
            next += 1;
        }
    }
}
