//! The one parser of Markdown.

use pulldown_cmark::{BrokenLink, CowStr, OffsetIter, Options, Parser};

/// Resolves a link that has no target in the Markdown.
type Resolve<'r, 't> = &'r mut dyn FnMut(BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)>;

/// The events of a Markdown text. All code uses this one type of parser, because each further type would be compiled as
/// well.
pub(super) fn events<'r, 't>(
    text: &'t str,
    options: Options,
    resolve: Option<Resolve<'r, 't>>,
) -> OffsetIter<'t, Resolve<'r, 't>> {
    Parser::new_with_broken_link_callback(text, options, resolve).into_offset_iter()
}
