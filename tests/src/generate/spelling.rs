//! The many texts of one value.

use std::fmt::Write;

use super::Choices;
use crate::json::Json;

/// The spellings that a text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// With insignificant space.
    Spaced,
    /// With insignificant space, and with escapes that are not needed.
    Any,
}

/// A text of the value.
#[must_use]
pub fn spell(json: &Json, spelling: Spelling, choices: &mut Choices<'_>) -> String {
    let mut speller = Speller { output: String::new(), spelling, choices };
    speller.value(json);
    speller.output
}

struct Speller<'a, 'd> {
    output: String,
    spelling: Spelling,
    choices: &'a mut Choices<'d>,
}

impl Speller<'_, '_> {
    fn space(&mut self) {
        self.output.push_str(self.choices.pick(&["", "", "", "", " ", "\n", "\t", "\r\n  "]));
    }

    fn token(&mut self, token: &str) {
        self.space();
        self.output.push_str(token);
    }

    fn value(&mut self, json: &Json) {
        match json {
            Json::String(text) => self.string(text),
            Json::List(items) => {
                self.token("[");
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        self.token(",");
                    }
                    self.value(item);
                }
                self.token("]");
            }
            Json::Object(entries) => {
                self.token("{");
                for (index, (key, value)) in entries.iter().enumerate() {
                    if index > 0 {
                        self.token(",");
                    }
                    self.string(key);
                    self.token(":");
                    self.value(value);
                }
                self.token("}");
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Raw(_) => self.token(&json.to_string()),
        }
        self.space();
    }

    fn string(&mut self, text: &str) {
        if self.spelling == Spelling::Spaced || !self.choices.one_in(4) {
            return self.token(&Json::string(text).to_string());
        }
        self.token("\"");
        for character in text.chars() {
            self.character(character);
        }
        self.output.push('"');
    }

    fn character(&mut self, character: char) {
        if character == '/' {
            self.output.push_str("\\/");
        } else if self.choices.one_in(3) || character < ' ' || matches!(character, '"' | '\\') {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a `String` cannot fail.
                let _ = write!(self.output, "\\u{unit:04X}");
            }
        } else {
            self.output.push(character);
        }
    }
}
