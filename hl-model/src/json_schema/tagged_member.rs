//! A member of a union with a discriminator.

use std::rc::Rc;

use crate::description::{CompositionKind, Member, Rest, Schema, Shape, is_same};

/// A member of a union with a discriminator. The tag is among the keys of its values. In a nested union, the values have the
/// tags of all unions.
#[derive(Clone, Debug)]
pub(crate) struct TaggedMember {
    pub(super) union: &'static Schema,
    pub(super) key: &'static str,
    pub(super) member: &'static Member,
    /// The member of the outer union that is this union.
    pub(super) around: Option<Rc<TaggedMember>>,
}

impl TaggedMember {
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let is_around_same = match (&self.around, &other.around) {
            (Some(around), Some(other)) => around.is_same(other),
            (None, None) => true,
            _ => false,
        };
        is_around_same && is_same(self.union, other.union) && self.member.name == other.member.name
    }

    /// Whether the member is within a union, directly or not.
    pub(super) fn is_within(&self, union: &'static Schema) -> bool {
        is_same(self.union, union) || self.around.as_ref().is_some_and(|around| around.is_within(union))
    }

    /// The outermost union.
    pub(super) fn outermost(&self) -> &'static Schema {
        self.around.as_ref().map_or(self.union, |around| around.outermost())
    }

    /// The name of the outermost union with the names of the members.
    pub(super) fn name_after(&self, union: &str, separator: &str) -> String {
        let around =
            self.around.as_ref().map_or_else(|| union.to_owned(), |around| around.name_after(union, separator));
        format!("{around}{separator}{}", self.member.name)
    }

    pub(super) fn schema(&self) -> &'static Schema {
        (self.member.schema)()
    }

    /// The member and those around it, the outermost first. Of members with equal discriminators, only the innermost counts.
    pub(super) fn path(&self) -> Vec<&Self> {
        let mut path: Vec<&Self> = Vec::new();
        for tagged in std::iter::successors(Some(self), |tagged| tagged.around.as_deref()) {
            if path.iter().all(|inner| inner.key != tagged.key) {
                path.push(tagged);
            }
        }
        path.reverse();
        path
    }

    /// Whether the member is written as one flat object, or as a union of flat objects. A union whose members allow the tags
    /// becomes a reference instead.
    pub(super) fn is_flat(&self) -> bool {
        let schema = self.schema();
        schema.resolved().as_object().is_some() || (is_union(schema) && self.is_refused_by(schema))
    }

    /// Whether a schema has a rule for undeclared keys that applies to a tag.
    pub(super) fn is_refused_by(&self, schema: &'static Schema) -> bool {
        self.is_refused_within(schema, false, &mut Vec::new())
    }

    /// Like [`is_refused_by`](Self::is_refused_by). The rules of parts of an `allOf` do not apply.
    fn is_refused_within(&self, schema: &'static Schema, is_part: bool, seen: &mut Vec<&'static Schema>) -> bool {
        let schema = schema.behind_nullable();
        let is_declared = |tagged: &Self| schema.keys().iter().any(|key| key.names().any(|name| name == tagged.key));
        let is_undeclared = |tagged: &&Self| tagged.member.tags.len() == 1 && !is_declared(tagged);
        let refuses = |rest: Rest| !matches!(rest, Rest::Any) && !is_part && self.path().iter().any(is_undeclared);
        match schema.shape {
            Shape::Object(object) => refuses(object.rest),
            Shape::Composition(composition) if !seen.iter().any(|known| is_same(known, schema)) => {
                seen.push(schema);
                let is_all = composition.kind == CompositionKind::AllOf;
                let mut members = composition.members.iter().map(|member| (member.schema)());
                (is_all && refuses(composition.rest))
                    || members.any(|inner| self.is_refused_within(inner, is_all, seen))
            }
            _ => false,
        }
    }
}

/// Whether a schema is an `anyOf` or a `oneOf`.
pub(super) fn is_union(schema: &'static Schema) -> bool {
    matches!(schema.resolved().shape, Shape::Composition(composition) if composition.kind != CompositionKind::AllOf)
}
