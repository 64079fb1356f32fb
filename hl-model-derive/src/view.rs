//! The views that accessors return: the field's value, borrowed unless it is a scalar.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Path, PathArguments, Type, TypePath};

use crate::text::{primitive_markdown, type_markdown};
use crate::ty::{Scope, TypeKind, ungroup};

/// The view of a value of a type.
#[derive(Clone)]
pub(crate) struct View<'a> {
    /// The number of boxes that are dereferenced: 1 for `Box<Model>`.
    layers: usize,
    shape: ViewShape<'a>,
}

#[derive(Clone)]
enum ViewShape<'a> {
    /// A copy: `bool`, Rust's numbers, `Null`.
    Copy(&'a Type),
    /// `&str`
    Str,
    /// `&[T]`
    Slice(&'a Type),
    /// `&T`
    Reference(&'a Type),
    /// `Nullable<…>`, under the path that the user wrote.
    Nullable(Path, Box<View<'a>>),
}

impl<'a> View<'a> {
    /// The view of a type.
    pub(crate) fn of(ty: &'a Type, scope: Scope<'_>) -> Self {
        let shape = match scope.kind(ty) {
            TypeKind::Boxed(inner) => {
                let view = Self::of(inner, scope);
                return Self { layers: view.layers + 1, shape: view.shape };
            }
            TypeKind::Bool
            | TypeKind::Int(_)
            | TypeKind::Float(_)
            | TypeKind::Null
            | TypeKind::Char
            | TypeKind::Address => ViewShape::Copy(ty),
            TypeKind::String => ViewShape::Str,
            TypeKind::List(item) => ViewShape::Slice(item),
            TypeKind::Nullable(inner) => match without_arguments(ty) {
                Some(path) => ViewShape::Nullable(path, Box::new(Self::of(inner, scope))),
                None => ViewShape::Reference(ty),
            },
            _ => ViewShape::Reference(ty),
        };
        Self { layers: 0, shape }
    }

    /// The view that returns a `Copy` type by value; `None` if this view does so already, or is a view of a text or a list.
    pub(crate) fn by_value(&self) -> Option<Self> {
        let shape = match &self.shape {
            ViewShape::Reference(ty) => ViewShape::Copy(ty),
            ViewShape::Nullable(path, inner) => ViewShape::Nullable(path.clone(), Box::new(inner.by_value()?)),
            ViewShape::Copy(_) | ViewShape::Str | ViewShape::Slice(_) => return None,
        };
        Some(Self { layers: self.layers, shape })
    }

    /// The type of the view. `lifetime` is written after each `&`.
    pub(crate) fn ty(&self, lifetime: &TokenStream) -> TokenStream {
        match &self.shape {
            ViewShape::Copy(ty) => quote!(#ty),
            ViewShape::Str => quote!(&#lifetime ::core::primitive::str),
            ViewShape::Slice(item) => quote!(&#lifetime [#item]),
            // A type with a `+` needs the parentheses.
            ViewShape::Reference(ty) if matches!(ungroup(ty), Type::TraitObject(_)) => quote!(&#lifetime (#ty)),
            ViewShape::Reference(ty) => quote!(&#lifetime #ty),
            ViewShape::Nullable(path, inner) => {
                let inner = inner.ty(lifetime);
                quote!(#path<#inner>)
            }
        }
    }

    /// The type of the view as Markdown.
    pub(crate) fn markdown(&self, scope: Scope<'_>) -> String {
        match &self.shape {
            ViewShape::Copy(ty) => type_markdown(ty, scope),
            ViewShape::Str => primitive_markdown("&str"),
            ViewShape::Slice(item) => format!("&amp;\\[{}\\]", type_markdown(item, scope)),
            ViewShape::Reference(ty) => format!("&amp;{}", type_markdown(ty, scope)),
            ViewShape::Nullable(path, inner) => {
                let nullable = Type::Path(TypePath { attrs: Vec::new(), qself: None, path: path.clone() });
                format!("{}&lt;{}&gt;", type_markdown(&nullable, scope), inner.markdown(scope))
            }
        }
    }

    /// The view of the value at a place, which is an expression such as `self.id`.
    pub(crate) fn of_place(&self, place: &TokenStream) -> TokenStream {
        match &self.shape {
            ViewShape::Copy(_) => dereferenced(place, self.layers),
            // A reference to a box might be coerced to a trait object itself.
            ViewShape::Reference(ty) if matches!(ungroup(ty), Type::TraitObject(_)) => {
                let content = dereferenced(place, self.layers);
                quote!(&#content)
            }
            // A reference to a `String`, a `Vec` or a `Box` is coerced to one to its content.
            ViewShape::Str | ViewShape::Slice(_) | ViewShape::Reference(_) => quote!(&#place),
            ViewShape::Nullable(path, inner) => {
                let place = self.unboxed(place, 0);
                inner.of_nullable(path, &place, &quote!(&#place), 0)
            }
        }
    }

    /// The view of the value behind a variable that is a reference.
    pub(crate) fn of_reference(&self, variable: &TokenStream) -> TokenStream {
        match &self.shape {
            ViewShape::Copy(_) => dereferenced(variable, self.layers + 1),
            ViewShape::Str | ViewShape::Slice(_) | ViewShape::Reference(_) => variable.clone(),
            ViewShape::Nullable(path, inner) if self.layers == 0 => inner.of_nullable(path, variable, variable, 1),
            ViewShape::Nullable(path, inner) => {
                let place = self.unboxed(variable, 1);
                inner.of_nullable(path, &place, &quote!(&#place), 0)
            }
        }
    }

    /// The place without its boxes, whose own `as_ref` would be called. `references` is the number of references to the
    /// place.
    fn unboxed(&self, place: &TokenStream, references: usize) -> TokenStream {
        if self.layers == 0 {
            return place.clone();
        }
        let place = dereferenced(place, self.layers + references);
        quote!((#place))
    }

    /// The view of the value in an `Option` at a place.
    pub(crate) fn of_option(&self, place: &TokenStream) -> TokenStream {
        self.by_method(&quote!(::core::option::Option), place, 0).unwrap_or_else(|| {
            let value = quote!(__value);
            let view = self.of_reference(&value);
            quote! {
                match &#place {
                    ::core::option::Option::Some(#value) => ::core::option::Option::Some(#view),
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }
        })
    }

    /// The view of the value in a `Nullable`, under the path that the user wrote.
    fn of_nullable(&self, path: &Path, place: &TokenStream, matched: &TokenStream, references: usize) -> TokenStream {
        // Written as a type, so that the compiler reports an unknown path as it does at the field.
        self.by_method(&quote!(<#path<_>>), place, references).unwrap_or_else(|| {
            let value = quote!(__value);
            let view = self.of_reference(&value);
            quote! {
                match #matched {
                    #path::Value(#value) => #path::Value(#view),
                    #path::Null => #path::Null,
                }
            }
        })
    }

    /// The view of the value in a container, by the container's own method if it has one that fits. The method is called by
    /// its path, because a trait of the user's may have a method of the same name for every type.
    fn by_method(&self, container: &TokenStream, place: &TokenStream, references: usize) -> Option<TokenStream> {
        let reference = if references == 0 { quote!(&#place) } else { place.clone() };
        match (&self.shape, self.layers) {
            (ViewShape::Copy(_), 0) => Some(dereferenced(place, references)),
            (ViewShape::Str | ViewShape::Slice(_), 0) | (ViewShape::Reference(_), 1) => {
                Some(quote!(#container::as_deref(#reference)))
            }
            (ViewShape::Reference(_), 0) => Some(quote!(#container::as_ref(#reference))),
            _ => None,
        }
    }
}

fn dereferenced(place: &TokenStream, times: usize) -> TokenStream {
    let derefs = std::iter::repeat_n(quote!(*), times);
    quote!(#(#derefs)* #place)
}

/// The path of a type, its generic arguments left out.
pub(crate) fn without_arguments(ty: &Type) -> Option<Path> {
    let Type::Path(path) = ungroup(ty) else { return None };
    let mut path = path.path.clone();
    path.segments.last_mut()?.arguments = PathArguments::None;
    Some(path)
}

#[cfg(test)]
mod tests {
    use quote::quote;
    use syn::{Generics, Ident, Type, parse_quote};

    use super::{Scope, View};

    fn texts(ty: &str) -> [String; 3] {
        let ty: Type = syn::parse_str(ty).unwrap();
        let (generics, model): (_, Ident) = (Generics::default(), parse_quote!(Model));
        let view = View::of(&ty, Scope { model: &model, generics: &generics });
        let place = quote!(self.x);
        [view.ty(&quote!()), view.of_place(&place), view.of_option(&place)].map(|tokens| {
            tokens
                .to_string()
                .replace(":: core :: primitive :: str", "str")
                .replace(":: core :: option :: Option :: as", "Option :: as")
                .replace(' ', "")
        })
    }

    fn by_value(ty: &str) -> Option<[String; 2]> {
        let ty: Type = syn::parse_str(ty).unwrap();
        let (generics, model): (_, Ident) = (Generics::default(), parse_quote!(Model));
        let view = View::of(&ty, Scope { model: &model, generics: &generics }).by_value()?;
        Some([view.ty(&quote!()), view.of_place(&quote!(self.x))].map(|tokens| tokens.to_string().replace(' ', "")))
    }

    #[test]
    fn views() {
        for (ty, expected) in [
            ("String", ["&str", "&self.x", "Option::as_deref(&self.x)"]),
            ("i64", ["i64", "self.x", "self.x"]),
            ("Vec<Tool>", ["&[Tool]", "&self.x", "Option::as_deref(&self.x)"]),
            ("Tool", ["&Tool", "&self.x", "Option::as_ref(&self.x)"]),
            ("Box<Tool>", ["&Tool", "&self.x", "Option::as_deref(&self.x)"]),
            ("Arc<[Tool]>", ["&[Tool]", "&self.x", "Option::as_deref(&self.x)"]),
            ("Nullable<String>", ["Nullable<&str>", "<Nullable<_>>::as_deref(&self.x)", ""]),
            ("Nullable<i64>", ["Nullable<i64>", "self.x", "self.x"]),
        ] {
            let [view, of_place, of_option] = texts(ty);
            assert_eq!([view.as_str(), &of_place], [expected[0], expected[1]], "{ty}");
            if !ty.starts_with("Nullable") {
                assert_eq!(of_option, expected[2], "{ty}");
            }
        }
        assert_eq!(texts("Box<i64>")[1], "*self.x");
        for (ty, expected) in [
            ("Level", Some(("Level", "self.x"))),
            ("Box<Level>", Some(("Level", "*self.x"))),
            ("Nullable<Level>", Some(("Nullable<Level>", "self.x"))),
            ("String", None),
            ("Vec<Level>", None),
            ("i64", None),
        ] {
            assert_eq!(by_value(ty), expected.map(|(view, place)| [view.to_owned(), place.to_owned()]), "{ty}");
        }
        assert!(texts("Box<String>")[2].contains("Some(__value)=>::core::option::Option::Some(__value)"));
        assert!(texts("Box<i64>")[2].contains("Some(**__value)"));
        assert!(texts("Nullable<i64>")[2].contains("Some(*__value)"));
        assert!(texts("Nullable<Box<i64>>")[1].contains("Nullable::Value(**__value)"));
        assert!(texts("Nullable<String>")[2].contains("Some(<Nullable<_>>::as_deref(__value))"));
        assert!(texts("Nullable<Box<String>>")[1].contains("Nullable::Value(__value)=>Nullable::Value(__value)"));
    }
}
