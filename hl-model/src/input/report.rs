//! What is reported of an input that was refused.

use super::collector::{Found, StepAt, step};
use super::described::read_described;
use super::input::{Input, Reading};
use super::spot::Spot;
use crate::options::{Elsewhere, ReadOptions};
use crate::problem::{
    Errors, Limit, MemberProblems, Place, Pointer, Problem, ProblemKind, Step, locate_values, syntax_error,
    too_many_bytes,
};
use crate::schema::Schema;
use crate::stop::Stop;
use crate::value::{Node, Value};
use hl_model_ground::json::Cursor;

/// Reads a value, which is not kept.
pub(crate) type Read<'f, 'de> = &'f mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>;

/// Everything that is wrong with a text that was refused, found by reading it once more.
#[cold]
pub(crate) fn text_errors<'de>(
    schema: &'static Schema,
    json: &'de str,
    options: &ReadOptions,
    read: Read<'_, 'de>,
) -> Option<Errors> {
    if json.len() > options.limits.bytes {
        return Some(too_many_bytes(schema.name, &options.limits));
    }
    if let Err(error) = serde_json::from_str::<&serde_json::value::RawValue>(json) {
        return Some(syntax_error(schema.name, json, &error));
    }
    let mut cursor = Cursor::new(json);
    cursor.peek();
    errors(schema, json, Spot::Text(cursor), options, read)
}

/// What is wrong with a text by a description alone, whatever type it describes.
///
/// # Errors
///
/// Everything that is wrong with the text.
pub fn by_description(schema: &'static Schema, json: &str, options: &ReadOptions) -> Result<(), Errors> {
    text_errors(schema, json, options, &mut |input| read_described(schema, input)).map_or(Ok(()), Err)
}

/// Everything that is wrong with a value in memory.
#[cold]
pub(crate) fn value_errors<'de>(
    schema: &'static Schema,
    value: &'de Value,
    options: &ReadOptions,
    read: Read<'_, 'de>,
) -> Option<Errors> {
    errors(schema, "", Spot::Value(value), options, read)
}

/// Everything that is wrong with a value that was built, if anything is; `json` is how it is written.
pub(crate) fn built_errors(schema: &'static Schema, node: Node<'_>, options: &ReadOptions) -> Option<Errors> {
    let spot = Spot::of(node);
    let json = if let Node::Text(json) = node { json } else { "" };
    if Reading::new(options, read_described).matches(schema, spot, true) {
        return None;
    }
    let errors = errors(schema, json, spot, options, &mut |input| read_described(schema, input));
    errors.map(Errors::without_positions)
}

fn errors<'de>(
    schema: &'static Schema,
    json: &str,
    spot: Spot<'de>,
    options: &ReadOptions,
    read: Read<'_, 'de>,
) -> Option<Errors> {
    let mut reading = Reading::collecting(options, read_described);
    if let Some(collector) = &mut reading.collector {
        collector.enter(None, spot.offset());
    }
    let taken = spot.read(&mut reading, Elsewhere::None, read);
    let collector = reading.collector.take()?;
    let (found, paths, is_full) = collector.into_found();
    if taken.is_ok() && found.is_empty() {
        return None;
    }
    let mut report = Report { json, paths, starts: Vec::new(), places: Vec::new() };
    report.locate(&found);
    let mut problems: Vec<Problem> = found.into_iter().map(|found| report.problem(found)).collect();
    if is_full {
        let kind = ProblemKind::Limit { limit: Limit::Problems, value: options.limits.problems };
        problems.push(Problem::new(Pointer::default(), kind, None));
    }
    Errors::in_order(schema.name, problems)
}

/// What problems are made of.
struct Report<'t> {
    json: &'t str,
    paths: Vec<(usize, StepAt)>,
    /// Where the values and keys start that are reported, in ascending order.
    starts: Vec<usize>,
    places: Vec<Place>,
}

impl Report<'_> {
    /// Finds the lines, columns and ranges of all problems.
    fn locate(&mut self, found: &[Found]) {
        let mut rest: Vec<&Found> = found.iter().collect();
        while let Some(found) = rest.pop() {
            self.starts.extend(found.place);
            rest.extend(found.members.iter().flat_map(|(_, found)| found));
        }
        self.starts.sort_unstable();
        self.starts.dedup();
        self.places = locate_values(self.json, &self.starts);
    }

    fn problem(&self, found: Found) -> Problem {
        let at = found.place.and_then(|place| self.starts.binary_search(&place).ok());
        let place = at.and_then(|at| self.places.get(at).cloned());
        let mut kind = found.kind;
        if let ProblemKind::OneOfNone { members } | ProblemKind::AnyOfNone { members } = &mut kind {
            let problems = |mut found: Vec<Found>| {
                found.sort_by_key(|found| found.order);
                found.into_iter().map(|found| self.problem(found)).collect()
            };
            let found = found.members.into_iter();
            *members = found.map(|(name, found)| MemberProblems { name, problems: problems(found) }).collect();
        }
        Problem::new(self.pointer(found.path), kind, place)
    }

    fn pointer(&self, mut path: usize) -> Pointer {
        let mut steps: Vec<Step> = Vec::new();
        while path > 0
            && let Some((before, at)) = self.paths.get(path)
        {
            steps.push(step(at, self.json));
            path = *before;
        }
        steps.reverse();
        Pointer(steps)
    }
}
