//! The methods of schemas: their properties, and the schemas that they refer to.

use super::equal_keys::EqualKeys;
use super::types::{Composition, CompositionKind, Constraint, Key, Schema, SchemaFn, Shape};
use crate::value::{Text, Value};
use hl_model_ground::number::is_plain_integer;

/// Maximum number of nested newtypes that are followed.
const MAX_NEWTYPES: usize = 64;

impl Schema {
    /// A schema with the defaults of all fields, as a base for struct updates.
    #[doc(hidden)]
    pub const NEW: Self = Self {
        name: "",
        path: "",
        rust_type: "",
        module: None,
        title: "",
        inline: false,
        description: "",
        deprecated: false,
        secret: false,
        arguments: &[],
        shape: Shape::Any,
        constraints: &[],
    };

    /// Describes a type that is not a model.
    #[must_use]
    pub const fn of(shape: Shape) -> Self {
        Self { shape, ..Self::NEW }
    }

    /// Adds the name of the Rust type, such as `i64`.
    #[must_use]
    pub const fn rust(self, rust_type: &'static str) -> Self {
        Self { rust_type, ..self }
    }

    /// Marks the value as secret, so that it never appears in a message.
    #[must_use]
    pub(crate) const fn secret(self) -> Self {
        Self { secret: true, ..self }
    }

    /// Replaces the constraints.
    #[must_use]
    pub const fn with(self, constraints: &'static [Constraint]) -> Self {
        Self { constraints, ..self }
    }

    /// Whether this describes a model, as opposed to a plain type such as `String`.
    #[must_use]
    pub const fn is_model(&self) -> bool {
        !self.name.is_empty()
    }

    /// The declared keys. Empty if this does not describe an object with declared keys.
    #[must_use]
    pub const fn keys(&self) -> &'static [Key] {
        match self.shape {
            Shape::Object(object) => object.keys,
            _ => &[],
        }
    }

    /// The declared key with a wire name. Aliases are not searched.
    ///
    /// ```
    /// # use hl_model::HlModel;
    /// #[derive(HlModel)]
    /// #[hl(closed)]
    /// struct Point { x: i64, y: Option<i64> }
    ///
    /// assert!(Point::schema().key("x").unwrap().is_required());
    /// assert!(Point::schema().key("z").is_none());
    /// ```
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys().iter().find(|key| key.name == name)
    }

    /// The schema at the end of a chain of newtypes.
    #[must_use]
    pub fn resolved(&'static self) -> &'static Self {
        self.followed(newtype).unwrap_or(self)
    }

    /// The schema at the end of a chain, whose links `next` returns; `None` if the chain has no end, such as a newtype of
    /// itself.
    #[inline]
    fn followed(&'static self, next: impl Fn(Shape) -> Option<SchemaFn>) -> Option<&'static Self> {
        let mut schema = self;
        for _ in 0..MAX_NEWTYPES {
            let Some(inner) = next(schema.shape) else { return Some(schema) };
            schema = inner();
        }
        None
    }

    /// The schemas that apply to the same value, such as those of the members of a composition.
    pub(crate) fn inner(&'static self) -> Vec<&'static Self> {
        match self.shape {
            Shape::Newtype(inner) | Shape::Nullable(inner) => vec![inner()],
            Shape::Composition(composition) => composition.members.iter().map(|member| (member.schema)()).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether values are numbers. Names of keys are then written as numbers.
    pub(crate) fn is_of_numbers(&'static self) -> bool {
        match self.resolved().shape {
            Shape::Integer | Shape::Number => true,
            Shape::Enum(choice) => !choice.is_of_text(),
            _ => false,
        }
    }

    /// The value of a key's name under this schema: a string, or an integer.
    pub(crate) fn value_of_key(&'static self, name: &str) -> Value {
        if self.is_of_numbers() && is_plain_integer(name) {
            Value::from_text(Text::new(name))
        } else {
            Value::from(name)
        }
    }

    /// The schema of the names of keys (`propertyNames`), if there is one.
    pub(crate) fn names_of_keys(&self) -> Option<&'static Self> {
        self.constraints.iter().find_map(|constraint| match constraint {
            Constraint::Keys(names) => Some(names()),
            _ => None,
        })
    }

    /// The function that finds equal keys, if names of keys are compared as values of a type.
    pub(crate) fn equal_keys(&self) -> Option<EqualKeys> {
        self.constraints.iter().find_map(|constraint| match constraint {
            Constraint::DistinctKeys(equal) => Some(*equal),
            _ => None,
        })
    }

    /// Whether this is an `anyOf` without a discriminator.
    pub(crate) const fn is_any_of(&self) -> bool {
        matches!(self.shape, Shape::Composition(Composition { kind: CompositionKind::AnyOf, discriminator: None, .. }))
    }

    /// The schema at the end of a chain of newtypes and [`Nullable`](crate::Nullable)s.
    pub(crate) fn behind_nullable(&'static self) -> &'static Self {
        self.followed(newtype_or_nullable).unwrap_or(self)
    }

    /// Whether newtypes and [`Nullable`](crate::Nullable)s refer to each other without end, as in `struct
    /// Endless(Box<Endless>)`. No value but `null` satisfies such a schema.
    pub(crate) fn is_endless(&'static self) -> bool {
        self.followed(newtype_or_nullable).is_none()
    }

    /// Whether newtypes refer to each other without end. No value satisfies such a schema, not even `null`.
    pub(crate) fn is_endless_for_null(&'static self) -> bool {
        self.followed(newtype).is_none()
    }

    /// Whether the type allows `null` beside other values.
    pub(crate) fn is_nullable(&'static self) -> bool {
        matches!(self.resolved().shape, Shape::Nullable(_))
    }
}

const fn newtype(shape: Shape) -> Option<SchemaFn> {
    match shape {
        Shape::Newtype(inner) => Some(inner),
        _ => None,
    }
}

const fn newtype_or_nullable(shape: Shape) -> Option<SchemaFn> {
    match shape {
        Shape::Newtype(inner) | Shape::Nullable(inner) => Some(inner),
        _ => None,
    }
}
