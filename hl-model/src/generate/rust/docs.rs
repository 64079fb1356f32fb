//! Descriptions of a document as doc comments.

use std::collections::HashMap;

use crate::generate::plan::Docs;
use hl_model_ground::prose::changes_direction;

/// Writes the doc comment, if there is something to say.
pub(super) fn write(out: &mut String, indent: &str, docs: &Docs) {
    let mut paragraphs: Vec<String> = Vec::new();
    if !docs.text.is_empty() {
        paragraphs.push(markdown(&docs.text));
    }
    paragraphs.extend(docs.also.iter().cloned());
    let text = paragraphs.join("\n\n").replace(is_hidden, " ");
    if text.trim().is_empty() {
        return;
    }
    for line in text.lines() {
        let line = line.trim_end();
        let space = if line.is_empty() { "" } else { " " };
        out.push_str(&format!("{indent}///{space}{line}\n"));
    }
}

/// The Markdown of a document, changed so that rustdoc neither warns about it nor runs it.
fn markdown(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut fence: Option<String> = None;
    let mut was_blank = true;
    let mut code_goes_on = false;
    let mut in_list = false;
    let mut is_moved = false;
    for line in text.lines() {
        let line = line.replace('\t', "    ");
        let line = line.trim_end();
        let trimmed = line.trim_start();
        if let Some(open) = &fence {
            let is_end = trimmed.starts_with(open.as_str()) && trimmed.trim_matches(['`', '~']).trim().is_empty();
            // In a block that was moved to the left, an end that is not would be a line of it.
            lines.push(if is_end && is_moved { trimmed } else { line }.to_owned());
            if is_end {
                fence = None;
                was_blank = true;
            }
            continue;
        }
        if let Some(open) = opening(trimmed) {
            let info = trimmed.get(open.len()..).unwrap_or_default().trim();
            let indent = line.get(..line.len() - trimmed.len()).unwrap_or_default();
            // Outside of a list, four spaces would make a block of code of the fence itself.
            is_moved = indent.len() >= 4 && !in_list;
            let indent = if is_moved { "" } else { indent };
            let info = if is_language(info) { info } else { "text" };
            lines.push(format!("{indent}{open}{info}"));
            fence = Some(open);
            was_blank = false;
            continue;
        }
        // Four spaces after an empty line begin a block of code, which rustdoc would run.
        let is_code = line.starts_with("    ") && (was_blank || code_goes_on);
        code_goes_on = is_code || (code_goes_on && trimmed.is_empty());
        in_list = is_item(trimmed) || (in_list && (trimmed.is_empty() || !was_blank || line.starts_with(' ')));
        // Nor does a heading or a rule continue in the next line.
        was_blank = trimmed.is_empty() || trimmed.starts_with('#') || is_rule(trimmed);
        lines.push(escaped(if is_code { trimmed } else { line }));
    }
    if let Some(open) = fence {
        lines.push(open);
    }
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    let first = usize::from(lines.first().is_some_and(String::is_empty));
    let last = lines.len() - usize::from(lines.len() > first && lines.last().is_some_and(String::is_empty));
    lines.get(first..last).unwrap_or_default().join("\n")
}

/// Characters that change how the text around them is shown.
fn is_hidden(character: char) -> bool {
    changes_direction(character)
        || matches!(character, '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' | '\0')
}

/// The fence that opens a block of code.
fn opening(line: &str) -> Option<String> {
    let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let count = line.chars().take_while(|character| *character == sign).count();
    let rest = line.get(count..).unwrap_or_default();
    (count >= 3 && !rest.contains('`')).then(|| sign.to_string().repeat(count))
}

/// Whether a line begins an item of a list.
fn is_item(line: &str) -> bool {
    let behind = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let marks = if behind.len() == line.len() { ["- ", "* ", "+ "].as_slice() } else { &[". ", ") "] };
    marks.iter().any(|mark| behind.starts_with(mark))
}

/// Whether a line is a rule, or underlines a heading.
fn is_rule(line: &str) -> bool {
    ['-', '*', '_', '='].iter().any(|character| line.len() >= 3 && line.chars().all(|found| found == *character))
}

/// Whether a block of code is in another language than Rust, as far as rustdoc knows. It takes some words for attributes of its
/// own, and warns of those that look like them.
fn is_language(info: &str) -> bool {
    const OWN: [&str; 9] =
        ["rust", "rs", "ignore", "norun", "shouldpanic", "compilefail", "testharness", "standalonecrate", "standalone"];
    let is_own = |word: &str| {
        let word = word.replace(['-', '_'], "").to_ascii_lowercase();
        OWN.contains(&word.as_str()) || word.starts_with("edition")
    };
    let is_plain = |character: char| character.is_ascii_alphanumeric() || "+#-_., ".contains(character);
    !info.is_empty() && info.chars().all(is_plain) && !info.split([',', ' ']).any(is_own)
}

/// A line in which tags and brackets are escaped, and addresses are links.
fn escaped(line: &str) -> String {
    let mut escaper = Escaper { line, links: links(line), at: 0, before: ' ', behind_link: 0, out: String::new() };
    while let Some(character) = escaper.rest().chars().next() {
        if character == '`' {
            escaper.take_backticks();
        } else if !escaper.takes_address() {
            escaper.take(character);
        }
    }
    escaper.out
}

/// A line that is being escaped.
struct Escaper<'t> {
    line: &'t str,
    links: HashMap<usize, usize>,
    /// The place of the next character.
    at: usize,
    /// The character before it.
    before: char,
    /// The place behind the beginning of a link's target. A link that begins on another line has only its end here.
    behind_link: usize,
    out: String,
}

impl<'t> Escaper<'t> {
    fn rest(&self) -> &'t str {
        self.line.get(self.at..).unwrap_or_default()
    }

    /// Takes code as it is, and escapes backticks that no others close.
    fn take_backticks(&mut self) {
        let rest = self.rest();
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        let (open, behind) = rest.split_at(ticks);
        let width = match behind.find(open) {
            Some(end) => {
                let width = ticks + end + ticks;
                self.out.push_str(rest.get(..width).unwrap_or_default());
                width
            }
            None => {
                self.out.push_str(&open.replace('`', "\\`"));
                ticks
            }
        };
        self.at += width;
        self.before = '`';
    }

    /// Takes an address as a link, unless it is one.
    fn takes_address(&mut self) -> bool {
        let rest = self.rest();
        let is_address = rest.starts_with("http://") || rest.starts_with("https://");
        let is_link = self.before == '<' || self.at < self.behind_link || self.out.ends_with("](");
        if !is_address || is_link {
            return false;
        }
        let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | ')' | ']' | '"' | '`');
        let address = rest.split(ends).next().unwrap_or_default();
        let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        self.out.push_str(&format!("<{address}>"));
        self.at += address.len();
        self.before = '>';
        true
    }

    /// Takes any other character, and escapes it if it would begin a tag or a link.
    fn take(&mut self, character: char) {
        let is_escaped = self.before == '\\';
        match character {
            '<' if !is_escaped && begins_tag(self.rest()) => self.out.push('\\'),
            '[' if !is_escaped => match self.links.get(&self.at) {
                Some(end) => self.behind_link = self.behind_link.max(*end),
                None => self.out.push('\\'),
            },
            _ => {}
        }
        self.out.push(character);
        self.before = character;
        self.at += character.len_utf8();
    }
}

/// Whether a text begins with a tag, and not with an address such as `<https://…>` or a line break, which Markdown keeps
/// and which has no end that could be missing.
fn begins_tag(text: &str) -> bool {
    if ["<br>", "<br/>", "<br />", "<hr>", "<hr/>", "<hr />"].iter().any(|tag| text.starts_with(tag)) {
        return false;
    }
    let is_address = ["<http://", "<https://", "<mailto:"].iter().any(|start| text.starts_with(start));
    let inside = text.chars().nth(1);
    !is_address && inside.is_some_and(|sign| sign.is_alphabetic() || matches!(sign, '/' | '!' | '?'))
}

/// The links in a line, `[text](target)`: where each begins, and the place behind the beginning of its target.
fn links(line: &str) -> HashMap<usize, usize> {
    let last_end = line.rfind(')');
    let mut open = Vec::new();
    let mut links = HashMap::new();
    for (index, character) in line.char_indices() {
        match character {
            '[' => open.push(index),
            ']' => {
                let Some(start) = open.pop() else { continue };
                let target = line.get(index + 1..).and_then(|behind| behind.strip_prefix('('));
                if target.is_some_and(is_address) && last_end > Some(index) {
                    links.insert(start, index + "](h".len());
                }
            }
            _ => {}
        }
    }
    links
}

/// Whether the target of a link, with what follows it, is an address. rustdoc would look for an item of another name.
fn is_address(target: &str) -> bool {
    let target = target.split([')', ' ']).next().unwrap_or_default();
    target.starts_with('#') || target.starts_with("mailto:") || target.contains(['/', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rustdoc_takes_the_text_as_it_is_meant() {
        for (text, expected) in [
            ("A <tag> and a [note].", "A \\<tag> and a \\[note]."),
            ("See https://a.b/c.", "See <https://a.b/c>."),
            ("See [this](https://a.b).", "See [this](https://a.b)."),
            ("See the docs (https://a.b/c).", "See the docs (<https://a.b/c>)."),
            ("\"https://a.b\" [https://a.b]", "\"<https://a.b>\" \\[<https://a.b>]"),
            ("[a\nb](https://a.b)", "\\[a\nb](https://a.b)"),
            ("[see https://a.b](https://a.b) https://c", "[see https://a.b](https://a.b) <https://c>"),
            ("`<code>` [`x`]", "`<code>` \\[`x`]"),
            ("```\nlet x;\n```", "```text\nlet x;\n```"),
            ("```json\n{}\n```", "```json\n{}\n```"),
            ("Text\n\n    code", "Text\n\ncode"),
            ("```\nopen", "```text\nopen\n```"),
            ("```no-run\nx\n```", "```text\nx\n```"),
            ("Example:\n\n    ```json\n    {}\n    ```\n\nMore", "Example:\n\n```json\n    {}\n```\n\nMore"),
            ("- a\n\n    ```json\n    {}\n    ```", "- a\n\n    ```json\n    {}\n    ```"),
            ("# Usage\n    let x = foo;", "# Usage\nlet x = foo;"),
            ("[Pet](Pet) [q](Foo::bar) [a](b.md)", "\\[Pet](Pet) \\[q](Foo::bar) [a](b.md)"),
            ("a < b", "a < b"),
            ("one<br>two<br/>three <bre>", "one<br>two<br/>three \\<bre>"),
        ] {
            assert_eq!(markdown(text), expected);
        }
    }

    #[test]
    fn no_line_has_characters_that_change_the_direction_of_text() {
        let mut nothing = String::new();
        write(&mut nothing, "", &Docs { text: "\u{202e}".into(), also: Vec::new() });
        assert_eq!(nothing, "");
        let docs = Docs { text: "a\u{202e}b".into(), also: vec!["Default: `c\u{2066}d`.".into()] };
        let mut out = String::new();
        write(&mut out, "", &docs);
        assert_eq!(out, "/// a b\n///\n/// Default: `c d`.\n");
    }

    #[test]
    fn many_brackets_are_read_in_linear_time() {
        let text = "[".repeat(50_000);
        assert_eq!(markdown(&text).len(), 100_000);
    }
}
