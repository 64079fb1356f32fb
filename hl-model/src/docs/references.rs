//! Links that get another target, such as those whose targets are elsewhere in a description.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Tag, TagEnd};

use super::events::{Edit, edited, events};

/// A link that gets another target, and whose end has not been reached yet.
pub(super) struct OpenLink {
    target: Option<String>,
    whole: Range<usize>,
    inner: Option<Range<usize>>,
}

impl OpenLink {
    /// A link that becomes its text if there is no target.
    pub(super) const fn new(whole: Range<usize>, target: Option<String>) -> Self {
        Self { target, whole, inner: None }
    }

    /// Takes a part of the link.
    pub(super) fn take(&mut self, part: &Range<usize>) {
        self.inner = Some(self.inner.as_ref().map_or(part.start, |inner| inner.start)..part.end);
    }

    /// Replaces the link by a link to its target, or by its text.
    pub(super) fn edit(self, text: &str) -> Option<Edit> {
        let inner = text.get(self.inner?)?;
        let replacement = self.target.map_or_else(|| inner.to_owned(), |target| format!("[{inner}]({target})"));
        Some((self.whole, replacement))
    }
}

/// A description whose links have their targets beside them, because a part of it lacks the targets that follow later.
pub(super) fn with_inline_links(description: &str, options: Options) -> String {
    let mut edits = Vec::new();
    let mut link: Option<OpenLink> = None;
    for (event, range) in events(description, options, None) {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, title, .. }) if is_by_reference(link_type) => {
                link = Some(OpenLink::new(range, Some(target(&dest_url, &title))));
            }
            Event::End(TagEnd::Link) => edits.extend(link.take().and_then(|link| link.edit(description))),
            _ => {
                if let Some(link) = &mut link {
                    link.take(&range);
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
