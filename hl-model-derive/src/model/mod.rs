//! The intermediate representation: models that have been checked, from which the expansion is made.

mod composition;
mod newtype;
mod object;
mod plain_enum;
mod rule;
mod shape;
mod tuple;

pub(crate) use composition::{Composition, Member, Other, Payload, VariantField, VariantFieldKind, VariantFields};
pub(crate) use newtype::Newtype;
pub(crate) use object::{Key, Object, Patterned, Rest};
pub(crate) use plain_enum::{PlainEnum, Variant};
pub(crate) use rule::Rule;
pub(crate) use shape::{Model, Shape};
pub(crate) use tuple::{Item, OtherItems, Tuple};
