//! The problems of a value that its type refused, found by the description of the type.

use std::borrow::Cow;

use super::checkpoint::Checkpoint;
use super::collector::Collector;
use super::input::Input;
use super::reading::Reading;
use crate::description::{Enum, Literal, Schema, Shape, Tuple};
use crate::options::DuplicateKeys;
use crate::problem::{HIDDEN, HIDDEN_KEY, Limit, ProblemKind, Step, describe_node, quote};
use crate::rules;
use crate::scan::{PathStep, key_name, lone_surrogate, number_limit};
use crate::stop::Stop;
use crate::value::{Look, Node};
use hl_model_ground::number;

impl Input<'_, '_> {
    /// Collects the problems of a value that a type has refused, unless they have been collected.
    #[cold]
    #[inline(never)]
    pub(crate) fn refuse(&mut self, schema: &'static Schema) -> Stop {
        self.collect_refusal(schema, !schema.is_model())
    }

    /// Collects the problems of a value whose shape was refused. The caller tests the constraints of the schema.
    pub(super) fn refuse_by_shape(&mut self, schema: &'static Schema) -> Stop {
        self.collect_refusal(schema, false)
    }

    /// Collects the problems of a value. `tests_constraints` says that the constraints of the schema are tested here, because no
    /// caller tests them.
    fn collect_refusal(&mut self, schema: &'static Schema, tests_constraints: bool) -> Stop {
        let Some(collector) = &mut self.reading.collector else { return Stop };
        if collector.is_full() || collector.level().is_settled {
            return Stop;
        }
        let is_clean = collector.is_clean();
        // A value of a wrong type in place of a list of secrets may be a secret.
        collector.level().is_secret |= schema.holds_secret();
        // A type such as `Box` has the schema of its content, which may have been explained already.
        let is_first = !std::mem::replace(&mut collector.level().is_explained, true);
        let tests_constraints = tests_constraints && !schema.constraints.is_empty() && collector.level().fits;
        let tuple = if let Shape::Tuple(tuple) = schema.shape { Some(tuple) } else { None };
        if !is_clean && !(is_first && (tests_constraints || tuple.is_some())) {
            return Stop;
        }
        let Ok((start, node)) = self.collected_value() else { return Stop };
        if is_clean {
            explain(self.reading, schema, start, node);
            return Stop;
        }
        if let Some(tuple) = tuple {
            count_items(self.reading, tuple, node);
        }
        if tests_constraints {
            _ = self.reading.report_broken(schema.constraints, start, node);
        }
        Stop
    }

    /// Collects the problems of a value of any type, unless one has been noted.
    #[cold]
    pub(super) fn refuse_untyped(&mut self) {
        let is_open = |collector: &mut Box<Collector>| {
            collector.is_clean() && !collector.is_full() && !collector.level().is_settled
        };
        if self.reading.collector.as_mut().is_some_and(is_open) {
            let start = self.place_of_collected();
            any(self.reading, start);
        }
    }
}

fn explain(reading: &mut Reading, schema: &'static Schema, start: Checkpoint<'_>, node: Node<'_>) {
    let fits = fits(reading, schema, start, node);
    let Some(collector) = &mut reading.collector else { return };
    if !fits {
        collector.level().fits = false;
    } else if collector.is_clean() {
        // The name of a generic type has placeholders for its arguments after `<`.
        let own = schema.rust_type.split("<{").next().unwrap_or_default();
        let name = if own.is_empty() { schema.full_name() } else { own.into() };
        let message = format!("`{name}` refuses the value and gives no reason; report one by `Constraint::Custom`");
        collector.push_unfit(ProblemKind::Custom { message });
    }
}

/// Collects the problems of a value by its description, and returns whether it has the right shape. Its parts have been
/// read before.
fn fits(reading: &mut Reading, schema: &'static Schema, start: Checkpoint<'_>, node: Node<'_>) -> bool {
    let fits = match (schema.shape, node.look()) {
        (Shape::Any, _) | (Shape::AnyObject, Look::Object) => any(reading, start),
        (Shape::Nullable(_) | Shape::Null, Look::Null)
        | (Shape::Boolean, Look::Boolean(_))
        | (Shape::Binary, Look::Binary)
        | (Shape::List(_), Look::List)
        | (Shape::Map(_) | Shape::Object(_), Look::Object)
        | (Shape::Composition(_), _) => true,
        (Shape::Tuple(tuple), Look::List) => {
            count_items(reading, tuple, node);
            true
        }
        (Shape::Newtype(_), Look::Null) if schema.is_endless_for_null() => endless(reading, schema),
        (Shape::Nullable(_) | Shape::Newtype(_), look) if schema.is_endless() && !matches!(look, Look::Null) => {
            endless(reading, schema)
        }
        (Shape::Nullable(inner) | Shape::Newtype(inner), _) => fits(reading, inner(), start, node),
        (Shape::Number, Look::Number(text)) => is_within_limits(reading, text),
        (Shape::Integer, Look::Number(text)) if number::is_integer(text) => is_within_limits(reading, text),
        (Shape::String, Look::String(text)) => is_text(reading, text.as_deref()),
        (Shape::Enum(choice), look) => is_listed(reading, schema, choice, node, &look),
        (_, look) => wrong_type(reading, schema, node, &look),
    };
    if fits {
        _ = reading.report_broken(schema.constraints, start, node);
    }
    fits
}

fn push(reading: &mut Reading, kind: ProblemKind) -> bool {
    reading.collect(|collector| collector.push_unfit(kind));
    false
}

/// The text that a message shows for a value, which may be secret.
fn shown(reading: &Reading, show: impl FnOnce() -> String) -> String {
    let is_hidden = reading.collector.as_ref().is_some_and(|collector| collector.is_hidden());
    if is_hidden { HIDDEN.into() } else { show() }
}

fn wrong_type(reading: &mut Reading, schema: &'static Schema, node: Node<'_>, look: &Look<'_>) -> bool {
    let expected = schema.expected();
    let optional = reading.collector.as_mut().is_some_and(|collector| collector.level().optional);
    let kind = match look {
        Look::Null => ProblemKind::NullNotAllowed { expected, optional },
        _ => ProblemKind::WrongType { expected, found: shown(reading, || describe_node(node)) },
    };
    push(reading, kind)
}

/// Reports that a value is not an object, where any object is expected.
pub(crate) fn not_an_object(reading: &mut Reading, node: Node<'_>) {
    wrong_type(reading, const { &Schema::of(Shape::AnyObject) }, node, &node.look());
}

/// Reports an endless schema: all that it requires of a value is that the value matches the schema itself.
pub(crate) fn endless(reading: &mut Reading, schema: &'static Schema) -> bool {
    let message = format!(
        "`{}` refers back to itself here without a list or a key between, which no value matches",
        schema.full_name()
    );
    push(reading, ProblemKind::Custom { message })
}

/// Collects the problems that a value of any type can have: limits, duplicate keys and lone surrogates.
fn any(reading: &mut Reading, start: Checkpoint<'_>) -> bool {
    let (limits, depth, duplicates) = (reading.limits, reading.depth, reading.tolerance.duplicates);
    let Checkpoint::Text(cursor) = start else { return true };
    let Some(mut collector) = reading.collector.take() else { return true };
    reading.scratch().scanner.each_finding(cursor, &limits, depth, &mut |kind, place, parts| {
        if matches!(kind, ProblemKind::DuplicateKey) && duplicates != DuplicateKeys::Error {
            return true;
        }
        let is_hidden = collector.is_hidden();
        let name = |part: &PathStep| match part {
            PathStep::Key(_) if is_hidden => Cow::Borrowed(HIDDEN_KEY),
            PathStep::Key(quote) => key_name(&cursor, *quote),
            PathStep::Index(_) => Cow::Borrowed(""),
        };
        let names: Vec<_> = parts.iter().map(name).collect();
        let way = parts.iter().zip(&names).map(|(part, name)| match part {
            PathStep::Key(_) => Step::Key(name),
            PathStep::Index(index) => Step::Index(*index),
        });
        collector.push_below(way, kind, place);
        !collector.is_full()
    });
    let is_clean = collector.is_clean();
    reading.collector = Some(collector);
    is_clean
}

/// Reports that a tuple has too few items or too many.
fn count_items(reading: &mut Reading, tuple: &'static Tuple, node: Node<'_>) {
    let Some(collector) = &mut reading.collector else { return };
    if !matches!(node.look(), Look::List) {
        return;
    }
    let count = node.items().count();
    let found = count as u64;
    if count < tuple.required {
        collector.push(ProblemKind::TooFewItems { min: tuple.required as u64, found });
    }
    if let Some(most) = tuple.most()
        && count > most
    {
        collector.push(ProblemKind::TooManyItems { max: most as u64, found });
    }
}

fn is_within_limits(reading: &mut Reading, text: &str) -> bool {
    match number_limit(text, &reading.limits) {
        Some(kind) => push(reading, kind),
        None => true,
    }
}

fn is_text(reading: &mut Reading, text: Option<&str>) -> bool {
    let limit = reading.limits.text_length;
    match text {
        Some(text) if text.len() <= limit => true,
        Some(_) => push(reading, ProblemKind::Limit { limit: Limit::TextLength, value: limit }),
        None => push(reading, lone_surrogate()),
    }
}

/// Collects the problems of a value of an enum, and returns whether it has the right shape.
fn is_listed(
    reading: &mut Reading,
    schema: &'static Schema,
    choice: &'static Enum,
    node: Node<'_>,
    look: &Look<'_>,
) -> bool {
    let (is_listed, text) = match look {
        Look::String(text) if choice.is_of_text() => {
            if !is_text(reading, text.as_deref()) {
                return false;
            }
            let text = text.as_deref().unwrap_or_default();
            (choice.position_of_string(text).is_some(), text)
        }
        Look::Number(text) if !choice.is_of_text() && number::is_integer(text) => {
            if !is_within_limits(reading, text) {
                return false;
            }
            (choice.position_of_number(text).is_some(), *text)
        }
        _ => return wrong_type(reading, schema, node, look),
    };
    if is_listed || choice.open {
        return true;
    }
    let values: Vec<Literal> = choice.variants.iter().map(|variant| variant.value).collect();
    let found = shown(reading, || match node {
        Node::Text(text) => quote(text),
        Node::Value(value) => quote(&value.to_string()),
    });
    // A suggestion would reveal a part of a secret.
    let text = if found == HIDDEN { "" } else { text };
    push(reading, rules::not_in_values(&values, text, found))
}
