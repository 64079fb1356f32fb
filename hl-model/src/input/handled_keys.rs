//! Undeclared keys of an object that another reader of the object handles.

use std::num::NonZeroU32;

use crate::description::{Composition, Member, Rest};
use crate::options::{Tolerance, UnknownKeys};

/// The undeclared keys of an object that another reader handles, such as the tag of the union around it. The object neither
/// refuses nor keeps them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct HandledKeys {
    /// Whether another reader handles all undeclared keys, because the object is a part of an `allOf`.
    is_part: bool,
    /// The discriminators of the unions that the object is a member of.
    tags: Option<TagId>,
}

/// The number of a discriminator among the [`Tags`] of a reading, beginning with 1.
type TagId = NonZeroU32;

/// The discriminators of the unions in a reading, as a linked list towards the outside: each holds the number of the
/// discriminator around it. So one number stands for all discriminators around an object.
#[derive(Debug, Default)]
pub(crate) struct Tags(Vec<Tag>);

/// The discriminator of a union.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tag {
    key: &'static str,
    /// Whether the member determines the value of the discriminator. If not, the object must declare or keep it, because
    /// otherwise the tag would be lost.
    is_known: bool,
    /// Whether the object has an alias of the tag. The member need not allow the alias.
    is_alias: bool,
    around: Option<TagId>,
}

impl HandledKeys {
    pub(crate) const NONE: Self = Self { is_part: false, tags: None };

    pub(super) fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// Whether the object is a part of an `allOf`.
    pub(super) const fn is_part(self) -> bool {
        self.is_part
    }

    /// The keys handled by others, for a part of an `allOf`.
    pub(super) const fn of_part(self) -> Self {
        Self { is_part: true, ..self }
    }

    /// The keys handled by others, for a member of a union without a discriminator. A union that is a part of an `allOf`
    /// sees all keys, because they tell its members apart.
    pub(super) const fn of_member(self) -> Self {
        Self { is_part: false, ..self }
    }
}

impl Tags {
    /// The keys handled by others, for a member of a union. `is_alias` says whether an alias of the tag selected the member.
    pub(super) fn of_member(
        &mut self,
        around: HandledKeys,
        union: &Composition,
        member: &Member,
        is_alias: bool,
    ) -> HandledKeys {
        let Some(key) = union.discriminator else { return around.of_member() };
        self.with(Tag { key, is_known: member.tags.len() == 1, is_alias, around: around.tags })
    }

    /// The keys handled by others, for an object whose tag belongs to no member.
    pub(super) fn of_other(&mut self, around: HandledKeys, union: &Composition) -> HandledKeys {
        match union.discriminator {
            Some(key) => self.with(Tag { key, is_known: false, is_alias: false, around: around.tags }),
            None => around.of_member(),
        }
    }

    fn with(&mut self, tag: Tag) -> HandledKeys {
        let index = self.0.iter().position(|known| *known == tag).unwrap_or_else(|| {
            self.0.push(tag);
            self.0.len() - 1
        });
        HandledKeys { is_part: false, tags: u32::try_from(index + 1).ok().and_then(NonZeroU32::new) }
    }

    /// Whether another reader handles a key that an object does not declare. `rest` describes its other undeclared keys.
    pub(super) fn is_handled(&self, handled: HandledKeys, key: &str, rest: Rest, tolerance: Tolerance) -> bool {
        if handled.is_part || handled.tags.is_none() {
            return handled.is_part;
        }
        // An open object keeps its tags, so that it is written unchanged.
        let is_kept =
            matches!(rest, Rest::Any) && matches!(tolerance.unknown, UnknownKeys::AsDeclared | UnknownKeys::Keep);
        !is_kept && self.of(handled).any(|tag| tag.is_known && tag.key == key)
    }

    /// Whether an object must declare or keep a key under any tolerance, because it is the discriminator of a union.
    pub(super) fn must_be_kept(&self, handled: HandledKeys, key: &str) -> bool {
        self.of(handled).any(|tag| !tag.is_known && tag.key == key)
    }

    /// Whether the value of a declared key is an alias of a tag.
    pub(super) fn have_alias_at(&self, handled: HandledKeys, key: &str) -> bool {
        self.of(handled).any(|tag| tag.is_alias && tag.key == key)
    }

    /// The discriminators around an object, from the inside outwards.
    fn of(&self, handled: HandledKeys) -> impl Iterator<Item = &Tag> {
        let tag = |id: TagId| self.0.get(id.get() as usize - 1);
        std::iter::successors(handled.tags.and_then(tag), move |inner| inner.around.and_then(tag))
    }
}
