//! Merge keys: `<<: *base`. YAML 1.2 does not have them, but documents do, and other tools support them.

use std::collections::HashSet;

use super::fault::Fault;
use super::node::{Content, Entry, Node, Place};

/// Replaces the merge keys of an object by the entries of their values. `merges` has the places of the merge keys. The
/// object's own entries take precedence, and then earlier entries.
pub(super) fn merge(object: &mut Node, merges: &[Place]) -> Result<(), Fault> {
    let Content::Object(entries) = &mut object.content else { return Ok(()) };
    let is_merge = |entry: &Entry| merges.contains(&entry.key_place);
    let mut known: HashSet<String> =
        entries.iter().filter(|entry| !is_merge(entry)).map(|entry| entry.key.clone()).collect();
    let mut kept = Vec::with_capacity(entries.len());
    for entry in std::mem::take(&mut **entries) {
        if !is_merge(&entry) {
            kept.push(entry);
            continue;
        }
        let place = entry.value.place;
        let sources = match entry.value.content {
            Content::List(items) => items,
            _ => vec![entry.value],
        };
        for source in sources {
            let Content::Object(entries) = source.content else {
                return Err(Fault::new(
                    place,
                    "the value of the merge key `<<` must be an object or a list of objects",
                ));
            };
            kept.extend(entries.into_items().filter(|entry| known.insert(entry.key.clone())));
        }
    }
    **entries = kept;
    Ok(())
}
