//! Secrets: the values that messages leave out.

use super::types::{Key, Rest, Schema, Shape};

/// Number of nested types that are followed before visited types are remembered.
const UNNOTED: usize = 4;

impl Schema {
    /// Whether the type says that a value is a secret, or a list, map, union or part that contains one. A value in its place
    /// may be the secret, so no message shows it. Keys of objects are ignored, because each key says whether its own value
    /// is a secret.
    pub(crate) fn holds_secret(&'static self) -> bool {
        let mut schema = self;
        // Most types contain at most one type.
        for _ in 0..UNNOTED {
            schema = match schema.shape {
                _ if schema.secret => return true,
                Shape::Newtype(inner) | Shape::Nullable(inner) | Shape::List(inner) | Shape::Map(inner) => inner(),
                Shape::Tuple(_) | Shape::Composition(_) => break,
                _ => return false,
            };
        }
        schema.some_holds_secret()
    }

    /// The answer for a type that contains several types, perhaps itself.
    fn some_holds_secret(&'static self) -> bool {
        let mut seen: Vec<&'static Self> = Vec::new();
        let mut waiting = vec![self];
        while let Some(schema) = waiting.pop() {
            if schema.secret {
                return true;
            }
            if seen.iter().any(|known| std::ptr::eq(*known, schema)) {
                continue;
            }
            seen.push(schema);
            match schema.shape {
                Shape::Newtype(inner) | Shape::Nullable(inner) | Shape::List(inner) | Shape::Map(inner) => {
                    waiting.push(inner());
                }
                Shape::Tuple(tuple) => {
                    let rest = if let Rest::Of(rest) = tuple.rest { Some(rest()) } else { None };
                    waiting.extend(tuple.items().chain(rest));
                }
                Shape::Composition(composition) => waiting.extend(composition.schemas()),
                _ => {}
            }
        }
        false
    }
}

impl Key {
    /// Whether the value of the key is a secret, by the key or by the type.
    pub(crate) fn holds_secret(&self) -> bool {
        self.is_hidden() || self.schema().holds_secret()
    }
}
