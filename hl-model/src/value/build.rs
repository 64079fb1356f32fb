//! Building a value with all its levels at once. Done for small values; for deeply nested ones, because taking them
//! apart level by level would scan a text too often; and for values that differ from their text.

use std::borrow::Cow;
use std::sync::OnceLock;

use indexmap::IndexMap;

use super::entries::Entries;
use super::repr::{Dict, ListNode, Repr, Value};
use super::text::Text;
use hl_model_ground::json::{Cursor, Token};

/// Which value of a repeated key counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Duplicates {
    /// No key repeats, so every part can keep its text.
    None,
    /// The first value of a key counts.
    First,
    /// The last value of a key counts.
    Last,
}

/// A value under construction.
struct Builder<'t> {
    text: &'t Text,
    duplicates: Duplicates,
    /// The open lists and objects. The first stands for the surroundings of the text.
    levels: Vec<Level>,
    /// The items of those lists and the entries of those objects so far.
    items: Vec<Value>,
    entries: Vec<(Text, Value)>,
}

/// An open list or object.
struct Level {
    is_object: bool,
    start: usize,
    /// Where its items or its entries begin.
    first: usize,
    /// The key whose value comes next.
    key: Option<Text>,
}

impl Value {
    /// The value of a checked JSON text, taken apart completely.
    pub(super) fn build(text: &Text) -> Self {
        Builder::new(text, Duplicates::None, false).value()
    }

    /// The items of a list that is checked JSON text without its brackets, taken apart completely.
    pub(super) fn build_items(inside: &Text) -> Box<[Self]> {
        let mut builder = Builder::new(inside, Duplicates::None, false);
        builder.run();
        builder.items.into()
    }

    /// The entries of an object that is checked JSON text without its braces, taken apart completely.
    pub(super) fn build_entries(inside: &Text) -> Entries<Self> {
        let mut builder = Builder::new(inside, Duplicates::None, true);
        builder.run();
        Entries::distinct(builder.entries)
    }

    /// The value of a JSON text with repeated keys, of whose values the first or the last counts.
    pub(crate) fn without_duplicates(text: &Text, first: bool) -> Self {
        Builder::new(text, if first { Duplicates::First } else { Duplicates::Last }, false).value()
    }
}

impl<'t> Builder<'t> {
    fn new(text: &'t Text, duplicates: Duplicates, is_object: bool) -> Self {
        let whole = Level { is_object, start: 0, first: 0, key: None };
        Self { text, duplicates, levels: vec![whole], items: Vec::new(), entries: Vec::new() }
    }

    fn value(mut self) -> Value {
        self.run();
        self.items.pop().unwrap_or(Value::NULL)
    }

    fn run(&mut self) {
        let mut cursor = Cursor::new(self.text);
        while let Some(token) = cursor.token() {
            match token {
                Token::String => self.string(&mut cursor),
                Token::Number => {
                    let Some(start) = cursor.number_here() else { return };
                    self.push(Repr::Number(self.text.slice(start..cursor.offset())));
                }
                Token::Object | Token::List => {
                    let is_object = token == Token::Object;
                    let first = if is_object { self.entries.len() } else { self.items.len() };
                    self.levels.push(Level { is_object, start: cursor.offset(), first, key: None });
                    cursor.advance();
                }
                literal => {
                    if cursor.literal(literal.literal()).is_none() {
                        return;
                    }
                    self.push(if literal == Token::Null { Repr::Null } else { Repr::Bool(literal == Token::True) });
                }
            }
            while cursor.takes(b'}') || cursor.takes(b']') {
                self.close(cursor.offset());
            }
            // There is no comma after an opening bracket or a key.
            cursor.takes(b',');
        }
    }

    /// Adds a value to the innermost open list or object.
    fn push(&mut self, value: Repr) {
        let value = Value(value);
        match self.levels.last_mut() {
            Some(Level { is_object: true, key, .. }) => {
                // A checked text has a key before each value of an object.
                if let Some(key) = key.take() {
                    self.entries.push((key, value));
                }
            }
            _ => self.items.push(value),
        }
    }

    /// A key, or a value that is a string.
    fn string(&mut self, cursor: &mut Cursor<'_>) {
        // Unreachable: the text has been checked.
        let Some(string) = cursor.string_here() else { return cursor.advance() };
        let inner = string.inner();
        let decoded = match cursor.text(string) {
            Some(Cow::Owned(decoded)) => Some(decoded),
            _ => None,
        };
        match (self.levels.last_mut(), decoded) {
            (Some(Level { is_object: true, key: key @ None, .. }), decoded) => {
                *key = Some(decoded.map_or_else(|| self.text.slice(inner), Text::new));
                cursor.takes(b':');
            }
            (_, None) => self.push(Repr::String(self.text.slice(inner))),
            (_, Some(decoded)) => {
                let json = self.text.slice(inner.start.saturating_sub(1)..inner.end + 1);
                self.push(Repr::escaped(decoded, json));
            }
        }
    }

    fn close(&mut self, end: usize) {
        let Some(level) = self.levels.pop() else { return };
        let keeps_text = self.duplicates == Duplicates::None;
        let value = if level.is_object {
            let entries = self.entries.split_off(level.first.min(self.entries.len()));
            Repr::Dict(if keeps_text {
                let inside = self.text.slice(level.start + 1..end - 1);
                Dict::from_inside_and_entries(inside, Entries::distinct(entries))
            } else {
                Dict::from_entries(without_duplicates(entries, self.duplicates == Duplicates::First))
            })
        } else {
            let text = keeps_text.then(|| self.text.slice(level.start..end));
            let items = self.items.split_off(level.first.min(self.items.len()));
            Repr::List(ListNode { text, items: OnceLock::from(Box::from(items)) }.into())
        };
        self.push(value);
    }
}

fn without_duplicates(entries: Vec<(Text, Value)>, first: bool) -> IndexMap<Text, Value> {
    let mut distinct = IndexMap::new();
    for (key, value) in entries {
        if !(first && distinct.contains_key(&*key)) {
            distinct.insert(key, value);
        }
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_the_same_however_it_is_taken_apart() {
        let small = r#"{"a":[1.50,"x\"]",{"b\n":null,"c":[]}],"d":{},"e":true}"#;
        // So long that each of its levels is taken apart by itself.
        let large = format!(r#"{{"long":["{}",{small}],"a":[[],{{}},{small}]}}"#, "x".repeat(10_000));
        for json in [small, &large] {
            let at_once = Value::build(&Text::new(json));
            let when_looked_at: Value = json.parse().unwrap();
            // A value without a text is compared part by part.
            let without_text = Value::without_duplicates(&Text::new(json), true);
            assert_eq!(at_once, without_text);
            assert_eq!(when_looked_at, without_text);
            assert_eq!([&at_once, &when_looked_at, &without_text].map(ToString::to_string), [json; 3]);
        }
        let small = Value::build(&Text::new(small));
        assert_eq!(small.pointer("/a/2/b\n"), Some(&Value::NULL));
    }
}
