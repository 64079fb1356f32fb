//! Variants with named fields. The fields become those of a generated struct, which is a model like any other.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::{Attribute, DeriveInput, Fields, GenericParam, Generics, Ident, LitStr, Visibility, parse_quote};

use super::object::with_constant;
use crate::attrs::{ContainerAttrs, FieldAttrs, VariantAttrs, WrittenLiteral};
use crate::case::is_usual_type_name;
use crate::errors::Errors;
use crate::field_types::field_types;
use crate::model::{VariantField, VariantFieldKind, VariantFields};
use crate::tokens::mentions;
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
    let name = struct_name(&original.ident, &variant.ident);
    let generics = generics_of(&original.generics, &variant.fields);
    let arguments = generics.split_for_impl().1;
    let is_one_of = |attribute: &Attribute, names: &[&str]| names.iter().any(|name| attribute.path().is_ident(name));
    let kept = variant.attrs.iter().filter(|attribute| is_one_of(attribute, &["doc", "deprecated", "allow", "expect"]));
    // Lints that are allowed in the enum are allowed in the struct, too.
    let lints = original.attrs.iter().filter(|attribute| is_one_of(attribute, &["allow", "expect"]));
    let is_open = fields.iter().any(|field| field.kind == VariantFieldKind::Rest);
    let attribute = own_attribute(container, attrs, is_open, bound_of(container, original, &variant.fields, &generics));
    let (visibility, bounds) = (&original.vis, &generics.where_clause);
    // The compiler itself says that a field of a variant has no visibility.
    let declared = variant.fields.iter().map(|field| syn::Field { vis: Visibility::Inherited, ..field.clone() });
    let item = parse_quote! {
        #(#kept)*
        #(#lints)*
        #attribute
        #visibility struct #name #generics #bounds { #(#declared),* }
    };
    VariantFields { ty: parse_quote!(#name #arguments), item, name, fields }
}

/// The name of the struct. Where the lint about names of types may complain because of the names that it is made of, it counts as
/// written by the macro.
fn struct_name(union: &Ident, variant: &Ident) -> Ident {
    let place = variant.span();
    let is_usual = is_usual_type_name(union) && is_usual_type_name(variant);
    let span = if is_usual { place } else { place.resolved_at(Span::call_site()) };
    format_ident!("{}{}", union.unraw(), variant.unraw(), span = span)
}

fn of_field(field: &syn::Field, scope: Scope<'_>) -> Option<VariantField> {
    // Mistakes in the attributes are reported when the struct is derived.
    let errors = Errors::default();
    let mut attrs = with_constant(FieldAttrs::parse(&field.attrs, &errors), &errors);
    let (value, kind) = match scope.kind(&field.ty) {
        _ if attrs.pattern_keys.is_set() => (&field.ty, VariantFieldKind::Patterned),
        _ if attrs.any_string_name.is_set() => (&field.ty, VariantFieldKind::Rest),
        TypeKind::Option(value) => (value, VariantFieldKind::Optional),
        _ => (&field.ty, VariantFieldKind::Required),
    };
    let ident = field.ident.clone()?;
    Some(VariantField {
        key: attrs.rename.value().map_or_else(|| ident.unraw().to_string(), LitStr::value),
        pattern: attrs.pattern_keys.take(),
        aliases: attrs.aliases,
        constraints: attrs.constraints,
        ident,
        ty: field.ty.clone(),
        value: value.clone(),
        kind,
        is_secret: attrs.secret.is_set(),
    })
}

/// Checks that the fields and the discriminator of the union do not contradict each other: of several tags one field must keep the
/// tag that a value had, and no field may have the discriminator as another name, because its value would be written twice.
pub(super) fn check_discriminator(variant: &VariantFields, tags: &[WrittenLiteral], key: &str, errors: &Errors) {
    for alias in variant.fields.iter().flat_map(|field| &field.aliases).filter(|alias| alias.value() == key) {
        errors.at(
            alias,
            format!("`{key}` is the discriminator, which is written under this name; write `rename = \"{key}\"`"),
        );
    }
    let keeps = |field: &VariantField| match field.kind {
        VariantFieldKind::Rest => true,
        VariantFieldKind::Patterned => field.pattern.as_ref().is_none_or(|pattern| pattern.is_match(key)),
        VariantFieldKind::Required | VariantFieldKind::Optional => {
            field.key == key || field.aliases.iter().any(|alias| alias.value() == key)
        }
    };
    if let (Some(second), false) = (tags.get(1), variant.fields.iter().any(keeps)) {
        errors.at(
            &second.tokens,
            format!(
                "nothing keeps which of several tags a value had; write `alias` to read this one too, or declare the key \
                 `{key}` as a field"
            ),
        );
    }
}

/// The attribute `hl` of the struct: closed unless one of its fields keeps undeclared keys, and otherwise what the enum says.
fn own_attribute(
    container: &ContainerAttrs,
    attrs: &VariantAttrs,
    is_open: bool,
    bound: Option<LitStr>,
) -> Option<TokenStream> {
    let mut words: Vec<TokenStream> = Vec::new();
    words.extend((!is_open).then(|| quote!(closed)));
    words.extend(container.krate.value().map(|path| quote!(crate = #path)));
    words.extend(container.module.value().map(|module| quote!(module = #module)));
    words.extend(bound.map(|bound| quote!(bound = #bound)));
    words.extend(container.inline.is_set().then(|| quote!(inline)));
    words.extend(attrs.description.value().map(|text| quote!(description = #text)));
    (!words.is_empty()).then(|| quote!(#[hl(#(#words),*)]))
}

/// The predicates of the union that mention no parameters but those of the struct: those of its `bound = "…"`, or those that a field
/// needs in which the union itself stands.
fn bound_of(
    container: &ContainerAttrs,
    original: &DeriveInput,
    fields: &Fields,
    generics: &Generics,
) -> Option<LitStr> {
    let predicates: Vec<_> = match container.bound.value() {
        Some(predicates) => predicates.iter().map(ToTokens::to_token_stream).collect(),
        None if fields.iter().any(|field| mentions(field.ty.to_token_stream(), &original.ident)) => {
            let krate = container.krate.value().map_or_else(|| quote!(::hl_model), |path| quote!(#path));
            field_types(original, Scope::of(original)).iter().map(|ty| quote!(#ty: #krate::FieldType)).collect()
        }
        None => return None,
    };
    let kept: Vec<_> = generics.params.iter().map(name_of).collect();
    let dropped: Vec<_> = original.generics.params.iter().map(name_of).filter(|name| !kept.contains(name)).collect();
    let bounds = predicates.into_iter().filter(|bound| is_free(bound, &dropped));
    let place = container.bound.name().map_or_else(Span::call_site, Ident::span);
    (!kept.is_empty()).then(|| LitStr::new(&quote!(#(#bounds),*).to_string(), place))
}

/// The parameters that the fields mention, with those of their bounds that mention no others.
fn generics_of(generics: &Generics, fields: &Fields) -> Generics {
    let types: TokenStream = fields.iter().map(|field| field.ty.to_token_stream()).collect();
    let is_kept = |parameter: &GenericParam| mentions(types.clone(), &name_of(parameter));
    let (kept, dropped): (Vec<_>, Vec<_>) = generics.params.iter().cloned().partition(is_kept);
    let dropped: Vec<_> = dropped.iter().map(name_of).collect();
    let mut generics = generics.clone();
    generics.params = kept.into_iter().collect();
    for parameter in generics.type_params_mut() {
        let bounds = std::mem::take(&mut parameter.bounds);
        parameter.bounds = bounds.into_iter().filter(|bound| is_free(&bound.to_token_stream(), &dropped)).collect();
    }
    if let Some(clause) = &mut generics.where_clause {
        let predicates = std::mem::take(&mut clause.predicates);
        clause.predicates =
            predicates.into_iter().filter(|bound| is_free(&bound.to_token_stream(), &dropped)).collect();
    }
    generics
}

/// Whether a bound mentions no parameter that has been left out.
fn is_free(bound: &TokenStream, dropped: &[Ident]) -> bool {
    !dropped.iter().any(|name| mentions(bound.clone(), name))
}

fn name_of(parameter: &GenericParam) -> Ident {
    match parameter {
        GenericParam::Lifetime(lifetime) => lifetime.lifetime.ident.clone(),
        GenericParam::Type(ty) => ty.ident.clone(),
        GenericParam::Const(constant) => constant.ident.clone(),
    }
}
