//! What a description says of a union and of the members of a composition.

use super::literal::Literal;
use super::types::{Composition, Member, Schema, SchemaFn, Shape};

impl Composition {
    /// The type of the tags: strings, integers or booleans.
    pub(crate) fn tag_schema(&self) -> &'static Schema {
        match self.members.iter().find_map(|member| member.tags.first()) {
            Some(Literal::Json("true" | "false")) => const { &Schema::of(Shape::Boolean) },
            Some(Literal::Json(_)) => const { &Schema::of(Shape::Integer) },
            Some(Literal::String(_)) | None => const { &Schema::of(Shape::String) },
        }
    }

    /// The tags of all members, without their aliases.
    pub(crate) fn tags(&self) -> impl Iterator<Item = Literal> + Clone {
        let members = self.members;
        members.iter().flat_map(|member| member.tags).copied()
    }
}

impl Member {
    /// A member that is not selected by a tag.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, schema: SchemaFn, description: &'static str) -> Self {
        Self { name, rename: None, schema, tags: &[], aliases: &[], description }
    }

    /// The member as reports name it.
    pub(crate) fn shown_name(&self) -> &'static str {
        self.rename.unwrap_or(self.name)
    }

    /// All values of the discriminator that mean the member.
    pub(crate) fn accepted_tags(&self) -> impl Iterator<Item = Literal> + Clone {
        let (tags, aliases) = (self.tags, self.aliases);
        tags.iter().chain(aliases).copied()
    }
}
