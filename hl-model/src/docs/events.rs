//! The Markdown parser, and replacing parts of its text.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, OffsetIter, Options, Parser};

/// Resolves a link that has no target in the Markdown.
type Resolve<'r, 't> = &'r mut dyn FnMut(BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)>;

/// The events of a Markdown text. All code uses this type of parser, because each further type would cost compile time.
pub(super) fn events<'r, 't>(
    text: &'t str,
    options: Options,
    resolve: Option<Resolve<'r, 't>>,
) -> OffsetIter<'t, Resolve<'r, 't>> {
    Parser::new_with_broken_link_callback(text, options, resolve).into_offset_iter()
}

/// A range of a text, and its replacement.
pub(super) type Edit = (Range<usize>, String);

/// Replaces parts of a text.
pub(super) fn edited(mut text: String, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    // Edits are applied from the end, so that the ranges of earlier ones stay valid.
    for (range, replacement) in edits.into_iter().rev() {
        if text.get(range.clone()).is_some() {
            text.replace_range(range, &replacement);
        }
    }
    text
}
