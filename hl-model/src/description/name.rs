//! The name of a model outside Rust: in links, file names and `$ref`s.

use super::types::{Constraint, Schema, Shape};

impl Schema {
    /// The model's name together with those of its type arguments: `Page_SessionResponse` for `Page<SessionResponse>`.
    ///
    /// Empty for a type that is not a model.
    #[must_use]
    pub fn full_name(&self) -> String {
        let mut name = self.name.to_owned();
        for argument in self.arguments {
            name.push('_');
            name.push_str(&argument().type_name());
        }
        name
    }

    /// The name of a model or of another type, in characters that are allowed in file names and URIs.
    pub(crate) fn type_name(&self) -> String {
        if self.is_model() { self.full_name() } else { unnamed(self) }
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

/// A name for a type that is not a model.
fn unnamed(schema: &Schema) -> String {
    match schema.shape {
        Shape::Map(values) => match schema.names_of_keys() {
            Some(keys) => format!("Dict_{}_{}", keys.type_name(), values().type_name()),
            None => format!("Dict_{}", values().type_name()),
        },
        Shape::List(items) => match schema.constraints {
            // An array of a fixed length.
            [Constraint::MinItems(min), Constraint::MaxItems(max)] if min == max => {
                format!("Array_{min}_{}", items().type_name())
            }
            _ => format!("List_{}", items().type_name()),
        },
        Shape::Tuple(tuple) => {
            let items: Vec<_> = tuple.items().map(Schema::type_name).collect();
            format!("Tuple_{}", items.join("_"))
        }
        Shape::Nullable(inner) => format!("Nullable_{}", inner().type_name()),
        Shape::Newtype(inner) if schema.secret => format!("Secret_{}", inner().type_name()),
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
        let pair = Schema { constraints: &[Constraint::MinItems(2), Constraint::MaxItems(2)], ..TEXTS };
        assert_eq!(pair.type_name(), "Array_2_String");
    }
}
