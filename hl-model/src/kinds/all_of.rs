//! Reading an `allOf`: a value that several schemas describe.

use super::composition::{again, described, end, start, whole};
use super::object::{Record, read_unknown};
use crate::check;
use crate::input::{EntryKey, Input, Reading, Slots};
use crate::options::Elsewhere;
use crate::schema::Composition;
use crate::stop::Stop;
use crate::value::Node;

/// Reads a value of which every one of several schemas must hold.
///
/// # Errors
///
/// [`Stop`] if that is not so.
pub fn read_all_of<T: Record>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let (schema, composition) = described::<T>()?;
    let node = whole(input, schema)?;
    start(input.reading, schema)?;
    let mut slots = T::Slots::default();
    for index in 0..composition.members.len() {
        again(node, input.reading, Elsewhere::All, |input| slots.read(index, input))?;
    }
    // A list or a text is no object, so it has no keys that are left over. Those of a part are left to the whole.
    if node.is_object() && !matches!(input.elsewhere, Elsewhere::All) {
        left_over(composition, node, input, &mut slots)?;
    }
    end(input.reading);
    if let Some(rest) = slots.rest() {
        let text = if let Node::Text(json) = node { json } else { "" };
        rest.close(None, text, input.reading);
    }
    T::finish(slots)
}

/// Reads the keys that no part evaluates.
fn left_over<'de>(
    composition: &'static Composition,
    node: Node<'de>,
    input: &mut Input<'_, 'de>,
    slots: &mut dyn Slots,
) -> Result<(), Stop> {
    let (elsewhere, reading) = (input.elsewhere, &mut *input.reading);
    let Reading { limits, tolerance, depth, memo, .. } = reading;
    let evaluated = check::evaluated(composition, node, limits, *tolerance, *depth, memo);
    let mut take = |key: &EntryKey<'_>, value: &mut Input<'_, 'de>| {
        if evaluated.has(key.name) {
            return value.skip();
        }
        value.reading.note(key);
        if elsewhere.has(key.name, composition.rest, value.reading.tolerance) {
            value.skip()
        } else {
            read_unknown(slots, key, value)
        }
    };
    again(node, reading, Elsewhere::None, |input| input.each_entry(&mut take))
}
