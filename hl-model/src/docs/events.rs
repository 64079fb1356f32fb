//! The one parser of Markdown.

use pulldown_cmark::{BrokenLink, CowStr, OffsetIter, Options, Parser};

/// Says where a link leads that Markdown has no target for, if it is one.
type Resolve<'r, 't> = &'r mut dyn FnMut(BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)>;

/// The parts of a Markdown text. Whoever parses Markdown does it with this one type of parser: a second one would be
/// compiled as well.
pub(super) fn events<'r, 't>(
    text: &'t str,
    options: Options,
    resolve: Option<Resolve<'r, 't>>,
) -> OffsetIter<'t, Resolve<'r, 't>> {
    Parser::new_with_broken_link_callback(text, options, resolve).into_offset_iter()
}
