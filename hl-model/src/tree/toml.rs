//! TOML, as far as JSON can express it.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

use super::fault::Fault;
use super::json_number::json_number;
use super::node::{Content, Entry, Node, Place};
use crate::problem::Lines;
use hl_model_ground::prose::uncapitalized;

/// Reads a text. Its parser limits how deep values can be.
///
/// # Errors
///
/// The first mistake of the syntax, because the parser reports valid text after it as further mistakes; or all numbers that JSON
/// does not have.
pub(crate) fn read(text: &str) -> Result<Node, Vec<Fault>> {
    let mut reader = Reader { places: Places::of(text), faults: Vec::new() };
    match DeTable::parse(text) {
        Ok(table) => {
            let content = reader.object(table.get_ref());
            let root = reader.placed(content, &(0..text.len()));
            if reader.faults.is_empty() { Ok(root) } else { Err(reader.faults) }
        }
        Err(error) => {
            let start = error.span().map_or(text.len(), |span| span.start);
            reader.fault(start, uncapitalized(&error.message().replace('\n', "; ")));
            Err(reader.faults)
        }
    }
}

struct Reader<'t> {
    places: Places<'t>,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, start: usize, message: impl Into<String>) {
        self.faults.push(Fault::new(self.places.at(start), message));
    }

    fn placed(&self, content: Content, span: &Range<usize>) -> Node {
        Node { content, place: self.places.at(span.start), end: self.places.at(span.end) }
    }

    /// The entries of a table, which the parser sorts by their keys, in the order of the text.
    fn object(&mut self, table: &DeTable<'_>) -> Content {
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let entries = entries.into_iter().map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_place: self.places.at(key.span().start),
            key_end: self.places.at(key.span().end),
            value: self.node(value),
        });
        Content::Object(entries.collect::<Vec<_>>().into())
    }

    fn node(&mut self, value: &Spanned<DeValue<'_>>) -> Node {
        let span = value.span();
        let content = match value.get_ref() {
            DeValue::String(text) => Content::String(text.to_string()),
            DeValue::Boolean(value) => Content::Bool(*value),
            DeValue::Integer(number) => self.number(&span, number.as_str(), integer(number)),
            DeValue::Float(number) => self.number(&span, number.as_str(), json_number(number.as_str())),
            DeValue::Datetime(value) => Content::String(value.to_string()),
            DeValue::Array(items) => Content::List(items.iter().map(|item| self.node(item)).collect()),
            DeValue::Table(table) => self.object(table),
        };
        self.placed(content, &span)
    }

    fn number(&mut self, span: &Range<usize>, text: &str, json: Option<String>) -> Content {
        if json.is_none() {
            self.fault(span.start, format!("`{text}` is a number that JSON does not have"));
        }
        Content::Number(json.unwrap_or_default())
    }
}

/// The JSON text of an integer. TOML's own limit of 64 bits is not applied, because the type of the key tells the limit.
fn integer(number: &DeInteger<'_>) -> Option<String> {
    let digits = number.as_str();
    match number.radix() {
        10 => json_number(digits),
        radix => u128::from_str_radix(digits, radix).ok().map(|number| number.to_string()),
    }
}

/// The places of offsets in any order.
struct Places<'t> {
    text: &'t str,
    /// Lines and columns counted up to each offset that is a multiple of [`STEP`], so that a long line is not counted anew
    /// for each place in it.
    counted: Vec<Lines>,
}

/// Number of bytes between two offsets up to which lines are counted.
const STEP: usize = 256;

impl<'t> Places<'t> {
    fn of(text: &'t str) -> Self {
        let mut lines = Lines::new();
        let counted = (0..=text.len()).step_by(STEP).map(|offset| {
            lines.position(text, offset);
            lines.clone()
        });
        Self { text, counted: counted.collect() }
    }

    fn at(&self, offset: usize) -> Place {
        let mut lines = self.counted.get(offset / STEP).cloned().unwrap_or(Lines::new());
        let position = lines.position(self.text, offset);
        Place::new(0, position.line(), position.column())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> String {
        match read(text) {
            Ok(node) => node.to_json(),
            Err(faults) => {
                let faults =
                    faults.iter().map(|fault| format!("{}:{} {}", fault.place.line, fault.place.column, fault.message));
                faults.collect::<Vec<_>>().join("\n")
            }
        }
    }

    #[test]
    fn values_are_in_the_order_of_the_text_and_numbers_keep_their_digits() {
        let text = "z = 1\na = 1.10\nhex = 0xff\nbig = 123_456_789_012_345_678_901\nsigned = [+1, -0, +1.5e+3]\n\
            [table.inner]\nat = 1979-05-27 07:32:00Z\nday = 1979-05-27\n[table]\nb.c = true\n[[list]]\ns = '''x\n'''\n[[list]]\n";
        assert_eq!(
            json(text),
            concat!(
                r#"{"z":1,"a":1.10,"hex":255,"big":123456789012345678901,"signed":[1,-0,1.5e+3],"#,
                r#""table":{"inner":{"at":"1979-05-27T07:32:00Z","day":"1979-05-27"},"b":{"c":true}},"#,
                r#""list":[{"s":"x\n"},{}]}"#
            )
        );
    }

    #[test]
    fn mistakes_have_places() {
        let numbers = "1:5 `nan` is a number that JSON does not have\n2:6 `-inf` is a number that JSON does not have";
        assert_eq!(json("a = nan\nb = [-inf]\n"), numbers);
        assert_eq!(json("a = 1\nb = = 2\nc"), "2:5 extra `=`, expected nothing");
        assert_eq!(json("a = 1\r\n[b]\r\na = 2\r\na = 3"), "4:1 duplicate key");
    }

    #[test]
    fn places_in_a_long_line_are_counted_in_characters() {
        let text = format!("a = \"{}\"\nb = {{ \"{}\" = 1, c = nan }}", "ä".repeat(1_000), "é".repeat(1_000));
        assert_eq!(json(&text), "2:1019 `nan` is a number that JSON does not have");
    }

    #[test]
    fn the_parser_limits_how_deep_values_can_be() {
        let deep = [
            format!("{} = 1", vec!["a"; 100_000].join(".")),
            format!("[{}]", vec!["a"; 100_000].join(".")),
            format!("a = {}", "[".repeat(100_000)),
            format!("a = {}", "{ a = ".repeat(100_000)),
        ];
        for text in deep {
            assert!(json(&text).contains("recurs"), "{}", json(&text));
        }
    }
}
