//! Building a complete tree from a text. This is done for small values, for deeply nested ones, because parsing them level
//! by level would scan a text too often, and for values that differ from their text.

use super::entries::Entries;
use super::entry_list::EntryList;
use super::lazy::Lazy;
use super::repr::{Dict, ListNode, Repr, Value};
use super::text::Text;
use hl_model_ground::json::{Cursor, Escapes, StringAt, Token};

/// The initial capacity for parts.
const FEW: usize = 4;

/// The occurrence of a duplicate key whose value is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Occurrence {
    First,
    Last,
}

/// A value under construction.
struct Builder<'t> {
    text: &'t Text,
    /// The occurrence of a duplicate key that counts; `None` without duplicate keys, so that every part can keep its text.
    kept: Option<Occurrence>,
    /// The open lists and objects, the innermost last.
    levels: Vec<Level>,
    /// The items and entries of all open lists and objects so far.
    items: Vec<Value>,
    entries: Vec<(Text, Value)>,
}

/// An open list or object.
struct Level {
    is_object: bool,
    start: usize,
    /// The index of its first item or entry.
    first: usize,
    /// The key whose value it is, in an object.
    key: Option<Text>,
}

impl Value {
    /// The value of a checked JSON text, parsed completely.
    pub(super) fn build(text: &Text) -> Self {
        Builder::new(text, None).value()
    }

    /// The items of a list that is checked JSON text without its brackets, parsed completely.
    pub(super) fn build_items(inside: &Text) -> Box<[Self]> {
        let mut builder = Builder::new(inside, None);
        builder.items.reserve(FEW);
        builder.run(false);
        builder.items.into()
    }

    /// The entries of an object that is checked JSON text without its braces, parsed completely.
    pub(super) fn build_entries(inside: &Text) -> Entries<Self> {
        let mut builder = Builder::new(inside, None);
        builder.entries.reserve(FEW);
        builder.run(true);
        Entries::distinct(builder.entries)
    }

    /// The value of a JSON text with duplicate keys.
    pub(crate) fn without_duplicates(text: &Text, kept: Occurrence) -> Self {
        Builder::new(text, Some(kept)).value()
    }
}

impl<'t> Builder<'t> {
    fn new(text: &'t Text, kept: Option<Occurrence>) -> Self {
        Self { text, kept, levels: Vec::new(), items: Vec::new(), entries: Vec::new() }
    }

    fn value(mut self) -> Value {
        self.run(false);
        self.items.pop().unwrap_or(Value::NULL)
    }

    /// Parses the text of a value, of items or of entries.
    fn run(&mut self, mut is_object: bool) {
        let mut cursor = Cursor::new(self.text);
        // The text has been checked, so only its end stops the loop.
        loop {
            let key = if is_object { self.key(&mut cursor) } else { None };
            if is_object && key.is_none() {
                return;
            }
            match cursor.token() {
                Some(Token::String) => {
                    let Some(string) = cursor.string_here() else { return };
                    let value = match string.escapes() {
                        Escapes::None => Repr::String(self.text.slice(string.inner())),
                        _ => self.escaped(&cursor, string),
                    };
                    self.push(key, value);
                }
                Some(Token::Number) => {
                    let Some(start) = cursor.number_here() else { return };
                    self.push(key, Repr::Number(self.text.slice(start..cursor.offset())));
                }
                Some(token @ (Token::Object | Token::List)) => {
                    is_object = token == Token::Object;
                    let first = if is_object { self.entries.len() } else { self.items.len() };
                    self.levels.push(Level { is_object, start: cursor.offset(), first, key });
                    cursor.advance();
                    if !matches!(cursor.peek(), Some(b'}' | b']')) {
                        continue;
                    }
                }
                Some(literal) => {
                    if cursor.literal(literal).is_none() {
                        return;
                    }
                    let value = if literal == Token::Null { Repr::Null } else { Repr::Bool(literal == Token::True) };
                    self.push(key, value);
                }
                None => return,
            }
            while let Some(b'}' | b']') = cursor.peek() {
                cursor.advance();
                let Some(level) = self.levels.pop() else { return };
                is_object = level.key.is_some();
                self.close(level, cursor.offset());
            }
            if !cursor.takes(b',') {
                return;
            }
        }
    }

    /// Adds a value to the innermost open list or object.
    #[inline]
    fn push(&mut self, key: Option<Text>, value: Repr) {
        match key {
            Some(key) => self.entries.push((key, Value(value))),
            None => self.items.push(Value(value)),
        }
    }

    /// Takes a key and its colon.
    #[inline]
    fn key(&self, cursor: &mut Cursor<'_>) -> Option<Text> {
        let key = cursor.key()?;
        match key.escapes() {
            Escapes::None => Some(self.text.slice(key.inner())),
            _ => cursor.text(key).map(|name| Text::new(name.into_owned())),
        }
    }

    /// A string with escapes.
    #[cold]
    fn escaped(&self, cursor: &Cursor<'_>, string: StringAt) -> Repr {
        let json = self.text.slice(string.quote()..string.end());
        // A checked text has no lone surrogates.
        Repr::escaped(cursor.text(string).unwrap_or_default().into_owned(), json)
    }

    /// Builds the list or object that ends at an offset.
    fn close(&mut self, level: Level, end: usize) {
        let value = if level.is_object {
            let entries = self.entries.split_off(level.first.min(self.entries.len()));
            Repr::Dict(match self.kept {
                None => {
                    let inside = self.text.slice(level.start + 1..end - 1);
                    Dict::from_inside_and_entries(inside, Entries::distinct(entries))
                }
                Some(kept) => Dict::from_entries(without_duplicates(entries, kept)),
            })
        } else {
            let text = self.kept.is_none().then(|| self.text.slice(level.start..end));
            let items = self.items.split_off(level.first.min(self.items.len()));
            Repr::List(ListNode { text, items: Lazy::Known(items.into()) }.into())
        };
        self.push(level.key, value);
    }
}

fn without_duplicates(entries: Vec<(Text, Value)>, kept: Occurrence) -> EntryList<Value> {
    let mut distinct = EntryList::default();
    for (key, value) in entries {
        match kept {
            Occurrence::First => _ = distinct.insert(&key, value),
            Occurrence::Last => distinct.put(&key, value),
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
        // The text is so long that it is parsed level by level.
        let large = format!(r#"{{"long":["{}",{small}],"a":[[],{{}},{small}]}}"#, "x".repeat(10_000));
        for json in [small, &large] {
            let at_once = Value::build(&Text::new(json));
            let when_looked_at: Value = json.parse().unwrap();
            // A value without a text is compared part by part.
            let without_text = Value::without_duplicates(&Text::new(json), Occurrence::First);
            assert_eq!(at_once, without_text);
            assert_eq!(when_looked_at, without_text);
            assert_eq!([&at_once, &when_looked_at, &without_text].map(ToString::to_string), [json; 3]);
        }
        let small = Value::build(&Text::new(small));
        assert_eq!(small.pointer("/a/2/b\n"), Some(&Value::NULL));
    }
}
