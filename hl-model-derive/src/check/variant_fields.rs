//! Variants with named fields. The fields become those of a generated struct, which is a model like any other.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::{Attribute, DeriveInput, Fields, GenericParam, Generics, Ident, Visibility, parse_quote};

use crate::attrs::{ContainerAttrs, FieldAttrs, VariantAttrs};
use crate::errors::Errors;
use crate::model::{VariantField, VariantFieldKind, VariantFields};
use crate::ty::{Scope, TypeKind};

/// The fields of a variant, with their struct.
pub(super) fn of_variant(
    original: &DeriveInput,
    container: &ContainerAttrs,
    variant: &syn::Variant,
    attrs: &VariantAttrs,
    scope: Scope<'_>,
) -> VariantFields {
    let fields: Vec<_> = variant.fields.iter().filter_map(|field| of_field(field, scope)).collect();
    let name = format_ident!("{}{}", original.ident.unraw(), variant.ident.unraw(), span = variant.ident.span());
    let generics = generics_of(&original.generics, &variant.fields);
    let arguments = generics.split_for_impl().1;
    // Lints that are allowed in the enum are allowed in the struct, too.
    let is_kept = |attribute: &&Attribute| {
        ["doc", "deprecated", "allow", "expect"].iter().any(|name| attribute.path().is_ident(name))
    };
    let kept = variant.attrs.iter().filter(is_kept);
    let lints = original.attrs.iter().filter(|attribute| attribute.path().is_ident("allow"));
    let attribute = own_attribute(container, attrs, fields.iter().any(|field| field.kind == VariantFieldKind::Rest));
    let (visibility, bounds) = (&original.vis, &generics.where_clause);
    // The compiler itself says that a field of a variant has no visibility.
    let declared = variant.fields.iter().map(|field| syn::Field { vis: Visibility::Inherited, ..field.clone() });
    let item = parse_quote! {
        #(#kept)*
        #(#lints)*
        #[allow(missing_docs, reason = "the variant has the documentation")]
        #attribute
        #visibility struct #name #generics #bounds { #(#declared),* }
    };
    VariantFields { ty: parse_quote!(#name #arguments), item, name, fields }
}

fn of_field(field: &syn::Field, scope: Scope<'_>) -> Option<VariantField> {
    // Mistakes in the attributes are reported when the struct is derived.
    let attrs = FieldAttrs::parse(&field.attrs, &Errors::default());
    let (value, kind) = match scope.kind(&field.ty) {
        _ if attrs.pattern_keys.is_set() => (&field.ty, VariantFieldKind::Patterned),
        _ if attrs.any_string_name.is_set() => (&field.ty, VariantFieldKind::Rest),
        TypeKind::Option(value) => (value, VariantFieldKind::Optional),
        _ => (&field.ty, VariantFieldKind::Required),
    };
    Some(VariantField {
        ident: field.ident.clone()?,
        ty: field.ty.clone(),
        value: value.clone(),
        kind,
        is_secret: attrs.secret.is_set(),
    })
}

/// The attribute `hl` of the struct: closed unless one of its fields keeps undeclared keys, and otherwise what the enum says.
fn own_attribute(container: &ContainerAttrs, attrs: &VariantAttrs, is_open: bool) -> Option<TokenStream> {
    let mut words: Vec<TokenStream> = Vec::new();
    words.extend((!is_open).then(|| quote!(closed)));
    words.extend(container.krate.value().map(|path| quote!(crate = #path)));
    words.extend(container.module.value().map(|module| quote!(module = #module)));
    words.extend(container.inline.is_set().then(|| quote!(inline)));
    words.extend(attrs.description.value().map(|text| quote!(description = #text)));
    (!words.is_empty()).then(|| quote!(#[hl(#(#words),*)]))
}

/// The parameters that the fields mention, with their bounds.
fn generics_of(generics: &Generics, fields: &Fields) -> Generics {
    let types: TokenStream = fields.iter().map(|field| field.ty.to_token_stream()).collect();
    let is_kept = |parameter: &GenericParam| mentions(types.clone(), &name_of(parameter));
    let (kept, dropped): (Vec<_>, Vec<_>) = generics.params.iter().cloned().partition(is_kept);
    let mut generics = generics.clone();
    generics.params = kept.into_iter().collect();
    if let Some(bounds) = &mut generics.where_clause {
        let is_free =
            |tokens: TokenStream| !dropped.iter().any(|parameter| mentions(tokens.clone(), &name_of(parameter)));
        bounds.predicates =
            bounds.predicates.iter().filter(|bound| is_free(bound.to_token_stream())).cloned().collect();
    }
    generics
}

fn name_of(parameter: &GenericParam) -> Ident {
    match parameter {
        GenericParam::Lifetime(lifetime) => lifetime.lifetime.ident.clone(),
        GenericParam::Type(ty) => ty.ident.clone(),
        GenericParam::Const(constant) => constant.ident.clone(),
    }
}

fn mentions(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
