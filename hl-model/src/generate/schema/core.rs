//! What a schema comes down to: the one schema that says it all, if references and wrappers add nothing.

use super::graph::Graph;
use super::kinds::Kinds;
use super::schema::{ANY, SchemaId};

/// Maximum number of wrappers in each other.
const MAX_DEPTH: usize = 64;

/// The schemas that together are what a schema says.
struct Parts {
    kinds: Kinds,
    ids: Vec<SchemaId>,
}

impl Graph<'_> {
    /// The schema that says the same without wrappers: what a lone `$ref` leads to, the only member of a union.
    pub(crate) fn core(&self, id: SchemaId) -> SchemaId {
        if self.is_named(id) { id } else { self.unwrapped(id) }
    }

    /// As [`core`](Self::core), but looks into the schema even if it has a name.
    pub(crate) fn unwrapped(&self, id: SchemaId) -> SchemaId {
        let mut parts = Parts { kinds: Kinds::ALL, ids: Vec::new() };
        if !self.gather(id, true, &mut parts, 0) {
            return id;
        }
        for _ in 0..MAX_DEPTH {
            let Some(next) = self.opened(&parts) else { break };
            if !self.gather(next.1, true, &mut parts, 0) {
                return id;
            }
            parts.ids.remove(next.0);
            dedup(&mut parts.ids);
        }
        match parts.ids.as_slice() {
            [] if parts.kinds == Kinds::ALL => ANY,
            [] => self.mask(parts.kinds),
            [one] if self.flat(*one).kinds.is_within(parts.kinds) => *one,
            _ => id,
        }
    }

    /// A part that is a union of which one member can apply, or a named schema that allows too many kinds; with what
    /// takes its place.
    fn opened(&self, parts: &Parts) -> Option<(usize, SchemaId)> {
        parts.ids.iter().enumerate().find_map(|(index, id)| {
            let raw = self.get(*id);
            if !raw.says_kinds_only() {
                return None;
            }
            if let ([], [union]) = (raw.all_of.as_slice(), raw.unions.as_slice()) {
                let mut alive = union.members.iter().filter(|member| self.flat(**member).kinds.meets(parts.kinds));
                let only = alive.next().filter(|_| alive.next().is_none()).copied()?;
                let is_whole = self.is_named(*id) && self.flat(*id).kinds.is_within(parts.kinds);
                return (!is_whole).then_some((index, only));
            }
            None
        })
    }

    /// Adds the parts of a schema. Nothing is known if wrappers are nested too deeply.
    fn gather(&self, id: SchemaId, is_first: bool, parts: &mut Parts, depth: usize) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let raw = self.get(id);
        let is_part = (!is_first && self.is_named(id)) || !raw.says_kinds_only() || raw.unions.len() > 1;
        if is_part || !raw.unions.is_empty() && !raw.all_of.is_empty() {
            parts.kinds = parts.kinds.and(if self.is_named(id) { Kinds::ALL } else { raw.kinds });
            parts.ids.push(id);
            dedup(&mut parts.ids);
            return true;
        }
        parts.kinds = parts.kinds.and(raw.kinds);
        if raw.unions.len() == 1 {
            parts.ids.push(id);
            dedup(&mut parts.ids);
            return true;
        }
        raw.all_of.iter().all(|part| self.gather(*part, false, parts, depth + 1))
    }
}

fn dedup(ids: &mut Vec<SchemaId>) {
    let mut seen = std::collections::HashSet::new();
    ids.retain(|id| seen.insert(*id));
}
