//! Checks that the types of keys accept their defaults.
//!
//! The macro sees only the names of types, so the compiler checks the defaults, by a bound that does not hold for a
//! refused default. The compiler's message shows the default as the name of a type. Objects, unions, patterns and
//! formats cannot be checked in a constant. For them a test is generated, which runs with the user's own tests.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Type;

use super::known::{self, mentions_parameter};
use super::names::module_name;
use crate::attrs::Slot;
use crate::json::Json;
use crate::model::{Key, Model, Object, Rule};
use crate::ty::{Scope, TypeKind};

/// The checks of all defaults, examples and conditions that the macro could not check itself.
pub(super) fn checks(model: &Model<'_>, object: &Object<'_>) -> Option<TokenStream> {
    let module = module_name("defaults", model);
    let mut names = BTreeSet::new();
    let examples = object.declared().iter().flat_map(|key| leaves_of(model, key, &key.attrs.example));
    let conditions = object.rules.iter().flat_map(|rule| leaves_of_condition(model, object, rule));
    let leaves = leaves(model, object).chain(examples).chain(conditions).filter(|leaf| !leaf.is_open(model));
    let checks: Vec<_> = leaves.map(|leaf| leaf.check(&module, &mut names)).collect();
    let names = names.iter().map(|name| Ident::new(name, Span::call_site()));
    (!checks.is_empty()).then(|| {
        quote! {
            mod #module {
                #(pub struct #names;)*
            }

            #(#checks)*
        }
    })
}

/// The checks of defaults whose types depend on type parameters, as expressions.
pub(super) fn for_each_type(model: &Model<'_>, object: &Object<'_>) -> Vec<TokenStream> {
    leaves(model, object).filter(|leaf| leaf.is_open(model)).map(|leaf| leaf.assertion()).collect()
}

/// Statements that panic if a default is refused, for types that can be checked only at run time.
pub(super) fn calls(model: &Model<'_>, object: &Object<'_>) -> Vec<TokenStream> {
    leaves(model, object).filter(|leaf| !leaf.is_open(model)).map(|leaf| leaf.call()).collect()
}

/// Whether a part of a key's default has a type that depends on a parameter of the model.
pub(super) fn depends_on_parameters(model: &Model<'_>, key: &Key<'_>) -> bool {
    leaves_of(model, key, &key.attrs.default).iter().any(|leaf| leaf.is_open(model))
}

/// A default, an example or the value of a condition, or a part of one, whose type the macro does not know.
struct Leaf<'a> {
    place: Span,
    key: &'a str,
    json: &'a Json,
    ty: &'a Type,
}

fn leaves<'a>(model: &'a Model<'_>, object: &'a Object<'_>) -> impl Iterator<Item = Leaf<'a>> {
    object.declared().iter().flat_map(move |key| leaves_of(model, key, &key.attrs.default))
}

/// The parts of the default or the example of a key.
fn leaves_of<'a>(model: &'a Model<'_>, key: &'a Key<'_>, slot: &'a Slot<Json>) -> Vec<Leaf<'a>> {
    let written = slot.name().zip(slot.value());
    written.map_or_else(Vec::new, |(name, json)| leaves_of_value(model, key, json, name.span()))
}

/// The parts of the value that a condition asks of a key.
fn leaves_of_condition<'a>(model: &'a Model<'_>, object: &'a Object<'_>, rule: &'a Rule) -> Vec<Leaf<'a>> {
    match rule {
        Rule::IfKey { key, place, value: Some(json), .. } => {
            object.keys.get(*key).map_or_else(Vec::new, |key| leaves_of_value(model, key, json, *place))
        }
        _ => Vec::new(),
    }
}

fn leaves_of_value<'a>(model: &'a Model<'_>, key: &'a Key<'_>, json: &'a Json, place: Span) -> Vec<Leaf<'a>> {
    let mut found = Vec::new();
    take_apart(json, key.value, model.scope(), &mut found);
    found.into_iter().map(|(json, ty)| Leaf { place, key: &key.name, json, ty }).collect()
}

/// Pairs the parts of a value with their types.
fn take_apart<'a>(json: &'a Json, ty: &'a Type, scope: Scope<'_>, found: &mut Vec<(&'a Json, &'a Type)>) {
    match (scope.kind(ty), json) {
        (TypeKind::Nullable(_), Json::Null) => {}
        (TypeKind::Boxed(inner) | TypeKind::Secret(inner) | TypeKind::Nullable(inner), _) => {
            take_apart(json, inner, scope, found);
        }
        (TypeKind::List(item) | TypeKind::Array(item) | TypeKind::Set(item), Json::Array(values)) => {
            for value in values {
                take_apart(value, item, scope, found);
            }
        }
        (TypeKind::Tuple(items), Json::Array(values)) => {
            for (item, value) in items.iter().zip(values) {
                take_apart(value, item, scope, found);
            }
        }
        (TypeKind::Map(Some(values)), Json::Object(members)) => {
            if let [keys, _, ..] = *scope.arguments(ty).as_slice()
                && matches!(scope.kind(keys), TypeKind::Other)
            {
                // The names of the keys are tested when the map is read.
                found.push((json, ty));
            }
            for (_, value) in members {
                take_apart(value, values, scope, found);
            }
        }
        (TypeKind::Other, _) => found.push((json, ty)),
        _ => {}
    }
}

impl Leaf<'_> {
    /// Whether the type depends on a parameter of the model.
    fn is_open(&self, model: &Model<'_>) -> bool {
        let scope = model.scope();
        mentions_parameter(self.ty, scope)
    }

    /// A constant expression that tells whether the type certainly refuses the default.
    fn is_refused(&self) -> TokenStream {
        known::is_refused(self.json, self.ty)
    }

    /// An item that does not compile if the default is refused, whose message names it.
    fn check(&self, module: &Ident, names: &mut BTreeSet<String>) -> TokenStream {
        let (ty, is_refused) = (self.ty, self.is_refused());
        let question = match self.json {
            Json::Array(_) | Json::Object(_) => quote!(AcceptsParts<#ty>),
            json => {
                let name = known::type_of_literal(json, names);
                quote!(Accepts<#module::#name, #ty>)
            }
        };
        let answer = known::answer(self.place, &is_refused, &question);
        quote!(const _: () = #answer;)
    }

    /// An expression that does not compile, for types that refuse the default.
    fn assertion(&self) -> TokenStream {
        let message = format!("the default of `{}` is refused by its type", self.key);
        known::assertion(self.place, &self.is_refused(), &message)
    }

    /// A statement that panics if the default is refused.
    fn call(&self) -> TokenStream {
        let Self { key, json, ty, .. } = self;
        let json = json.to_string();
        quote!(__hl::assert_allowed::<#ty>(#key, #json);)
    }
}
