//! Links whose targets are replaced, such as reference links.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Tag, TagEnd};

use super::events::{Edit, edited, events};

/// A link whose target is replaced, and whose end has not been reached yet.
pub(super) struct OpenLink {
    target: Option<String>,
    whole: Range<usize>,
    inner: Option<Range<usize>>,
}

impl OpenLink {
    /// A link to a target; without a target it becomes its text.
    pub(super) const fn new(whole: Range<usize>, target: Option<String>) -> Self {
        Self { target, whole, inner: None }
    }

    /// Extends the link by a part.
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

/// A description with inline links instead of reference links, so that a part of it does not lose their targets.
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
