//! Conversion of the values given to a builder, part by part, with the place of each problem.

use super::into_entries::IntoEntries;
use super::into_field::IntoField;
use crate::problem::{Pointer, Problem, ProblemKind, Step};

/// The conversion of a value, which knows its place. Parts that cannot be converted become problems of `build`.
#[derive(Debug)]
pub struct Conversion<'p> {
    problems: &'p mut Vec<Problem>,
    pointer: Pointer,
}

impl<'p> Conversion<'p> {
    /// The place of a key.
    pub(super) fn of_key(problems: &'p mut Vec<Problem>, key: &str) -> Self {
        Self { problems, pointer: Pointer::of_key(key) }
    }

    /// The place of the whole value.
    pub(super) fn of_whole(problems: &'p mut Vec<Problem>) -> Self {
        Self { problems, pointer: Pointer::default() }
    }

    fn report(&mut self, kind: ProblemKind) {
        self.problems.push(Problem::new(&self.pointer, kind, None));
    }

    fn within<T>(&mut self, step: Step<'_>, convert: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.pointer.len();
        self.pointer.push(step);
        let converted = convert(self);
        self.pointer.truncate(length);
        converted
    }

    /// Converts a value without parts.
    pub fn field<T>(&mut self, value: impl IntoField<T>) -> Option<T> {
        value.into_field().map_err(|kind| self.report(kind)).ok()
    }

    /// Converts the item of a tuple at an index.
    pub fn item<I, T>(&mut self, index: usize, item: I, convert: impl FnOnce(&mut Self, I) -> Option<T>) -> Option<T> {
        self.within(Step::Index(index), |place| convert(place, item))
    }

    /// Converts a list, item by item. Items that cannot be converted are left out.
    pub fn list<I, T, C: FromIterator<T>>(
        &mut self,
        items: impl IntoIterator<Item = I>,
        convert: impl Fn(&mut Self, I) -> Option<T>,
    ) -> Option<C> {
        let items = items.into_iter().enumerate();
        Some(items.filter_map(|(index, item)| self.item(index, item, &convert)).collect())
    }

    /// Converts a set, item by item. Items that cannot be converted are left out.
    pub fn set<I, T, C>(
        &mut self,
        items: impl IntoIterator<Item = I>,
        from_items: fn(Vec<T>) -> C,
        convert: impl Fn(&mut Self, I) -> Option<T>,
    ) -> Option<C> {
        self.list(items, convert).map(from_items)
    }

    /// Converts an array, item by item.
    pub fn array<I, T, const N: usize>(
        &mut self,
        items: [I; N],
        convert: impl Fn(&mut Self, I) -> Option<T>,
    ) -> Option<[T; N]> {
        let items: Vec<T> = self.list(items, convert)?;
        items.try_into().ok()
    }

    /// Converts an object whose values have no parts.
    #[allow(clippy::unnecessary_wraps, reason = "generated code treats the result of each conversion in the same way")]
    pub fn map<T, C>(&mut self, entries: impl IntoEntries<T, C>) -> Option<C> {
        Some(entries.into_map(&mut |key, kind| self.within(Step::Key(&key), |place| place.report(kind))))
    }

    /// Converts an object, entry by entry. Entries that cannot be converted are left out. The functions are parameters,
    /// because bounds on `K` and `C` would cause a second error if the type of the key is not a field type.
    pub fn entries<K, Q: IntoField<K>, V, T, C>(
        &mut self,
        entries: impl IntoIterator<Item = (Q, V)>,
        name_of: fn(&K) -> String,
        from_entries: fn(Vec<(K, T)>) -> C,
        convert: impl Fn(&mut Self, V) -> Option<T>,
    ) -> Option<C> {
        let entry = |(key, value): (Q, V)| {
            let key = self.field(key)?;
            let name = name_of(&key);
            let value = self.within(Step::Key(&name), |place| convert(place, value))?;
            Some((key, value))
        };
        Some(from_entries(entries.into_iter().filter_map(entry).collect()))
    }
}
