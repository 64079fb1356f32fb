//! The errors of an input that was refused.

use std::num::NonZeroUsize;

use super::checkpoint::Checkpoint;
use super::handled_keys::HandledKeys;
use super::input::Input;
use super::reading::Reading;
use super::report_budget::ReportBudget;
use super::shared::MAX_COPIES;
use crate::description::Schema;
use crate::options::ReadOptions;
use crate::problem::{Errors, Limit, Pointer, Problem, ProblemKind, locate_all, syntax_error, too_many_bytes};
use crate::scan::value_text;
use crate::stop::Stop;
use crate::value::Value;
use hl_model_ground::json::Cursor;

/// Reads a value, which is not kept.
pub(crate) type Read<'f, 'de> = &'f mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>;

/// All problems of a text that was refused, found by a second reading.
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
    let mut cursor = Cursor::new(json);
    cursor.peek();
    errors(schema, json, Checkpoint::Text(cursor), options, read)
}

/// Whether a text is JSON. If the end of the value is known, the value has been checked before and is not scanned again.
fn is_json(mut cursor: Cursor<'_>, end: Option<NonZeroUsize>) -> bool {
    match end {
        Some(end) => cursor = cursor.moved_to(end.get()),
        None if value_text(&mut cursor).is_err() => return false,
        None => {}
    }
    cursor.end().is_some()
}

/// Checks a text by a description, without a Rust type.
///
/// # Errors
///
/// All problems of the text.
pub fn by_description(schema: &'static Schema, json: &str, options: &ReadOptions) -> Result<(), Errors> {
    text_errors(schema, json, options, &mut |input| input.read_by_schema(schema)).map_or(Ok(()), Err)
}

/// All problems of a value in memory.
#[cold]
pub(crate) fn value_errors<'de>(
    schema: &'static Schema,
    value: &'de Value,
    options: &ReadOptions,
    read: Read<'_, 'de>,
) -> Option<Errors> {
    errors(schema, "", Checkpoint::Value(value), options, read)
}

/// The problems that a collecting reading finds; `None` if there are no problems.
fn errors<'de>(
    schema: &'static Schema,
    json: &str,
    start: Checkpoint<'de>,
    options: &ReadOptions,
    read: Read<'_, 'de>,
) -> Option<Errors> {
    let text = start.offset().is_some().then_some(json.len());
    let mut reading = Reading::collecting(options, ReportBudget::new(options.limits.problems, text));
    reading.collect(|collector| collector.enter(None, start.offset()));
    let taken = reading.read_at(start, HandledKeys::NONE, read);
    let mut collector = reading.collector.take()?;
    if let Checkpoint::Text(start) = start
        && !is_json(start, if collector.is_full() { None } else { collector.level().end })
    {
        return Some(syntax_error(schema.name, json));
    }
    let (mut problems, is_full) = collector.into_problems();
    if problems.is_empty() && reading.copies.exceeded {
        // The value has no problem. It was refused because the model would keep too many copies of it.
        let kind = ProblemKind::Limit { limit: Limit::Copies, value: MAX_COPIES as usize };
        problems.push(Problem::new(&Pointer::default(), kind, None));
    } else if problems.is_empty() && taken.is_ok() {
        return None;
    }
    locate_all(&mut problems, json);
    if is_full {
        let kind = ProblemKind::Limit { limit: Limit::Problems, value: problems.len() };
        problems.reserve_exact(1);
        problems.push(Problem::new(&Pointer::default(), kind, None));
    }
    Errors::new(schema.name, problems)
}
