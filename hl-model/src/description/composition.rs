//! The methods of compositions and their members.

use super::literal::Literal;
use super::types::{Composition, CompositionKind, Member, Object, Rest, Schema, SchemaFn, Shape};

impl Composition {
    /// A composition without members, as a base for struct updates.
    #[doc(hidden)]
    pub const NEW: Self = Self {
        kind: CompositionKind::OneOf,
        members: &[],
        discriminator: None,
        content: None,
        external: false,
        other: None,
        rest: Rest::Any,
    };

    /// The schema of other values that are kept (`#[hl(other)]`): objects with an unknown tag, or values that match no member.
    #[must_use]
    pub fn other(&self) -> Option<&'static Schema> {
        self.other.map(|other| other())
    }

    /// The member that a tag selects, which is given as the text of a string or as JSON.
    pub(crate) fn member_of(&self, tag: &str) -> Option<&'static Member> {
        self.members
            .iter()
            .find(|member| member.accepted_tags().any(|known| known.is_text(tag) || known.is_number(tag)))
    }

    /// The schemas of the members, followed by the schema of other values.
    pub(crate) fn schemas(&self) -> impl DoubleEndedIterator<Item = &'static Schema> + Clone {
        let other = self.other;
        self.members.iter().map(|member| (member.schema)()).chain(other.map(|other| other()))
    }

    /// The type of the tags: strings, integers or booleans.
    pub(crate) fn tag_schema(&self) -> &'static Schema {
        match self.members.iter().find_map(|member| member.tags.first()) {
            Some(Literal::Json("true" | "false")) => const { &Schema::of(Shape::Boolean) },
            Some(Literal::Json(_)) => const { &Schema::of(Shape::Integer) },
            Some(Literal::String(_)) | None => const { &Schema::of(Shape::String) },
        }
    }

    /// The object around the payload of a member of an adjacently or externally tagged union, and the index of the key
    /// with the payload. A member without a payload has no such key, and need not be an object.
    pub(crate) fn wrapper(&self, member: &Member) -> Option<(&'static Object, Option<usize>)> {
        let Shape::Object(object) = (member.schema)().shape else { return None };
        let content = match (self.content, self.external) {
            (Some(content), _) => object.keys.iter().position(|key| key.name == content),
            (None, true) => Some(0),
            (None, false) => return None,
        };
        Some((object, content))
    }

    /// The tags of all members, without their aliases.
    pub(crate) fn tags(&self) -> impl Iterator<Item = Literal> + Clone {
        let members = self.members;
        members.iter().flat_map(|member| member.tags).copied()
    }
}

/// The schema of a variant without fields in a union with a discriminator: an object without keys.
#[doc(hidden)]
#[must_use]
pub fn no_keys() -> &'static Schema {
    static OBJECT: Object = Object::new(&[], &[], Rest::Closed);
    static SCHEMA: Schema = Schema::of(Shape::Object(&OBJECT)).rust("()");
    &SCHEMA
}

impl Member {
    /// A member that is not selected by a tag.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, schema: SchemaFn, description: &'static str) -> Self {
        Self { name, rename: None, schema, tags: &[], aliases: &[], description, deprecated: false }
    }

    /// The name in reports: that of the variant or of the part, or the value of `#[hl(rename = "…")]`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self.rename {
            Some(name) => name,
            None => self.name,
        }
    }

    /// The schema of the member's values. In an adjacently or externally tagged union it is that of the object around the payload.
    #[must_use]
    pub fn schema(&self) -> &'static Schema {
        (self.schema)()
    }

    /// All values of the discriminator that select the member.
    pub(crate) fn accepted_tags(&self) -> impl Iterator<Item = Literal> + Clone {
        let (tags, aliases) = (self.tags, self.aliases);
        tags.iter().chain(aliases).copied()
    }
}
