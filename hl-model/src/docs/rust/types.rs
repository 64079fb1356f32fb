//! Rust types as text: those that setters accept, and those that accessors return.

use crate::description::{Constraint, Key, Schema, Shape};

/// The name of the Rust type of a schema.
pub(super) fn owned(schema: &'static Schema) -> String {
    if schema.is_model() {
        let arguments: Vec<String> = schema.arguments.iter().map(|argument| owned(argument())).collect();
        let arguments = if arguments.is_empty() { String::new() } else { format!("<{}>", arguments.join(", ")) };
        return format!("{}{arguments}", schema.name);
    }
    match schema.shape {
        // The Rust type of a set, an array or another list contains a placeholder for its items.
        Shape::List(items) if schema.rust_type.contains("{}") => schema.rust_type.replace("{}", &owned(items())),
        Shape::List(items) => format!("Vec<{}>", owned(items())),
        Shape::Tuple(tuple) => {
            let items: Vec<_> = tuple.items().map(owned).collect();
            let comma = if items.len() == 1 { "," } else { "" };
            format!("({}{comma})", items.join(", "))
        }
        Shape::Map(values) if schema.rust_type.contains("{}") => {
            let key = schema.constraints.iter().find_map(|constraint| match constraint {
                Constraint::Keys(key) => Some(owned(key())),
                _ => None,
            });
            let map = schema.rust_type.replace("{key}", key.as_deref().unwrap_or("String"));
            map.replace("{}", &owned(values()))
        }
        Shape::Map(values) => format!("Dict<{}>", owned(values())),
        Shape::Nullable(inner) => format!("Nullable<{}>", owned(inner())),
        Shape::AnyObject => "Dict".to_owned(),
        _ if !schema.rust_type.is_empty() => schema.rust_type.to_owned(),
        shape => shape.rust_name().to_owned(),
    }
}

/// The type of a key's field as written in the struct, without paths and without the `Option` that makes the key
/// optional. In a generic model the struct has `T`, so the schema is used there.
pub(super) fn of_key(object: &'static Schema, key: &'static Key) -> String {
    if key.rust_type.is_empty() || !object.arguments.is_empty() {
        return owned(key.schema());
    }
    let written = without_paths(key.rust_type.trim());
    let inner = argument(&written, "Option").filter(|_| !key.required).map(str::to_owned);
    inner.unwrap_or(written)
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

/// The types that the setter of a key accepts. Lists and maps may also be given item by item.
pub(super) fn inputs_of_key(written: &str) -> Vec<String> {
    const MAPS: [&str; 4] = ["Dict", "HashMap", "BTreeMap", "IndexMap"];
    let (name, _) = written.split_once('<').unwrap_or((written, ""));
    let is_slice = ["Box", "Arc"].iter().filter_map(|name| argument(written, name)).any(|inner| inner.starts_with('['));
    let more = match name {
        "Vec" => "any list",
        _ if is_slice => "any list",
        _ if MAPS.contains(&name) => "pairs of key and value",
        _ => return inputs(written),
    };
    vec![more.to_owned(), written.to_owned()]
}

/// The types that convert to a type.
pub(super) fn inputs(written: &str) -> Vec<String> {
    let own = || written.to_owned();
    if let Some(more) = others(written) {
        return vec![more.to_owned(), own()];
    }
    let boxed = argument(written, "Box").or_else(|| argument(written, "Arc")).filter(|inner| !inner.starts_with('['));
    match (boxed, argument(written, "Nullable")) {
        // A box is made from its content.
        (Some(inner), _) => vec![inner.to_owned()],
        (None, Some(inner)) => vec![others_if_nullable(inner).unwrap_or(inner).to_owned(), own()],
        (None, None) => vec![own()],
    }
}

/// The other types that convert to a type.
fn others(written: &str) -> Option<&'static str> {
    match written {
        "Value" => Some("any value"),
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => {
            Some("any integer")
        }
        _ => others_if_nullable(written),
    }
}

fn others_if_nullable(written: &str) -> Option<&'static str> {
    match written {
        "String" | "Box<str>" | "Arc<str>" | "DateTime" | "LocalDateTime" | "Date" | "Time" | "Uuid"
        | "DecimalString" => Some("&str"),
        "Integer" => Some("any integer"),
        "Decimal" => Some("any number"),
        _ => None,
    }
}

/// The type that the accessor of a field returns.
pub(super) fn view(written: &str) -> String {
    const BY_VALUE: &[&str] = &[
        "bool",
        "char",
        "Null",
        "f32",
        "f64",
        "i8",
        "i16",
        "i32",
        "i64",
        "i128",
        "isize",
        "u8",
        "u16",
        "u32",
        "u64",
        "u128",
        "usize",
        "Ipv4Addr",
        "Ipv6Addr",
        "IpAddr",
        "SocketAddr",
        "SocketAddrV4",
        "SocketAddrV6",
    ];
    if written == "String" || written == "str" {
        return "&str".to_owned();
    }
    if BY_VALUE.contains(&written) || written.starts_with("NonZero") {
        return written.to_owned();
    }
    if let Some(items) = argument(written, "Vec") {
        return format!("&[{items}]");
    }
    if let Some(inner) = argument(written, "Box").or_else(|| argument(written, "Arc")) {
        return if inner.starts_with('[') { format!("&{inner}") } else { view(inner) };
    }
    if let Some(inner) = argument(written, "Nullable") {
        return format!("Nullable<{}>", view(inner));
    }
    format!("&{written}")
}

/// The argument of a generic type: `T` of `Vec<T>`.
fn argument<'t>(written: &'t str, generic: &str) -> Option<&'t str> {
    let (name, arguments) = written.split_once('<')?;
    arguments.strip_suffix('>').filter(|_| name.trim_end() == generic).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::zoo::{NULLABLES, PAGE_OF_TEXT, PROJECTS};

    #[test]
    fn accessors_return_views() {
        let views = [
            ("String", "&str"),
            ("Box<str>", "&str"),
            ("Arc<str>", "&str"),
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

    #[test]
    fn setters_take_what_converts() {
        assert_eq!(inputs("String"), ["&str", "String"]);
        assert_eq!(inputs("Box<DateTime>"), ["DateTime"]);
        assert_eq!(inputs("Box<str>"), ["&str", "Box<str>"]);
        assert_eq!(inputs("Vec<String>"), ["Vec<String>"]);
        assert_eq!(inputs("Integer"), ["any integer", "Integer"]);
        assert_eq!(inputs("u8"), ["any integer", "u8"]);
        assert_eq!(inputs("Nullable<String>"), ["&str", "Nullable<String>"]);
        assert_eq!(inputs("Nullable<Tree>"), ["Tree", "Nullable<Tree>"]);
        assert_eq!(inputs("Nullable<u8>"), ["u8", "Nullable<u8>"]);
        assert_eq!(inputs("Nullable<Value>"), ["Value", "Nullable<Value>"]);
    }

    #[test]
    fn a_list_and_a_map_may_be_given_by_parts_for_a_key() {
        assert_eq!(inputs_of_key("Arc<[String]>"), ["any list", "Arc<[String]>"]);
        assert_eq!(inputs_of_key("Vec<String>"), ["any list", "Vec<String>"]);
        assert_eq!(inputs_of_key("Dict"), ["pairs of key and value", "Dict"]);
        assert_eq!(inputs_of_key("BTreeMap<String, u8>"), ["pairs of key and value", "BTreeMap<String, u8>"]);
        assert_eq!(inputs_of_key("Nullable<Dict>"), ["Dict", "Nullable<Dict>"]);
        assert_eq!(inputs_of_key("Box<Dict>"), ["Dict"]);
        assert_eq!(inputs_of_key("String"), ["&str", "String"]);
    }

    #[test]
    fn a_schema_knows_its_type() {
        static WRITTEN: Key =
            Key { required: false, rust_type: "std::option::Option<::std::vec::Vec<crate::a_b::C>>", ..Key::NEW };

        assert_eq!(owned(&PROJECTS), "Vec<SessionProjectResponse>");
        assert_eq!(owned(&PAGE_OF_TEXT), "Page<String>");
        let list = NULLABLES.key("list").expect("declared");
        assert_eq!(of_key(&NULLABLES, list), "Nullable<Vec<String>>");
        assert_eq!(of_key(&NULLABLES, &WRITTEN), "Vec<C>");
    }
}
