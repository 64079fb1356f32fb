//! The kind of a field's type, as far as its syntax tells.
//!
//! A macro sees names, not types. A name is recognized if it is written without a path or with the path of its
//! well-known crate. Any other name is taken for a model.

use syn::punctuated::Punctuated;
use syn::{DeriveInput, GenericArgument, Generics, Ident, PathArguments, PathSegment, Token, Type, TypePath};

use crate::rust_number::{FloatKind, IntKind};
use hl_model_ground::well_known::{self, Known};

/// The kind of a type, as far as it is known.
#[derive(Clone, Copy)]
pub(crate) enum TypeKind<'a> {
    /// `String` and types that dereference to `str`.
    String,
    Bool,
    /// A Rust integer, by its name.
    Int(IntKind),
    /// `f32` or `f64`.
    Float(FloatKind),
    Null,
    /// `Integer`
    BigInteger,
    /// `Decimal`
    Decimal,
    /// A string type with a format: `DateTime`, `Date`, `Time`, `LocalDateTime`, `Uuid`, `DecimalString`.
    Formatted,
    /// `char`
    Char,
    /// A network address of the standard library, which is a string.
    Address,
    /// `Bytes`, `File`
    Binary,
    /// `Value`
    Any,
    /// `Dict`, or a map with such values.
    Map(Option<&'a Type>),
    /// `Vec<T>`, `Box<[T]>`, `Arc<[T]>`
    List(&'a Type),
    /// `[T; N]`
    Array(&'a Type),
    /// `BTreeSet<T>`, `HashSet<T>`
    Set(&'a Type),
    /// `(A, B)`
    Tuple(&'a Punctuated<Type, Token![,]>),
    /// `Box<T>`, `Arc<T>`
    Boxed(&'a Type),
    /// `Secret<T>`
    Secret(&'a Type),
    Nullable(&'a Type),
    Option(&'a Type),
    /// A model, a type parameter, an alias.
    Other,
}

impl TypeKind<'_> {
    /// Whether a value of the type may be an object, as far as its name tells.
    pub(crate) const fn may_be_object(&self) -> bool {
        matches!(self, Self::Other | Self::Any | Self::Map(_))
    }

    /// The kind of value in JSON, for messages.
    pub(crate) const fn noun(&self) -> &'static str {
        match self {
            Self::String => "a string",
            Self::Formatted | Self::Address => "a string with a format",
            Self::Char => "a single character",
            Self::Bool => "a boolean",
            Self::Int(_) | Self::BigInteger => "an integer",
            Self::Float(_) | Self::Decimal => "a number",
            Self::Null => "null",
            Self::Binary => "bytes",
            Self::Any => "any value",
            Self::Map(_) => "an object",
            Self::List(_) => "a list",
            Self::Array(_) => "a list of fixed length",
            Self::Set(_) => "a set",
            Self::Tuple(_) => "a tuple",
            Self::Secret(_) => "a secret",
            Self::Boxed(_) => "a value in a box",
            Self::Nullable(_) => "a value or null",
            Self::Option(_) => "a value or nothing",
            Self::Other => "a model",
        }
    }
}

/// The names in scope that hide a well-known type: the model's own and those of its type parameters.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) model: &'a Ident,
    pub(crate) generics: &'a Generics,
}

impl<'a> Scope<'a> {
    /// The scope of the types of an item.
    pub(crate) const fn of(item: &'a DeriveInput) -> Self {
        Self { model: &item.ident, generics: &item.generics }
    }

    /// Whether a name is that of a type or const parameter.
    pub(crate) fn is_parameter(self, name: &Ident) -> bool {
        self.generics.type_params().any(|parameter| parameter.ident == *name)
            || self.generics.const_params().any(|parameter| parameter.ident == *name)
    }

    /// Whether a name without a path is that of the model or of a parameter. `text` is the name as text, because comparing two
    /// identifiers makes a text of each.
    fn hides(self, name: &Ident, text: &str) -> bool {
        self.model == text || self.is_parameter(name)
    }

    /// The kind of a type.
    pub(crate) fn kind(self, ty: &Type) -> TypeKind<'_> {
        match ungroup(ty) {
            Type::Array(array) => return TypeKind::Array(&array.elem),
            Type::Tuple(tuple) if !tuple.elems.is_empty() => return TypeKind::Tuple(&tuple.elems),
            _ => {}
        }
        let Some((segment, name)) = self.well_known(ty) else { return TypeKind::Other };
        let arguments = type_arguments(segment);
        match (Known::of(&name), arguments.as_slice()) {
            (Known::String, []) => TypeKind::String,
            (Known::Bool, []) => TypeKind::Bool,
            (Known::Null, []) => TypeKind::Null,
            (Known::Integer, []) => TypeKind::BigInteger,
            (Known::Decimal, []) => TypeKind::Decimal,
            (Known::Formatted, _) => TypeKind::Formatted,
            (Known::Char, []) => TypeKind::Char,
            (Known::Address, []) => TypeKind::Address,
            (Known::Binary, []) => TypeKind::Binary,
            (Known::Any, []) => TypeKind::Any,
            (Known::Dict, []) => TypeKind::Map(None),
            (Known::Dict, [values]) | (Known::Map, [_, values, ..]) => TypeKind::Map(Some(values)),
            (Known::List, [item]) => TypeKind::List(item),
            (Known::Set, [item, ..]) => TypeKind::Set(item),
            (Known::Secret, [inner]) => TypeKind::Secret(inner),
            (Known::Cow, [text]) if self.is_named(text, "str") => TypeKind::String,
            (Known::Pointer, [inner]) => match ungroup(inner) {
                Type::Slice(slice) => TypeKind::List(&slice.elem),
                inner if self.is_named(inner, "str") => TypeKind::String,
                inner => TypeKind::Boxed(inner),
            },
            (Known::Nullable, [inner]) => TypeKind::Nullable(inner),
            (Known::Option, [inner]) => TypeKind::Option(inner),
            (Known::RustInteger | Known::NonZero(_) | Known::Float, []) => number_kind(&name),
            _ => TypeKind::Other,
        }
    }

    /// What is known of a type for its input types, and what it contains if it is a pointer or another wrapper.
    pub(crate) fn known(self, ty: &Type) -> (Known, Option<&Type>) {
        match self.kind(ty) {
            TypeKind::Boxed(inner) => (Known::Pointer, Some(inner)),
            TypeKind::Nullable(inner) => (Known::Nullable, Some(inner)),
            TypeKind::Secret(inner) => (Known::Secret, Some(inner)),
            TypeKind::String if !self.is_named(ty, "String") => (Known::Text, None),
            TypeKind::List(_) => (Known::List, None),
            TypeKind::Other => (Known::Other, None),
            _ => (self.well_known(ty).map_or(Known::Other, |(_, name)| Known::of(&name)), None),
        }
    }

    /// The kind of a type without its boxes, and that type.
    pub(crate) fn unboxed(self, mut ty: &Type) -> (TypeKind<'_>, &Type) {
        loop {
            match self.kind(ty) {
                TypeKind::Boxed(inner) => ty = inner,
                kind => return (kind, ty),
            }
        }
    }

    /// The kind of a type without boxes, `Nullable` and `Secret`, which do not matter for constraints, and that type.
    pub(crate) fn unwrapped(self, mut ty: &Type) -> (TypeKind<'_>, &Type) {
        loop {
            match self.kind(ty) {
                TypeKind::Boxed(inner) | TypeKind::Nullable(inner) | TypeKind::Secret(inner) => ty = inner,
                kind => return (kind, ty),
            }
        }
    }

    /// Whether a type is that of the model itself, by its name.
    pub(crate) fn is_itself(self, ty: &Type) -> bool {
        let Type::Path(path) = ungroup(ty) else { return false };
        path.path.segments.len() == 1 && path.path.segments.iter().all(|segment| segment.ident == *self.model)
    }

    /// Whether a value of a type always contains a value of the model itself, without a pointer between them. The compiler
    /// refuses such a model, because it has no size, and reports a cycle for each use of a value.
    pub(crate) fn holds_itself(self, ty: &Type) -> bool {
        match self.kind(ty) {
            TypeKind::Secret(inner) | TypeKind::Array(inner) => self.holds_itself(inner),
            TypeKind::Tuple(items) => items.iter().any(|item| self.holds_itself(item)),
            _ => self.is_itself(ty),
        }
    }

    /// Whether a type is the well-known type of a name.
    pub(crate) fn is_named(self, ty: &Type, name: &str) -> bool {
        self.well_known(ty).is_some_and(|(_, known)| known == name)
    }

    /// Advice for a user whose own type has the name of a well-known type, as the end of a message.
    pub(crate) fn if_own(self, ty: &Type) -> String {
        let (kind, inner) = self.unwrapped(ty);
        let is_likely =
            matches!(kind, TypeKind::Formatted | TypeKind::Binary | TypeKind::Decimal | TypeKind::BigInteger)
                || self.is_named(inner, "Result");
        match ungroup(inner) {
            Type::Path(TypePath { qself: None, path, .. }) if is_likely && path.segments.len() == 1 => {
                let name = path.segments.iter().map(|segment| segment.ident.to_string()).collect::<String>();
                format!("; if `{name}` is a model of your own, write its path: `self::{name}`")
            }
            _ => String::new(),
        }
    }

    /// The generic arguments of a well-known type.
    pub(crate) fn arguments(self, ty: &Type) -> Vec<&Type> {
        self.well_known(ty).map(|(segment, _)| type_arguments(segment)).unwrap_or_default()
    }

    /// The last segment of the path of a well-known type, and its name.
    fn well_known(self, ty: &Type) -> Option<(&PathSegment, String)> {
        let Type::Path(TypePath { qself: None, path, .. }) = ungroup(ty) else { return None };
        let mut segments = path.segments.iter();
        let (first, last) = (segments.next()?, path.segments.last()?);
        let name = last.ident.to_string();
        if !well_known::is_type(&name) {
            return None;
        }
        let is_known = if path.segments.len() == 1 {
            !self.hides(&last.ident, &name)
        } else {
            let first = first.ident.to_string();
            let module = path.segments.iter().rev().nth(1);
            ["std", "core", "alloc", "hl_model", "indexmap"].contains(&first.as_str())
                || module.is_some_and(|module| module.ident == "hl_model")
        };
        is_known.then_some((last, name))
    }
}

fn number_kind(name: &str) -> TypeKind<'static> {
    let float = || FloatKind::of(name).map(TypeKind::Float);
    IntKind::of(name).map(TypeKind::Int).or_else(float).unwrap_or(TypeKind::Other)
}

/// Whether a type has no size, as far as its syntax tells. The compiler itself refuses such a type, except in the last field of a
/// struct.
pub(crate) fn is_unsized(ty: &Type) -> bool {
    match ungroup(ty) {
        Type::Slice(_) | Type::TraitObject(_) => true,
        Type::Path(path) => path.path.is_ident("str"),
        _ => false,
    }
}

/// A type without the invisible delimiters that `macro_rules!` puts around a `$t:ty`, and without parentheses.
pub(crate) fn ungroup(mut ty: &Type) -> &Type {
    loop {
        ty = match ty {
            Type::Group(group) => &group.elem,
            Type::Paren(paren) => &paren.elem,
            other => return other,
        };
    }
}

/// The generic arguments of a type that is written with a path, if the path ends in a name. Users may have the library under any
/// path.
pub(crate) fn arguments_elsewhere<'t>(ty: &'t Type, name: &str) -> Option<Vec<&'t Type>> {
    let Type::Path(TypePath { qself: None, path, .. }) = ungroup(ty) else { return None };
    let last = path.segments.last().filter(|last| last.ident == name && path.segments.len() > 1)?;
    Some(type_arguments(last))
}

/// The types among a segment's generic arguments.
fn type_arguments(segment: &PathSegment) -> Vec<&Type> {
    let arguments: Option<&Punctuated<GenericArgument, Token![,]>> = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    let types = arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

#[cfg(test)]
mod tests {
    use syn::{Type, parse_quote};

    use super::{Scope, TypeKind};

    fn noun(text: &str) -> &'static str {
        let ty: Type = syn::parse_str(text).unwrap();
        let item = syn::parse_str("struct Null<T, Uuid>(T, Uuid);").unwrap();
        Scope::of(&item).kind(&ty).noun()
    }

    #[test]
    fn recognizes_names() {
        for (ty, expected) in [
            ("String", "a string"),
            ("std::string::String", "a string"),
            ("::std::string::String", "a string"),
            ("(String)", "a string"),
            ("Box<str>", "a string"),
            ("std::sync::Arc<str>", "a string"),
            ("Cow<'static, str>", "a string"),
            ("u8", "an integer"),
            ("core::primitive::usize", "an integer"),
            ("f32", "a number"),
            ("Vec<String>", "a list"),
            ("Box<[u8]>", "a list"),
            ("Box<Vec<u8>>", "a value in a box"),
            ("Option<u8>", "a value or nothing"),
            ("hl_model::Nullable<u8>", "a value or null"),
            ("Dict", "an object"),
            ("Dict<u8>", "an object"),
            ("HashMap<String, u8>", "an object"),
            ("DateTime", "a string with a format"),
            ("chrono::DateTime<Utc>", "a model"),
            ("models::String", "a model"),
            ("Session", "a model"),
            ("Vec<A, B>", "a model"),
            ("[u8; 4]", "a list of fixed length"),
            ("(u8, String)", "a tuple"),
            ("BTreeSet<u8>", "a set"),
            ("HashSet<u8, S>", "a set"),
            ("char", "a single character"),
            ("std::num::NonZeroU8", "an integer"),
            ("std::net::IpAddr", "a string with a format"),
            ("Secret<String>", "a secret"),
            ("<T as Trait>::String", "a model"),
        ] {
            assert_eq!(noun(ty), expected, "{ty}");
        }
    }

    #[test]
    fn a_name_that_the_model_takes_is_the_models() {
        assert_eq!(noun("Null"), "a model");
        assert_eq!(noun("Uuid"), "a model");
        assert_eq!(noun("hl_model::Null"), "null");
    }

    #[test]
    fn looks_through_the_groups_of_macros() {
        let ty: Type = parse_quote!(Option<u8>);
        let grouped = Type::Group(syn::TypeGroup {
            attrs: Vec::new(),
            group_token: syn::token::Group::default(),
            elem: Box::new(ty),
        });
        let item = syn::parse_str("struct Model;").unwrap();
        assert!(matches!(Scope::of(&item).kind(&grouped), TypeKind::Option(_)));
    }
}
