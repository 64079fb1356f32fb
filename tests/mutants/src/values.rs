//! Values that a mutant returns instead of the computed one.

use quote::ToTokens;
use syn::{GenericArgument, PathArguments, ReturnType, Type};

/// Expressions for the returned values. Those that do not compile are dropped later.
pub(crate) fn of_return(output: &ReturnType) -> Vec<String> {
    match output {
        ReturnType::Default => vec!["()".to_owned()],
        ReturnType::Type(_, ty) => of_type(ty),
    }
}

fn of_type(ty: &Type) -> Vec<String> {
    let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    match ty {
        Type::Tuple(tuple) if tuple.elems.is_empty() => texts(&["()"]),
        Type::Tuple(tuple) => {
            let parts: Option<Vec<String>> = tuple.elems.iter().map(|ty| of_type(ty).into_iter().next()).collect();
            parts.map(|parts| format!("({},)", parts.join(", "))).into_iter().collect()
        }
        Type::Reference(reference) => match reference.elem.to_token_stream().to_string().as_str() {
            "str" => texts(&["\"\"", "\"xyzzy\""]),
            text if text.starts_with('[') => texts(&["&[]"]),
            _ => Vec::new(),
        },
        Type::Paren(inner) => of_type(&inner.elem),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return Vec::new() };
            let arguments: Vec<&Type> = match &last.arguments {
                PathArguments::AngleBracketed(generics) => generics
                    .args
                    .iter()
                    .filter_map(|argument| match argument {
                        GenericArgument::Type(ty) => Some(ty),
                        _ => None,
                    })
                    .collect(),
                _ => Vec::new(),
            };
            let wrapped = |open: &str, close: &str| -> Vec<String> {
                let inner = arguments.first().map(|ty| of_type(ty)).unwrap_or_default();
                inner.into_iter().map(|value| format!("{open}{value}{close}")).collect()
            };
            match last.ident.to_string().as_str() {
                "bool" => texts(&["true", "false"]),
                "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => texts(&["0", "1"]),
                "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => texts(&["0", "1", "-1"]),
                "f32" | "f64" => texts(&["0.0", "1.0", "-1.0"]),
                "char" => texts(&["'x'"]),
                "String" => texts(&["::std::string::String::new()", "\"xyzzy\".into()"]),
                "Ordering" => {
                    ["Less", "Equal", "Greater"].iter().map(|name| format!("::core::cmp::Ordering::{name}")).collect()
                }
                "Cow" => texts(&["::std::borrow::Cow::Borrowed(::core::default::Default::default())"]),
                "Option" => {
                    [texts(&["::core::option::Option::None"]), wrapped("::core::option::Option::Some(", ")")].concat()
                }
                "Result" if arguments.is_empty() => texts(&["::core::result::Result::Ok(())"]),
                "Result" => wrapped("::core::result::Result::Ok(", ")"),
                "Box" => wrapped("::std::boxed::Box::new(", ")"),
                "Vec" => [texts(&["::std::vec::Vec::new()"]), wrapped("::std::vec![", "]")].concat(),
                _ => texts(&["::core::default::Default::default()"]),
            }
        }
        _ => Vec::new(),
    }
}
