//! The entries of a map whose keys are values of a type. Several names may stand for one key, because a listed value may have
//! aliases.

use super::entries::TakeEntry;
use super::input::Input;
use super::key::EntryKey;
use crate::description::Schema;
use crate::problem::ProblemKind;
use crate::stop::Stop;

/// A receiver of the entries of a map.
struct Named<F> {
    /// The schema of the names of the keys.
    names: Option<&'static Schema>,
    read: F,
}

impl<'de, F: FnMut(&EntryKey<'_>, &mut Input<'_, 'de>) -> Result<(), Stop>> TakeEntry<'de> for Named<F> {
    fn entry(&mut self, key: &EntryKey<'_>, value: &mut Input<'_, 'de>) -> Result<(), Stop> {
        let name = self.key_of(key.name);
        (self.read)(&EntryKey { name, place: key.place }, value)
    }

    fn key_of<'k>(&self, name: &'k str) -> &'k str {
        self.names.map_or(name, |names| names.spelling_of_key(name))
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
        self.each_entry(&mut Named { names, read })
    }

    /// Reports that the key of the value equals one that has come before, though their texts may differ, as do those of a UUID in
    /// upper and lower case.
    pub(crate) fn collect_equal_key(&mut self, key: &EntryKey<'_>) {
        if let Some(collector) = &mut self.reading.collector {
            let at = key.offset();
            collector.push_at_key(ProblemKind::DuplicateKey, at);
        }
    }
}
