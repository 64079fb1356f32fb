//! Documents in YAML, as far as JSON can express them, by the core schema of YAML 1.2.

use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span, Tag};

use super::build::{MAX_DEPTH, TreeBuilder, too_deep};
use super::fault::Fault;
use super::keyed::Keyed;
use super::node::{Content, Node, Place};
use super::yaml_indent::{Indented, indented};
use super::yaml_merge::merge;
use super::yaml_scalar;
use hl_model_ground::prose::uncapitalized;

/// Number of nodes that aliases may repeat in a document of any size.
const FREE_REPEATS: usize = 100_000;

/// The merge key: unless it is in quotes, the entries of its value become entries of the object around it.
const MERGE: &str = "<<";

/// The beginning of the parser's messages about indentation.
const INDENTATION: &str = "invalid indentation";

/// Reads a document. The text has no byte order mark.
pub(crate) fn read(file: u32, text: &str) -> Result<Node, Vec<Fault>> {
    let read = read_indented(file, text, HashMap::new());
    let is_indentation = |fault: &Fault| fault.message.starts_with(INDENTATION);
    match read {
        Err(faults) if faults.iter().any(is_indentation) => match indented(text) {
            Some(Indented { text, added }) => read_indented(file, &text, added),
            None => Err(faults),
        },
        read => read,
    }
}

/// Reads a text to whose lines a number of spaces was added.
fn read_indented(file: u32, text: &str, added: HashMap<usize, usize>) -> Result<Node, Vec<Fault>> {
    let mut reader = Reader {
        file,
        added,
        tree: TreeBuilder::default(),
        anchors: HashMap::new(),
        open: Vec::new(),
        repeats_left: text.len().saturating_mul(4).saturating_add(FREE_REPEATS),
        documents: 0,
    };
    let mut end = Place::new(file, 1, 1);
    for event in Parser::new_from_str(text) {
        let result = match event {
            Ok((event, span)) => {
                end = reader.place(span.start);
                reader.event(event, span)
            }
            Err(error) => Err(Fault::new(reader.place(*error.marker()), sentence(error.info()))),
        };
        if let Err(fault) = result {
            reader.tree.fault(fault);
            break;
        }
    }
    reader.tree.finish(end)
}

/// The message of the parser in the style of this crate. Words of the specification that few people know are explained.
fn sentence(info: &str) -> String {
    match info {
        _ if info.starts_with("simple key expect") => "a key before this place has no `:`".to_owned(),
        "mapping values are not allowed in this context" => {
            "`:` is not allowed here; is the line indented too far, or does a text with `: ` need quotes?".to_owned()
        }
        _ => uncapitalized(info.trim_end_matches('.')),
    }
}

struct Reader {
    file: u32,
    /// Number of spaces that were added to a line, by its number.
    added: HashMap<usize, usize>,
    tree: TreeBuilder,
    /// The complete values with an anchor.
    anchors: HashMap<usize, Node>,
    /// The lists and objects that have not ended.
    open: Vec<Open>,
    /// Number of nodes that anchors and aliases may still copy. Without a limit, ten lines could expand to 10^9 nodes.
    repeats_left: usize,
    documents: usize,
}

/// A list or an object that has not ended.
struct Open {
    /// The number of its anchor; 0 if it has none.
    anchor: usize,
    /// The places of its merge keys.
    merges: Vec<Place>,
}

impl Reader {
    fn place(&self, mark: Marker) -> Place {
        let line = mark.line().max(1);
        let added = self.added.get(&line).copied().unwrap_or(0);
        Place::new(self.file, line, mark.col().saturating_sub(added).saturating_add(1))
    }

    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Fault> {
        let place = self.place(span.start);
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(Fault::new(place, "a second YAML document begins; give each a file of its own"));
                }
                Ok(())
            }
            Event::Scalar(text, style, anchor, tag) => self.scalar(&text, style, anchor, tag.as_deref(), span),
            Event::SequenceStart(anchor, tag) => self.start(Content::List(Vec::new()), anchor, tag.as_deref(), place),
            Event::MappingStart(anchor, tag) => {
                self.start(Content::Object(Keyed::default()), anchor, tag.as_deref(), place)
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(self.place(span.end)),
            Event::Alias(anchor) => self.alias(anchor, place, self.place(span.end)),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
        }
    }

    fn start(&mut self, content: Content, anchor: usize, tag: Option<&Tag>, place: Place) -> Result<(), Fault> {
        if self.tree.expects_key() {
            return Err(no_string(place));
        }
        let own = if matches!(content, Content::List(_)) { "seq" } else { "map" };
        if let Some(tag) = tag.filter(|tag| !(tag.is_yaml_core_schema() && tag.suffix == own)) {
            return Err(yaml_scalar::unknown_tag(tag, place));
        }
        self.tree.start(content, place)?;
        self.open.push(Open { anchor, merges: Vec::new() });
        Ok(())
    }

    fn end(&mut self, place: Place) -> Result<(), Fault> {
        let Some(Open { anchor, merges }) = self.open.pop() else { return Ok(()) };
        if let Some(object) = self.tree.innermost().filter(|_| !merges.is_empty()) {
            merge(object, &merges)?;
        }
        let copy = self.tree.end(place).filter(|_| anchor != 0).cloned();
        copy.map_or(Ok(()), |node| self.remember(anchor, node, place))
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        span: Span,
    ) -> Result<(), Fault> {
        let (place, end) = (self.place(span.start), self.place(span.end));
        let is_plain = style == ScalarStyle::Plain;
        if self.tree.expects_key() {
            if is_plain
                && text == MERGE
                && tag.is_none()
                && let Some(open) = self.open.last_mut()
            {
                open.merges.push(place);
            }
            self.tree.key(text.to_owned(), place, end);
            let content = Content::String(text.to_owned());
            return self.remember(anchor, Node { content, place, end }, place);
        }
        let content = match tag {
            Some(tag) => yaml_scalar::tagged(tag, text, place)?,
            None if is_plain => yaml_scalar::plain(text).map_err(|message| Fault::new(place, message))?,
            None => Content::String(text.to_owned()),
        };
        let node = Node { content, place, end };
        let copy = (anchor != 0).then(|| node.clone());
        self.tree.value(node);
        copy.map_or(Ok(()), |node| self.remember(anchor, node, place))
    }

    /// Keeps the value of an anchor for the aliases that may come.
    fn remember(&mut self, anchor: usize, node: Node, place: Place) -> Result<(), Fault> {
        if anchor != 0 {
            self.count(&node, place)?;
            self.anchors.insert(anchor, node);
        }
        Ok(())
    }

    fn alias(&mut self, anchor: usize, place: Place, end: Place) -> Result<(), Fault> {
        // The parser knows the anchor, so its value has at least begun.
        let Some(node) = self.anchors.get(&anchor).cloned() else {
            return Err(Fault::new(place, "alias stands inside of the value that it stands for"));
        };
        if self.tree.expects_key() {
            let Content::String(key) = node.content else { return Err(no_string(place)) };
            self.tree.key(key, place, end);
            return Ok(());
        }
        self.count(&node, place)?;
        if self.tree.depth() + node.depth() > MAX_DEPTH {
            return Err(too_deep(place));
        }
        self.tree.value(node);
        Ok(())
    }

    /// Counts the nodes of a value that is copied.
    fn count(&mut self, node: &Node, place: Place) -> Result<(), Fault> {
        let left = self.repeats_left.checked_sub(node.count());
        self.repeats_left = left.ok_or_else(|| Fault::new(place, "aliases make the document too large"))?;
        Ok(())
    }
}

fn no_string(place: Place) -> Fault {
    Fault::new(place, "a key must be a string; JSON has no others")
}
