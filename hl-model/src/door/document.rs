//! Reading TOML and YAML, with problems at their places in the user's text.

use super::read::from_str;
use crate::field::FieldType;
use crate::options::ReadOptions;
use crate::problem::{Errors, Limit, Place, Pointer, Position, Problem, ProblemKind, offsets, too_many_bytes};
use crate::tree::{self, Fault, Node, Part};

/// Reads TOML.
#[cfg(feature = "toml")]
pub(crate) fn from_toml<T: FieldType>(toml: &str, options: &ReadOptions) -> Result<T, Errors> {
    from_document(toml, options, tree::read_toml)
}

/// Reads YAML.
#[cfg(feature = "yaml")]
pub(crate) fn from_yaml<T: FieldType>(yaml: &str, options: &ReadOptions) -> Result<T, Errors> {
    from_document(yaml, options, |yaml| tree::read_yaml(0, yaml))
}

/// Reads a text by converting its tree to JSON text. The limits apply to both texts.
fn from_document<T: FieldType>(
    text: &str,
    options: &ReadOptions,
    tree: fn(&str) -> Result<Node, Vec<Fault>>,
) -> Result<T, Errors> {
    let name = T::field_schema().name;
    if text.len() > options.limits.bytes {
        return Err(too_many_bytes(name, &options.limits));
    }
    // Lines and columns do not count a byte order mark.
    let (bom, text) = match text.strip_prefix('\u{feff}') {
        Some(rest) => (text.len() - rest.len(), rest),
        None => (0, text),
    };
    let source = UserText { text, bom };
    match tree(text) {
        Err(faults) => Err(source.errors(name, &faults, options.limits.problems)),
        Ok(root) => {
            let written = root.written();
            from_str(&written.json, options).map_err(|errors| source.moved(errors, &written.parts))
        }
    }
}

/// The text of the user without its byte order mark.
struct UserText<'t> {
    text: &'t str,
    /// Number of bytes of the byte order mark.
    bom: usize,
}

/// The positions of the first character of a value or a key, and of the character after it.
type Span = (Position, Position);

impl UserText<'_> {
    /// The mistakes of a text that cannot be read.
    fn errors(&self, name: &'static str, faults: &[Fault], most: usize) -> Errors {
        let shown = faults.get(..most.max(1)).unwrap_or(faults);
        let spans = shown.iter().map(|fault| Some((position(fault.place), position(fault.place))));
        let places = self.places(&spans.collect::<Vec<_>>());
        let mut problems: Vec<_> = shown
            .iter()
            .zip(places)
            .map(|(fault, place)| {
                Problem::new(&Pointer::default(), ProblemKind::Syntax { message: fault.message.as_str().into() }, place)
            })
            .collect();
        if shown.len() < faults.len() {
            let kind = ProblemKind::Limit { limit: Limit::Problems, value: shown.len() };
            problems.push(Problem::new(&Pointer::default(), kind, None));
        }
        Errors::new(name, problems)
            .unwrap_or_else(|| Errors::one(name, ProblemKind::Syntax { message: "text is refused".into() }, None))
    }

    /// The errors of the JSON text, with their places moved to the user's text.
    fn moved(&self, mut errors: Errors, parts: &[Part]) -> Errors {
        let mut spans = Vec::new();
        errors.each_place(&mut |place| {
            let after = place.map_or(0, |place| parts.partition_point(|part| part.offset <= place.range().start));
            let part = after.checked_sub(1).and_then(|last| parts.get(last));
            spans.push(part.map(|part| (position(part.place), position(part.end))));
        });
        let mut places = self.places(&spans).into_iter();
        errors.each_place(&mut |place| *place = places.next().flatten());
        // A table of TOML may be in several parts of the text, which are read as one object.
        errors.in_order_of_places()
    }

    /// The places of spans.
    fn places(&self, spans: &[Option<Span>]) -> Vec<Option<Place>> {
        let mut positions: Vec<Position> = spans.iter().flatten().flat_map(|(start, end)| [*start, *end]).collect();
        positions.sort_unstable();
        positions.dedup();
        let offsets: Vec<usize> = offsets(self.text, positions.iter().copied()).collect();
        let offset = |position| {
            let index = positions.binary_search(&position).ok()?;
            offsets.get(index).copied()
        };
        let place = |span: &Option<Span>| {
            let (start, end) = (*span)?;
            let (first, last) = (offset(start)?, offset(end)?);
            // The end of a block in YAML is the start of the following element, so white space is trimmed.
            let length = self.text.get(first..last).map_or(0, |text| text.trim_end().len());
            Place::new(start, first + self.bom..first + self.bom + length)
        };
        spans.iter().map(place).collect()
    }
}

fn position(place: tree::Place) -> Position {
    Position::new(place.line as usize, place.column as usize)
}
