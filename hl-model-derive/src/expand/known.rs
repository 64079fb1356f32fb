//! Checks that the compiler does for the user's program, because the macro sees only the names of types.

use std::collections::BTreeSet;

use hl_model_ground::rust_name::is_keyword;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::constraints;
use super::names::module_name;
use crate::constraint::{Constrained, Constraint, ConstraintKind, Constraints};
use crate::json::Json;
use crate::model::{Composition, Item, Key, Member, Model, Payload, Shape};
use crate::text::type_text;
use crate::tokens::any_name;
use crate::ty::{Scope, TypeKind};

/// The constants `__KNOWN`, `__ITEMS` and `__INNER_ITEMS` of `FieldType`: what is known of the model at compile time when another
/// model uses it.
pub(super) fn constants(model: &Model<'_>) -> TokenStream {
    let mut items = None;
    let known = match &model.shape {
        Shape::Object(_) => quote!(__hl::Known::of(__hl::KnownKind::Object)),
        Shape::Newtype(newtype) => {
            let (ty, scope) = (newtype.ty, model.scope());
            if let TypeKind::List(_) | TypeKind::Array(_) | TypeKind::Set(_) | TypeKind::Other = scope.unwrapped(ty).0 {
                items = Some(quote! {
                    const __ITEMS: __hl::Known = <#ty as __hl::FieldType>::__ITEMS;
                    const __INNER_ITEMS: __hl::Known = <#ty as __hl::FieldType>::__INNER_ITEMS;
                });
            }
            quote!(__hl::Known::described(<Self as __hl::FieldType>::__STATIC, &<#ty as __hl::FieldType>::__KNOWN))
        }
        Shape::Tuple(_) => quote!(__hl::Known::of(__hl::KnownKind::List)),
        Shape::PlainEnum(_) => quote!(__hl::Known::described(<Self as __hl::FieldType>::__STATIC, &__hl::Known::ANY)),
        Shape::Composition(composition) => match union(composition, model.scope()) {
            Some(known) => known,
            None => return TokenStream::new(),
        },
    };
    quote! {
        const __KNOWN: __hl::Known = #known;
        #items
    }
}

/// What is known of a union. A tag is in an object, or it is a string that is an externally tagged variant without a payload.
fn union(composition: &Composition<'_>, scope: Scope<'_>) -> Option<TokenStream> {
    let object = quote!(__hl::Known::of(__hl::KnownKind::Object));
    let is_unit = |member: &Member<'_>| matches!(member.payload, Payload::Unit);
    // Other values may be of any kind.
    if composition.other.as_ref().is_some_and(|other| !matches!(scope.kind(other.ty), TypeKind::Map(_))) {
        return None;
    }
    if composition.is_tagged() {
        let may_be_string = composition.is_external && composition.members.iter().any(is_unit);
        return (!may_be_string).then_some(object);
    }
    let members = composition.members.iter().map(|member| match &member.payload {
        Payload::Type { ty, .. } => quote!(<#ty as __hl::FieldType>::__KNOWN),
        Payload::Unit => quote!(__hl::Known::of(__hl::KnownKind::Null)),
        Payload::Fields(_) => object.clone(),
    });
    let members = members.chain(composition.other.iter().map(|_| object.clone()));
    Some(quote!(__hl::Known::union(&[#(&#members),*])))
}

/// Checks of constraints whose types the macro does not know.
pub(super) struct Checks {
    /// Expressions that are evaluated when the model is compiled.
    pub(super) at_once: Vec<TokenStream>,
    /// The names of types that show listed values, and the module that has these types.
    pub(super) names: BTreeSet<String>,
    pub(super) module: Ident,
    /// Expressions that depend on type parameters. They are evaluated for each type that is used as a parameter.
    pub(super) for_each_type: Vec<TokenStream>,
}

impl Checks {
    /// The checks of all constraints of a model.
    pub(super) fn of(model: &Model<'_>) -> Self {
        let scope = model.scope();
        let module = module_name("values", model);
        let mut checks = Self { at_once: Vec::new(), names: BTreeSet::new(), module, for_each_type: Vec::new() };
        match &model.shape {
            Shape::Object(object) => {
                for Key { value, attrs, .. } in &object.keys {
                    checks.add(&attrs.constraints, value, scope);
                    checks.add_keys(value, scope);
                }
            }
            Shape::Newtype(newtype) => {
                checks.add(&model.constraints, newtype.ty, scope);
                checks.add_keys(newtype.ty, scope);
            }
            Shape::Tuple(tuple) => {
                for Item { ty, constraints, .. } in &tuple.items {
                    checks.add(constraints, ty, scope);
                }
            }
            // The tag is a key beside those of the payload.
            Shape::Composition(composition) if composition.is_tagged() && !composition.is_wrapped() => {
                for ty in composition.members.iter().filter_map(|member| member.payload.ty()) {
                    checks.add_object(ty, scope);
                }
            }
            Shape::PlainEnum(_) | Shape::Composition(_) => {}
        }
        checks
    }

    fn add(&mut self, constraints: &Constraints, ty: &Type, scope: Scope<'_>) {
        let (kind, inner) = scope.unwrapped(ty);
        for constraint in &constraints.0 {
            match (&constraint.kind, kind) {
                (
                    ConstraintKind::Items(items) | ConstraintKind::Contains(items),
                    TypeKind::List(item) | TypeKind::Array(item) | TypeKind::Set(item),
                ) => self.add(items, item, scope),
                (ConstraintKind::Items(items) | ConstraintKind::Contains(items), TypeKind::Other) => {
                    self.add_one(constraint, inner, scope);
                    self.add_items(items, inner, Part::Items, scope);
                }
                (_, TypeKind::Other) => self.add_one(constraint, inner, scope),
                _ => {}
            }
        }
    }

    /// Adds the check that values of a type may be objects.
    fn add_object(&mut self, ty: &Type, scope: Scope<'_>) {
        if let (TypeKind::Other, inner) = scope.unwrapped(ty)
            && !mentions_parameter(inner, scope)
        {
            let known = known_of(inner);
            let is_mistake = quote!(!__hl::has_effect(#known, __hl::KnownKind::Object));
            self.at_once.push(answer(ty.span(), &is_mistake, &quote!(HasKeys<#inner>)));
        }
    }

    /// Adds the check that the keys of a map are texts or numbers.
    fn add_keys(&mut self, ty: &Type, scope: Scope<'_>) {
        let (kind, inner) = scope.unwrapped(ty);
        if let TypeKind::List(item) | TypeKind::Array(item) | TypeKind::Set(item) = kind {
            return self.add_keys(item, scope);
        }
        let arguments = scope.arguments(inner);
        let (TypeKind::Map(_), [keys, values, ..]) = (kind, arguments.as_slice()) else { return };
        if matches!(scope.kind(keys), TypeKind::Other) && !mentions_parameter(keys, scope) {
            let known = known_of(keys);
            let is_mistake = quote!(!__hl::may_be_key(#known));
            self.at_once.push(answer(keys.span(), &is_mistake, &quote!(NamesKeys<#keys>)));
        }
        self.add_keys(values, scope);
    }

    /// Adds the checks of the constraints on the items of a type.
    fn add_items(&mut self, items: &Constraints, ty: &Type, part: Part, scope: Scope<'_>) {
        for constraint in &items.0 {
            self.add_kind(constraint, ty, part, scope);
            if let (ConstraintKind::Items(inner) | ConstraintKind::Contains(inner), Part::Items) =
                (&constraint.kind, part)
            {
                self.add_items(inner, ty, Part::InnerItems, scope);
            }
        }
    }

    /// Adds the check of listed values. Only the first that the type refuses is reported, because the others mostly repeat its
    /// mistake.
    fn add_values(&mut self, values: &[Json], place: Span, ty: &Type, is_open: bool) {
        if is_open {
            let shown = type_text(ty);
            let assertions = values.iter().map(|value| {
                assertion(place, &is_refused(value, ty), &format!("`{value}` is refused by `{shown}`; remove it"))
            });
            self.for_each_type.push(quote!({ #(#assertions;)* }));
            return;
        }
        let (known, module) = (known_of(ty), self.module.clone());
        let answers = values.iter().enumerate().map(|(index, value)| {
            let shown = type_of_literal(value, &mut self.names);
            answer(place, &quote!(__FIRST == #index), &quote!(Allows<#module::#shown, #ty>))
        });
        let answers: Vec<_> = answers.collect();
        let literals = values.iter().map(constraints::literal);
        self.at_once.push(quote!({
            const __FIRST: __hl::usize = __hl::first_refused(#known, &[#(#literals),*]);
            #(#answers;)*
        }));
    }

    /// Adds the checks of a constraint on a type.
    fn add_one(&mut self, constraint: &Constraint, ty: &Type, scope: Scope<'_>) {
        let place = constraint.name.span();
        if let ConstraintKind::Values(values) = &constraint.kind {
            self.add_values(values, place, ty, mentions_parameter(ty, scope));
            return;
        }
        self.add_kind(constraint, ty, Part::Whole, scope);
        if let ConstraintKind::Bound(_) = constraint.kind {
            let variant = constraints::constraint(&constraint.kind);
            let (name, shown, known) = (&constraint.name, type_text(ty), known_of(ty));
            let nothing = format!("no value satisfies this `{name}` and the constraints on `{shown}`");
            let contradicts = quote!(__hl::contradicts(#known, &__hl::Constraint::#variant));
            self.ask(place, mentions_parameter(ty, scope), &contradicts, &quote!(CanBeSatisfied<#ty>), &nothing);
        }
    }

    /// Adds the check that a constraint is for values of the kind that a type, or the items of a list, have.
    fn add_kind(&mut self, constraint: &Constraint, ty: &Type, part: Part, scope: Scope<'_>) {
        let Some((noun, kind)) = constrained(&constraint.kind) else { return };
        let (name, shown) = (&constraint.name, type_text(ty));
        let (known, question, are) = match part {
            Part::Whole => (known_of(ty), format_ident!("Constrains{kind}"), format!("`{shown}` is")),
            Part::Items => {
                let items = known(ty, &quote!(ITEMS));
                (items, format_ident!("Constrains{kind}Items"), format!("the items of `{shown}` are"))
            }
            Part::InnerItems => {
                let items = known(ty, &quote!(INNER_ITEMS));
                (items, format_ident!("Constrains{kind}Items"), format!("the items in the items of `{shown}` are"))
            }
        };
        let no_effect = format!("`{name}` constrains {noun}, and {are} of another kind; remove it");
        let is_mistake = quote!(!__hl::has_effect(#known, __hl::KnownKind::#kind));
        self.ask(name.span(), mentions_parameter(ty, scope), &is_mistake, &quote!(#question<#ty>), &no_effect);
    }

    /// Adds a question, or an assertion if the answer depends on parameters.
    fn ask(&mut self, place: Span, is_open: bool, is_mistake: &TokenStream, question: &TokenStream, message: &str) {
        if is_open {
            self.for_each_type.push(assertion(place, is_mistake, message));
        } else {
            self.at_once.push(answer(place, is_mistake, question));
        }
    }
}

/// What a constraint is about: the values of a type, the items of lists of that type, or the items of those.
#[derive(Clone, Copy)]
enum Part {
    Whole,
    Items,
    InnerItems,
}

/// An expression that does not compile if an attribute is a mistake. `question` is the trait whose message the compiler shows.
pub(super) fn answer(place: Span, is_mistake: &TokenStream, question: &TokenStream) -> TokenStream {
    let place = place.resolved_at(Span::call_site());
    quote_spanned!(place=> <__hl::Answer<{ #is_mistake }> as __hl::#question>::IS_RIGHT)
}

/// An assertion with this message. It is for a type that depends on a parameter, which is known only when the model is used.
pub(super) fn assertion(place: Span, is_mistake: &TokenStream, message: &str) -> TokenStream {
    // The message is a format string.
    let message = message.replace('{', "{{").replace('}', "}}");
    quote_spanned!(place.resolved_at(Span::call_site())=> ::core::assert!(!(#is_mistake), #message))
}

/// What is known of a type, as a constant expression. A type that is no field type is not reported here, because it is
/// reported at its field.
fn known_of(ty: &Type) -> TokenStream {
    known(ty, &quote!(KNOWN))
}

/// A constant of the library's `KnownOf`.
fn known(ty: &Type, part: &TokenStream) -> TokenStream {
    quote!({
        use __hl::OfAny as _;
        <__hl::KnownOf<#ty>>::#part
    })
}

/// A constant expression that tells whether a type certainly refuses a value.
pub(super) fn is_refused(value: &Json, ty: &Type) -> TokenStream {
    let (literal, known) = (constraints::literal(value), known_of(ty));
    quote!(__hl::refuses_literal(#known, #literal))
}

/// Whether a type depends on a parameter of the model.
pub(super) fn mentions_parameter(ty: &Type, scope: Scope<'_>) -> bool {
    let is_generic = !scope.generics.params.is_empty();
    any_name(ty.to_token_stream(), &|name| scope.is_parameter(name) || is_generic && name == scope.model)
}

/// The kind of value that a constraint is for, in words and as a variant of `KnownKind`.
fn constrained(kind: &ConstraintKind) -> Option<(&'static str, Ident)> {
    let (noun, kind) = match kind.constrained()? {
        Constrained::Strings => ("strings", "String"),
        Constrained::Numbers => ("numbers", "Number"),
        Constrained::Integers => ("integers", "Integer"),
        Constrained::Lists => ("lists", "List"),
        Constrained::Objects => ("objects", "Object"),
    };
    Some((noun, Ident::new(kind, Span::call_site())))
}

/// A string, a number or another scalar as a type whose name shows it.
pub(super) fn type_of_literal(json: &Json, names: &mut BTreeSet<String>) -> Ident {
    let shown = type_name(&match json {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    });
    let name = Ident::new(&shown, Span::call_site());
    names.insert(shown);
    name
}

/// A text as the name of a type.
fn type_name(text: &str) -> String {
    let name: String = text.chars().take(40).map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic()) && !is_keyword(&name);
    if is_name { name } else { format!("_{name}_") }
}

#[cfg(test)]
mod tests {
    use super::type_name;

    #[test]
    fn every_text_is_a_name() {
        for (text, name) in [
            ("up", "up"),
            ("80", "_80_"),
            ("", "__"),
            ("type", "_type_"),
            ("gen", "_gen_"),
            ("a-b c", "a_b_c"),
            ("é", "___"),
        ] {
            assert_eq!(type_name(text), name, "{text}");
            assert!(syn::parse_str::<syn::Ident>(name).is_ok());
        }
    }
}
