//! Converting doc comments to the Markdown of a page.
//!
//! In a doc comment, links may lead to Rust items, code blocks are Rust by default, and some of their lines are hidden. Only
//! rustdoc knows these rules, so this module applies them.

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Tag, TagEnd};

use super::blocks::{is_rust_code, lowered, missing_fence, rust_block};
use super::events::{Edit, edited, events};
use super::file_names::FileNames;
use super::html;
use super::references::{OpenLink, with_inline_links};
use crate::description::{Schema, is_same};
use hl_model_ground::markdown::{first_paragraph, with_closed_code};

/// The extensions of Markdown that rustdoc supports and that affect a page.
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
        let text = html::escaped(description, OPTIONS);
        let edits = self.edits(&text);
        edited(text, edits)
    }

    /// The texts of the headings of a description.
    pub(super) fn headings(&self, description: &str) -> Vec<String> {
        let mut headings: Vec<String> = Vec::new();
        let mut is_heading = false;
        for (event, _) in events(&self.markdown(description), OPTIONS, None) {
            match event {
                Event::Start(Tag::Heading { .. }) => {
                    headings.push(String::new());
                    is_heading = true;
                }
                Event::End(TagEnd::Heading(_)) => is_heading = false,
                Event::Text(text) | Event::Code(text) if is_heading => {
                    if let Some(heading) = headings.last_mut() {
                        heading.push_str(&text);
                    }
                }
                _ => {}
            }
        }
        headings
    }

    /// The first paragraph of a description on one line, for a cell or a list.
    pub(super) fn summary(&self, description: &str) -> String {
        let description = with_inline_links(description, OPTIONS);
        let summary = self.markdown(first_paragraph(&description)).split_whitespace().collect::<Vec<_>>().join(" ");
        with_closed_code(&summary)
    }

    /// The edits that adapt a description to a page: links, headings and code blocks.
    fn edits(&self, text: &str) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut link: Option<OpenLink> = None;
        // Number of lists and quotes around an event.
        let mut depth = 0_usize;
        let mut resolver = |link: BrokenLink<'_>| self.unwritten(&link);
        for (event, range) in events(text, OPTIONS, Some(&mut resolver)) {
            match event {
                Event::Start(Tag::Item | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_)) => depth += 1,
                Event::End(TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition) => {
                    depth = depth.saturating_sub(1);
                }
                Event::Start(Tag::Link { link_type, dest_url, .. }) if is_rust_link(link_type, &dest_url) => {
                    link = Some(OpenLink::new(range, self.page(&dest_url)));
                }
                Event::End(TagEnd::Link) => {
                    if let Some(edit) = link.take().and_then(|link| link.edit(text)) {
                        edits.push(edit);
                    }
                }
                Event::Start(Tag::Heading { level, .. }) => edits.extend(lowered(text, &range, level as usize)),
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    let Some(block) = text.get(range.clone()) else { continue };
                    // A list or a quote ends the code in it.
                    let is_last = depth == 0 && range.end == text.len();
                    let end = if is_last { missing_fence(block) } else { String::new() };
                    if is_rust_code(&info) {
                        edits.push((range, rust_block(block, &info) + &end));
                    } else if !end.is_empty() {
                        edits.push((range.end..range.end, end));
                    }
                }
                _ => {
                    if let Some(link) = &mut link {
                        link.take(&range);
                    }
                }
            }
        }
        edits
    }

    /// Resolves `[text]` without a target as rustdoc does. It is a link to the item of that name if it is in backticks, has
    /// a second pair of brackets, or names a model.
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

    /// The model that a path names, directly or by one of its items.
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
        assert_eq!(rewritten("##### Five\n\n###### Six"), "###### Five\n\n###### Six");
        assert_eq!(rewritten("A\n===\n\na [`Mood`]\nb\n---\n\nx"), "### A\n\n#### a [`Mood`](Mood.md) b\n\nx");
    }

    #[test]
    fn the_texts_of_headings_are_found() {
        let links = Links { pages: MODELS, files: &FileNames::default(), current: &ACCOUNT };
        assert_eq!(links.headings("# A `b` *c*\n\ntext\n\nd\n---\n"), ["A b c", "d"]);
    }

    #[test]
    fn code_that_does_not_end_is_ended() {
        assert_eq!(rewritten("a\n\n```json\n{"), "a\n\n```json\n{\n```");
        assert_eq!(rewritten("~~~~\n# a\nb\n~~~"), "~~~~rust\nb\n~~~\n~~~~");
        assert_eq!(rewritten("```"), "```rust\n\n```");
        for text in ["- a\n  ```json\n  b", "> ```json\n> b", "```json\nb\n````"] {
            assert_eq!(rewritten(text), text);
        }
    }

    #[test]
    fn a_summary_has_the_targets_of_its_links() {
        let links = Links { pages: MODELS, files: &FileNames::default(), current: &ACCOUNT };
        let text =
            "See [the *docs*][d], [d] and [x][m].\n\nMore.\n\n[d]: https://a.b/(c) \"T\"\n[m]: crate::zoo::Mood\n";
        assert_eq!(
            links.summary(text),
            "See [the *docs*](<https://a.b/(c)> \"T\"), [d](<https://a.b/(c)> \"T\") and [x](Mood.md)."
        );
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
