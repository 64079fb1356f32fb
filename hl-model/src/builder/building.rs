//! Setting the keys of a model, and building it.

use super::checked::{checked, conflicts};
use super::into_entries::IntoEntries;
use super::into_field::IntoField;
use super::place::Conversion;
use super::refused;
use crate::description::{Schema, Shape};
use crate::field::{DictSlot, FieldType};
use crate::input::Evaluated;
use crate::kinds::{Filling, PatternKeys, Record};
use crate::model::HlModel;
use crate::problem::{Errors, Pointer, Problem, ProblemKind, Step};
use crate::value::Dict;

/// Sets the keys of a builder, and collects the problems of refused values for `build`.
#[derive(Clone, Debug, Default)]
pub struct Building(Vec<Problem>);

/// The content of a builder: the values of the keys, and the problems of refused values.
#[derive(Clone, Debug, Default)]
pub struct Draft<S> {
    /// The values.
    pub slots: S,
    /// The problems.
    pub building: Building,
}

impl<S> Draft<S> {
    /// A draft with these values.
    pub fn of(slots: S) -> Self {
        Self { slots, building: Building::default() }
    }
}

/// Whether a model or one of its parts declares a key.
fn declares(schema: &'static Schema, key: &str) -> bool {
    match schema.shape {
        Shape::Object(object) => object.declares(key),
        Shape::Composition(composition) => Evaluated::always(composition).has(key),
        _ => false,
    }
}

/// Whether two types are equal, by their names, because a type that may borrow has no `TypeId`.
fn is_same_type<A, B>() -> bool {
    std::any::type_name::<A>() == std::any::type_name::<B>()
}

// Generated code calls the methods that begin with `__`, because a user's trait may give every type a method of another
// name.
impl Building {
    fn problem(&mut self, key: &str, kind: ProblemKind) {
        self.0.push(Problem::new(&Pointer::of_key(key), kind, None));
    }

    /// Sets a key; a value that cannot be converted becomes a problem of `build`.
    pub fn __set<T>(&mut self, slot: &mut Option<T>, key: &'static str, value: impl IntoField<T>) {
        match value.into_field() {
            Ok(value) => *slot = Some(value),
            Err(kind) => self.problem(key, kind),
        }
    }

    /// Sets a key to a list, item by item. `Option` and `Result` are iterators, too. `None` leaves the key out. An error
    /// becomes a problem of `build`, because otherwise it would be lost.
    pub fn __set_list<T, C: FromIterator<T>, I: IntoIterator<Item: IntoField<T>>>(
        &mut self,
        slot: &mut Option<C>,
        key: &'static str,
        items: I,
    ) {
        let mut index = 0;
        let problems = &mut self.0;
        let convert = |item: Result<T, ProblemKind>| {
            let step = Step::Index(index);
            index += 1;
            item.map_err(|kind| {
                problems.push(Problem::new(&Pointer::of_key(key).then(step), kind, None));
            })
            .ok()
        };
        let mut items = items.into_iter().map(IntoField::into_field).peekable();
        *slot = match items.peek() {
            None if is_same_type::<I::IntoIter, std::option::IntoIter<I::Item>>() => None,
            None if is_same_type::<I::IntoIter, std::result::IntoIter<I::Item>>() => {
                let message = "the list was given as a `Result`, which is an error; unwrap it by `?`".to_owned();
                return self.problem(key, ProblemKind::Custom { message });
            }
            _ => Some(items.filter_map(convert).collect()),
        };
    }

    /// Sets a key to a set, item by item.
    pub fn __set_items<T, C, I: IntoIterator<Item: IntoField<T>>>(
        &mut self,
        slot: &mut Option<C>,
        key: &'static str,
        items: I,
        from_items: fn(Vec<T>) -> C,
    ) {
        let mut list = None;
        self.__set_list(&mut list, key, items);
        *slot = list.map(from_items);
    }

    /// Sets a key to an object, entry by entry.
    pub fn __set_map<T, C>(&mut self, slot: &mut Option<C>, key: &'static str, entries: impl IntoEntries<T, C>) {
        *slot = Some(entries.into_map(&mut |entry, kind| {
            self.0.push(Problem::new(&Pointer::of_key(key).then(Step::Key(&entry)), kind, None));
        }));
    }

    /// Sets a key part by part with the function `convert`.
    pub fn __set_by<I, T>(
        &mut self,
        slot: &mut Option<T>,
        key: &'static str,
        value: I,
        convert: impl FnOnce(&mut Conversion<'_>, I) -> Option<T>,
    ) {
        *slot = convert(&mut Conversion::of_key(&mut self.0, key), value);
    }

    /// Sets a key part by part or leaves it out.
    pub fn __maybe_set_by<I, T>(
        &mut self,
        slot: &mut Option<T>,
        key: &'static str,
        value: Option<I>,
        convert: impl FnOnce(&mut Conversion<'_>, I) -> Option<T>,
    ) {
        match value {
            Some(value) => self.__set_by(slot, key, value, convert),
            None => *slot = None,
        }
    }

    /// Sets a key or leaves it out.
    pub fn __maybe_set<T>(&mut self, slot: &mut Option<T>, key: &'static str, value: Option<impl IntoField<T>>) {
        match value {
            Some(value) => self.__set(slot, key, value),
            None => *slot = None,
        }
    }

    /// Sets a key to a list or leaves it out.
    pub fn __maybe_set_list<T, C: FromIterator<T>>(
        &mut self,
        slot: &mut Option<C>,
        key: &'static str,
        items: Option<impl IntoIterator<Item = impl IntoField<T>>>,
    ) {
        match items {
            Some(items) => self.__set_list(slot, key, items),
            None => *slot = None,
        }
    }

    /// Sets a key to a set or leaves it out.
    pub fn __maybe_set_items<T, C>(
        &mut self,
        slot: &mut Option<C>,
        key: &'static str,
        items: Option<impl IntoIterator<Item = impl IntoField<T>>>,
        from_items: fn(Vec<T>) -> C,
    ) {
        match items {
            Some(items) => self.__set_items(slot, key, items, from_items),
            None => *slot = None,
        }
    }

    /// Sets a key to an object or leaves it out.
    pub fn __maybe_set_map<T, C>(
        &mut self,
        slot: &mut Option<C>,
        key: &'static str,
        entries: Option<impl IntoEntries<T, C>>,
    ) {
        match entries {
            Some(entries) => self.__set_map(slot, key, entries),
            None => *slot = None,
        }
    }

    /// Adds a key that the model does not declare.
    pub fn __add<M: HlModel>(
        &mut self,
        rest: &mut DictSlot<M::AnyStringValue>,
        key: impl Into<String>,
        value: impl IntoField<M::AnyStringValue>,
    ) {
        let key = key.into();
        if self.is_undeclared(M::field_schema(), &key) {
            self.insert(rest, &key, value);
        }
    }

    /// Adds a key that the model does not declare, or replaces its value.
    pub fn __put<M: HlModel>(
        &mut self,
        rest: &mut DictSlot<M::AnyStringValue>,
        key: impl Into<String>,
        value: impl IntoField<M::AnyStringValue>,
    ) {
        let key = key.into();
        if self.is_undeclared(M::field_schema(), &key)
            && let Some(value) = self.converted(&key, value)
        {
            rest.put(&key, value, &mut |key| self.lost(key));
        }
    }

    /// Replaces all keys that the model does not declare.
    pub fn __put_all<M: HlModel>(
        &mut self,
        rest: &mut DictSlot<M::AnyStringValue>,
        entries: impl IntoEntries<M::AnyStringValue, Dict<M::AnyStringValue>>,
    ) {
        let dict = entries.into_map(&mut |key, kind| self.problem(&key, kind));
        for key in dict.keys() {
            self.is_undeclared(M::field_schema(), key);
        }
        rest.replace(dict, &mut |key| self.lost(key));
    }

    /// Removes a key that the model does not declare.
    pub fn __remove<M: HlModel>(&mut self, rest: &mut DictSlot<M::AnyStringValue>, key: &str) {
        rest.remove(key, &mut |key| self.lost(key));
    }

    /// Records that the value of a key, which other models share, cannot be copied.
    fn lost(&mut self, key: &str) {
        let message = "the value is shared and cannot be copied, because its type does not read what it writes".into();
        self.problem(key, ProblemKind::Custom { message });
    }

    /// Whether a model does not declare a key. A declared key becomes a problem of `build`.
    fn is_undeclared(&mut self, schema: &'static Schema, key: &str) -> bool {
        let is_declared = declares(schema, key);
        if is_declared {
            self.problem(key, ProblemKind::DeclaredKey);
        }
        !is_declared
    }

    /// Converts the value that is given for a key. A value that cannot be converted becomes a problem of `build`.
    fn converted<T>(&mut self, key: &str, value: impl IntoField<T>) -> Option<T> {
        value.into_field().map_err(|kind| self.problem(key, kind)).ok()
    }

    /// Adds a key. A key that exists already becomes a problem of `build`.
    fn insert<T: FieldType>(&mut self, kept: &mut DictSlot<T>, key: &str, value: impl IntoField<T>) {
        if let Some(value) = self.converted(key, value)
            && !kept.insert(key, value, &mut |key| self.lost(key))
        {
            self.problem(key, ProblemKind::DuplicateKey);
        }
    }

    /// Adds a key whose name must match the pattern of a field.
    pub fn __add_patterned<M: FieldType + PatternKeys<INDEX>, const INDEX: usize>(
        &mut self,
        kept: &mut DictSlot<M::Value>,
        key: impl Into<String>,
        value: impl IntoField<M::Value>,
    ) {
        let key = key.into();
        let Shape::Object(object) = M::field_schema().shape else { return };
        if let Some(known) = object.patterns.get(INDEX)
            && (object.find(&key).is_some() || object.pattern_of(&key) != Some(INDEX))
        {
            let kind = if object.declares(&key) {
                ProblemKind::DeclaredKey
            } else {
                let found = crate::rules::shown_string(&key);
                let problem = ProblemKind::PatternMismatch { pattern: known.pattern.source, found };
                ProblemKind::BadKey { key: key.clone(), problem: Box::new(problem) }
            };
            return self.problem(&key, kind);
        }
        self.insert(kept, &key, value);
    }

    /// Builds the model and checks it.
    ///
    /// # Errors
    ///
    /// All values that could not be converted; if there are none, all problems of the model.
    pub fn __build<T: Record>(self, slots: T::Slots) -> Result<T, Errors> {
        let schema = T::field_schema();
        let refused = self.0.into_iter().map(|problem| refused::hidden(schema, problem)).collect();
        if let Some(errors) = Errors::new(schema.name, refused) {
            // The model lacks the keys of refused values, so it cannot be checked as a whole.
            return Err(errors);
        }
        match T::finish(slots, Filling(&mut |_| true)) {
            Ok(model) => match Errors::new(schema.name, conflicts(&model, schema)) {
                Some(errors) => Err(errors),
                None => checked(model),
            },
            Err(_) => {
                let message = "a required key is not set".into();
                Err(Errors::one(schema.name, ProblemKind::Custom { message }, None))
            }
        }
    }
}
