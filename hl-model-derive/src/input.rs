//! The struct or enum as it is written, with its attributes read and nothing decided yet.

use syn::{Data, DeriveInput, Fields, GenericParam, Member};

use crate::attrs::{ContainerAttrs, FieldAttrs, VariantAttrs};
use crate::errors::Errors;

/// A struct or enum that derives `HlModel`.
pub(crate) struct Container<'a> {
    pub(crate) original: &'a DeriveInput,
    pub(crate) attrs: ContainerAttrs,
    pub(crate) body: Body<'a>,
}

/// What kind of type it is.
pub(crate) enum Body<'a> {
    /// `struct X { … }`
    Struct(Vec<Field<'a>>),
    /// `struct X(T);`
    Newtype(Box<Field<'a>>),
    /// A struct of either form with `#[hl(all_of)]`
    AllOf(Vec<Field<'a>>),
    /// `enum X { … }`
    Enum(Vec<Variant<'a>>),
}

pub(crate) struct Field<'a> {
    pub(crate) original: &'a syn::Field,
    /// The field's name, or its index in a tuple struct.
    pub(crate) place: Member,
    pub(crate) attrs: FieldAttrs,
}

pub(crate) struct Variant<'a> {
    pub(crate) original: &'a syn::Variant,
    pub(crate) attrs: VariantAttrs,
}

impl<'a> Container<'a> {
    /// Reads the attributes. There is no container if the item is none of the kinds of model.
    pub(crate) fn parse(original: &'a DeriveInput, errors: &Errors) -> Option<Self> {
        let attrs = ContainerAttrs::parse(&original.attrs, errors);
        for parameter in &original.generics.params {
            if let GenericParam::Lifetime(lifetime) = parameter {
                errors.at(lifetime, "a model owns its data; remove the lifetime and use owned types, such as `String`");
            }
        }
        let body = Body::parse(original, &attrs, errors)?;
        Some(Self { original, attrs, body })
    }
}

impl<'a> Body<'a> {
    fn parse(original: &'a DeriveInput, attrs: &ContainerAttrs, errors: &Errors) -> Option<Self> {
        match &original.data {
            Data::Struct(data) => Self::of_struct(original, &data.fields, attrs, errors),
            Data::Enum(data) => {
                Some(Self::Enum(data.variants.iter().map(|variant| Variant::parse(variant, errors)).collect()))
            }
            Data::Union(data) => {
                errors.at(data.union_token, "a union cannot be a model; use a struct or an enum");
                None
            }
        }
    }
}

impl<'a> Body<'a> {
    fn of_struct(
        original: &'a DeriveInput,
        fields: &'a Fields,
        attrs: &ContainerAttrs,
        errors: &Errors,
    ) -> Option<Self> {
        let mut read: Vec<_> =
            fields.members().zip(fields).map(|(place, field)| Field::parse(field, place, errors)).collect();
        match fields {
            Fields::Unit => {
                let ident = &original.ident;
                let message = format!(
                    "a unit struct has no value in JSON; for an object without keys write `struct {ident} {{}}`"
                );
                errors.at(ident, message);
            }
            _ if attrs.all_of.is_set() => return Some(Self::AllOf(read)),
            Fields::Named(_) => return Some(Self::Struct(read)),
            Fields::Unnamed(_) => {
                if let (Some(field), true) = (read.pop(), read.is_empty()) {
                    return Some(Self::Newtype(Box::new(field)));
                }
                errors.at(
                    fields,
                    "a tuple struct is a model if it has one field, of the type that it gives a name to, \
                     or if every field reads the same object: `#[hl(all_of)]`",
                );
            }
        }
        None
    }
}

impl<'a> Variant<'a> {
    fn parse(original: &'a syn::Variant, errors: &Errors) -> Self {
        refuse_attributes_of_payload(original, errors);
        Self { original, attrs: VariantAttrs::parse(&original.attrs, errors) }
    }
}

/// Attributes within a variant's payload would be without effect.
fn refuse_attributes_of_payload(variant: &syn::Variant, errors: &Errors) {
    for attribute in variant.fields.iter().flat_map(|field| &field.attrs) {
        if attribute.path().is_ident("hl") {
            errors.at(attribute, "`#[hl(…)]` has no meaning in a variant's payload; write it on the variant");
        }
    }
}

impl<'a> Field<'a> {
    fn parse(original: &'a syn::Field, place: Member, errors: &Errors) -> Self {
        Self { original, place, attrs: FieldAttrs::parse(&original.attrs, errors) }
    }
}
