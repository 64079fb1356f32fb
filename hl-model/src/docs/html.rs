//! Escaping HTML in descriptions that is meant as text.
//!
//! Descriptions contain `Vec<T>` and `<name>`, which Markdown takes for tags and hides. An unclosed tag would reach
//! beyond its description. Only closed elements that Markdown renderers allow are kept.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Tag};

use super::events::events;

const ELEMENTS: &[&str] = &[
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt",
    "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark",
    "ol", "p", "picture", "pre", "q", "s", "samp", "small", "source", "span", "strong", "sub", "summary", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var", "wbr",
];

/// Elements without an end tag.
const VOID: &[&str] = &["br", "hr", "img", "source", "wbr"];

/// Maximum number of passes over a text.
const MOST_PASSES: usize = 8;

/// Escapes unclosed tags, and text that looks like a tag.
///
/// Escaped text at the start of a block joins the paragraph before it, where it may close open markup. So passes are
/// repeated until nothing is left to escape. If that takes too long, every `<` is escaped, even in code.
pub(super) fn escaped(markdown: &str, options: Options) -> String {
    let mut text = markdown.to_owned();
    for _ in 0..MOST_PASSES {
        let refused = refused(&text, options);
        if refused.is_empty() {
            return text;
        }
        for (at, replacement) in refused.into_iter().rev() {
            text.replace_range(at..=at, replacement);
        }
    }
    text.replace('<', "&lt;")
}

/// The places to escape, in ascending order.
fn refused(markdown: &str, options: Options) -> Vec<Escape> {
    let mut tags = OpenTags::default();
    for (event, range) in events(markdown, options, None) {
        match event {
            Event::InlineHtml(_) => tags.take(markdown, range, "\\<"),
            // A backslash does not escape in a block of HTML.
            Event::Start(Tag::HtmlBlock) => tags.take(markdown, range, "&lt;"),
            _ => {}
        }
    }
    tags.refused()
}

/// The place of a `<` that is text, and its escaped form.
type Escape = (usize, &'static str);

/// The HTML tags of a description: open tags, and tags to escape because they are unclosed or unknown.
#[derive(Default)]
struct OpenTags<'m> {
    open: Vec<(&'m str, Escape)>,
    refused: Vec<Escape>,
}

impl<'m> OpenTags<'m> {
    /// Reads the tags in a part of the text.
    fn take(&mut self, markdown: &'m str, range: Range<usize>, escape: &'static str) {
        let mut at = range.start;
        while let Some(rest) = markdown.get(at..range.end)
            && let Some(found) = rest.find('<')
        {
            let tag = &rest[found..];
            let comment = tag.strip_prefix("<!--").and_then(|comment| comment.find("-->"));
            if comment.is_none() {
                self.tag(tag, (at + found, escape));
            }
            at += found + comment.map_or(1, |length| length + "<!---->".len());
        }
    }

    /// Reads a tag. A closing tag closes its element; the elements opened within it stay unclosed, so they are escaped.
    fn tag(&mut self, tag: &'m str, escape: Escape) {
        let inner = tag.get(1..).unwrap_or_default();
        let (is_end, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let length = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
        let name = &inner[..length];
        let is = |element: &&str| element.eq_ignore_ascii_case(name);
        if !ELEMENTS.iter().any(is) {
            self.refused.push(escape);
        } else if is_end {
            match self.open.iter().rposition(|(open, _)| open.eq_ignore_ascii_case(name)) {
                Some(start) => {
                    let unclosed = self.open.drain(start..).skip(1).map(|(_, escape)| escape);
                    self.refused.extend(unclosed);
                }
                None => self.refused.push(escape),
            }
        } else if !VOID.iter().any(is) {
            self.open.push((name, escape));
        }
    }

    /// The places to escape, in ascending order.
    fn refused(self) -> Vec<Escape> {
        let unclosed = self.open.into_iter().map(|(_, escape)| escape);
        let mut refused: Vec<_> = self.refused.into_iter().chain(unclosed).collect();
        refused.sort_unstable();
        refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(text: &str) -> String {
        escaped(text, Options::ENABLE_TABLES)
    }

    #[test]
    fn what_is_no_element_is_text() {
        let cases = [
            ("A <name> and a Vec<String>.", "A \\<name> and a Vec\\<String>."),
            ("<name>", "&lt;name>"),
            ("<div>\n<name>\n</div>", "<div>\n&lt;name>\n</div>"),
            ("a <?php ?> <!X> b", "a \\<?php ?> \\<!X> b"),
            ("<!-- never closed", "&lt;!-- never closed"),
            ("é </b> <script>x</script>", "é \\</b> \\<script>x\\</script>"),
        ];
        for (text, expected) in cases {
            assert_eq!(rewritten(text), expected);
        }
    }

    #[test]
    fn what_begins_in_a_paragraph_does_not_end_in_a_block_that_is_text() {
        assert_eq!(rewritten("a <!b\n<script>x"), "a \\<!b\n&lt;script>x");
        let many = "`<!a `\n<script>".repeat(20);
        assert!(refused(&rewritten(&many), Options::ENABLE_TABLES).is_empty());
    }

    #[test]
    fn what_is_not_closed_is_text() {
        assert_eq!(rewritten("a <b> c"), "a \\<b> c");
        assert_eq!(rewritten("<i>a <b> c</i> <u>"), "<i>a \\<b> c</i> \\<u>");
        assert_eq!(rewritten("<details>\n\nText"), "&lt;details>\n\nText");
    }

    #[test]
    fn everything_else_stays() {
        for text in [
            "a < b, `<name>`, <https://example.com>, \\<name>, &lt;name>",
            "H<sub>2</sub>O<br>and <IMG src=x/> <!-- a <b> -->",
            "<details>\n<summary>More</summary>\n\n- a <b>c</b>\n\n</details>",
            "```html\n<name>\n```",
        ] {
            assert_eq!(rewritten(text), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_left_open(text in "(<|/|b|>|i|br|x| |\n|é|!--|-->|!b|\n<script>|`|\\\\){0,30}") {
            let once = rewritten(&text);
            proptest::prop_assert_eq!(rewritten(&once), once);
        }
    }
}
