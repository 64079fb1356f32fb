//! Where attributes stand, and what is said of one that stands in the wrong place.

use super::elsewhere;
use super::item::Item;
use super::table;
use super::written::Written;
use crate::errors::Errors;
use crate::suggest::did_you_mean;

/// What an attribute stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A struct with named fields.
    Struct,
    /// A struct with `all_of`.
    AllOf,
    /// A tuple struct with one field.
    Newtype,
    /// An enum of listed values.
    PlainEnum,
    /// An enum with `one_of` or `any_of`.
    Composition,
    /// A field that is a key.
    Key,
    /// The field that keeps undeclared keys.
    Rest,
    /// A field of an `all_of`.
    Part,
    /// The field of a newtype.
    Inner,
    /// A variant that is a listed value.
    Listed,
    /// The variant that keeps values that are not listed.
    Other,
    /// A variant that is a member of a composition.
    Member,
    /// The variant that keeps objects with unknown tags.
    OtherMember,
    /// Inside `items(…)`.
    Items,
}

/// The syntax that an attribute is attached to, which is known before what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Site {
    Container,
    Field,
    Variant,
    Items,
}

impl Place {
    /// The syntax that an attribute in this place is attached to.
    pub(super) const fn site(self) -> Site {
        match self {
            Self::Struct | Self::AllOf | Self::Newtype | Self::PlainEnum | Self::Composition => Site::Container,
            Self::Key | Self::Rest | Self::Part | Self::Inner => Site::Field,
            Self::Listed | Self::Other | Self::Member | Self::OtherMember => Site::Variant,
            Self::Items => Site::Items,
        }
    }

    /// The place in words, as the end of "has no effect on …".
    pub(super) const fn description(self) -> &'static str {
        match self {
            Self::Struct => "a struct",
            Self::AllOf => "an `all_of` struct",
            Self::Newtype => "a struct that names another type",
            Self::PlainEnum => "an enum without `one_of` or `any_of`",
            Self::Composition => "a composition",
            Self::Key => "a key",
            Self::Rest => "the field that keeps unknown keys",
            Self::Part => "a part of an `all_of`",
            Self::Inner => "the field of a struct that only names another type",
            Self::Listed => "a variant that is a listed value",
            Self::Other => "the variant for values that are not listed",
            Self::Member => "a member of a composition",
            Self::OtherMember => "the variant for objects with unknown tags",
            Self::Items => "the items of a list",
        }
    }

    /// Whether an attribute has an effect here.
    pub(super) fn takes(self, name: &str) -> bool {
        table::places(name).contains(&self)
    }

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
            Self::Inner if is_constraint || name == "description" => {
                format!("write `{name}` on the struct, not on its field")
            }
            Self::Listed | Self::Other if name == "tag" => {
                "`tag` chooses a member of a composition; for the value that a variant stands for write `rename`"
                    .to_owned()
            }
            _ => format!("`{name}` has no effect on {place}; remove it"),
        }
    }
}

impl Site {
    pub(super) const ALL: [Self; 4] = [Self::Container, Self::Field, Self::Variant, Self::Items];

    /// The attributes that have an effect in some place of this site.
    fn names(self) -> impl Iterator<Item = &'static str> {
        table::ATTRIBUTES
            .iter()
            .filter(move |(_, places)| places.iter().any(|place| place.site() == self))
            .map(|(name, _)| *name)
    }

    /// Whether some place of this site takes an attribute.
    pub(super) fn knows(self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }

    const fn description(self) -> &'static str {
        match self {
            Self::Container => "on the struct or enum",
            Self::Field => "on a field",
            Self::Variant => "on a variant",
            Self::Items => "in `items(…)`",
        }
    }

    /// Reports an attribute that this site does not know.
    pub(super) fn refuse(self, item: &Item, written: &mut Written, errors: &Errors) {
        let name = item.name.to_string();
        errors.at(&item.name, self.refusal(&name));
        written.is_doubtful = true;
    }

    fn refusal(self, name: &str) -> String {
        if let Some(message) = elsewhere::in_wrong_site(name, self) {
            return message;
        }
        if let Some(site) = Self::ALL.into_iter().find(|site| site.knows(name)) {
            return format!("`{name}` has no meaning {}; it belongs {}", self.description(), site.description());
        }
        if let Some(advice) = elsewhere::advice(name, self) {
            return format!("unknown hl attribute `{name}`; {advice}");
        }
        let near = match self.begun(name) {
            Some(whole) => format!("; did you mean `{whole}`?"),
            None => did_you_mean(name, self.names()),
        };
        format!("unknown hl attribute `{name}`{near}")
    }

    /// The attribute whose name begins like this: one that is still being typed.
    fn begun(self, name: &str) -> Option<&'static str> {
        let is_begun = |known: &&str| name.len() > 1 && known.starts_with(name);
        self.names().filter(is_begun).min_by_key(|known| known.len())
    }
}
