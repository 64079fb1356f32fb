//! The rules for a struct with named fields.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Ident, LitStr, Type, Visibility};

use super::context::Context;
use super::names::Names;
use super::{constraints, rules, types};
use crate::ast::Field;
use crate::attrs::{ContainerAttrs, FieldAttrs, Place};
use crate::constraint::{Constraint, ConstraintKind};
use crate::docs::{Docs, Marks};
use crate::errors::Errors;
use crate::model::{Key, Object, Patterned, Rest};
use crate::text::type_text;
use crate::ty::{Scope, TypeKind};
use crate::view::View;

/// Maximum number of keys, because the index of a key is a `u16` in the description.
const MAX_KEYS: usize = u16::MAX as usize;

pub(super) fn check<'a>(ident: &Ident, attrs: &ContainerAttrs, fields: Vec<Field<'a>>, cx: Context<'_>) -> Object<'a> {
    let is_unreliable = has_unreliable_attributes(attrs, &fields);
    let fields = types::without_fields_the_compiler_rejects(fields, cx.errors);
    let (patterned, keys): (Vec<_>, Vec<_>) = fields.into_iter().partition(|field| field.attrs.pattern_keys.is_set());
    let is_unreliable = is_unreliable || patterned.iter().any(|field| field.attrs.any_string_name.is_set());
    let (rest, keys): (Vec<_>, Vec<_>) = keys.into_iter().partition(|field| field.attrs.any_string_name.is_set());
    let patterns: Vec<_> = patterned.into_iter().filter_map(|field| check_patterned(field, cx)).collect();
    let keys: Vec<_> = keys.into_iter().filter_map(|field| check_key(field, attrs, cx)).collect();
    if keys.len() > MAX_KEYS {
        cx.errors.at(ident, format!("a model has at most {MAX_KEYS} keys"));
    }
    check_names(&keys, cx.errors);
    check_patterns(&patterns, &keys, cx.errors);
    if let (Some(name), Some(())) = (attrs.null_absent.name(), attrs.null_absent.value())
        && !keys.iter().any(|(key, _)| key.null_absent)
    {
        cx.errors.at(name, "`null` has no effect on a struct without optional keys that refuse `null`; remove it");
    }
    let rest = check_rest(ident, attrs, rest, is_unreliable, cx);
    let is_undecided = rest.is_none() && !attrs.closed.is_set();
    let required = keys.iter().filter(|(key, _)| key.required).count();
    let most = (attrs.closed.is_set() && patterns.is_empty()).then_some(keys.len());
    constraints::check_object(&attrs.constraints, required, most, cx.errors);
    let keys: Vec<_> = keys.into_iter().map(|(key, _)| key).collect();
    let rules = rules::check(&attrs.rules, &keys, cx);
    Object { keys, rest, patterns, rules, is_undecided, is_all_of: false }
}

/// Whether a reported mistake may be the reason why it is not known what happens to undeclared keys.
pub(super) fn has_unreliable_attributes(attrs: &ContainerAttrs, fields: &[Field<'_>]) -> bool {
    attrs.written.is_doubtful || fields.iter().any(|field| field.attrs.written.is_doubtful || field.attrs.rest.is_set())
}

/// A field that keeps the keys whose names match a pattern.
fn check_patterned<'a>(field: Field<'a>, cx: Context<'_>) -> Option<Patterned<'a>> {
    let Field { original, mut attrs, place } = field;
    let ident = original.ident.clone()?;
    if let (Some(name), true) = (attrs.any_string_name.name(), attrs.pattern_keys.is_set()) {
        cx.errors.at(name, "the field keeps the keys of a pattern or all others, not both; remove one of them");
    } else {
        attrs.written.check_effect(Place::Patterned, cx.errors);
    }
    check_visibility(&original.vis, cx.errors);
    let values = types::check_rest(&original.ty, cx);
    let docs = Docs::new(&original.attrs, attrs.description.value());
    // A malformed pattern has been reported. The field has an accessor nevertheless.
    let pattern = attrs.pattern_keys.take().or_else(|| hl_model_ground::pattern::compile("^$").ok())?;
    Some(Patterned {
        kept: Rest { ident, place, ty: &original.ty, values, docs, marks: Marks::of(&original.attrs) },
        pattern,
    })
}

/// Checks the fields for patterns. A second field for the same pattern would keep nothing. A declared key must not
/// match a pattern whose values have another type, because one of the two types would not be checked.
fn check_patterns(patterns: &[Patterned<'_>], keys: &[(Key<'_>, Blame)], errors: &Errors) {
    for (index, Patterned { kept, pattern }) in patterns.iter().enumerate() {
        let field = kept.ident.unraw();
        if let Some(first) = patterns.iter().take(index).find(|first| first.pattern.source() == pattern.source()) {
            let first = first.kept.ident.unraw();
            errors.at(&kept.ident, format!("`{first}` keeps the keys of this pattern; remove one of the two fields"));
        }
        let Some(values) = kept.values else { continue };
        for (key, blame) in keys.iter().filter(|(key, _)| !is_same_type(key.value, values)) {
            let mut names = std::iter::once(key.name.clone()).chain(key.attrs.aliases.iter().map(LitStr::value));
            let Some(name) = names.find(|name| pattern.is_match(name)) else { continue };
            errors.at(
                blame,
                format!(
                    "key `{name}` is declared and matches the pattern of `{field}`, whose values have a type; \
                     write a pattern that it does not match"
                ),
            );
        }
    }
}

/// Whether two types are equal as written, boxes aside.
fn is_same_type(key: &Type, values: &Type) -> bool {
    let (key, values) = (type_text(key), type_text(values));
    key == values || key == format!("Box<{values}>")
}

/// The tokens to blame for a key's name.
type Blame = TokenStream;

fn check_key<'a>(field: Field<'a>, container: &ContainerAttrs, cx: Context<'_>) -> Option<(Key<'a>, Blame)> {
    let Field { original, attrs, place } = field;
    let ident = original.ident.as_ref()?;
    check_visibility(&original.vis, cx.errors);
    types::check_key(&original.ty, cx);
    let (value, required) = match cx.scope.kind(&original.ty) {
        TypeKind::Option(value) => (value, false),
        _ => (&original.ty, true),
    };
    attrs.written.check_effect(Place::Key, cx.errors);
    check_presence(&attrs, required, value, cx);
    let attrs = with_constant(attrs, cx.errors);
    constraints::check_key(&attrs, required, value, cx);
    let (name, blame) = match attrs.rename.value() {
        Some(name) => (name.value(), name.to_token_stream()),
        None => (container.name_of_field(ident), ident.to_token_stream()),
    };
    let (view, is_copy) = view(&attrs, value, cx);
    let key = Key {
        ident: ident.clone(),
        place,
        ty: &original.ty,
        value,
        view,
        is_copy,
        required,
        name,
        null_absent: !required
            && (attrs.null_absent.is_set() || (container.null_absent.is_set() && !is_nullable(value, cx.scope))),
        docs: Docs::new(&original.attrs, attrs.description.value()),
        marks: Marks::of(&original.attrs),
        attrs,
    };
    Some((key, blame))
}

/// The view that the accessor returns, and whether `copy` makes it return the value itself.
fn view<'a>(attrs: &FieldAttrs, value: &'a Type, cx: Context<'_>) -> (View<'a>, bool) {
    let view = View::of(value, cx.scope);
    let Some(name) = attrs.copy.name() else { return (view, false) };
    let (kind, _) = cx.scope.unwrapped(value);
    let by_value =
        view.by_value().filter(|_| matches!(kind, TypeKind::Other | TypeKind::Array(_) | TypeKind::Tuple(_)));
    if by_value.is_none() && attrs.copy.value().is_some() {
        let what = match kind {
            TypeKind::Bool
            | TypeKind::Int(_)
            | TypeKind::Float(_)
            | TypeKind::Null
            | TypeKind::Char
            | TypeKind::Address => "is returned by value already",
            _ => "is not `Copy`",
        };
        let noun = kind.noun();
        cx.errors
            .at(name, format!("`copy` is for enums and other models that are `Copy`, and {noun} {what}; remove it"));
    }
    match by_value {
        Some(by_value) => (by_value, attrs.copy.value().is_some()),
        None => (view, false),
    }
}

/// Turns a constant into a list of one allowed value.
pub(super) fn with_constant(mut attrs: FieldAttrs, errors: &Errors) -> FieldAttrs {
    let (Some(name), Some(constant)) = (attrs.constant.name(), attrs.constant.value()) else { return attrs };
    let values = attrs.constraints.0.iter().find(|constraint| matches!(constraint.kind, ConstraintKind::Values(_)));
    if let Some(values) = values {
        errors.at(&values.name, "`constant` is the only value; remove `values`");
        return attrs;
    }
    let constraint = Constraint { name: name.clone(), kind: ConstraintKind::Values(vec![constant.clone()]) };
    attrs.constraints.0.insert(0, constraint);
    attrs
}

/// Checks that a field is private, because a model is immutable.
pub(super) fn check_visibility(visibility: &Visibility, errors: &Errors) {
    if !matches!(visibility, Visibility::Inherited) {
        errors.at(visibility, "a model is read by its accessors, so its fields are private; remove the visibility");
    }
}

/// Checks the attributes about the presence and absence of a key.
fn check_presence(attrs: &FieldAttrs, required: bool, value: &Type, cx: Context<'_>) {
    // A malformed default has been reported.
    if let (Some(name), Some(_), true) = (attrs.default.name(), attrs.default.value(), required) {
        cx.errors.at(
            name,
            "`default` is what the server assumes when the key is left out, and this key is required; \
             make the field an `Option<…>`",
        );
    }
    if let (Some(name), Some(())) = (attrs.null_absent.name(), attrs.null_absent.value()) {
        if required {
            cx.errors.at(
                name,
                "`null = \"absent\"` reads `null` as a key that is left out, and this key is required; \
                 make the field an `Option<…>`, or a `Nullable<…>` if `null` is a value",
            );
        } else if is_nullable(value, cx.scope) {
            cx.errors.at(
                name,
                "`null` is a value of this type, so it cannot mean that the key is absent; remove one of them",
            );
        }
    }
    if let (Some(_), Some(name)) = (attrs.read_only.name(), attrs.write_only.name()) {
        cx.errors.at(name, "a key cannot be both `read_only` and `write_only`; remove one of them");
    }
}

/// Whether `null` is a value of the type.
fn is_nullable(ty: &Type, scope: Scope<'_>) -> bool {
    match scope.kind(ty) {
        TypeKind::Boxed(inner) | TypeKind::Secret(inner) => is_nullable(inner, scope),
        kind => matches!(kind, TypeKind::Nullable(_) | TypeKind::Null | TypeKind::Any),
    }
}

/// Checks that no two keys or aliases have equal names.
fn check_names(keys: &[(Key<'_>, Blame)], errors: &Errors) {
    let mut names = Names::default();
    for (key, blame) in keys {
        if !names.insert(&key.name) {
            errors.at(blame, format!("key `{}` is declared twice; rename one of the fields", key.name));
        }
    }
    for alias in keys.iter().flat_map(|(key, _)| &key.attrs.aliases) {
        if !names.insert(&alias.value()) {
            errors.at(alias, format!("key `{}` is declared twice; an alias needs a name of its own", alias.value()));
        }
    }
}

pub(super) fn check_rest<'a>(
    ident: &Ident,
    attrs: &ContainerAttrs,
    fields: Vec<Field<'a>>,
    is_unreliable: bool,
    cx: Context<'_>,
) -> Option<Rest<'a>> {
    let mut fields = fields.into_iter();
    let Some(Field { original, attrs: field, place }) = fields.next() else {
        if !attrs.closed.is_set() && !is_unreliable {
            cx.errors.at(
                ident,
                format!(
                    "say what happens to keys that `{ident}` does not declare: keep them in a field \
                     `#[hl(any_string_name)] any_string_name: Dict`, or refuse them by `#[hl(closed)]` on the struct"
                ),
            );
        }
        return None;
    };
    if let (Some(name), Some(())) = (attrs.closed.name(), attrs.closed.value()) {
        cx.errors.at(name, "`closed` refuses the keys that the `any_string_name` field would keep; remove one of them");
    }
    for second in fields {
        if let Some(name) = second.attrs.any_string_name.name() {
            cx.errors.at(name, "only one field can keep the undeclared keys; remove the others");
        }
        check_visibility(&second.original.vis, cx.errors);
    }
    check_visibility(&original.vis, cx.errors);
    field.written.check_effect(Place::Rest, cx.errors);
    let values = types::check_rest(&original.ty, cx);
    let docs = Docs::new(&original.attrs, field.description.value());
    let ident = original.ident.clone().unwrap_or_else(|| Ident::new("any_string_name", original.ty.span()));
    Some(Rest { ident, place, ty: &original.ty, values, docs, marks: Marks::of(&original.attrs) })
}
