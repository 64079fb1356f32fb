//! The name of a model outside Rust: in links, file names and `$ref`s.

use super::types::{Schema, Shape};

impl Schema {
    /// The model's name together with those of its type arguments: `Page_SessionResponse` for `Page<SessionResponse>`.
    ///
    /// Empty for a type that is not a model.
    #[must_use]
    pub fn full_name(&self) -> String {
        let mut name = self.name.to_owned();
        for argument in self.arguments {
            name.push('_');
            name.push_str(&type_name(argument()));
        }
        name
    }
}

impl Shape {
    /// The name of the Rust type of values of this shape, for shapes without types inside.
    pub(crate) const fn rust_name(&self) -> &'static str {
        match self {
            Self::Null => "Null",
            Self::Boolean => "bool",
            Self::Integer => "Integer",
            Self::Number => "Decimal",
            Self::String => "String",
            Self::Binary => "Bytes",
            Self::AnyObject => "Dict",
            _ => "Value",
        }
    }
}

/// The name of a type argument, in characters that are allowed in file names and URIs.
fn type_name(schema: &Schema) -> String {
    if schema.is_model() {
        return schema.full_name();
    }
    match schema.shape {
        Shape::Map(values) => format!("Dict_{}", type_name(values())),
        Shape::List(items) => format!("List_{}", type_name(items())),
        Shape::Tuple(tuple) => {
            let items: Vec<_> = tuple.items().map(type_name).collect();
            format!("Tuple_{}", items.join("_"))
        }
        Shape::Nullable(inner) => format!("Nullable_{}", type_name(inner())),
        _ if !schema.rust_type.is_empty() => schema.rust_type.replace(|c: char| !c.is_alphanumeric(), "_"),
        shape => shape.rust_name().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: Schema = Schema::of(Shape::String).rust("String");
    const TEXTS: Schema = Schema::of(Shape::List(|| &TEXT));
    const INNER: Schema = Schema { name: "Inner", arguments: &[|| &TEXTS], ..Schema::NEW };
    const OUTER: Schema = Schema { name: "Page", arguments: &[|| &INNER, || &TEXT], ..Schema::NEW };

    #[test]
    fn the_arguments_are_part_of_the_name() {
        assert_eq!(OUTER.full_name(), "Page_Inner_List_String_String");
        assert_eq!(Schema { name: "Plain", ..Schema::NEW }.full_name(), "Plain");
        assert_eq!(TEXT.full_name(), "");
    }
}
