//! Reading maps. If the keys are of a declared type, several names may stand for one key, such as a UUID in upper and in
//! lower case, or an enum value and its alias.

use super::checks::hidden;
use super::collector::Collector;
use super::entries::EntryReader;
use super::input::Input;
use super::key::EntryKey;
use super::report::value_errors;
use crate::description::{EqualKeys, Schema};
use crate::options::ReadOptions;
use crate::problem::HIDDEN_KEY;
use crate::rules;
use crate::stop::Stop;

/// Reads the value of a key.
type ReadValue<'f, 'de> = &'f mut dyn FnMut(&EntryKey<'_>, &mut Input<'_, 'de>) -> Result<(), Stop>;

/// A receiver of the entries of a map.
struct MapReader<'f, 'de> {
    map: &'static Schema,
    read: ReadValue<'f, 'de>,
}

impl<'de> EntryReader<'de> for MapReader<'_, 'de> {
    fn entry(&mut self, key: &EntryKey<'_>, value: &mut Input<'_, 'de>) -> Result<(), Stop> {
        (self.read)(key, value)
    }

    fn equal_keys(&self) -> Option<EqualKeys> {
        self.map.equal_keys()
    }

    fn shown_key<'k>(&self, name: &'k str, collector: &Collector) -> &'k str {
        if self.map.names_of_keys().is_some_and(Schema::holds_secret) {
            HIDDEN_KEY
        } else {
            collector.shown_key(name, None)
        }
    }
}

impl<'de> Input<'_, 'de> {
    /// Reads the entries of a map, each by `read`, which stops at a key that equals an earlier one. Checks the number of keys,
    /// and their limits.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is not an object, breaks a constraint, or `read` stops.
    pub(crate) fn map_entries(&mut self, map: &'static Schema, read: ReadValue<'_, 'de>) -> Result<(), Stop> {
        self.each_entry(&mut MapReader { map, read })
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
            let kind = if is_hidden { hidden(&problem.kind) } else { problem.kind };
            collector.push(rules::refused_key(name, kind, is_hidden));
        }
    }
}
