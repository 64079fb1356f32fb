//! The names of the methods that are generated from the names of fields, each of which occurs once.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::ext::IdentExt;

use super::names::{method_name, name_from};
use crate::model::{Key, Object, Rest};

/// The name of the builder's method that adds an undeclared key, in every model that keeps such keys. The usual field for them
/// is called so, too.
const ADD: &str = "any_string_name";

/// The names of the fields that have an accessor. Other methods of the model exist only if their names are free.
pub(super) struct Accessors(BTreeSet<String>);

impl Accessors {
    pub(super) fn of(object: &Object<'_>) -> Self {
        Self(fields(object).map(|field| field.unraw().to_string()).collect())
    }

    /// Whether no field has this name.
    pub(super) fn is_free(&self, name: &str) -> bool {
        !self.0.contains(name)
    }
}

/// The fields that have an accessor: all but a field of undeclared keys that has the name of the trait's method for them.
fn fields<'a>(object: &'a Object<'_>) -> impl Iterator<Item = &'a Ident> {
    let keys = object.keys.iter().map(|key| &key.ident);
    let patterned = object.patterns.iter().map(|patterned| &patterned.kept.ident);
    keys.chain(patterned).chain(object.rest.iter().map(|rest| &rest.ident).filter(|ident| *ident != ADD))
}

/// The names of the methods of a builder. `build` and the method that adds an undeclared key take precedence, then the methods with
/// the names of fields.
pub(super) struct Setters {
    fields: BTreeSet<String>,
    taken: BTreeSet<String>,
    is_open: bool,
}

impl Setters {
    pub(super) fn of(object: &Object<'_>) -> Self {
        let Accessors(fields) = Accessors::of(object);
        let mut setters = Self { taken: fields.clone(), fields, is_open: object.rest.is_some() || object.is_undecided };
        let moved: Vec<_> = setters.fields.iter().map(|field| setters.own(field)).collect();
        setters.taken.extend(moved);
        setters
    }

    /// The name of the method that is called like a field. An underscore follows if the builder has another method of that name.
    pub(super) fn of_field(&self, field: &Ident) -> Ident {
        let unraw = field.unraw().to_string();
        let name = self.own(&unraw);
        if name == unraw { method_name(field) } else { Ident::new(&name, Span::call_site()) }
    }

    fn own(&self, field: &str) -> String {
        let mut name = field.to_owned();
        if field == "build" || (field == ADD && self.is_open) {
            while self.fields.contains(&name) {
                name.push('_');
            }
        }
        name
    }

    /// The name `maybe_x` of the second setter of an optional key, if it is free.
    pub(super) fn maybe(&self, key: &Key<'_>) -> Option<Ident> {
        let name = format!("maybe_{}", key.field());
        (!key.required && !self.taken.contains(&name)).then(|| name_from(&key.ident, &name))
    }

    /// The names of the methods for undeclared keys.
    pub(super) fn rest(&self, rest: &Rest<'_>) -> RestNames {
        let field = rest.ident.unraw();
        let free = |name: Ident| (!self.taken.contains(&name.to_string())).then_some(name);
        let all = if field == ADD { free(format_ident!("any_string_names")) } else { Some(self.of_field(&rest.ident)) };
        RestNames {
            add: Ident::new(ADD, Span::call_site()),
            put: free(format_ident!("set_{field}")),
            put_all: all,
            remove: free(format_ident!("remove_{field}")),
        }
    }
}

/// The names of the methods for undeclared keys. They are made of the name of the field that keeps the keys. A method does not
/// exist if the method that is called like a field has its name.
pub(super) struct RestNames {
    /// Adds a key.
    pub(super) add: Ident,
    /// Adds a key or replaces its value.
    pub(super) put: Option<Ident>,
    /// Replaces all keys.
    pub(super) put_all: Option<Ident>,
    /// Removes a key.
    pub(super) remove: Option<Ident>,
}
