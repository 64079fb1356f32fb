//! The entries of a map whose keys are of a declared type. Several names may stand for one key, because an enum value may
//! have aliases.

use super::checks::hidden;
use super::collector::Collector;
use super::entries::TakeEntry;
use super::input::Input;
use super::key::EntryKey;
use super::report::value_errors;
use crate::description::Schema;
use crate::options::ReadOptions;
use crate::problem::{HIDDEN_KEY, ProblemKind};
use crate::rules;
use crate::stop::Stop;

/// A receiver of the entries of a map.
struct NamedEntries<F> {
    /// The schema of the names of the keys.
    names: Option<&'static Schema>,
    read: F,
}

impl<'de, F: FnMut(&EntryKey<'_>, &mut Input<'_, 'de>) -> Result<(), Stop>> TakeEntry<'de> for NamedEntries<F> {
    fn entry(&mut self, key: &EntryKey<'_>, value: &mut Input<'_, 'de>) -> Result<(), Stop> {
        let name = self.key_of(key.name);
        (self.read)(&EntryKey { name, place: key.place }, value)
    }

    fn key_of<'k>(&self, name: &'k str) -> &'k str {
        self.names.map_or(name, |names| names.spelling_of_key(name))
    }

    fn shown_key<'k>(&self, name: &'k str, collector: &Collector) -> &'k str {
        if self.names.is_some_and(Schema::holds_secret) { HIDDEN_KEY } else { collector.shown_key(name, None) }
    }
}

impl<'de> Input<'_, 'de> {
    /// Reads the entries of a map, each by `read`, which is given the name that is written for its key.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is not an object, breaks a constraint, or `read` stops.
    pub(crate) fn named_entries(
        &mut self,
        names: Option<&'static Schema>,
        read: impl FnMut(&EntryKey<'_>, &mut Input<'_, 'de>) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        self.each_entry(&mut NamedEntries { names, read })
    }

    /// Reports why the type of a map's keys refuses a name that its description allows. The reason is a check by the type
    /// itself, which `read` runs, because a description does not contain it.
    #[cold]
    pub(crate) fn collect_refused_key(
        &mut self,
        names: &'static Schema,
        name: &str,
        read: &mut dyn FnMut(&mut Input<'_, '_>) -> Result<(), Stop>,
    ) {
        let Some(collector) = &mut self.reading.collector else { return };
        let is_hidden = collector.is_hidden() || names.holds_secret();
        if rules::name_problem(names, name, is_hidden).is_some() {
            return;
        }
        let value = names.value_of_key(name);
        let errors = value_errors(names, &value, &ReadOptions::new(), &mut |input| read(input));
        if let Some(problem) = errors.and_then(|errors| errors.into_problems().into_iter().next()) {
            let kind = if is_hidden { hidden(&problem.kind).1 } else { problem.kind };
            collector.push(rules::refused_key(name, kind, is_hidden));
        }
    }

    /// Reports a key that equals an earlier one. Their texts may differ, such as a UUID in upper and lower case.
    pub(crate) fn collect_equal_key(&mut self, key: &EntryKey<'_>) {
        if let Some(collector) = &mut self.reading.collector {
            let at = key.offset();
            collector.push_at_key(ProblemKind::DuplicateKey, at);
        }
    }
}
