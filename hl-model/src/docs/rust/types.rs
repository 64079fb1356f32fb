//! Rust types as text: what a setter takes, and what an accessor returns.

use crate::schema::{Key, Schema, Shape};

/// The name of the Rust type of a schema.
pub(super) fn owned(schema: &'static Schema) -> String {
    if schema.is_model() {
        let arguments: Vec<String> = schema.arguments.iter().map(|argument| owned(argument())).collect();
        let arguments = if arguments.is_empty() { String::new() } else { format!("<{}>", arguments.join(", ")) };
        return format!("{}{arguments}", schema.name);
    }
    match schema.shape {
        Shape::List(items) => format!("Vec<{}>", owned(items())),
        Shape::Map(values) => format!("Dict<{}>", owned(values())),
        Shape::Nullable(inner) => format!("Nullable<{}>", owned(inner())),
        Shape::AnyObject => "Dict".to_owned(),
        _ if !schema.rust_type.is_empty() => schema.rust_type.to_owned(),
        Shape::Null => "Null".to_owned(),
        Shape::Boolean => "bool".to_owned(),
        Shape::Integer => "Integer".to_owned(),
        Shape::Number => "Decimal".to_owned(),
        Shape::String => "String".to_owned(),
        Shape::Binary => "Bytes".to_owned(),
        _ => "Value".to_owned(),
    }
}

/// The type of a key's field as it stands in the struct, without the paths to it and without the `Option` that makes the
/// key optional. In a generic model the struct says `T`, so there the schema is asked.
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

/// What may be given for a value of a type: all that converts to it.
pub(super) fn inputs(written: &str) -> Vec<String> {
    let more = match written {
        "String" | "DateTime" | "Date" | "Uuid" | "DecimalString" => "&str",
        "Integer" => "any integer",
        "Decimal" => "any number",
        "Value" => "any value",
        _ => return inputs_of_generic(written),
    };
    vec![more.to_owned(), written.to_owned()]
}

/// A box is made of what is in it, if that has a size of its own; a nullable type is too, and has another value besides.
fn inputs_of_generic(written: &str) -> Vec<String> {
    let own = vec![written.to_owned()];
    match argument(written, "Box").or_else(|| argument(written, "Arc")) {
        Some("str") => return [vec!["&str".to_owned()], own].concat(),
        Some(inner) if !inner.starts_with('[') => return inputs(inner),
        _ => {}
    }
    let mut all = argument(written, "Nullable").map(inputs).unwrap_or_default();
    all.pop();
    [all, own].concat()
}

/// What an accessor of a field returns.
pub(super) fn view(written: &str) -> String {
    const BY_VALUE: &[&str] = &[
        "bool", "Null", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128",
        "usize",
    ];
    if written == "String" || written == "str" {
        return "&str".to_owned();
    }
    if BY_VALUE.contains(&written) {
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
    use crate::schema::zoo::{NULLABLES, PAGE_OF_TEXT, PROJECTS};

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
        assert_eq!(inputs("Box<DateTime>"), ["&str", "DateTime"]);
        assert_eq!(inputs("Box<str>"), ["&str", "Box<str>"]);
        assert_eq!(inputs("Arc<[String]>"), ["Arc<[String]>"]);
        assert_eq!(inputs("Vec<String>"), ["Vec<String>"]);
        assert_eq!(inputs("Integer"), ["any integer", "Integer"]);
        assert_eq!(inputs("Nullable<String>"), ["&str", "Nullable<String>"]);
        assert_eq!(inputs("Nullable<Tree>"), ["Nullable<Tree>"]);
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
