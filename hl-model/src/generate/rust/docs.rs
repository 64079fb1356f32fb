//! Descriptions of a document as doc comments.

use std::collections::HashMap;

use crate::generate::plan::Docs;

/// Writes the doc comment, if there is something to say.
pub(super) fn write(out: &mut String, indent: &str, docs: &Docs) {
    let mut paragraphs: Vec<String> = Vec::new();
    if !docs.text.is_empty() {
        paragraphs.push(markdown(&docs.text));
    }
    paragraphs.extend(docs.also.iter().cloned());
    for line in paragraphs.join("\n\n").lines() {
        let line = line.replace(is_hidden, " ");
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
    for line in text.lines() {
        let line = line.replace('\t', "    ");
        let line = line.trim_end();
        let trimmed = line.trim_start();
        if let Some(open) = &fence {
            if trimmed.starts_with(open.as_str()) && trimmed.trim_matches(['`', '~']).trim().is_empty() {
                fence = None;
            }
            lines.push(line.to_owned());
            continue;
        }
        if let Some(open) = opening(trimmed) {
            let info = trimmed.get(open.len()..).unwrap_or_default().trim();
            let indent = line.get(..line.len() - trimmed.len()).unwrap_or_default();
            lines.push(if info.is_empty() || is_rust(info) { format!("{indent}{open}text") } else { line.to_owned() });
            fence = Some(open);
            was_blank = false;
            continue;
        }
        // Four spaces after an empty line begin a block of code, which rustdoc would run.
        let is_code = line.starts_with("    ") && (was_blank || code_goes_on);
        code_goes_on = is_code || (code_goes_on && trimmed.is_empty());
        was_blank = trimmed.is_empty();
        lines.push(escaped(if is_code { trimmed } else { line }));
    }
    if let Some(open) = fence {
        lines.push(open);
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let start = lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
    let mut kept: Vec<String> = Vec::new();
    for line in lines.into_iter().skip(start) {
        if !(line.is_empty() && kept.last().is_some_and(String::is_empty)) {
            kept.push(line);
        }
    }
    kept.join("\n")
}

/// Characters that change how the text around them is shown.
fn is_hidden(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' | '\0')
}

/// The fence that opens a block of code.
fn opening(line: &str) -> Option<String> {
    let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let count = line.chars().take_while(|character| *character == sign).count();
    let rest = line.get(count..).unwrap_or_default();
    (count >= 3 && !rest.contains('`')).then(|| sign.to_string().repeat(count))
}

/// Whether rustdoc takes a block of code for Rust.
fn is_rust(info: &str) -> bool {
    info.split([',', ' ']).all(|word| {
        matches!(
            word,
            "" | "rust" | "rs" | "ignore" | "no_run" | "should_panic" | "compile_fail" | "edition2021" | "edition2024"
        )
    })
}

/// A line in which tags and brackets are escaped, and addresses are links.
fn escaped(line: &str) -> String {
    let mut out = String::new();
    let links = links(line);
    let mut rest = line;
    let mut before = ' ';
    // The place behind the beginning of a link's target. A link that begins on another line has only its end here.
    let mut behind_link = 0;
    while let Some(character) = rest.chars().next() {
        if character == '`' {
            let ticks = rest.len() - rest.trim_start_matches('`').len();
            let (open, behind) = rest.split_at(ticks);
            if let Some(end) = behind.find(open) {
                let (code, after) = rest.split_at(ticks + end + ticks);
                out.push_str(code);
                rest = after;
                before = '`';
                continue;
            }
            out.push_str(&open.replace('`', "\\`"));
            rest = behind;
            before = '`';
            continue;
        }
        if (rest.starts_with("http://") || rest.starts_with("https://"))
            && before != '<'
            && line.len() - rest.len() >= behind_link
            && !out.ends_with("](")
        {
            let end = rest
                .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ')' | ']' | '"' | '`'))
                .unwrap_or(rest.len());
            let (address, after) = rest.split_at(end);
            let kept = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
            out.push_str(&format!("<{kept}>"));
            rest = rest.get(kept.len()..).unwrap_or(after);
            before = '>';
            continue;
        }
        let next = rest.chars().nth(1);
        match character {
            '<' if before != '\\'
                && next.is_some_and(|next| next.is_alphabetic() || matches!(next, '/' | '!' | '?'))
                && !is_address(rest) =>
            {
                out.push_str("\\<");
            }
            '[' if before != '\\' => match links.get(&(line.len() - rest.len())) {
                Some(end) => {
                    behind_link = behind_link.max(*end);
                    out.push('[');
                }
                None => out.push_str("\\["),
            },
            _ => out.push(character),
        }
        before = character;
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    out
}

/// `<https://…>`
fn is_address(rest: &str) -> bool {
    rest.starts_with("<http://") || rest.starts_with("<https://") || rest.starts_with("<mailto:")
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
                if target.is_some_and(|target| !target.starts_with(')')) && last_end > Some(index) {
                    links.insert(start, index + "](h".len());
                }
            }
            _ => {}
        }
    }
    links
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
            ("a < b", "a < b"),
        ] {
            assert_eq!(markdown(text), expected);
        }
    }

    #[test]
    fn no_line_has_characters_that_change_the_direction_of_text() {
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
