//! The name of the expected value in messages.

use super::constraint::format_of;
use super::literal::Literal;
use super::types::{Constraint, Schema, Shape};
use hl_model_ground::format::expected;

impl Schema {
    /// The value that a message expects: `an integer`, `an RFC 3339 date-time`, `a list or null`.
    pub(crate) fn expected(&'static self) -> String {
        if let Some(values) = self.listed().filter(|_| !self.is_model()) {
            return values;
        }
        match self.shape {
            Shape::Any => "a value".into(),
            Shape::Null => "null".into(),
            Shape::Boolean => "a boolean".into(),
            Shape::Integer => "an integer".into(),
            Shape::Number => "a number".into(),
            Shape::String => {
                format_of(self.constraints).map_or_else(|| "a string".into(), |format| expected(format).into_owned())
            }
            Shape::Binary => "bytes or a file".into(),
            Shape::AnyObject | Shape::Map(_) | Shape::Object(_) => "an object".into(),
            Shape::List(_) | Shape::Tuple(_) => "a list".into(),
            Shape::Nullable(_) | Shape::Newtype(_) if self.is_endless() => "another value".into(),
            Shape::Nullable(inner) => format!("{} or null", inner().expected()),
            Shape::Newtype(inner) => inner().expected(),
            Shape::Enum(choice) => match choice.variants.first().map(|variant| variant.value) {
                Some(Literal::Json(_)) => "an integer".into(),
                _ => "a string".into(),
            },
            Shape::Composition(_) => "another value".into(),
        }
    }

    /// The allowed values of a type without a name, as a list in words.
    fn listed(&self) -> Option<String> {
        self.constraints.iter().find_map(|constraint| match constraint {
            Constraint::Values([only]) => Some(only.json()),
            Constraint::Values(values) => {
                let values: Vec<_> = values.iter().map(Literal::json).collect();
                Some(format!("one of {}", values.join(", ")))
            }
            _ => None,
        })
    }
}
