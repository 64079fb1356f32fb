//! Writing the keys of a model, in the order in which they came.

use super::fields::{Fields, RestField};
use super::output::Output;
use crate::value::REST;

/// Writes a model with declared keys.
pub fn write_object(model: &dyn Fields, output: &mut Output) {
    output.begin_object();
    let rest = model.rest();
    match rest.and_then(|rest| Some((rest, rest.order()?))) {
        Some((rest, order)) => write_in_order(model, rest, order, output),
        None => {
            for index in 0..model.object().keys.len() {
                write_key(model, index, output);
            }
            if let Some(rest) = rest {
                rest.write_all(output);
            }
        }
    }
    output.end_object();
}

fn write_key(model: &dyn Fields, index: usize, output: &mut Output) {
    if let (Some(key), Some(value)) = (model.object().keys.get(index), model.field(index)) {
        output.declared_key(key);
        value.write(output);
    }
}

/// Writes the keys as they came. Keys that the order lacks, because a copy was changed, come last.
fn write_in_order(model: &dyn Fields, rest: &dyn RestField, order: &[u16], output: &mut Output) {
    let mut written = vec![false; model.object().keys.len()];
    let mut entry = 0;
    for &index in order {
        if index == REST {
            rest.write_entry(entry, output);
            entry += 1;
        } else if let Some(written) = written.get_mut(usize::from(index)) {
            *written = true;
            write_key(model, usize::from(index), output);
        }
    }
    for index in (0..written.len()).filter(|index| !written.get(*index).copied().unwrap_or(true)) {
        write_key(model, index, output);
    }
    while rest.write_entry(entry, output) {
        entry += 1;
    }
}
