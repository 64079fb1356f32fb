//! JSON that is written as tokens in an attribute: `#[hl(default = {"a": [1, -2.50, null]})]`.

use std::fmt::{self, Write};

use hl_model_ground::json::quoted;
use hl_model_ground::number::is_number;
use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::{Error, Lit, Result};

/// A JSON value. The text of numbers is kept, underscores aside.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(String),
    String(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Maximum depth of a value in an attribute.
const MAX_DEPTH: usize = 64;

type Tokens = std::iter::Peekable<proc_macro2::token_stream::IntoIter>;

impl Json {
    /// Reads tokens that are one value. `place` is blamed if there are no tokens.
    pub(crate) fn parse(tokens: TokenStream, place: &TokenTree) -> Result<Self> {
        let mut tokens = tokens.into_iter().peekable();
        let value = value(&mut tokens, place, 0)?;
        match tokens.next() {
            None => Ok(value),
            Some(extra @ (TokenTree::Literal(_) | TokenTree::Ident(_))) => {
                Err(Error::new_spanned(extra, format!("expected `,` after `{value}`")))
            }
            Some(extra) => Err(Error::new_spanned(extra, "expected one JSON value and nothing after it")),
        }
    }

    /// The kind of value, for messages.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::String(_) => "a string",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

/// The value as compact JSON text.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(text) => f.write_str(text),
            Self::String(text) => f.write_str(&quoted(text)),
            Self::Array(items) => {
                f.write_char('[')?;
                for (index, item) in items.iter().enumerate() {
                    f.write_str(if index > 0 { "," } else { "" })?;
                    write!(f, "{item}")?;
                }
                f.write_char(']')
            }
            Self::Object(members) => {
                f.write_char('{')?;
                for (index, (key, member)) in members.iter().enumerate() {
                    f.write_str(if index > 0 { "," } else { "" })?;
                    write!(f, "{}:{member}", quoted(key))?;
                }
                f.write_char('}')
            }
        }
    }
}

/// Reads one value.
fn value(tokens: &mut Tokens, place: &TokenTree, depth: usize) -> Result<Json> {
    let Some(token) = tokens.next() else {
        return Err(Error::new_spanned(place, "expected a JSON value"));
    };
    if depth > MAX_DEPTH {
        return Err(Error::new_spanned(token, format!("JSON in an attribute is at most {MAX_DEPTH} levels deep")));
    }
    match &token {
        TokenTree::Ident(ident) if ident == "null" => Ok(Json::Null),
        TokenTree::Ident(ident) if ident == "true" => Ok(Json::Bool(true)),
        TokenTree::Ident(ident) if ident == "false" => Ok(Json::Bool(false)),
        TokenTree::Literal(literal) => scalar(literal, ""),
        TokenTree::Punct(punct) if punct.as_char() == '-' => match tokens.next() {
            Some(TokenTree::Literal(literal)) => scalar(&literal, "-"),
            Some(other) => Err(unexpected(&other)),
            None => Err(unexpected(&token)),
        },
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Bracket => array(group.stream(), &token, depth),
            Delimiter::Brace => object(group.stream(), &token, depth),
            // A fragment of `macro_rules!`, such as `$default:literal`.
            Delimiter::None => {
                let mut inner = group.stream().into_iter().peekable();
                let read = value(&mut inner, &token, depth + 1)?;
                inner.next().map_or(Ok(read), |extra| Err(unexpected(&extra)))
            }
            Delimiter::Parenthesis => Err(unexpected(&token)),
        },
        _ => Err(unexpected(&token)),
    }
}

fn unexpected(token: &TokenTree) -> Error {
    let meant = match token {
        TokenTree::Ident(word) => meant(&word.unraw().to_string()),
        TokenTree::Group(group) => Some(format!("[{}]", group.stream())),
        TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    };
    let instead = meant.map(|meant| format!("; write `{meant}`")).unwrap_or_default();
    let expected = "expected a JSON value: null, true, false, a number, a string, an array or an object";
    Error::new_spanned(token, format!("{expected}{instead}"))
}

/// The value that a word is meant to be: a value of another language, or a string whose quotes are missing.
pub(crate) fn meant(word: &str) -> Option<String> {
    Some(match word {
        "None" | "Null" | "NULL" | "nil" | "none" | "undefined" => "null".to_owned(),
        "True" | "TRUE" | "yes" => "true".to_owned(),
        "False" | "FALSE" | "no" => "false".to_owned(),
        _ if word.contains(char::is_lowercase) || word.len() == 1 => quoted(word),
        _ => return None,
    })
}

fn scalar(literal: &Literal, sign: &str) -> Result<Json> {
    if sign.is_empty() {
        match Lit::new(literal.clone()) {
            Lit::Str(text) => return Ok(Json::String(text.value())),
            Lit::Char(character) => {
                let text = quoted(&character.value().to_string());
                return Err(Error::new_spanned(
                    literal,
                    format!("JSON has strings of any length only; write `{text}`"),
                ));
            }
            _ => {}
        }
    }
    let text = format!("{sign}{}", literal.to_string().replace('_', ""));
    if is_number(&text) {
        return Ok(Json::Number(text));
    }
    Err(Error::new_spanned(literal, "this literal is not JSON; write a string, or a decimal number without a suffix"))
}

fn array(stream: TokenStream, place: &TokenTree, depth: usize) -> Result<Json> {
    let mut tokens = stream.into_iter().peekable();
    let mut items = Vec::new();
    while tokens.peek().is_some() {
        items.push(value(&mut tokens, place, depth + 1)?);
        comma(&mut tokens)?;
    }
    Ok(Json::Array(items))
}

fn object(stream: TokenStream, place: &TokenTree, depth: usize) -> Result<Json> {
    let mut tokens = stream.into_iter().peekable();
    let mut members: Vec<(String, Json)> = Vec::new();
    while let Some(token) = tokens.next() {
        let TokenTree::Literal(literal) = &token else {
            let key = if let TokenTree::Ident(key) = &token { key.to_string() } else { "key".to_owned() };
            return Err(Error::new_spanned(token, format!("expected a key in quotes: `{{{}: value}}`", quoted(&key))));
        };
        let Ok(Json::String(key)) = scalar(literal, "") else {
            return Err(Error::new_spanned(token, "expected a key in quotes: `{\"key\": value}`"));
        };
        if members.iter().any(|(known, _)| *known == key) {
            return Err(Error::new_spanned(token, format!("the key {key:?} occurs twice")));
        }
        match tokens.next() {
            Some(TokenTree::Punct(punct)) if punct.as_char() == ':' => {}
            other => return Err(Error::new_spanned(other.unwrap_or(token), "expected `:` after the key")),
        }
        members.push((key, value(&mut tokens, place, depth + 1)?));
        comma(&mut tokens)?;
    }
    Ok(Json::Object(members))
}

/// Takes the comma that must follow a value, except at the end of the list.
fn comma(tokens: &mut Tokens) -> Result<()> {
    match tokens.next() {
        None => Ok(()),
        Some(TokenTree::Punct(punct)) if punct.as_char() == ',' => Ok(()),
        Some(other) => Err(Error::new_spanned(other, "expected `,`")),
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, Span, TokenTree};

    use super::Json;

    fn parse(text: &str) -> Result<String, String> {
        let tokens = text.parse().map_err(|error| format!("{error}"))?;
        let place = TokenTree::Ident(Ident::new("default", Span::call_site()));
        Json::parse(tokens, &place).map(|json| json.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn keeps_the_text_of_values() {
        for (tokens, text) in [
            ("null", "null"),
            ("true", "true"),
            ("-1", "-1"),
            ("- 1.50", "-1.50"),
            ("1_000", "1000"),
            ("1e400", "1e400"),
            ("0", "0"),
            (r#""a\"\u{1}\n""#, r#""a\"\u0001\n""#),
            ("r#\"raw \"text\"\"#", r#""raw \"text\"""#),
            ("[]", "[]"),
            (r#"[1, "a", [null,],]"#, r#"[1,"a",[null]]"#),
            (r#"{"b": 1, "a": {}}"#, r#"{"b":1,"a":{}}"#),
        ] {
            assert_eq!(parse(tokens).as_deref(), Ok(text), "{tokens}");
        }
    }

    #[test]
    fn refuses_what_is_not_json() {
        for tokens in [
            "", "x", "1u8", "0x10", "1.", "-", "-true", "- \"a\"", "'a'", "b\"a\"", "1 2", "[1 2]", "[,]", "{a: 1}",
            "{1: 1}", "{\"a\" 1}", "{\"a\"}", "{\"a\":}", "{\"a\": 1, \"a\": 2}", "(1)", "!", "007",
        ] {
            assert!(parse(tokens).is_err(), "{tokens}");
        }
        let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
        assert!(parse(&deep).unwrap_err().contains("64 levels"));
    }
}
