//! The places of attributes.

/// The thing that an attribute is written on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A struct with named fields.
    Struct,
    /// A struct with `all_of`.
    AllOf,
    /// A tuple struct with one field.
    Newtype,
    /// A struct with `tuple`.
    Tuple,
    /// An enum of listed values.
    PlainEnum,
    /// An enum with `one_of` or `any_of`.
    Composition,
    /// A field that is a key.
    Key,
    /// The field that keeps undeclared keys.
    Rest,
    /// A field that keeps undeclared keys whose names match a pattern.
    Patterned,
    /// A field of an `all_of`.
    Part,
    /// The field of a newtype.
    Inner,
    /// A field that is an item of a tuple.
    Item,
    /// The field that keeps the other items of a tuple.
    OtherItems,
    /// A variant that is a listed value.
    Listed,
    /// The variant that keeps unlisted values.
    Other,
    /// A variant that is a member of a composition.
    Member,
    /// The variant that keeps objects with unknown tags.
    OtherMember,
    /// Inside `items(…)`.
    Items,
}

/// The syntax that an attribute is attached to, which is known before its meaning.
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
            Self::Struct | Self::AllOf | Self::Newtype | Self::Tuple | Self::PlainEnum | Self::Composition => {
                Site::Container
            }
            Self::Key | Self::Rest | Self::Patterned | Self::Part | Self::Inner | Self::Item | Self::OtherItems => {
                Site::Field
            }
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
            Self::Tuple => "a `tuple` struct",
            Self::PlainEnum => "an enum without `one_of` or `any_of`",
            Self::Composition => "a composition",
            Self::Key => "a key",
            Self::Rest => "the field that keeps unknown keys",
            Self::Patterned => "a field that keeps the keys of a pattern",
            Self::Part => "a part of an `all_of`",
            Self::Inner => "the field of a struct that only names another type",
            Self::Item => "an item of a tuple",
            Self::OtherItems => "the field that keeps the other items of a tuple",
            Self::Listed => "a variant that is a listed value",
            Self::Other => "the variant for values that are not listed",
            Self::Member => "a member of a composition",
            Self::OtherMember => "the variant for what is no member",
            Self::Items => "the items of a list",
        }
    }
}

impl Site {
    pub(super) const ALL: [Self; 4] = [Self::Container, Self::Field, Self::Variant, Self::Items];

    /// The site in words.
    pub(super) const fn description(self) -> &'static str {
        match self {
            Self::Container => "on the struct or enum",
            Self::Field => "on a field",
            Self::Variant => "on a variant",
            Self::Items => "in `items(…)`",
        }
    }
}
