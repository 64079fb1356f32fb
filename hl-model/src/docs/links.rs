//! Converting doc comments to the Markdown of a page.
//!
//! In a doc comment, links may lead to Rust items, code blocks are Rust by default, and some of their lines are hidden.
//! Only rustdoc knows these rules, so they are applied here.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Tag, TagEnd};

use super::events::events;
use super::file_names::FileNames;
use super::html;
use crate::description::{Schema, is_same};

/// The extensions of Markdown that rustdoc supports and that matter here.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_FOOTNOTES);

/// The targets of links to Rust items.
#[derive(Clone, Copy, Debug)]
pub(super) struct Links<'p> {
    /// The models that have pages.
    pub(super) pages: &'p [&'static Schema],
    pub(super) files: &'p FileNames,
    /// The model whose page is being written, to which `Self` refers.
    pub(super) current: &'static Schema,
}

impl Links<'_> {
    /// Whether a model has a page.
    pub(super) fn has_page(&self, model: &'static Schema) -> bool {
        self.pages.iter().any(|page| is_same(page, model))
    }

    /// A text that links to the page of a model.
    pub(super) fn page_link(&self, text: &str, model: &'static Schema) -> String {
        format!("[{text}]({})", self.files.name(model))
    }

    /// A whole description.
    pub(super) fn markdown(&self, description: &str) -> String {
        let mut text = html::escaped(description, OPTIONS);
        // Edits are applied from the end, so that the ranges of earlier ones stay valid.
        for (range, replacement) in self.edits(&text).into_iter().rev() {
            if text.get(range.clone()).is_some() {
                text.replace_range(range, &replacement);
            }
        }
        text
    }

    /// The first paragraph of a description on one line, for a cell or a list.
    pub(super) fn summary(&self, description: &str) -> String {
        self.markdown(summary(description)).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn edits(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let mut edits = Vec::new();
        let mut link: Option<OpenLink> = None;
        let mut resolver = |link: BrokenLink<'_>| self.unwritten(&link);
        for (event, range) in events(text, OPTIONS, Some(&mut resolver)) {
            match event {
                Event::Start(Tag::Link { link_type, dest_url, .. }) if is_rust_link(link_type, &dest_url) => {
                    link = Some(OpenLink { target: self.page(&dest_url), whole: range, inner: None });
                }
                Event::End(TagEnd::Link) => {
                    if let Some(edit) = link.take().and_then(|link| link.edit(text)) {
                        edits.push(edit);
                    }
                }
                Event::Start(Tag::Heading { .. }) if text.get(range.clone()).is_some_and(|t| t.starts_with('#')) => {
                    // The page has its own headings above those of a description.
                    edits.push((range.start..range.start, "##".to_owned()));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if is_rust_code(&info) => {
                    let code = text.get(range.clone()).map(|block| rust_block(block, &info));
                    edits.extend(code.map(|code| (range, code)));
                }
                _ => {
                    if let Some(link) = &mut link {
                        link.inner = Some(link.inner.as_ref().map_or(range.start, |inner| inner.start)..range.end);
                    }
                }
            }
        }
        edits
    }

    /// Resolves `[text]` without a target as rustdoc does: as a link to the item of that name if it is in backticks,
    /// has a second pair of brackets, or names a model.
    fn unwritten(&self, link: &BrokenLink<'_>) -> Option<(CowStr<'static>, CowStr<'static>)> {
        let path = rust_path(&link.reference)?;
        let is_link = link.reference.starts_with('`')
            || link.link_type == LinkType::ReferenceUnknown
            || self.model(&path).is_some();
        is_link.then(|| (link.reference.to_string().into(), CowStr::Borrowed("")))
    }

    /// The page that a link to a Rust item leads to.
    fn page(&self, target: &str) -> Option<String> {
        self.model(&rust_path(target)?).map(|model| self.files.name(model))
    }

    /// The model that a path names, or one of whose items it names.
    fn model(&self, path: &[&str]) -> Option<&'static Schema> {
        let path: Vec<&str> =
            path.iter().copied().filter(|part| !matches!(*part, "crate" | "self" | "super")).collect();
        if path.first() == Some(&"Self") {
            return Some(self.current);
        }
        let (last, modules) = path.split_last()?;
        self.named(last, modules).or_else(|| {
            let (model, modules) = modules.split_last()?;
            self.named(model, modules)
        })
    }

    /// The model with a name in a module; `None` if several have that name.
    fn named(&self, name: &str, modules: &[&str]) -> Option<&'static Schema> {
        let mut found = self.pages.iter().filter(|model| {
            let path: Vec<&str> = model.path.split("::").collect();
            model.name == name && path.ends_with(modules)
        });
        found.next().filter(|_| found.next().is_none()).copied()
    }
}

/// A link to a Rust item whose end has not been reached yet.
struct OpenLink {
    target: Option<String>,
    whole: Range<usize>,
    inner: Option<Range<usize>>,
}

impl OpenLink {
    /// Replaces the link by a link to the page, or by its text if there is no page.
    fn edit(self, text: &str) -> Option<(Range<usize>, String)> {
        let inner = text.get(self.inner?)?;
        let replacement = self.target.map_or_else(|| inner.to_owned(), |page| format!("[{inner}]({page})"));
        Some((self.whole, replacement))
    }
}

/// A description's first paragraph. A code block ends it too.
pub(super) fn summary(description: &str) -> &str {
    let description = description.trim_start();
    let mut end = 0;
    for line in description.split_inclusive('\n') {
        if line.trim().is_empty() || line.trim_start().starts_with("```") {
            break;
        }
        end += line.len();
    }
    description.get(..end).unwrap_or_default().trim_end()
}

fn is_rust_link(link_type: LinkType, target: &str) -> bool {
    !matches!(link_type, LinkType::Autolink | LinkType::Email) && rust_path(target).is_some()
}

/// The parts of a path to a Rust item, in the notation of rustdoc's links: `Other`, `` `crate::Other` ``,
/// `struct@Other`, `Other::method()`, `Other<T>`.
fn rust_path(target: &str) -> Option<Vec<&str>> {
    let target = target.trim().trim_matches('`');
    let target = target.split_once('#').map_or(target, |(path, _)| path);
    let target = target.split_once('@').map_or(target, |(_, path)| path);
    let target = target.trim_end_matches("()").trim_end_matches('!');
    let target = target.split_once('<').map_or(target, |(path, _)| path);
    let parts: Vec<&str> = target.trim_start_matches("::").split("::").collect();
    parts.iter().all(|part| is_identifier(part)).then_some(parts)
}

fn is_identifier(text: &str) -> bool {
    let is_part = |c: char| c == '_' || c.is_alphanumeric();
    text.chars().next().is_some_and(|first| !first.is_numeric()) && text.chars().all(is_part)
}

/// Whether rustdoc takes a code block for Rust.
fn is_rust_code(info: &str) -> bool {
    let words = ["rust", "no_run", "should_panic", "compile_fail", "test_harness", "standalone_crate"];
    let is_rust = |word: &str| {
        words.contains(&word) || word.starts_with("ignore") || word.starts_with("edition") || is_error_code(word)
    };
    info.split([',', ' ', '\t']).filter(|word| !word.is_empty()).all(is_rust)
}

fn is_error_code(word: &str) -> bool {
    word.strip_prefix('E').is_some_and(|digits| digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// A block of Rust code, marked as Rust and without the lines that rustdoc hides.
fn rust_block(block: &str, info: &str) -> String {
    let mut lines = block.split_inclusive('\n');
    let fence = lines.next().unwrap_or_default();
    let fence = fence.trim_end().strip_suffix(info).unwrap_or(fence.trim_end()).trim_end();
    let shown =
        lines.filter(|line| !matches!(line.trim_start(), text if text.trim_end() == "#" || text.starts_with("# ")));
    let shown = shown
        .map(|line| if line.trim_start().starts_with("##") { line.replacen("##", "#", 1) } else { line.to_owned() });
    format!("{fence}rust\n{}", shown.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::zoo::{ACCOUNT, MODELS, MOOD};

    fn rewritten(text: &str) -> String {
        Links { pages: MODELS, files: &FileNames::default(), current: &ACCOUNT }.markdown(text)
    }

    #[test]
    fn links_to_models_lead_to_their_pages() {
        let cases = [
            ("[`Mood`]", "[`Mood`](Mood.md)"),
            ("[Mood]", "[Mood](Mood.md)"),
            ("[`Mood`](Mood) a", "[`Mood`](Mood.md) a"),
            ("[a *b* `c`](crate::zoo::Mood)", "[a *b* `c`](Mood.md)"),
            ("[the mood][Mood]", "[the mood](Mood.md)"),
            ("[`struct@Mood`]", "[`struct@Mood`](Mood.md)"),
            ("[`Mood::Calm`]", "[`Mood::Calm`](Mood.md)"),
            ("[x](Self::mood)", "[x](Account.md)"),
            ("[x](super::Page#examples)", "[x](Page_String.md)"),
            ("[x][y]\n\n[y]: crate::zoo::Mood", "[x](Mood.md)\n\n[y]: crate::zoo::Mood"),
        ];
        for (text, expected) in cases {
            assert_eq!(rewritten(text), expected);
        }
    }

    #[test]
    fn links_to_other_items_become_their_text() {
        let cases = [
            ("[`Vec`]", "`Vec`"),
            ("[a `b`](std::vec::Vec)", "a `b`"),
            ("[mood](elsewhere::Mood)", "mood"),
            ("[`HashMap::new()`] is", "`HashMap::new()` is"),
        ];
        for (text, expected) in cases {
            assert_eq!(rewritten(text), expected);
        }
    }

    #[test]
    fn everything_else_stays() {
        for text in [
            "[a](https://example.com/x) <https://example.com> [b](#c) [d](e.md) [f](../g)",
            "an [optional] part of a[i], `[Mood]`, \\[Mood\\] and 1 < 2",
            "| a | b |\n| --- | --- |\n| [ ] | x |",
            "é [`",
            "[",
            "![Mood](x.png)",
        ] {
            assert_eq!(rewritten(text), text);
        }
    }

    #[test]
    fn two_models_of_one_name_are_told_apart_by_their_modules_or_not_at_all() {
        static ELSEWHERE: Schema = Schema { path: "other::place", ..MOOD };
        let links = Links { pages: &[&MOOD, &ELSEWHERE], files: &FileNames::default(), current: &MOOD };
        assert_eq!(links.markdown("[`Mood`]"), "`Mood`");
        assert_eq!(links.markdown("[`place::Mood`]"), "[`place::Mood`](Mood.md)");
    }

    #[test]
    fn code_is_named_and_hidden_lines_are_left_out() {
        let text = "A.\n\n```no_run\n# use a::B;\nlet b = B;\n## attr\n#\n```\n\n```json\n# x\n```\n";
        let expected = "A.\n\n```rust\nlet b = B;\n# attr\n```\n\n```json\n# x\n```\n";
        assert_eq!(rewritten(text), expected);
    }

    #[test]
    fn headings_go_below_those_of_the_page() {
        assert_eq!(rewritten("# Examples\n\nText # not"), "### Examples\n\nText # not");
    }

    #[test]
    fn a_summary_is_the_first_paragraph_on_one_line() {
        let links = Links { pages: MODELS, files: &FileNames::default(), current: &ACCOUNT };
        assert_eq!(links.summary("\n  One\nof [`Mood`].\n\nMore."), "One of [`Mood`](Mood.md).");
        assert_eq!(links.summary("One.\n```\ncode\n```"), "One.");
        assert_eq!(links.summary(""), "");
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(text in "([a-zA-Z:é]{0,3}|[\\[\\]()`#<>|@!*_\\\\]|\n|    |```|\\[`Mood`\\]){0,24}") {
            let links = Links { pages: MODELS, files: &FileNames::default(), current: &ACCOUNT };
            proptest::prop_assert!(!links.summary(&text).contains('\n'));
            let rewritten = links.markdown(&text);
            let text = html::escaped(&text, OPTIONS);
            proptest::prop_assert_eq!(links.edits(&text).is_empty(), rewritten == text);
        }
    }
}
