//! Reading the values of attributes.

use hl_model_ground::json::quoted as quoted_text;
use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::{Expr, Ident, Lit, LitChar, LitInt, LitStr, Type};

use super::forms;
use super::item::{Item, ItemValue};
use super::table::{self, Form};
use crate::errors::Errors;
use crate::json::{Json, meant};
use crate::suggest::begun_or_nearest;
use crate::tokens::opened;

/// A string, an integer or a boolean, with its tokens.
pub(crate) struct WrittenLiteral {
    pub(crate) value: Json,
    pub(crate) tokens: TokenStream,
}

/// Whether a value is an integer in plain notation.
pub(crate) fn is_integer(value: &Json) -> bool {
    let Json::Number(number) = value else { return false };
    number.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit()) && number != "-0"
}

impl Item {
    /// Checks an attribute that takes no value.
    pub(super) fn flag(&self, errors: &Errors) -> Option<()> {
        let name = &self.name;
        match &self.value {
            ItemValue::Nothing => return Some(()),
            ItemValue::Assigned(tokens) => {
                let instead = forms::instead_of_value(&name.to_string(), tokens);
                errors.at(tokens, format!("`{name}` takes no value; {instead}"));
            }
            ItemValue::List(group) => {
                let instead = forms::instead_of_list(&name.to_string(), &group.stream());
                errors.at(group, format!("`{name}` takes no value; {instead}"));
            }
            ItemValue::Malformed => {}
        }
        None
    }

    /// Reads a string.
    pub(super) fn string(&self, errors: &Errors) -> Option<LitStr> {
        self.string_like(self.example(), errors)
    }

    /// Reads a string. Messages about it show an example.
    fn string_like(&self, example: &str, errors: &Errors) -> Option<LitStr> {
        self.string_of(self.assigned(errors)?, example, errors)
    }

    /// Reads a string that is one of these names. For a word without quotes the message shows the name that it is meant to be.
    pub(super) fn string_among(&self, names: &[&str], errors: &Errors) -> Option<LitStr> {
        let word = if let ItemValue::Assigned(tokens) = &self.value { plain_word(tokens) } else { None };
        let meant = word.and_then(|word| begun_or_nearest(&word, names)).map(|name| format!("\"{name}\""));
        self.string_like(meant.as_deref().unwrap_or(self.example()), errors)
    }

    /// Reads a string. The attribute is repeated for several strings.
    pub(super) fn repeated_string(&self, errors: &Errors) -> Option<LitStr> {
        let name = &self.name;
        let tokens = self.assigned(errors)?;
        if let Some(TokenTree::Group(group)) = tokens.clone().into_iter().next()
            && group.delimiter() != Delimiter::None
        {
            errors.at(tokens, format!("`{name}` is repeated, not given a list: `{name} = \"…\", {name} = \"…\"`"));
            return None;
        }
        self.string_of(tokens, "\"…\"", errors)
    }

    /// Reads a string, an integer or a boolean. The attribute is repeated for several values.
    pub(super) fn repeated_literal(&self, errors: &Errors) -> Option<WrittenLiteral> {
        let name = &self.name;
        let tokens = self.assigned(errors)?;
        let value = match Json::parse(tokens.clone(), &TokenTree::Ident(name.clone())) {
            Ok(Json::Array(_)) => {
                errors.at(tokens, format!("`{name}` is repeated, not given a list: `{name} = \"…\", {name} = \"…\"`"));
                return None;
            }
            Ok(value @ (Json::String(_) | Json::Bool(_))) => value,
            Ok(value) if is_integer(&value) => value,
            _ if is_broken_string(tokens) => {
                errors.leave_to_compiler();
                return None;
            }
            _ => return self.expected(tokens, "a string, an integer or a boolean", "\"…\"", errors),
        };
        Some(WrittenLiteral { value, tokens: tokens.clone() })
    }

    fn string_of(&self, tokens: &TokenStream, example: &str, errors: &Errors) -> Option<LitStr> {
        match syn::parse2::<LitStr>(tokens.clone()) {
            Ok(text) if text.suffix().is_empty() => Some(text),
            // The compiler has reported the mistake within the quotes.
            Err(_) if is_broken_string(tokens) => {
                errors.leave_to_compiler();
                None
            }
            _ => self.expected(tokens, "a string", example, errors),
        }
    }

    /// Reads a length or a count.
    pub(super) fn count(&self, errors: &Errors) -> Option<u64> {
        let tokens = self.assigned(errors)?;
        match syn::parse2::<LitInt>(tokens.clone()).and_then(|number| number.base10_parse()) {
            Ok(count) => Some(count),
            Err(_) if is_broken_number(tokens) => {
                errors.leave_to_compiler();
                None
            }
            Err(_) => self.expected(tokens, "a whole number", "1", errors),
        }
    }

    /// Reads a number.
    pub(super) fn number(&self, errors: &Errors) -> Option<String> {
        let tokens = self.assigned(errors)?;
        match Json::parse(tokens.clone(), &TokenTree::Ident(self.name.clone())) {
            Ok(Json::Number(text)) => Some(text),
            _ if is_broken_number(tokens) => {
                errors.leave_to_compiler();
                None
            }
            _ if has_suffix(tokens) => self.expected(tokens, "a decimal number without a suffix", "1.5", errors),
            _ => self.expected(tokens, "a decimal number", "1.5", errors),
        }
    }

    /// Reads JSON.
    pub(super) fn json(&self, errors: &Errors) -> Option<Json> {
        let tokens = self.assigned(errors)?;
        match Json::parse(tokens.clone(), &TokenTree::Ident(self.name.clone())) {
            Ok(json) => Some(json),
            Err(_) if constant(tokens).is_some() => {
                let meant = word(tokens).and_then(|word| meant(&word));
                self.expected(tokens, "a JSON value", meant.as_deref().unwrap_or(self.example()), errors)
            }
            Err(_) if is_broken_string(tokens) || is_broken_number(tokens) => {
                errors.leave_to_compiler();
                None
            }
            Err(error) => {
                errors.push(error);
                None
            }
        }
    }

    /// Reads a type.
    pub(super) fn type_name(&self, errors: &Errors) -> Option<Type> {
        let tokens = self.assigned(errors)?;
        let ty = syn::parse2(tokens.clone());
        if ty.is_err() {
            errors.at(tokens, format!("expected a type: `{} = {}`", self.name, self.example()));
        } else if let Some(itself) = tokens.clone().into_iter().find(|token| token.to_string() == "Self") {
            errors.at(itself, "`Self` has no meaning here; write the name of the type");
            return None;
        }
        ty.ok()
    }

    /// Reads a name for something that is generated. A name in quotes is reported, and taken nevertheless, because code may use it.
    pub(super) fn ident(&self, errors: &Errors) -> Option<Ident> {
        let tokens = self.assigned(errors)?;
        syn::parse2(tokens.clone()).ok().or_else(|| {
            let quoted = syn::parse2::<LitStr>(tokens.clone()).and_then(|text| text.parse::<Ident>()).ok();
            let example = quoted.as_ref().map_or_else(|| self.example().to_owned(), Ident::to_string);
            errors.at(tokens, format!("expected a name: `{} = {example}`", self.name));
            quoted
        })
    }

    /// The tokens of an attribute that takes a value after `=`.
    pub(super) fn assigned(&self, errors: &Errors) -> Option<&TokenStream> {
        let (name, example) = (&self.name, self.example());
        match &self.value {
            ItemValue::Assigned(tokens) => return Some(tokens),
            ItemValue::Nothing => errors.at(name, format!("`{name}` needs a value: `{name} = {example}`")),
            ItemValue::List(group) => errors.at(group, forms::value(&name.to_string(), example, group.stream())),
            ItemValue::Malformed => {}
        }
        None
    }

    /// The text that `contains` was given instead of constraints.
    pub(super) fn text_to_contain(&self) -> Option<LitStr> {
        let tokens = match &self.value {
            ItemValue::Assigned(tokens) => tokens.clone(),
            ItemValue::List(group) => group.stream(),
            ItemValue::Nothing | ItemValue::Malformed => return None,
        };
        (self.name == "contains").then(|| syn::parse2(tokens).ok())?
    }

    /// The tokens of an attribute that takes a list in parentheses.
    pub(super) fn list(&self, example: &str, errors: &Errors) -> Option<TokenStream> {
        let name = &self.name;
        match &self.value {
            ItemValue::List(group) => return Some(group.stream()),
            ItemValue::Nothing => errors.at(name, format!("`{name}` needs a list: `{name}({example})`")),
            ItemValue::Assigned(tokens) => errors.at(tokens, format!("write `{name}({example})`")),
            ItemValue::Malformed => {}
        }
        None
    }

    /// An example of what stands behind the name of this attribute.
    pub(super) fn example(&self) -> &'static str {
        match table::form(&self.name.to_string()) {
            Some(Form::Value(example) | Form::List(example)) => example,
            Some(Form::Flag) | None => "",
        }
    }

    pub(super) fn expected<T>(&self, tokens: &TokenStream, what: &str, example: &str, errors: &Errors) -> Option<T> {
        let (name, tokens) = (&self.name, &opened(tokens.clone()));
        if let Some((literal, next)) = behind_literal(tokens) {
            errors.at(next, format!("expected `,` after `{literal}`"));
            return None;
        }
        let quoted = plain_word(tokens).or_else(|| character(tokens));
        let quoted = quoted.filter(|_| example == "\"…\"").map(|word| quoted_text(&word));
        let reason = match constant(tokens) {
            _ if is_range(tokens) => forms::other_bound(&name.to_string()),
            Some(constant) if quoted.is_none() => {
                format!("; write the literal, because a macro cannot see what `{constant}` stands for")
            }
            _ => String::new(),
        };
        let example = quoted.as_deref().unwrap_or(example);
        errors.at(tokens, format!("expected {what}: `{name} = {example}`{reason}"));
        None
    }
}

/// The name of a constant, a function or a macro that is written instead of a literal.
fn constant(tokens: &TokenStream) -> Option<String> {
    fn name(expression: &Expr) -> Option<String> {
        match expression {
            Expr::Lit(_) => None,
            Expr::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
            Expr::Macro(call) => Some(format!("{}!", call.mac.path.segments.last()?.ident)),
            Expr::Cast(cast) => name(&cast.expr),
            Expr::Unary(unary) => name(&unary.expr),
            _ => first_name(expression.to_token_stream()),
        }
    }
    name(&syn::parse2(tokens.clone()).ok()?)
}

/// A single word.
fn word(tokens: &TokenStream) -> Option<String> {
    Some(Ident::parse_any.parse2(tokens.clone()).ok()?.unraw().to_string())
}

/// A word that is no name of a constant, or several with hyphens or dots between them: quotes may be missing around it.
fn plain_word(tokens: &TokenStream) -> Option<String> {
    let part = |token| match token {
        TokenTree::Ident(word) => Some(word.unraw().to_string()),
        TokenTree::Punct(sign) if matches!(sign.as_char(), '-' | '.') => Some(sign.to_string()),
        _ => None,
    };
    let words: Option<String> = tokens.clone().into_iter().map(part).collect();
    words.filter(|words| words.contains(char::is_lowercase))
}

/// A single character, which is written like a string in other languages.
fn character(tokens: &TokenStream) -> Option<String> {
    syn::parse2::<LitChar>(tokens.clone()).ok().map(|character| character.value().to_string())
}

/// Whether tokens are a range.
fn is_range(tokens: &TokenStream) -> bool {
    let is_dot = |token: TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == '.');
    tokens.clone().into_iter().zip(tokens.clone().into_iter().skip(1)).any(|(one, next)| is_dot(one) && is_dot(next))
}

/// A literal and the token behind it, before which a comma is missing.
fn behind_literal(tokens: &TokenStream) -> Option<(Literal, TokenTree)> {
    let mut tokens = tokens.clone().into_iter();
    match (tokens.next()?, tokens.next()?) {
        (TokenTree::Literal(literal), next @ TokenTree::Literal(_)) => Some((literal, next)),
        (TokenTree::Literal(literal), TokenTree::Ident(word)) if word != "as" => Some((literal, word.into())),
        _ => None,
    }
}

/// The first name in an expression.
fn first_name(tokens: TokenStream) -> Option<String> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    })
}

/// Whether tokens are a number with a type behind it.
fn has_suffix(tokens: &TokenStream) -> bool {
    match syn::parse2::<Lit>(tokens.clone()) {
        Ok(Lit::Int(number)) => !number.suffix().is_empty(),
        Ok(Lit::Float(number)) => !number.suffix().is_empty(),
        _ => false,
    }
}

/// Whether tokens are a number that the compiler itself refuses, because its exponent or its base has no digits.
fn is_broken_number(tokens: &TokenStream) -> bool {
    let mut tokens = tokens.clone().into_iter().peekable();
    tokens.next_if(|token| matches!(token, TokenTree::Punct(sign) if sign.as_char() == '-'));
    let (Some(TokenTree::Literal(number)), None) = (tokens.next(), tokens.next()) else { return false };
    let text = number.to_string();
    let text = text.trim_end_matches(['_', '+', '-']);
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '_' | '.');
    matches!(text, "0x" | "0o" | "0b")
        || text.strip_suffix(['e', 'E']).is_some_and(|digits| digits.chars().all(is_digit))
}

/// Whether tokens are a text that the compiler itself refuses, because of an unknown escape or of several characters between
/// single quotes.
fn is_broken_string(tokens: &TokenStream) -> bool {
    let mut tokens = tokens.clone().into_iter();
    let (Some(TokenTree::Literal(text)), None) = (tokens.next(), tokens.next()) else { return false };
    match text.to_string() {
        quoted if quoted.starts_with('"') => true,
        quoted if quoted.starts_with('\'') => !matches!(Lit::new(text), Lit::Char(_)),
        _ => false,
    }
}
