//! Attributes as they were written in one place, whatever they say.

use syn::Ident;

use super::item::Item;
use super::place::Place;
use crate::errors::Errors;

/// The names of the attributes that stand in one place.
#[derive(Default)]
pub(crate) struct Written {
    names: Vec<Ident>,
    /// Whether something in this place is unknown, malformed or of another crate. What else seems to be missing or wrong
    /// there may follow from that, so it is not reported.
    pub(crate) is_doubtful: bool,
}

impl Written {
    pub(super) fn add(&mut self, item: &Item) {
        self.names.push(item.name.clone());
    }

    pub(super) fn append(&mut self, other: Self) {
        self.names.extend(other.names);
        self.is_doubtful |= other.is_doubtful;
    }

    /// Reports each attribute that has no effect in a place. Those that no such place knows have been reported.
    pub(crate) fn check_effect(&self, place: Place, errors: &Errors) {
        for name in &self.names {
            let text = name.to_string();
            if place.site().knows(&text) && !place.takes(&text) {
                errors.at(name, place.refusal(&text));
            }
        }
    }
}
