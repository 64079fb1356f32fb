//! The methods of a union, and the conversions of payloads to it.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, Ident, Type};

use super::composition::{fields, pattern};
use super::generics::ImplParts;
use super::known::mentions_parameter;
use super::names::name_from;
use super::rows;
use crate::case;
use crate::model::{Composition, Member, Model, Payload};
use crate::table::members_table;
use crate::text::{cell_code, type_text};
use crate::ty::{Scope, TypeKind, ungroup};

/// A method for each payload, under the table of the members.
pub(super) fn methods(model: &Model<'_>, composition: &Composition<'_>) -> TokenStream {
    let parts = ImplParts::of(model);
    let views = named(composition).into_iter().filter_map(|(member, name)| view(model, member, &name?));
    let doc = members_table(&rows::members(model, composition), tags_column(composition).as_deref());
    let header = parts.inherent();
    let matches = matches(model, composition, &parts);
    quote! {
        #[doc = #doc]
        #header {
            #(#views)*
            #matches
        }
    }
}

/// The members with the names of their methods, unless the method of an earlier member has the name.
pub(super) fn named<'m, 'a>(composition: &'m Composition<'a>) -> Vec<(&'m Member<'a>, Option<Ident>)> {
    let mut taken = HashSet::new();
    let mut name = |member: &Member<'_>| {
        let pascal = member.ident.unraw().to_string();
        let name = format!("as_{}", case::method_name(&pascal).unraw());
        let ident = name_from(member.ident, &name);
        taken.insert(name).then_some(ident)
    };
    composition.members.iter().map(|member| (member, name(member))).collect()
}

/// The heading of the column of tags.
fn tags_column(composition: &Composition<'_>) -> Option<String> {
    match &composition.discriminator {
        Some(key) => Some(format!("Value of {}", cell_code(key))),
        None => composition.is_external.then(|| "Key".to_owned()),
    }
}

/// The method that returns the payload of a member, if that has one type. The fields of a variant are accessed by a
/// pattern.
fn view(model: &Model<'_>, member: &Member<'_>, name: &Ident) -> Option<TokenStream> {
    let Payload::Type { view, .. } = &member.payload else { return None };
    let (visibility, ident, marks) = (&model.original.vis, member.ident, &member.marks);
    // The member is described at the variant, on the same page.
    let line = format!(" The payload of [`{ident}`](Self::{ident}); `None` if the value is another member.");
    let ty = view.ty(&TokenStream::new());
    let payload = view.of_reference(&quote!(__payload));
    // Members with a reported mistake count as well.
    let is_only = matches!(&model.original.data, Data::Enum(data) if data.variants.len() == 1);
    let none = (!is_only).then(|| quote!(_ => __hl::None,));
    Some(quote! {
        #[doc = #line]
        #marks
        #[must_use]
        #visibility fn #name(&self) -> ::core::option::Option<#ty> {
            match self {
                Self::#ident(__payload) => __hl::Some(#payload),
                #none
            }
        }
    })
}

/// The method that tells which members of an `anyOf` without tags match.
fn matches(model: &Model<'_>, composition: &Composition<'_>, parts: &ImplParts<'_>) -> Option<TokenStream> {
    if composition.is_one_of || composition.is_tagged() {
        return None;
    }
    let (visibility, krate) = (&model.original.vis, &model.krate);
    let (bounds, name) = (parts.of_method(krate), name_from(parts.ident, "matches"));
    Some(quote! {
        #[doc = " The names of all members that the value matches, in the order of their declaration; the value is"]
        #[doc = " read as the first of them."]
        #[must_use]
        #visibility fn #name(&self) -> #krate::builder::Vec<&'static ::core::primitive::str> #bounds {
            __hl::matching_members(self, <Self as __hl::FieldType>::field_schema())
        }
    })
}

/// Implementations of `From` for each payload, so that the builders of other models accept payloads. If another member
/// may match the payload too, or the union has constraints, it is `TryFrom`, which checks the value.
pub(super) fn conversions(model: &Model<'_>, composition: &Composition<'_>) -> TokenStream {
    let (members, parts) = (&composition.members, &ImplParts::of(model));
    let is_told = !composition.is_one_of || composition.is_tagged();
    let kinds: Vec<_> = members.iter().map(|member| (member, kind_of(parts, member))).collect();
    let is_certain = |member: &Member<'_>| {
        let mut others = kinds.iter().filter(|(other, _)| !std::ptr::eq(*other, member));
        let mut is_alone = || others.all(|(_, other)| !meet(kind_of(parts, member), *other));
        model.constraints.0.is_empty() && (is_told || is_alone())
    };
    let names = PayloadNames::of(composition, parts);
    let is_distinct = |member: &&Member<'_>| {
        member.payload.ty().is_some_and(|ty| !is_of_parameter(ty, parts) && names.is_alone(ty, parts.scope()))
    };
    let conversions = members.iter().filter(is_distinct).filter_map(|member| {
        let ty = member.payload.ty()?;
        let (parameters, ident, arguments, bounds) = (parts.declared(), parts.ident, &parts.arguments, &parts.bounds);
        let turbofish = parts.turbofish();
        let (this, outside) = (
            construct(&quote!(Self), member, &quote!(payload_)),
            construct(&quote!(#ident #turbofish), member, &quote!(self)),
        );
        let conversion =
            if is_certain(member) { from(parts, ty, &this) } else { try_from(parts, &model.krate, ty, &this) };
        let span = span_of(ty);
        Some(quote_spanned! {span=>
            #conversion

            #[automatically_derived]
            #[doc(hidden)]
            impl #parameters __hl::IntoField<#ident #arguments> for #ty #bounds {
                fn into_field(self) -> __hl::Result<#ident #arguments, __hl::ProblemKind> {
                    __hl::Ok(#outside)
                }
            }
        })
    });
    quote!(#(#conversions)*)
}

/// The place of a payload, to which the compiler points when it lists the conversions to a union.
fn span_of(ty: &Type) -> Span {
    ty.span().resolved_at(Span::call_site())
}

/// Whether a value may be of both types, as far as the types tell. Different models are taken to have no value in
/// common.
fn meet(one: TypeKind<'_>, other: TypeKind<'_>) -> bool {
    let kind = |kind| match kind {
        TypeKind::String | TypeKind::Formatted | TypeKind::Char | TypeKind::Address => Some("string"),
        TypeKind::Bool => Some("boolean"),
        TypeKind::Int(_) | TypeKind::Float(_) | TypeKind::BigInteger | TypeKind::Decimal => Some("number"),
        TypeKind::Null => Some("null"),
        TypeKind::Map(_) | TypeKind::Other => Some("object"),
        TypeKind::List(_) | TypeKind::Array(_) | TypeKind::Set(_) | TypeKind::Tuple(_) => Some("list"),
        TypeKind::Binary => Some("binary"),
        TypeKind::Any | TypeKind::Boxed(_) | TypeKind::Secret(_) | TypeKind::Nullable(_) | TypeKind::Option(_) => None,
    };
    let is_model = |kind| matches!(kind, TypeKind::Other);
    match (kind(one), kind(other)) {
        _ if is_model(one) && is_model(other) => false,
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

/// The kind of value that a member is.
fn kind_of<'m>(parts: &'m ImplParts<'_>, member: &'m Member<'_>) -> TypeKind<'m> {
    member.payload.ty().map_or(TypeKind::Null, |ty| parts.scope().unboxed(ty).0)
}

/// A value of the enum `path`, made of a payload.
fn construct(path: &TokenStream, member: &Member<'_>, payload: &TokenStream) -> TokenStream {
    let ident = member.ident;
    match &member.payload {
        Payload::Type { .. } => quote!(#path::#ident(#payload)),
        Payload::Unit => quote!(#path::#ident),
        Payload::Fields(variant) => {
            let (pattern, fields) = (pattern(variant), fields(variant));
            quote!({ let #pattern = #payload; #path::#ident { #fields } })
        }
    }
}

fn from(parts: &ImplParts<'_>, ty: &Type, made: &TokenStream) -> TokenStream {
    let header = parts.of_trait(&quote!(__hl::From<#ty>));
    let span = span_of(ty);
    quote_spanned! {span=>
        #[automatically_derived]
        #header {
            fn from(payload_: #ty) -> Self {
                #made
            }
        }
    }
}

fn try_from(parts: &ImplParts<'_>, krate: &TokenStream, ty: &Type, made: &TokenStream) -> TokenStream {
    let header = parts.of_trait(&quote!(__hl::TryFrom<#ty>));
    let span = span_of(ty);
    quote_spanned! {span=>
        #[automatically_derived]
        #header {
            type Error = #krate::Errors;

            /// Fails if the payload matches another member as well, or breaks a constraint.
            fn try_from(payload_: #ty) -> ::core::result::Result<Self, #krate::Errors> {
                __hl::checked(#made)
            }
        }
    }
}

/// A type without the path to it: `String` and `std::string::String` are one type.
fn last_name(ty: &Type) -> String {
    match ungroup(ty) {
        Type::Path(path) => {
            let mut path = path.clone();
            path.path.leading_colon = None;
            path.path.segments = path.path.segments.into_iter().next_back().into_iter().collect();
            type_text(&Type::Path(path))
        }
        other => type_text(other),
    }
}

/// How many payloads have a name, with the arguments of its type and without them.
struct PayloadNames {
    full: HashMap<String, usize>,
    /// And whether one of them depends on a parameter: then it may equal the others of the name.
    heads: HashMap<String, (usize, bool)>,
}

impl PayloadNames {
    fn of(composition: &Composition<'_>, parts: &ImplParts<'_>) -> Self {
        let mut names = Self { full: HashMap::new(), heads: HashMap::new() };
        for ty in composition.members.iter().filter_map(|member| member.payload.ty()) {
            let (count, is_generic) = names.heads.entry(head(ty, parts.scope())).or_default();
            *count += 1;
            *is_generic |= mentions_parameter(ty, parts.scope());
            *names.full.entry(last_name(ty)).or_default() += 1;
        }
        names
    }

    /// Whether no other payload has this type, whatever the parameters are.
    fn is_alone(&self, ty: &Type, scope: Scope<'_>) -> bool {
        match self.heads.get(&head(ty, scope)) {
            Some((count, true)) => *count == 1,
            _ => self.full.get(&last_name(ty)) == Some(&1),
        }
    }
}

/// The name of a type without boxes around it and without its arguments.
fn head(ty: &Type, scope: Scope<'_>) -> String {
    let name = last_name(scope.unboxed(ty).1);
    name.split('<').next().unwrap_or_default().to_owned()
}

/// Whether a type is a parameter, boxed perhaps, is associated with one, or is made of one without a name of its own. It may be the
/// union itself or any other payload, so it has no conversion.
fn is_of_parameter(ty: &Type, parts: &ImplParts<'_>) -> bool {
    let (_, inner) = parts.scope().unboxed(ty);
    match ungroup(inner) {
        Type::Path(path) => {
            let first = path.path.segments.first();
            path.qself.is_some() || first.is_none_or(|segment| parts.scope().is_parameter(&segment.ident))
        }
        other => mentions_parameter(other, parts.scope()),
    }
}
