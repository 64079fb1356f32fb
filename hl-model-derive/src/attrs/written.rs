//! Attributes as they were written in one place, whatever they say.

use syn::Ident;

/// The names of the attributes that stand in one place.
#[derive(Default)]
pub(crate) struct Written {
    pub(super) names: Vec<Ident>,
    /// Whether something in this place is unknown, malformed or of another crate. What else seems to be missing or wrong
    /// there may follow from that, so it is not reported.
    pub(crate) is_doubtful: bool,
}

impl Written {
    pub(super) fn add(&mut self, name: &Ident) {
        self.names.push(name.clone());
    }

    pub(super) fn append(&mut self, other: Self) {
        self.names.extend(other.names);
        self.is_doubtful |= other.is_doubtful;
    }
}
