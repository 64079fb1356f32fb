//! Values that are nested so deep that taking them apart level by level would look at the same text too often.

use std::sync::OnceLock;

use indexmap::IndexMap;

use super::{Dict, ListNode, Repr, Text, Value};
use crate::json::{self, Cursor};

/// Up to how many levels a value is taken apart one by one, when somebody looks.
const LEVELS: usize = 64;

impl Value {
    /// A part, nested so deep, of a list or a dict that is being taken apart.
    pub(crate) fn from_part(text: Text, depth: usize) -> Self {
        if depth > LEVELS { Builder::default().build(&text) } else { Self::from_text(text) }
    }
}

impl Value {
    /// The value of a JSON text in which keys may occur twice; the first or the last value counts.
    pub(crate) fn without_duplicates(text: &Text, first: bool) -> Self {
        Builder { rewrites: true, first, ..Builder::default() }.build(text)
    }
}

/// A value that is built with all its levels in one go.
#[derive(Default)]
struct Builder {
    /// Whether the value differs from the text, so that no part of it can keep its text.
    rewrites: bool,
    /// Whether the first value of a key counts, if there are several.
    first: bool,
    levels: Vec<Level>,
    finished: Option<Value>,
}

struct Level {
    start: usize,
    parts: Parts,
}

enum Parts {
    List(Vec<Value>),
    Dict { entries: IndexMap<Text, Value>, key: Option<Text> },
}

impl Builder {
    fn build(mut self, text: &Text) -> Value {
        let mut cursor = Cursor::new(text);
        while let Some(token) = cursor.lexeme() {
            let start = cursor.offset() - token.len();
            match token {
                "[" => self.levels.push(Level { start, parts: Parts::List(Vec::new()) }),
                "{" => {
                    let parts = Parts::Dict { entries: IndexMap::new(), key: None };
                    self.levels.push(Level { start, parts });
                }
                "]" | "}" => self.close(text, cursor.offset()),
                "," | ":" => {}
                _ => self.scalar(text.part(token)),
            }
        }
        self.finished.unwrap_or(Value::NULL)
    }

    fn scalar(&mut self, text: Text) {
        if let Some(Level { parts: Parts::Dict { key: key @ None, .. }, .. }) = self.levels.last_mut() {
            *key = json::decode(&text).map(|key| text.part(&key));
        } else {
            self.push(Value::from_text(text));
        }
    }

    fn push(&mut self, value: Value) {
        match self.levels.last_mut().map(|level| &mut level.parts) {
            Some(Parts::List(items)) => items.push(value),
            Some(Parts::Dict { entries, key }) => {
                if let Some(key) = key.take()
                    && !(self.first && entries.contains_key(&*key))
                {
                    entries.insert(key, value);
                }
            }
            None => self.finished = Some(value),
        }
    }

    fn close(&mut self, text: &Text, end: usize) {
        let Some(level) = self.levels.pop() else { return };
        if self.rewrites {
            return self.push(match level.parts {
                Parts::List(items) => Value::from_items(items.into()),
                Parts::Dict { entries, .. } => Dict::from_entries(entries).into(),
            });
        }
        let text = text.slice(level.start..end);
        self.push(Value(match level.parts {
            Parts::List(items) => {
                Repr::List(ListNode { text: Some(text), items: OnceLock::from(items.into_boxed_slice()) }.into())
            }
            Parts::Dict { entries, .. } => Repr::Dict(Dict::from_text_and_entries(text, Value::from_part, entries)),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_the_same_however_it_is_taken_apart() {
        let json = r#"{"a":[1.50,"x\"]",{"b\n":null,"c":[]}],"d":{},"e":true}"#;
        let at_once = Builder::default().build(&Text::new(json));
        let step_by_step: Value = json.parse().unwrap();
        assert_eq!(at_once, step_by_step);
        assert_eq!(at_once.pointer("/a/2/b\n"), Some(&Value::NULL));
        assert_eq!(at_once.to_string(), json);
    }
}
