//! Rust types as text: input types of setters, and return types of accessors.

use crate::description::{Key, Schema, Shape};
use hl_model_ground::well_known::{self, Given, Input, Known};

/// The name of the Rust type of a schema.
pub(super) fn owned(schema: &'static Schema) -> String {
    if schema.is_model() {
        let arguments: Vec<String> = schema.arguments.iter().map(|argument| owned(argument())).collect();
        let arguments = if arguments.is_empty() { String::new() } else { format!("<{}>", arguments.join(", ")) };
        return format!("{}{arguments}", schema.name);
    }
    match schema.shape {
        // The Rust type of a set, an array or another list has a placeholder for its items.
        Shape::List(items) if schema.rust_type.contains("{}") => schema.rust_type.replace("{}", &owned(items())),
        Shape::List(items) => format!("Vec<{}>", owned(items())),
        Shape::Tuple(tuple) => {
            let items: Vec<_> = tuple.items().map(owned).collect();
            let comma = if items.len() == 1 { "," } else { "" };
            format!("({}{comma})", items.join(", "))
        }
        Shape::Map(values) if schema.rust_type.contains("{}") => {
            let key = schema.names_of_keys().map(owned);
            let map = schema.rust_type.replace("{key}", key.as_deref().unwrap_or("String"));
            map.replace("{}", &owned(values()))
        }
        Shape::Map(values) => format!("Dict<{}>", owned(values())),
        Shape::Nullable(inner) => format!("Nullable<{}>", owned(inner())),
        Shape::AnyObject => "Dict".to_owned(),
        _ if !schema.rust_type.is_empty() => schema.rust_type.to_owned(),
        Shape::Newtype(inner) if schema.secret => format!("Secret<{}>", owned(inner())),
        shape => shape.rust_name().to_owned(),
    }
}

/// The type of a key's field as written in the struct, without paths and without the `Option` of an optional key. A generic
/// model has `T` in the struct, so the schema is used instead.
pub(super) fn of_key(object: &'static Schema, key: &'static Key) -> String {
    if key.rust_type.is_empty() || !object.arguments.is_empty() {
        return owned(key.schema());
    }
    let written = without_paths(key.rust_type.trim());
    match look(&written) {
        (Known::Option, Some(value)) if !key.required => value.to_owned(),
        _ => written,
    }
}

/// `Vec<Tag>` for `std::vec::Vec<crate::Tag>`.
fn without_paths(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    let mut name_start = 0;
    for c in written.chars() {
        text.push(c);
        if text.ends_with("::") {
            text.truncate(name_start);
        } else if c != ':' && c != '_' && !c.is_alphanumeric() {
            name_start = text.len();
        }
    }
    text
}

/// The types that convert to a type.
pub(super) fn inputs(written: &str, given: Given) -> Vec<Input<&str>> {
    well_known::inputs(written, given, look)
}

/// The type that the accessor of a field returns.
pub(super) fn view(written: &str) -> String {
    match look(written) {
        (Known::String | Known::Text, _) => "&str".to_owned(),
        (Known::List, Some(slice)) if slice.starts_with('[') => format!("&{slice}"),
        (Known::List, Some(item)) => format!("&[{item}]"),
        (Known::Pointer, Some(content)) => view(content),
        (Known::Nullable, Some(content)) => format!("Nullable<{}>", view(content)),
        (known, _) if known.is_copied() => written.to_owned(),
        _ => format!("&{written}"),
    }
}

/// The kind of a well-known type, and its last argument.
fn look(written: &str) -> (Known, Option<&str>) {
    let Some((name, arguments)) = written.strip_suffix('>').and_then(|written| written.split_once('<')) else {
        return (Known::of(written), None);
    };
    let content = arguments.trim();
    let known = match Known::of(name.trim_end()) {
        Known::Pointer if content == "str" => Known::Text,
        Known::Pointer if is_slice(content) => Known::List,
        Known::Cow => Known::Text,
        known => known,
    };
    (known, Some(content))
}

/// Whether a type is a slice `[T]` instead of an array `[T; N]`.
fn is_slice(written: &str) -> bool {
    let items = written.strip_prefix('[').and_then(|items| items.strip_suffix(']'));
    items.is_some_and(|items| items.rsplit_once(';').is_none_or(|(_, length)| length.contains([']', ')'])))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
    use std::num::{NonZeroIsize, NonZeroU8};
    use std::sync::Arc;

    use super::*;
    use crate::builder::IntoField;
    use crate::field::FieldType;
    use crate::format::{Date, DateTime, LocalDateTime, Time, Uuid};
    use crate::number::{Decimal, DecimalString, Integer};
    use crate::tests::zoo::{NULLABLES, PAGE_OF_TEXT, PROJECTS};
    use crate::value::{Dict, Nullable, Secret, Value};

    #[test]
    fn accessors_return_views() {
        let views = [
            ("String", "&str"),
            ("Box<str>", "&str"),
            ("Arc<str>", "&str"),
            ("Cow<'static, str>", "&str"),
            ("IpAddr", "IpAddr"),
            ("NonZeroU8", "NonZeroU8"),
            ("Box<[u8; 4]>", "&[u8; 4]"),
            ("Secret<String>", "&Secret<String>"),
            ("BTreeSet<u8>", "&BTreeSet<u8>"),
            ("i64", "i64"),
            ("Vec<Project>", "&[Project]"),
            ("Box<[Tag]>", "&[Tag]"),
            ("Box<Tree>", "&Tree"),
            ("Nullable<String>", "Nullable<&str>"),
            ("Nullable<Vec<B>>", "Nullable<&[B]>"),
            ("Dict<Vec<String>>", "&Dict<Vec<String>>"),
            ("Page<String>", "&Page<String>"),
            ("Integer", "&Integer"),
            ("", "&"),
        ];
        for (written, expected) in views {
            assert_eq!(view(written), expected, "{written}");
        }
    }

    /// Needs an input type to convert to a type.
    const fn converts<I: IntoField<T>, T>() {}

    fn texts(ty: &str, given: Given) -> Vec<String> {
        let text = |input| match input {
            Input::Words(text) | Input::Primitive(text) | Input::Type(text) => text.to_owned(),
        };
        inputs(ty, given).into_iter().map(text).collect()
    }

    /// Compares the input types of a type, without the type itself, and compiles a conversion for each.
    macro_rules! assert_takes {
        ($($ty:ty: $($words:literal =)? $input:ty;)*) => {$(
            converts::<$input, $ty>();
            let expected = [$($words,)? stringify!($input)];
            let ty = stringify!($ty).replace(['\n', ' '], "").replace(',', ", ").replace(';', "; ");
            let inputs = texts(&ty, Given::Within);
            assert_eq!(inputs[0], expected[0], "{ty}");
            assert!(ty.starts_with("Box") && !ty.contains("str") || inputs[1..] == [ty]);
        )*};
    }

    #[test]
    fn setters_take_what_converts() {
        assert_takes! {
            String: &str;
            Box<str>: &str;
            Arc<str>: &str;
            Cow<'static, str>: &str;
            DateTime: &str;
            LocalDateTime: &str;
            Date: &str;
            Time: &str;
            Uuid: &str;
            DecimalString: &str;
            IpAddr: &str;
            Ipv4Addr: &str;
            Ipv6Addr: &str;
            SocketAddr: &str;
            SocketAddrV4: &str;
            SocketAddrV6: &str;
            u8: "any integer" = u64;
            isize: "any integer" = i8;
            NonZeroU8: u8;
            NonZeroIsize: isize;
            Integer: "any integer" = u8;
            Decimal: "any number" = f64;
            Value: "any value" = &str;
            Box<DateTime>: DateTime;
            Box<[u8; 4]>: [u8; 4];
            Nullable<String>: &str;
            Nullable<Date>: &str;
            Nullable<IpAddr>: &str;
            Nullable<Integer>: "any integer" = u8;
            Nullable<Decimal>: "any number" = f64;
            Nullable<u8>: u8;
            Nullable<Value>: Value;
            Nullable<Box<str>>: &str;
            Secret<String>: &str;
            Secret<Date>: Date;
        }
        for ty in ["f64", "bool", "char", "Null", "Bytes", "Vec<String>", "Dict", "[u8; 4]", "(u8,)", "Tree"] {
            assert_eq!(texts(ty, Given::Within), [ty]);
        }
    }

    #[test]
    fn a_list_and_a_map_may_be_given_by_parts_for_a_key() {
        for ty in ["Vec<String>", "Arc<[String]>", "Box<[[u8; 4]]>", "BTreeSet<u8>", "HashSet<u8>"] {
            assert_eq!(texts(ty, Given::AtKey), ["any list", ty]);
        }
        for ty in ["Dict", "Dict<u8>", "BTreeMap<String, u8>"] {
            assert_eq!(texts(ty, Given::AtKey), ["pairs of key and value", ty]);
        }
        assert_eq!(texts("Nullable<Dict>", Given::AtKey), ["Dict", "Nullable<Dict>"]);
        assert_eq!(texts("Box<Dict>", Given::AtKey), ["Dict"]);
        assert_eq!(texts("String", Given::AtKey), ["&str", "String"]);
    }

    #[test]
    fn a_schema_knows_its_type() {
        static WRITTEN: Key =
            Key { required: false, rust_type: "std::option::Option<::std::vec::Vec<crate::a_b::C>>", ..Key::NEW };

        assert_eq!(owned(&PROJECTS), "Vec<SessionProjectResponse>");
        assert_eq!(owned(&PAGE_OF_TEXT), "Page<String>");
        assert_eq!(owned(<Dict<Secret<String>>>::field_schema()), "Dict<Secret<String>>");
        let list = NULLABLES.key("list").expect("declared");
        assert_eq!(of_key(&NULLABLES, list), "Nullable<Vec<String>>");
        assert_eq!(of_key(&NULLABLES, &WRITTEN), "Vec<C>");
    }
}
