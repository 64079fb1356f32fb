//! Messages about unknown attributes, and attributes in the wrong place.

use super::constraint_words::constraints;
use super::crates;
use super::elsewhere;
use super::item::{Item, ItemValue};
use super::place::{Place, Site};
use super::table;
use super::written::Written;
use crate::errors::Errors;
use crate::suggest::did_you_mean;
use hl_model_ground::suggest::nearest;
use syn::Ident;

/// The end of a message about a word that is like no attribute.
const ALL: &str = "; https://docs.rs/hl-model/latest/hl_model/guide/attributes lists all";

impl Written {
    /// Reports each attribute that has no effect in a place. Attributes that are unknown at the site have been
    /// reported.
    pub(crate) fn check_effect(&self, place: Place, errors: &Errors) {
        for name in &self.names {
            let text = name.to_string();
            if place.site().knows(&text) && !place.takes(&text) {
                errors.at(name, place.refusal(&text));
            }
        }
    }
}

impl Place {
    /// The message about an attribute that has no effect here.
    pub(super) fn refusal(self, name: &str) -> String {
        let is_constraint = self != Self::Items && Self::Items.takes(name);
        let place = self.description();
        match self {
            Self::Struct if is_constraint => {
                format!(
                    "`{name}` does not constrain an object; write it on the field that it is meant for, or remove it"
                )
            }
            Self::AllOf | Self::Composition if is_constraint => {
                format!("`{name}` has no effect on {place}; write it on the types of its members")
            }
            Self::Rest if is_constraint => {
                format!("`{name}` has no effect on {place}; write it on a newtype, and keep a `Dict` of that type")
            }
            Self::Key if name == "rest" => {
                "`rest` is for the items of a tuple; a field that keeps undeclared keys is marked \
                                             `any_string_name`"
                    .to_owned()
            }
            Self::Inner if is_constraint || name == "description" => {
                format!("write `{name}` on the struct, not on its field")
            }
            Self::PlainEnum if name == "one_of" || name == "any_of" => {
                format!("`{name}` is for variants that hold values, and these are values; remove it")
            }
            Self::Member if name == "value" => {
                format!(
                    "`value` has no effect on {place}; its tag is given by `tag = …`, a string, an integer or a boolean"
                )
            }
            Self::Listed | Self::Other if name == "tag" => {
                "`tag` selects a member of a composition; write `rename` for the value of a variant".to_owned()
            }
            Self::Composition if name == "all_of" => {
                "`all_of` is for structs whose fields read one object; for an enum write `one_of` or `any_of`"
                    .to_owned()
            }
            Self::Struct | Self::AllOf | Self::Newtype | Self::Tuple
                if Self::Composition.takes(name) && !Self::Struct.takes(name) =>
            {
                format!(
                    "`{name}` has no effect on {place}, because it is for enums whose variants hold values; remove it"
                )
            }
            Self::PlainEnum if !Self::Composition.takes(name) => {
                format!("`{name}` has no effect on an enum of listed values; remove it")
            }
            _ => format!("`{name}` has no effect on {place}; remove it"),
        }
    }
}

impl Site {
    /// Reports an attribute that is unknown at this site.
    pub(super) fn refuse(self, item: &Item, written: &mut Written, errors: &Errors) {
        let name = item.name.to_string();
        let of_list = match &item.value {
            ItemValue::List(words) => {
                crates::of_crate(&name, words.stream(), self).or_else(|| self.refusal_of_list(&name))
            }
            _ => None,
        };
        errors.at(&item.name, of_list.unwrap_or_else(|| self.refusal(&name)));
        written.is_doubtful = true;
    }

    /// The message about an unknown attribute with a list, if one of those that take a list has a similar name.
    fn refusal_of_list(self, name: &str) -> Option<String> {
        let meant = nearest(name, self.names().filter(|known| table::takes_list(known)))?;
        (!table::is_known(name)).then(|| format!("unknown hl attribute `{name}`; did you mean `{meant}(…)`?"))
    }

    fn refusal(self, name: &str) -> String {
        if let Some(message) = elsewhere::in_wrong_site(name, self) {
            return message;
        }
        let sites: Vec<_> = Self::ALL.into_iter().filter(|site| site.knows(name)).map(Self::description).collect();
        if !sites.is_empty() {
            return format!("`{name}` has no meaning {}; it belongs {}", self.description(), sites.join(" or "));
        }
        if let Some(advice) = elsewhere::advice(name, self) {
            let place = if self == Self::Variant && constraints(name).is_some() {
                " on a newtype, and use that as the payload"
            } else {
                ""
            };
            return format!("unknown hl attribute `{name}`; {advice}{place}");
        }
        if let Some(known) = table::spelt_alike(name) {
            let advice = if self.knows(known) { format!("did you mean `{known}`?") } else { self.refusal(known) };
            return format!("unknown hl attribute `{name}`; {advice}");
        }
        let near = match self.begun(name).as_slice() {
            [] => did_you_mean(name, self.names()),
            [whole] => format!("; did you mean `{whole}`?"),
            [others @ .., last] => format!("; did you mean `{}` or `{last}`?", others.join("`, `")),
        };
        let near = if near.is_empty() { ALL } else { &near };
        format!("unknown hl attribute `{name}`{near}")
    }

    /// The attribute that an unknown one is meant to be, as far as its spelling tells, if methods exist because of it.
    pub(super) fn meant(self, name: &Ident) -> Option<Ident> {
        let text = name.to_string();
        let is_unknown = Self::ALL.into_iter().all(|site| !site.knows(&text));
        let meant = table::spelt_alike(&text)
            .or_else(|| self.begun(&text).first().copied())
            .or_else(|| nearest(&text, self.names()));
        let decides = |meant: &&str| {
            matches!(*meant, "all_of" | "copy" | "default" | "other" | "pattern_keys" | "rest" | "tuple")
        };
        meant
            .filter(|meant| is_unknown && self.knows(meant) && decides(meant))
            .map(|meant| Ident::new(meant, name.span()))
    }

    /// The attributes whose names begin with a text, because it may be half typed; of `pattern` and `pattern_keys` only the first.
    fn begun(self, name: &str) -> Vec<&'static str> {
        let mut begun: Vec<&str> = Vec::new();
        for known in self.names().filter(|known| name.len() > 1 && known.starts_with(name)) {
            if !begun.iter().any(|shorter| known.starts_with(shorter)) {
                begun.push(known);
            }
        }
        begun
    }
}
