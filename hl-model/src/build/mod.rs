//! Building a model from Rust values.
//!
//! The derive writes a builder whose type has one parameter for each required key: a marker of the key's name until
//! the key is set, [`Set`] from then on. `build` asks for [`Given`] of every parameter, so that a key that is missing
//! does not compile and the message names it.

mod into_field;
mod refused;

use std::collections::HashMap;
use std::fmt;

use crate::check::{self, Evaluated};
use crate::field::FieldType;
use crate::options::ReadOptions;
use crate::private::{Field, Record};
use crate::problem::{Errors, Pointer, Problem, ProblemKind, Step};
use crate::read::DictSlot;
use crate::schema::{Schema, Shape};
use crate::value::Node;
use crate::value::Value;
use crate::write;

pub use into_field::{IntoField, IntoMap};

/// A required key has been set.
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// That a required key has been set.
#[diagnostic::on_unimplemented(
    message = "the model cannot be built yet: the required key `{Self}` is not set",
    label = "the required key `{Self}` is not set",
    note = "call the builder's method of that name before `build()`"
)]
pub trait Given {}

impl Given for Set {}

/// What has gone wrong while the values of a builder were set.
#[derive(Clone, Debug, Default)]
pub struct Building(Vec<Problem>);

impl Building {
    fn problem(&mut self, key: &str, kind: ProblemKind) {
        self.0.push(Problem::new(Pointer(vec![Step::Key(key.into())]), kind, None));
    }

    /// Sets a key; a value that cannot be converted becomes a problem of `build`.
    pub fn set<T>(&mut self, slot: &mut Option<T>, key: &'static str, value: impl IntoField<T>) {
        match value.into_field() {
            Ok(value) => *slot = Some(value),
            Err(kind) => self.problem(key, kind),
        }
    }

    /// Sets a key to a list, item by item.
    pub fn set_list<T, C: FromIterator<T>>(
        &mut self,
        slot: &mut Option<C>,
        key: &'static str,
        items: impl IntoIterator<Item = impl IntoField<T>>,
    ) {
        let mut index = 0;
        let problems = &mut self.0;
        let convert = |item: Result<T, ProblemKind>| {
            let step = Step::Index(index);
            index += 1;
            item.map_err(|kind| {
                let pointer = Pointer(vec![Step::Key(key.into()), step]);
                problems.push(Problem::new(pointer, kind, None));
            })
            .ok()
        };
        *slot = Some(items.into_iter().map(IntoField::into_field).filter_map(convert).collect());
    }

    /// Sets a key to an object, entry by entry.
    pub fn set_map<T, C>(&mut self, slot: &mut Option<C>, key: &'static str, entries: impl IntoMap<T, C>) {
        *slot = Some(entries.into_map(&mut |entry, kind| {
            let pointer = Pointer(vec![Step::Key(key.into()), Step::Key(entry)]);
            self.0.push(Problem::new(pointer, kind, None));
        }));
    }

    /// Sets a key or leaves it out.
    pub fn maybe_set<T>(&mut self, slot: &mut Option<T>, key: &'static str, value: Option<impl IntoField<T>>) {
        match value {
            Some(value) => self.set(slot, key, value),
            None => *slot = None,
        }
    }

    /// Sets a key to a list or leaves it out.
    pub fn maybe_set_list<T, C: FromIterator<T>>(
        &mut self,
        slot: &mut Option<C>,
        key: &'static str,
        items: Option<impl IntoIterator<Item = impl IntoField<T>>>,
    ) {
        match items {
            Some(items) => self.set_list(slot, key, items),
            None => *slot = None,
        }
    }

    /// Sets a key to an object or leaves it out.
    pub fn maybe_set_map<T, C>(
        &mut self,
        slot: &mut Option<C>,
        key: &'static str,
        entries: Option<impl IntoMap<T, C>>,
    ) {
        match entries {
            Some(entries) => self.set_map(slot, key, entries),
            None => *slot = None,
        }
    }

    /// Adds a key that the model does not declare.
    pub fn add<T: FieldType>(
        &mut self,
        rest: &mut DictSlot<T>,
        schema: &'static Schema,
        key: impl Into<String>,
        value: impl IntoField<T>,
    ) {
        let key = key.into();
        let declared = match schema.shape {
            Shape::Object(object) => object.find(&key).is_some(),
            Shape::Composition(composition) => Evaluated::always(composition).has(&key),
            _ => false,
        };
        if declared {
            return self.problem(&key, ProblemKind::DeclaredKey);
        }
        match value.into_field() {
            Ok(value) => {
                if !rest.insert(&key, value) {
                    self.problem(&key, ProblemKind::DuplicateKey);
                }
            }
            Err(kind) => self.problem(&key, kind),
        }
    }

    /// Puts the model together and checks it.
    ///
    /// # Errors
    ///
    /// All problems at once: values that could not be converted, and those that break a constraint.
    pub fn build<T: Record>(self, slots: T::Slots) -> Result<T, Errors> {
        let schema = T::field_schema();
        let refused = self.0.into_iter().map(|problem| refused::hidden(schema, problem)).collect();
        if let Some(errors) = Errors::new(schema.name, refused) {
            // Keys that were refused are missing now, so the model cannot be checked as a whole.
            return Err(errors);
        }
        match T::finish(slots) {
            Ok(model) => match Errors::new(schema.name, conflicts(&model, schema)) {
                Some(errors) => Err(errors),
                None => checked(model),
            },
            Err(_) => Err(Errors::one(schema.name, ProblemKind::Internal, None)),
        }
    }
}

/// The keys for which the parts of an `allOf` have different values, so that they cannot be one object; and those that
/// were added although a part has its say on them.
fn conflicts<T: Record>(model: &T, schema: &'static Schema) -> Vec<Problem> {
    let Shape::Composition(composition) = schema.shape else { return Vec::new() };
    let values: Vec<_> = model.parts().iter().map(|part| write::to_value(*part)).collect();
    let mut first = HashMap::new();
    let mut problems = Vec::new();
    let mut report = |key: &str, kind| problems.push(Problem::new(Pointer(vec![Step::Key(key.into())]), kind, None));
    let differs = || ProblemKind::Custom { message: "two parts have different values for this key".into() };
    for (key, value) in values.iter().filter_map(Value::as_dict).flatten() {
        if *first.entry(key).or_insert(value) != value {
            report(key, differs());
        }
    }
    let Some(rest) = model.rest() else { return problems };
    let evaluated = with_node(model, written(model), |node| {
        let options = ReadOptions::new();
        check::evaluated(composition, node, &options.limits, options.tolerance, 0, &mut check::Memo::default())
    });
    for key in rest.keys() {
        if evaluated.has(key) {
            report(key, ProblemKind::DeclaredKey);
        } else if first.get(key).is_some_and(|value| rest.get(key).map(write::to_value).as_ref() != Some(*value)) {
            report(key, differs());
        }
    }
    problems
}

/// Makes a newtype of its inner value, checked.
///
/// # Errors
///
/// All problems at once.
pub fn build_newtype<I, T: FieldType>(value: impl IntoField<I>, wrap: fn(I) -> T) -> Result<T, Errors> {
    match value.into_field() {
        Ok(value) => checked(wrap(value)),
        Err(kind) => Err(Errors::one(T::field_schema().name, kind, None)),
    }
}

/// The model, if it satisfies its schema.
fn checked<T: FieldType>(model: T) -> Result<T, Errors> {
    match problems(&model, T::field_schema()) {
        Some(errors) => Err(errors),
        None => Ok(model),
    }
}

fn problems(model: &dyn Field, schema: &'static Schema) -> Option<Errors> {
    let output = written(model);
    if let Some(name) = output.forged() {
        let message = format!("a value that `{name}` lists stands in the variant for those that it does not list");
        return Some(Errors::one(schema.name, ProblemKind::Custom { message }, None));
    }
    with_node(model, output, |node| check::problems(schema, node, &ReadOptions::new()))
}

fn written(model: &dyn Field) -> write::Output {
    let mut output = write::Output::json();
    model.write(&mut output);
    output
}

/// Looks at a model as it is written.
fn with_node<R>(model: &dyn Field, output: write::Output, look: impl FnOnce(Node<'_>) -> R) -> R {
    match output.into_json() {
        Some(json) => look(Node::Text(&json)),
        None => look(Node::Value(&write::to_value(model))),
    }
}

impl fmt::Display for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("set")
    }
}

impl<T: FieldType> DictSlot<T> {
    /// Starts with the entries of a `Dict`.
    #[must_use]
    pub fn from_dict(dict: crate::value::Dict<T>) -> Self {
        let mut slot = Self::default();
        slot.start_with(dict);
        slot
    }
}
