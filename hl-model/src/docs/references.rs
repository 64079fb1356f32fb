//! Links whose targets are elsewhere in a description.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Tag, TagEnd};

use super::events::{edited, events};

/// A description whose links have their targets beside them, because a part of it lacks the targets that follow later.
pub(super) fn with_inline_links(description: &str, options: Options) -> String {
    let mut edits = Vec::new();
    let mut link: Option<(Range<usize>, String, Option<Range<usize>>)> = None;
    for (event, range) in events(description, options, None) {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, title, .. }) if is_by_reference(link_type) => {
                link = Some((range, target(&dest_url, &title), None));
            }
            Event::End(TagEnd::Link) => {
                if let Some((whole, target, Some(inner))) = link.take()
                    && let Some(inner) = description.get(inner)
                {
                    edits.push((whole, format!("[{inner}]({target})")));
                }
            }
            _ => {
                if let Some((.., inner)) = &mut link {
                    *inner = Some(inner.as_ref().map_or(range.start, |inner| inner.start)..range.end);
                }
            }
        }
    }
    edited(description.to_owned(), edits)
}

const fn is_by_reference(link_type: LinkType) -> bool {
    matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
}

/// The target of a link in parentheses.
fn target(url: &str, title: &str) -> String {
    let url = if url.contains([' ', '(', ')']) { format!("<{url}>") } else { url.to_owned() };
    if title.is_empty() { url } else { format!("{url} \"{}\"", title.replace('"', "\\\"")) }
}
