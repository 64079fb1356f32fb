//! The planned models.

use std::borrow::Cow;

use super::constraint::Constraint;
use super::key_rule::KeyRule;
use super::types::{ModelId, Type};
use crate::generate::document::Origin;
use crate::generate::schema::Loss;
use crate::tree::Node;
use hl_model_ground::casing::Case;

/// A file of models, by the index of its named schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Owner(pub(crate) usize);

/// A Rust type to be written.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "the facts are independent of each other")]
pub(crate) struct Model<'d> {
    pub(crate) name: String,
    /// The place of its schema.
    pub(crate) origin: Origin,
    pub(crate) owner: Owner,
    /// Whether the schema has a name of its own.
    pub(crate) is_named: bool,
    pub(crate) docs: Docs,
    /// A name for people that is not the model's own.
    pub(crate) title: Option<&'d str>,
    pub(crate) deprecated: bool,
    pub(crate) constraints: Vec<Constraint<'d>>,
    pub(crate) body: Body<'d>,
    /// The rules of the schema that the model does not express.
    pub(crate) losses: Vec<Loss>,
    /// Whether it, with all that it refers to, expresses exactly what its schema does.
    pub(crate) is_exact: bool,
    /// Whether it is listed as the type of its schema.
    pub(crate) is_of_schema: bool,
    /// Whether it refuses numbers that its schema allows, because an option asks for native types.
    pub(crate) refuses_numbers: bool,
}

impl Model<'_> {
    /// The model of an inline schema, whose body is not planned yet.
    pub(super) fn open(name: String, origin: Origin, owner: Owner) -> Self {
        Self { name, origin, owner, ..Self::default() }
    }

    /// The models that the model refers to.
    pub(super) fn references(&self) -> Vec<ModelId> {
        let mut types = self.body.parts();
        match &self.body {
            Body::Struct(body) => {
                types.extend(body.pattern_keys.iter().map(|keys| &keys.ty));
                if let Rest::Kept(Some(values)) = &body.rest {
                    types.push(values);
                }
            }
            Body::Tuple(tuple) => types.extend(&tuple.rest),
            _ => {}
        }
        let constraints = self.body.fields().iter().flat_map(|field| &field.constraints).chain(&self.constraints);
        types.extend(constraints.flat_map(Constraint::refused));
        types.into_iter().flat_map(Type::models).collect()
    }
}

/// For each model, the models that it refers to, by their places among all models.
pub(super) fn references(models: &[Model<'_>]) -> Vec<Vec<usize>> {
    models.iter().map(|model| model.references().into_iter().map(|ModelId(index)| index).collect()).collect()
}

/// Documentation: the words of the document, and additions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Docs {
    pub(crate) text: String,
    /// Further paragraphs.
    pub(crate) also: Vec<String>,
}

#[derive(Clone, Debug, Default)]
pub(crate) enum Body<'d> {
    /// A model that is still being planned.
    #[default]
    Open,
    Struct(Struct<'d>),
    Newtype(Type),
    Alias(Type),
    Enum(Enum<'d>),
    Union(UnionModel<'d>),
    Tuple(Tuple<'d>),
}

impl<'d> Body<'d> {
    /// The fields of an object or a tuple.
    pub(super) fn fields(&self) -> &[Field<'d>] {
        match self {
            Self::Struct(body) => &body.fields,
            Self::Tuple(tuple) => &tuple.fields,
            _ => &[],
        }
    }

    /// The fields of an object or a tuple.
    pub(super) fn fields_mut(&mut self) -> &mut [Field<'d>] {
        match self {
            Self::Struct(body) => &mut body.fields,
            Self::Tuple(tuple) => &mut tuple.fields,
            _ => &mut [],
        }
    }

    /// The types of the content, the fields or the members. Those of undeclared keys and of further items are not among
    /// them.
    pub(super) fn parts(&self) -> Vec<&Type> {
        match self {
            Self::Newtype(ty) | Self::Alias(ty) => vec![ty],
            Self::Union(union) => union.members.iter().map(|member| &member.ty).collect(),
            other => other.fields().iter().map(|field| &field.ty).collect(),
        }
    }

    /// Like [`parts`](Self::parts).
    pub(super) fn parts_mut(&mut self) -> Vec<&mut Type> {
        match self {
            Self::Newtype(ty) | Self::Alias(ty) => vec![ty],
            Self::Union(union) => union.members.iter_mut().map(|member| &mut member.ty).collect(),
            other => other.fields_mut().iter_mut().map(|field| &mut field.ty).collect(),
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Struct<'d> {
    pub(crate) is_all_of: bool,
    pub(crate) key_rules: Vec<KeyRule<'d, String>>,
    pub(crate) pattern_keys: Vec<PatternKeys>,
    pub(crate) fields: Vec<Field<'d>>,
    pub(crate) rest: Rest,
    pub(crate) convention: Option<Case>,
}

/// A field for the keys that match a pattern.
#[derive(Clone, Debug)]
pub(crate) struct PatternKeys {
    pub(crate) ident: String,
    pub(crate) pattern: String,
    pub(crate) ty: Type,
}

/// The treatment of undeclared keys.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Rest {
    Closed,
    /// They are kept; `None` for values of any type.
    Kept(Option<Type>),
}

#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "the attributes and facts are independent of each other")]
pub(crate) struct Field<'d> {
    pub(crate) ident: String,
    pub(crate) rename: Option<String>,
    pub(crate) title: Option<&'d str>,
    pub(crate) ty: Type,
    /// Whether the key may be missing.
    pub(crate) is_optional: bool,
    pub(crate) constraints: Vec<Constraint<'d>>,
    /// Other keys that must be present if this one is.
    pub(crate) requires: Vec<&'d str>,
    pub(crate) default: Option<&'d Node>,
    pub(crate) example: Option<&'d Node>,
    pub(crate) read_only: bool,
    pub(crate) write_only: bool,
    pub(crate) secret: bool,
    pub(crate) deprecated: bool,
    pub(crate) docs: Docs,
}

#[derive(Clone, Debug)]
pub(crate) struct Enum<'d> {
    pub(crate) variants: Vec<Variant<'d>>,
    pub(crate) convention: Option<Case>,
    /// The variant that keeps values which are not listed.
    pub(crate) other: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct Variant<'d> {
    pub(crate) ident: String,
    pub(crate) value: VariantValue<'d>,
    pub(crate) docs: Docs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VariantValue<'d> {
    /// Its name is the tag.
    Name,
    Text(&'d str),
    Integer(&'d str),
}

/// A list whose items have types of their own.
#[derive(Clone, Debug)]
pub(crate) struct Tuple<'d> {
    pub(crate) fields: Vec<Field<'d>>,
    /// The type of the items behind them, if there can be any.
    pub(crate) rest: Option<Type>,
}

#[derive(Clone, Debug)]
pub(crate) struct UnionModel<'d> {
    pub(crate) is_one_of: bool,
    pub(crate) discriminator: Option<String>,
    pub(crate) members: Vec<Member<'d>>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Member<'d> {
    pub(crate) ident: String,
    pub(crate) ty: Type,
    /// The values that mean this member: all of them texts, all integers, or all booleans.
    pub(crate) tags: Vec<Cow<'d, Node>>,
    pub(crate) docs: Docs,
    /// Whether the union itself does not express a rule of the member, apart from the member's model.
    pub(crate) allows_more: bool,
    /// Whether it keeps the values whose tag is no other member's.
    pub(crate) is_other: bool,
}

impl Member<'_> {
    /// A member without tags and documentation.
    pub(crate) fn plain(ident: String, ty: Type) -> Self {
        Self { ident, ty, ..Self::default() }
    }
}

/// A type with constraints on its values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Use<'d> {
    pub(crate) ty: Type,
    pub(crate) constraints: Vec<Constraint<'d>>,
}

impl Use<'_> {
    pub(crate) const fn plain(ty: Type) -> Self {
        Self { ty, constraints: Vec::new() }
    }
}
