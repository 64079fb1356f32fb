//! Pieces of Markdown, such as cells of tables.

use std::fmt::Write;

/// Escapes Markdown for a cell of a table. A cell ends at a line break, and at a `|` without a backslash before it, even in
/// code.
///
/// Tables remove a backslash before a `|`, even in code, so code with both is written as HTML.
///
/// ```
/// use hl_model_ground::markdown::cell;
///
/// assert_eq!(cell("a|b\nc \\| `d|e`"), r"a\|b c \| `d\|e`");
/// assert_eq!(cell(r"`^\w\|`"), "<code>^&#92;w&#92;&#124;</code>");
/// ```
#[must_use]
pub fn cell(markdown: &str) -> String {
    let mut cell = String::with_capacity(markdown.len());
    let mut is_escaped = false;
    for piece in pieces(markdown) {
        match piece {
            Piece::Code { content, .. } if content.contains("\\|") => push_html(&mut cell, content),
            Piece::Code { whole, .. } => push_line(&mut cell, whole, &mut false),
            Piece::Text(text) | Piece::Unpaired(text) => push_line(&mut cell, text, &mut is_escaped),
        }
    }
    cell
}

/// Appends Markdown with its pipes escaped, on one line.
fn push_line(cell: &mut String, text: &str, is_escaped: &mut bool) {
    for character in text.chars() {
        match character {
            '|' if !*is_escaped => cell.push_str("\\|"),
            '\n' | '\r' => cell.push(' '),
            other => cell.push(other),
        }
        *is_escaped = character == '\\' && !*is_escaped;
    }
}

/// The characters with a meaning in Markdown, or in GitHub's dialect of it.
const SPECIAL: &str = "\\`*_[]<>&|~:@$";

/// Appends code as HTML in which no character has a meaning in Markdown.
fn push_html(cell: &mut String, code: &str) {
    cell.push_str("<code>");
    for character in code.chars() {
        match character {
            '\n' | '\r' => cell.push(' '),
            _ if SPECIAL.contains(character) => _ = write!(cell, "&#{};", u32::from(character)),
            _ => cell.push(character),
        }
    }
    cell.push_str("</code>");
}

/// Escapes unpaired backticks, because otherwise they would start code that extends into the text that follows.
///
/// ```
/// use hl_model_ground::markdown::with_closed_code;
///
/// assert_eq!(with_closed_code("use `a` or `b"), r"use `a` or \`b");
/// ```
#[must_use]
pub fn with_closed_code(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for piece in pieces(markdown) {
        match piece {
            Piece::Code { whole, .. } | Piece::Text(whole) => text.push_str(whole),
            Piece::Unpaired(backticks) => text.extend(backticks.chars().flat_map(|backtick| ['\\', backtick])),
        }
    }
    text
}

/// A table; each cell is Markdown.
///
/// ```
/// use hl_model_ground::markdown::table;
///
/// assert_eq!(table(["a", "b"], [["x|y\nz", ""]]), "| a | b |\n| --- | --- |\n| x\\|y z |  |\n");
/// ```
pub fn table<'m, R: IntoIterator<Item = &'m str>>(
    header: impl IntoIterator<Item = &'m str>,
    rows: impl IntoIterator<Item = R>,
) -> String {
    let mut table = String::new();
    let columns = line(&mut table, header);
    line(&mut table, std::iter::repeat_n("---", columns));
    for row in rows {
        line(&mut table, row);
    }
    table
}

/// Appends a line of a table, and returns the number of its cells.
fn line<'m>(table: &mut String, cells: impl IntoIterator<Item = &'m str>) -> usize {
    table.push('|');
    let count = cells.into_iter().map(|text| _ = write!(table, " {} |", cell(text))).count();
    table.push('\n');
    count
}

/// A description, followed by a line with notes.
#[must_use]
pub fn with_notes(description: &str, notes: &[String]) -> String {
    let notes = notes.join("; ");
    let line = if description.is_empty() || notes.is_empty() { "" } else { "<br>" };
    format!("{description}{line}{notes}")
}

/// The first paragraph of a description, whose lines may be indented. A code block also ends it.
///
/// ```
/// use hl_model_ground::markdown::first_paragraph;
///
/// assert_eq!(first_paragraph("\nOne\n  line.\n\nMore."), "One\n  line.");
/// assert_eq!(first_paragraph("One.\n```\ncode\n```"), "One.");
/// ```
#[must_use]
pub fn first_paragraph(description: &str) -> &str {
    let description = description.trim_start();
    let mut end = 0;
    for line in description.split_inclusive('\n') {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            break;
        }
        end += line.len();
    }
    description.get(..end).unwrap_or_default().trim_end()
}

/// A part of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'m> {
    Text(&'m str),
    /// Backticks without a counterpart.
    Unpaired(&'m str),
    Code {
        /// The code with its backticks.
        whole: &'m str,
        /// The code between them.
        content: &'m str,
    },
}

/// The pieces of a paragraph: code, and the text in between.
fn pieces(markdown: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = markdown;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let fence = backticks(rest, 0);
        let length = if fence == 0 { text_length(rest) } else { code_length(rest, fence).unwrap_or(fence) };
        let (whole, behind) = rest.split_at_checked(length)?;
        rest = behind;
        Some(match fence {
            0 => Piece::Text(whole),
            _ if length == fence => Piece::Unpaired(whole),
            _ => Piece::Code { whole, content: content(whole.get(fence..length - fence)?) },
        })
    })
}

/// The number of backticks at an offset.
fn backticks(text: &str, at: usize) -> usize {
    text.bytes().skip(at).take_while(|byte| *byte == b'`').count()
}

/// The length of the text before the next backtick without a backslash.
fn text_length(text: &str) -> usize {
    let mut is_escaped = false;
    let is_end = |byte: u8| {
        let ends = byte == b'`' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        ends
    };
    text.bytes().position(is_end).unwrap_or(text.len())
}

/// The length of code including its backticks, which must be equal in number at both ends. `None` if the code does not end.
fn code_length(text: &str, fence: usize) -> Option<usize> {
    let mut at = fence;
    loop {
        at += text.get(at..)?.find('`')?;
        let found = backticks(text, at);
        at += found;
        if found == fence {
            return Some(at);
        }
    }
}

/// The content of code, without the optional spaces beside its backticks.
fn content(code: &str) -> &str {
    let inner = code.strip_prefix(' ').and_then(|code| code.strip_suffix(' '));
    inner.filter(|inner| !inner.trim().is_empty()).unwrap_or(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_ends_at_as_many_backticks_as_it_began_with() {
        let found: Vec<_> = pieces("a ``b`c`` \\` `d").collect();
        let code = Piece::Code { whole: "``b`c``", content: "b`c" };
        assert_eq!(found, [Piece::Text("a "), code, Piece::Text(" \\` "), Piece::Unpaired("`"), Piece::Text("d")]);
    }

    #[test]
    fn code_with_a_backslash_before_a_pipe_is_html() {
        assert_eq!(cell("`` a`\\| ``"), "<code>a&#96;&#92;&#124;</code>");
        assert_eq!(cell("x `a\\b|c` \\`\\| y|"), "x `a\\b\\|c` \\`\\| y\\|");
    }

    #[test]
    fn only_backticks_without_a_partner_are_escaped() {
        assert_eq!(with_closed_code("``a`b`` `c` \\` ``` x"), "``a`b`` `c` \\` \\`\\`\\` x");
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(text in "([`\\\\| a\né]|``){0,12}") {
            let whole: String = pieces(&text).map(|piece| match piece {
                Piece::Text(text) | Piece::Unpaired(text) => text,
                Piece::Code { whole, .. } => whole,
            }).collect();
            proptest::prop_assert_eq!(whole, &*text);
            let closed = with_closed_code(&text);
            proptest::prop_assert!(pieces(&closed).all(|piece| !matches!(piece, Piece::Unpaired(_))), "{}", closed);
            proptest::prop_assert!(!cell(&text).contains('\n'));
        }
    }
}
