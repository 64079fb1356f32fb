//! The struct or enum as written, with its attributes read and nothing decided yet.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Attribute, Data, DeriveInput, Fields, GenericParam, Member, Meta};

use crate::attrs::{ContainerAttrs, FieldAttrs, Site, Slot, VariantAttrs, in_payload, refuse_serde};
use crate::errors::Errors;
use crate::self_type;
use crate::text::type_text;
use crate::tokens::any_name;
use crate::ty::Scope;

/// A struct or enum that derives `HlModel`.
pub(crate) struct Container<'a> {
    pub(crate) original: &'a DeriveInput,
    pub(crate) attrs: ContainerAttrs,
    pub(crate) body: Body<'a>,
}

/// The kind of item.
pub(crate) enum Body<'a> {
    /// `struct X { … }`
    Struct(Vec<Field<'a>>),
    /// `struct X(T);`
    Newtype(Box<Field<'a>>),
    /// A struct of either form with `#[hl(all_of)]`
    AllOf(Vec<Field<'a>>),
    /// A struct of either form with `#[hl(tuple)]`
    Tuple(Vec<Field<'a>>),
    /// An enum of listed values
    PlainEnum(Vec<Variant<'a>>),
    /// An enum with `#[hl(one_of)]` or `#[hl(any_of)]`
    Composition(Vec<Variant<'a>>),
}

/// A field of a struct, with its attributes read.
pub(crate) struct Field<'a> {
    pub(crate) original: &'a syn::Field,
    /// The field's name, or its index in a tuple struct.
    pub(crate) place: Member,
    pub(crate) attrs: FieldAttrs,
}

/// A variant of an enum, with its attributes read.
pub(crate) struct Variant<'a> {
    pub(crate) original: &'a syn::Variant,
    pub(crate) attrs: VariantAttrs,
}

impl<'a> Container<'a> {
    /// Reads the attributes. Returns `None` if the item cannot be a model.
    pub(crate) fn parse(original: &'a DeriveInput, errors: &Errors) -> Option<Self> {
        let mut attrs = ContainerAttrs::parse(&original.attrs, errors);
        if let (Some(name), Some(_), None) = (attrs.bound.name(), attrs.bound.value(), original.generics.params.first())
        {
            errors.at(name, "`bound` has no effect on a model without type parameters; remove it");
            attrs.bound = Slot::default();
        }
        if let Some(predicates) = attrs.bound.value_mut() {
            self_type::resolve_predicates(predicates.iter_mut(), original);
        }
        for parameter in &original.generics.params {
            check_parameter(parameter, original, errors);
        }
        if let Some(packed) = original.attrs.iter().find(|attribute| is_packed(attribute)) {
            errors.at(packed, "a model gives out references to its fields, so it cannot be packed; remove `packed`");
        }
        if holds_itself(original) {
            errors.leave_to_compiler();
        }
        let body = Body::parse(original, &mut attrs, errors)?;
        Some(Self { original, attrs, body })
    }
}

impl<'a> Body<'a> {
    fn parse(original: &'a DeriveInput, attrs: &mut ContainerAttrs, errors: &Errors) -> Option<Self> {
        match &original.data {
            Data::Struct(data) => Self::of_struct(original, &data.fields, attrs, errors),
            Data::Enum(data) => {
                let mut names = HashSet::new();
                let (first, again): (Vec<_>, Vec<_>) =
                    data.variants.iter().partition(|variant| names.insert(variant.ident.unraw()));
                if !again.is_empty() || data.variants.iter().any(|variant| has_doubled_field(&variant.fields)) {
                    // The compiler itself reports the repeated name.
                    errors.leave_to_compiler();
                }
                let variants = first.into_iter().map(|variant| Variant::parse(variant, errors)).collect();
                Some(Self::of_enum(original, variants, attrs, errors))
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
        attrs: &mut ContainerAttrs,
        errors: &Errors,
    ) -> Option<Self> {
        let mut read: Vec<_> =
            fields.members().zip(fields).map(|(place, field)| Field::parse(field, place, errors)).collect();
        let scope = Scope::of(original);
        // A field that certainly is not an object cannot be a part of an `all_of`.
        let may_be_object = |field: &Field<'_>| scope.unwrapped(&field.original.ty).0.may_be_object();
        let names_value = matches!((fields, &read[..]), (Fields::Unnamed(_), [field]) if !may_be_object(field));
        match fields {
            Fields::Unit => {
                let ident = &original.ident;
                let message = format!(
                    "a unit struct has no value in JSON; for an object without keys write `struct {ident} {{}}`"
                );
                errors.at(ident, message);
                attrs.written.is_doubtful = true;
                return Some(Self::Struct(read));
            }
            _ if attrs.tuple.is_set() => return Some(Self::Tuple(read)),
            // A malformed `all_of` may be meant as another attribute.
            _ if attrs.all_of.value().is_some() && !names_value
                || attrs.all_of.is_set() && read.iter().all(may_be_object) =>
            {
                return Some(Self::AllOf(read));
            }
            Fields::Unnamed(_) if read.len() > 1 => {
                if !attrs.written.is_doubtful {
                    refuse_fields(fields, errors);
                    attrs.written.is_doubtful = true;
                }
                let mut names = HashSet::new();
                // The accessors of the parts of an `all_of` need different names.
                let is_named_twice =
                    |field: &Field<'_>| !names.insert(type_text(scope.unwrapped(&field.original.ty).1));
                let is_tuple = read.iter().any(|field| field.attrs.rest.is_set() || !may_be_object(field))
                    || read.iter().any(is_named_twice);
                return Some(if is_tuple { Self::Tuple(read) } else { Self::AllOf(read) });
            }
            Fields::Named(_) => return Some(Self::Struct(read)),
            Fields::Unnamed(_) => {
                if let (Some(field), true) = (read.pop(), read.is_empty()) {
                    return Some(Self::Newtype(Box::new(field)));
                }
                refuse_fields(fields, errors);
            }
        }
        None
    }
}

impl<'a> Body<'a> {
    /// The kind of an enum. Without an attribute for the kind, the variants are listed values, unless all of them hold
    /// values. If the attributes are wrong, the kind is found from the variants too.
    fn of_enum(
        original: &DeriveInput,
        variants: Vec<Variant<'a>>,
        attrs: &mut ContainerAttrs,
        errors: &Errors,
    ) -> Self {
        let scope = Scope::of(original);
        let is_other = |variant: &Variant<'_>| {
            let mut fields = variant.original.fields.iter();
            variant.attrs.other.is_set() || fields.any(|field| scope.is_named(&field.ty, "OtherValue"))
        };
        let is_member = |variant: &Variant<'_>| !variant.original.fields.is_empty() && !is_other(variant);
        let is_doubtful = attrs.written.is_doubtful;
        let is_tagged = attrs.discriminator.is_set() || attrs.external.is_set();
        let holds_nothing = |variant: &Variant<'_>| variant.original.fields.is_empty();
        if variants.len() > 1 && variants.iter().all(holds_nothing) && !is_tagged && !is_doubtful {
            return Self::PlainEnum(variants);
        }
        if attrs.is_composition() || is_doubtful && variants.iter().any(is_member) {
            return Self::Composition(variants);
        }
        let members = variants.iter().filter(|variant| is_member(variant)).count();
        let has_tags = members > 0 || variants.iter().any(|variant| !variant.attrs.tags.is_empty());
        if attrs.all_of.is_set() || attrs.tuple.is_set() {
            // This has been reported at the attribute.
            return if members < variants.len() { Self::PlainEnum(variants) } else { Self::Composition(variants) };
        }
        if let (Some(name), true) = (attrs.tagging(), has_tags) {
            errors.at(name, format!("`{name}` is for an enum of several shapes; write `one_of` or `any_of` too"));
        } else if members == 0 || members == 1 && variants.len() > 1 {
            return Self::PlainEnum(variants);
        } else {
            errors.at(
                &original.ident,
                "its variants hold values, so it is one of several shapes: write `#[hl(one_of)]` on it if exactly one of \
                 them matches, `#[hl(any_of)]` if several may, or `#[hl(one_of, external)]` for what serde reads by default",
            );
        }
        attrs.written.is_doubtful = true;
        Self::Composition(variants)
    }
}

impl<'a> Variant<'a> {
    fn parse(original: &'a syn::Variant, errors: &Errors) -> Self {
        if !matches!(original.fields, Fields::Named(_)) {
            refuse_attributes_of_payload(original, errors);
        }
        Self { original, attrs: VariantAttrs::parse(&original.attrs, errors) }
    }
}

/// Reports the fields of a tuple struct whose kind is unknown.
fn refuse_fields(fields: &Fields, errors: &Errors) {
    errors.at(
        fields,
        "a tuple struct is a model if it has one field, of the type that it gives a name to; \
         if its fields are the items of a list, write `#[hl(tuple)]`; \
         if every field reads the same object, write `#[hl(all_of)]`",
    );
}

/// Checks a type parameter: a model has no lifetimes, and attributes have no effect on type parameters.
fn check_parameter(parameter: &GenericParam, original: &DeriveInput, errors: &Errors) {
    let attributes = match parameter {
        GenericParam::Lifetime(lifetime) => {
            let is_in = |text: &str| fields(&original.data).into_iter().any(|field| written(&field.ty).contains(text));
            let name = lifetime.lifetime.to_string();
            if !is_in(&name) {
                // The compiler itself reports that the lifetime is never used.
                errors.leave_to_compiler();
            } else if !is_in(&format!("&{name}")) {
                // The lifetime of a reference is reported at the field.
                errors.at(lifetime, "a model owns its data; remove the lifetime and use owned types, such as `String`");
            }
            &lifetime.attrs
        }
        GenericParam::Type(ty) => &ty.attrs,
        GenericParam::Const(constant) => &constant.attrs,
    };
    for attribute in attributes {
        if attribute.path().is_ident("hl") {
            errors.at(attribute, "`#[hl(…)]` has no effect on a type parameter; write it on a field, or remove it");
        }
        refuse_serde(attribute, Site::Container, errors);
    }
}

/// Whether an attribute is `#[repr(packed)]`, alone or with other words.
fn is_packed(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else { return false };
    attribute.path().is_ident("repr") && any_name(list.tokens.clone(), &|word| word == "packed")
}

/// Whether a model contains itself without a pointer between them, so that it has no size.
pub(crate) fn holds_itself(original: &DeriveInput) -> bool {
    let scope = Scope::of(original);
    fields(&original.data).into_iter().any(|field| scope.holds_itself(&field.ty))
}

/// Whether two fields have one name.
pub(crate) fn has_doubled_field(fields: &Fields) -> bool {
    let mut names = HashSet::new();
    fields.iter().filter_map(|field| field.ident.as_ref()).any(|name| !names.insert(name.unraw()))
}

/// The fields of an item, or of all its variants.
pub(crate) fn fields(data: &Data) -> Vec<&syn::Field> {
    match data {
        Data::Struct(data) => data.fields.iter().collect(),
        Data::Enum(data) => data.variants.iter().flat_map(|variant| &variant.fields).collect(),
        Data::Union(_) => Vec::new(),
    }
}

/// `#[allow(deprecated)]` for generated code, if an attribute of the item is about this.
pub(crate) fn allow_deprecated(item: &DeriveInput) -> TokenStream {
    let variants = match &item.data {
        Data::Enum(data) => data.variants.iter().map(|variant| &variant.attrs).collect(),
        Data::Struct(_) | Data::Union(_) => Vec::new(),
    };
    let fields = fields(&item.data).into_iter().map(|field| &field.attrs);
    let mut attributes = fields.chain(variants).chain([&item.attrs]).flatten();
    let is_about = attributes.any(|attribute| match &attribute.meta {
        Meta::List(list) if !list.path.is_ident("deprecated") => {
            (list.path.is_ident("allow") || list.path.is_ident("expect"))
                && any_name(list.tokens.clone(), &|lint| lint == "deprecated")
        }
        meta => meta.path().is_ident("deprecated"),
    });
    if is_about { quote!(#[allow(deprecated)]) } else { TokenStream::new() }
}

/// A type as it is written, without spaces.
fn written(ty: &syn::Type) -> String {
    ty.to_token_stream().to_string().replace(' ', "")
}

/// Reports attributes within a variant's payload, because they have no effect.
fn refuse_attributes_of_payload(variant: &syn::Variant, errors: &Errors) {
    for attribute in variant.fields.iter().flat_map(|field| &field.attrs) {
        if attribute.path().is_ident("hl") {
            errors.at(attribute, in_payload(attribute));
        }
        refuse_serde(attribute, Site::Field, errors);
    }
}

impl<'a> Field<'a> {
    fn parse(original: &'a syn::Field, place: Member, errors: &Errors) -> Self {
        Self { original, place, attrs: FieldAttrs::parse(&original.attrs, errors) }
    }
}
