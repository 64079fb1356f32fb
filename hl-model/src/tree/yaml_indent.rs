//! Lines inside of brackets and quotes that are not indented as deep as YAML demands.
//!
//! YAML asks for more indentation than the key before the bracket has. libyaml and js-yaml do not insist, so documents
//! written by hand end an example with a bracket below its key, and only the parser of this crate refuses them. The test
//! `a_bracket_may_end_below_the_key_before_it` has such a document.

use std::collections::HashMap;

/// Number of spaces that may be added to a document of any size.
const FREE_SPACES: usize = 100_000;

/// A text whose lines inside of brackets and quotes are indented deep enough.
pub(super) struct Indented {
    pub(super) text: String,
    /// Number of spaces that were added to a line, by its number.
    pub(super) added: HashMap<usize, usize>,
}

/// Indents the lines inside of brackets and quotes; `None` if all of them are indented deep enough.
pub(super) fn indented(text: &str) -> Option<Indented> {
    let mut scanner = Scanner::default();
    let mut out = Indented { text: String::with_capacity(text.len()), added: HashMap::new() };
    let mut left = text.len().saturating_mul(4).saturating_add(FREE_SPACES);
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let wanted = scanner.line(line.trim_end_matches(['\r', '\n']));
        let missing = wanted.saturating_sub(spaces(line));
        if missing > 0 {
            left = left.checked_sub(missing)?;
            out.added.insert(number, missing);
            out.text.extend(std::iter::repeat_n(' ', missing));
        }
        out.text.push_str(line);
    }
    (!out.added.is_empty()).then_some(out)
}

/// Number of spaces at the beginning of a line.
fn spaces(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The text without quotes, the brackets or the quotes that the lines so far have opened.
#[derive(Default)]
struct Scanner {
    open: Option<Unclosed>,
    /// The column of the key or the dash before a text without quotes, which goes on in lines that are deeper.
    text: Option<usize>,
}

/// Brackets and quotes that have not ended.
struct Unclosed {
    /// The column of the key or the dash before them.
    column: usize,
    brackets: usize,
    quote: Option<char>,
}

impl Scanner {
    /// Reads a line and returns the number of spaces that it must begin with.
    fn line(&mut self, line: &str) -> usize {
        if let Some(open) = &mut self.open {
            let wanted = if line.trim().is_empty() { 0 } else { open.column + 1 };
            if open.ends_in(line) {
                self.open = None;
            }
            return wanted;
        }
        let rest = line.trim_start_matches(' ');
        let column = spaces(line);
        if rest.is_empty() || self.text.is_some_and(|before| column > before) {
            return 0;
        }
        self.text = None;
        if !rest.starts_with('#') {
            self.block_line(rest, column);
        }
        0
    }

    /// Reads a line outside of brackets and quotes.
    fn block_line(&mut self, line: &str, mut column: usize) {
        let (mut rest, mut before) = (line, None);
        while let Some(inner) = ["- ", "? ", ": "].iter().find_map(|sign| rest.strip_prefix(sign)) {
            before = Some(column);
            let inner = inner.trim_start_matches(' ');
            column += rest.len() - inner.len();
            rest = inner;
        }
        if let Some(value) = value_of_key(rest) {
            before = Some(column);
            rest = value;
        }
        let rest = without_properties(rest.trim_start_matches([' ', '\t']));
        let Some(before) = before else { return };
        match rest.chars().next() {
            Some('{' | '[' | '"' | '\'') => {
                let mut open = Unclosed { column: before, brackets: 0, quote: None };
                if !open.ends_in(rest) {
                    self.open = Some(open);
                }
            }
            None | Some('#') => {}
            Some(_) => self.text = Some(before),
        }
    }
}

/// The text behind the key of a line and its `:`.
fn value_of_key(line: &str) -> Option<&str> {
    let quote = line.chars().next().filter(|first| matches!(first, '"' | '\''));
    let behind = match quote {
        Some(quote) => line.get(1..)?.split_once(quote)?.1.trim_start_matches(' '),
        None if line.starts_with(['{', '[']) => return None,
        None => line,
    };
    let end = behind
        .match_indices(':')
        .map(|(at, _)| at)
        .find(|at| behind.get(at + 1..).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t'])))?;
    if quote.is_some() && end > 0 { None } else { behind.get(end + 1..) }
}

/// A value without the tags and anchors before it.
fn without_properties(mut value: &str) -> &str {
    while value.starts_with(['!', '&'])
        && let Some((_, rest)) = value.split_once([' ', '\t'])
    {
        value = rest.trim_start_matches([' ', '\t']);
    }
    value
}

impl Unclosed {
    /// Reads a line of the brackets or quotes, and whether they end in it.
    fn ends_in(&mut self, line: &str) -> bool {
        let mut signs = line.chars().peekable();
        let mut previous = ' ';
        while let Some(sign) = signs.next() {
            let starts = matches!(previous, ' ' | '\t' | '[' | '{' | ',' | ':');
            match (self.quote, sign) {
                (Some('"'), '\\') => {
                    signs.next();
                }
                (Some('\''), '\'') if signs.peek() == Some(&'\'') => {
                    signs.next();
                }
                (Some(quote), _) if quote == sign => self.quote = None,
                (None, '"' | '\'') if starts => self.quote = Some(sign),
                (None, '#') if matches!(previous, ' ' | '\t') => return false,
                (None, '[' | '{') => self.brackets += 1,
                (None, ']' | '}') => self.brackets = self.brackets.saturating_sub(1),
                _ => {}
            }
            if self.brackets == 0 && self.quote.is_none() {
                return true;
            }
            previous = sign;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(usize, usize)> {
        let mut lines: Vec<_> = indented(text).map(|out| out.added.into_iter().collect()).unwrap_or_default();
        lines.sort_unstable();
        lines
    }

    #[test]
    fn brackets_and_quotes_are_deeper_than_the_key_before_them() {
        assert_eq!(lines("a: {\n  b: 1,\nc: 2\n}\nd: 1\n"), [(3, 1), (4, 1)]);
        assert_eq!(lines("x:\n  - a: [1,\n  2]\n    b: !t &c {\n    }\n"), [(3, 3), (5, 1)]);
        assert_eq!(lines("\"a: b\": \"one\ntwo\"\n'c': 'it''s\n\nme'\n"), [(2, 1), (5, 1)]);
    }

    #[test]
    fn brackets_in_texts_comments_and_quotes_open_nothing() {
        for text in [
            "a: text {\nb: [1] {\n",
            "a: |\n  c: {\nb: 1\n",
            "- >-\n  {\n- a\n",
            "a: one\n  b: {\nc: 1\n",
            "# a: {\nb: 1 # {\n",
            "a: ['}', \"\\\"]\", don't] # {\nb: 1\n",
            "a: https://[x]/{\nb: 1\n",
        ] {
            assert_eq!(lines(text), [], "{text}");
        }
        assert_eq!(lines("a: { # }\n}\n"), [(2, 1)]);
    }

    #[test]
    fn few_spaces_are_added_to_a_text() {
        let deep = format!("{}a: [\n{}]", " ".repeat(10_000), "1,\n".repeat(10_000));
        assert!(indented(&deep).is_none());
    }
}
