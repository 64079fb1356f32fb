//! The attributes that are written in one place, whatever their meaning.

use syn::Ident;

/// The names of the attributes in one place.
#[derive(Default)]
pub(crate) struct Written {
    pub(super) names: Vec<Ident>,
    /// Whether an attribute in this place is unknown, malformed or of another crate. Further mistakes in this place may
    /// follow from it, so they are not reported.
    pub(crate) is_doubtful: bool,
}

impl Written {
    pub(super) fn add(&mut self, name: &Ident) {
        self.names.push(name.clone());
    }

    /// Whether an attribute is there, well-formed or not.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|written| written == name)
    }

    /// The attribute of the two that is written later.
    pub(crate) fn later<'n>(&self, one: &'n Ident, other: &'n Ident) -> &'n Ident {
        let place = |name: &Ident| self.names.iter().position(|written| written == name);
        if place(one) > place(other) { one } else { other }
    }

    pub(super) fn append(&mut self, other: Self) {
        self.names.extend(other.names);
        self.is_doubtful |= other.is_doubtful;
    }
}
