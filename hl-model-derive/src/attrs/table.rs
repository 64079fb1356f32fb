//! The places where each attribute has an effect. The macro and the tests of the guide read this table.

use super::place::Place::{
    self, AllOf, Composition, Inner, Item, Items, Key, Listed, Member, Newtype, Other, OtherItems, OtherMember, Part,
    Patterned, PlainEnum, Rest, Struct, Tuple,
};
use super::place::Site;

/// The kinds of models.
const MODELS: &[Place] = &[Struct, AllOf, Newtype, Tuple, PlainEnum, Composition];
/// Everything with a description.
const DESCRIBED: &[Place] =
    &[Struct, AllOf, Newtype, Tuple, PlainEnum, Composition, Key, Item, Rest, Patterned, Part, Listed, Member];
/// Everything with a type to constrain.
const VALUES: &[Place] = &[Newtype, Key, Item, Items];
/// Everything that is an object, or may be one.
const OBJECTS: &[Place] = &[Struct, AllOf, Composition, Newtype, Key, Item, Items];

/// All attributes, sorted, each with the places where it has an effect.
pub(super) const ATTRIBUTES: &[(&str, &[Place])] = &[
    ("alias", &[Key, Listed, Member]),
    ("all_of", &[AllOf, Key]),
    ("any_of", &[Composition]),
    ("any_of_keys", &[Struct]),
    ("any_string_name", &[Rest]),
    ("bound", MODELS),
    ("builder", &[Struct, AllOf]),
    ("check", &[Struct, AllOf, Newtype, Tuple, Key]),
    ("closed", &[Struct, AllOf]),
    ("constant", &[Key]),
    ("contains", VALUES),
    ("content", &[Composition]),
    ("copy", &[Key]),
    ("crate", MODELS),
    ("default", &[Key]),
    ("description", DESCRIBED),
    ("discriminator", &[Composition]),
    ("example", &[Key]),
    ("exclusive_maximum", VALUES),
    ("exclusive_minimum", VALUES),
    ("external", &[Composition]),
    ("format", VALUES),
    ("if_key", &[Struct]),
    ("inline", MODELS),
    ("items", VALUES),
    ("keys", VALUES),
    ("max_contains", VALUES),
    ("max_items", VALUES),
    ("max_length", VALUES),
    ("max_properties", OBJECTS),
    ("maximum", VALUES),
    ("min_contains", VALUES),
    ("min_items", VALUES),
    ("min_length", VALUES),
    ("min_properties", OBJECTS),
    ("minimum", VALUES),
    ("module", MODELS),
    ("multiple_of", VALUES),
    ("not", OBJECTS),
    ("not_together", &[Struct]),
    ("null", &[Struct, Key]),
    ("one_of", &[Composition]),
    ("one_of_keys", &[Struct]),
    ("other", &[Other, OtherMember]),
    ("parts", &[Struct, AllOf]),
    ("pattern", VALUES),
    ("pattern_keys", &[Patterned]),
    ("read_only", &[Key]),
    ("rename", &[Key, Part, Listed, Member]),
    ("rename_all", &[Struct, PlainEnum, Composition]),
    ("requires", &[Key]),
    ("rest", &[OtherItems]),
    ("schema", VALUES),
    ("secret", &[Key]),
    ("tag", &[Member]),
    ("title", &[Struct, AllOf, Newtype, Tuple, PlainEnum, Composition, Key]),
    ("tuple", &[Tuple]),
    ("unique_items", VALUES),
    ("value", &[Listed]),
    ("values", VALUES),
    ("write_only", &[Key]),
];

/// The modules of the library from which an editor completes the names of attributes, each with the places that it is for.
pub(super) const EDITOR_MODULES: &[(&str, &[Place])] = &[
    ("object", &[Struct, AllOf, Tuple]),
    ("tuple_struct", &[Newtype, Tuple, AllOf]),
    ("enumeration", &[PlainEnum, Composition]),
    ("field", &[Key, Rest, Patterned, Part]),
    ("item", &[Inner, Item, OtherItems, Part, Rest]),
    ("variant", &[Listed, Other, Member, OtherMember]),
    ("items", &[Items]),
];

/// The names in a module for editors. `crate` cannot be imported.
pub(crate) fn editor_names(module: &str) -> impl Iterator<Item = &'static str> {
    let places = EDITOR_MODULES.iter().find(|(known, _)| *known == module).map_or(&[][..], |(_, places)| places);
    let has_effect = |known: &[Place]| places.iter().any(|place| known.contains(place));
    ATTRIBUTES.iter().filter(move |(name, known)| *name != "crate" && has_effect(known)).map(|(name, _)| *name)
}

/// The names of all attributes.
#[cfg(test)]
pub(crate) fn attribute_names() -> impl Iterator<Item = &'static str> {
    ATTRIBUTES.iter().map(|(name, _)| *name)
}

/// The places where an attribute has an effect.
pub(super) fn places(name: &str) -> &'static [Place] {
    ATTRIBUTES.iter().find(|(known, _)| *known == name).map_or(&[], |(_, places)| places)
}

/// Whether a name is that of an attribute.
pub(super) fn is_known(name: &str) -> bool {
    !places(name).is_empty()
}

impl Place {
    /// Whether an attribute has an effect here.
    pub(crate) fn takes(self, name: &str) -> bool {
        places(name).contains(&self)
    }
}

impl Site {
    /// The attributes that have an effect in some place of this site.
    pub(super) fn names(self) -> impl Iterator<Item = &'static str> {
        ATTRIBUTES
            .iter()
            .filter(move |(_, places)| places.iter().any(|place| place.site() == self))
            .map(|(name, _)| *name)
    }

    /// Whether an attribute has an effect in some place of this site.
    pub(super) fn knows(self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }
}
