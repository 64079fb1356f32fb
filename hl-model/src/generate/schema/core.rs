//! The core of a schema: a single schema that means the same, if references and wrappers add nothing to it.

use indexmap::IndexSet;

use super::graph::Graph;
use super::kinds::Kinds;
use super::schema::{ANY, SchemaId};

/// Maximum number of nested wrappers.
const MAX_DEPTH: usize = 64;

/// The schemas that a schema consists of.
struct Parts {
    kinds: Kinds,
    ids: IndexSet<SchemaId>,
}

impl Graph<'_> {
    /// The schema without wrappers that means the same: the target of a lone `$ref`, or the only member of a union.
    pub(crate) fn core(&self, id: SchemaId) -> SchemaId {
        if self.is_named(id) { id } else { self.unwrapped(id) }
    }

    /// Like [`core`](Self::core), but also unwraps a schema that has a name.
    pub(crate) fn unwrapped(&self, id: SchemaId) -> SchemaId {
        let mut parts = Parts { kinds: Kinds::ALL, ids: IndexSet::new() };
        if !self.gather(id, &mut parts, 0) {
            return id;
        }
        for _ in 0..MAX_DEPTH {
            let Some((index, next)) = self.opened(&parts) else { break };
            if !self.gather(next, &mut parts, 0) {
                return id;
            }
            parts.ids.shift_remove_index(index);
        }
        match (parts.ids.first(), parts.ids.len()) {
            (None, _) if parts.kinds == Kinds::ALL => ANY,
            (None, _) => self.mask(parts.kinds),
            (Some(one), 1) if self.flat(*one).kinds.is_within(parts.kinds) => *one,
            _ => id,
        }
    }

    /// The index of a part that can be replaced, with its replacement. It is a union with only one possible member, or
    /// a named schema that allows too many kinds.
    fn opened(&self, parts: &Parts) -> Option<(usize, SchemaId)> {
        parts.ids.iter().enumerate().find_map(|(index, id)| {
            let raw = self.get(*id);
            if !raw.is_type_only() {
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

    /// Adds the parts of a schema, within `depth` wrappers. Returns `false` if wrappers are nested too deep.
    fn gather(&self, id: SchemaId, parts: &mut Parts, depth: usize) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let raw = self.get(id);
        let is_part = (depth > 0 && self.is_named(id)) || !raw.is_type_only() || raw.unions.len() > 1;
        if is_part || !raw.unions.is_empty() && !raw.all_of.is_empty() {
            parts.kinds = parts.kinds.and(if self.is_named(id) { Kinds::ALL } else { raw.kinds });
            parts.ids.insert(id);
            return true;
        }
        parts.kinds = parts.kinds.and(raw.kinds);
        if raw.unions.len() == 1 {
            parts.ids.insert(id);
            return true;
        }
        raw.all_of.iter().all(|part| self.gather(*part, parts, depth + 1))
    }
}
