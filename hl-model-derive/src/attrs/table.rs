//! The places where each attribute has an effect. The macro and the tests of the guide read this table.

use super::place::Place::{
    self, AllOf, Composition, Inner, Item, Items, Key, Listed, Member, Newtype, Other, OtherItems, OtherMember, Part,
    Patterned, PlainEnum, Rest, Struct, Tuple,
};
use super::place::Site;
use Form::{Flag, List, Value};

/// The kinds of models.
const MODELS: &[Place] = &[Struct, AllOf, Newtype, Tuple, PlainEnum, Composition];
/// Everything with a description.
const DESCRIBED: &[Place] =
    &[Struct, AllOf, Newtype, Tuple, PlainEnum, Composition, Key, Item, Rest, Patterned, Part, Listed, Member];
/// Everything with a type to constrain.
const VALUES: &[Place] = &[Newtype, Key, Item, Items];
/// Everything that is an object, or may be one.
const OBJECTS: &[Place] = &[Struct, AllOf, Composition, Newtype, Key, Item, Items];

/// How an attribute is written, with an example of what stands behind its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `name`
    Flag,
    /// `name = …`
    Value(&'static str),
    /// `name(…)`
    List(&'static str),
}

const TEXT: Form = Value("\"…\"");
const COUNT: Form = Value("1");
const NUMBER: Form = Value("1.5");
pub(super) const JSON: Form = Value("[\"a\", 1, true]");
const CONSTRAINTS: Form = List("min_length = 1");
const KEYS: Form = List("a, b");
const ABSENT: Form = Value("\"absent\"");
const BUILDER: Form = Value("SessionBuilder");
const CONDITION: Form = List("kind = \"a\", requires(b), not(c)");
const FUNCTION: Form = Value("in_order");
const LISTED: Form = Value("[\"a\", \"b\"]");
const PARTS: Form = Value("SessionParts");
const PATH: Form = Value("::path::to::hl_model");
const SCHEMA: Form = Value("r#\"{\"type\": \"object\"}\"#");
const TYPE: Form = Value("Type");

/// All attributes, sorted, each with its form and the places where it has an effect.
pub(super) const ATTRIBUTES: &[(&str, Form, &[Place])] = &[
    ("alias", TEXT, &[Key, Listed, Member]),
    ("all_of", Flag, &[AllOf, Key]),
    ("any_of", Flag, &[Composition]),
    ("any_of_keys", KEYS, &[Struct]),
    ("any_string_name", Flag, &[Rest]),
    ("bound", TEXT, MODELS),
    ("builder", BUILDER, &[Struct, AllOf]),
    ("check", FUNCTION, &[Struct, AllOf, Newtype, Tuple, Key]),
    ("closed", Flag, &[Struct, AllOf]),
    ("constant", JSON, &[Key]),
    ("contains", CONSTRAINTS, VALUES),
    ("content", TEXT, &[Composition]),
    ("copy", Flag, &[Key]),
    ("crate", PATH, MODELS),
    ("default", JSON, &[Key]),
    ("description", TEXT, DESCRIBED),
    ("discriminator", TEXT, &[Composition]),
    ("example", JSON, &[Key]),
    ("exclusive_maximum", NUMBER, VALUES),
    ("exclusive_minimum", NUMBER, VALUES),
    ("external", Flag, &[Composition]),
    ("format", TEXT, VALUES),
    ("if_key", CONDITION, &[Struct]),
    ("inline", Flag, MODELS),
    ("items", CONSTRAINTS, VALUES),
    ("keys", CONSTRAINTS, VALUES),
    ("max_contains", COUNT, VALUES),
    ("max_items", COUNT, VALUES),
    ("max_length", COUNT, VALUES),
    ("max_properties", COUNT, OBJECTS),
    ("maximum", NUMBER, VALUES),
    ("min_contains", COUNT, VALUES),
    ("min_items", COUNT, VALUES),
    ("min_length", COUNT, VALUES),
    ("min_properties", COUNT, OBJECTS),
    ("minimum", NUMBER, VALUES),
    ("module", TEXT, MODELS),
    ("multiple_of", NUMBER, VALUES),
    ("not", TYPE, OBJECTS),
    ("not_together", KEYS, &[Struct]),
    ("null", ABSENT, &[Struct, Key]),
    ("one_of", Flag, &[Composition]),
    ("one_of_keys", KEYS, &[Struct]),
    ("other", Flag, &[Other, OtherMember]),
    ("parts", PARTS, &[Struct, AllOf]),
    ("pattern", TEXT, VALUES),
    ("pattern_keys", TEXT, &[Patterned]),
    ("read_only", Flag, &[Key]),
    ("rename", TEXT, &[Key, Part, Listed, Member]),
    ("rename_all", TEXT, &[Struct, PlainEnum, Composition]),
    ("requires", TEXT, &[Key]),
    ("rest", Flag, &[OtherItems]),
    ("schema", SCHEMA, VALUES),
    ("secret", Flag, &[Key]),
    ("tag", TEXT, &[Member]),
    ("title", TEXT, &[Struct, AllOf, Newtype, Tuple, PlainEnum, Composition, Key]),
    ("tuple", Flag, &[Tuple]),
    ("unique_items", Flag, VALUES),
    ("value", COUNT, &[Listed]),
    ("values", LISTED, VALUES),
    ("write_only", Flag, &[Key]),
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
    ATTRIBUTES.iter().filter(move |(name, _, known)| *name != "crate" && has_effect(known)).map(|(name, ..)| *name)
}

/// The names of all attributes.
#[cfg(test)]
pub(crate) fn attribute_names() -> impl Iterator<Item = &'static str> {
    ATTRIBUTES.iter().map(|(name, ..)| *name)
}

/// The places where an attribute has an effect.
pub(super) fn places(name: &str) -> &'static [Place] {
    ATTRIBUTES.iter().find(|(known, ..)| *known == name).map_or(&[], |(.., places)| places)
}

/// How an attribute is written; `None` for an unknown one.
pub(super) fn form(name: &str) -> Option<Form> {
    ATTRIBUTES.iter().find(|(known, ..)| *known == name).map(|(_, form, _)| *form)
}

/// Whether an attribute is written with a list in parentheses.
pub(super) fn takes_list(name: &str) -> bool {
    matches!(form(name), Some(List(_)))
}

/// The attribute whose name has the same letters in lower case, underscores aside.
pub(super) fn spelt_alike(name: &str) -> Option<&'static str> {
    let letters = |name: &str| name.replace('_', "").to_lowercase();
    let is_alike = |known: &&str| *known != name && letters(known) == letters(name);
    ATTRIBUTES.iter().map(|(known, ..)| *known).find(is_alike)
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
            .filter(move |(.., places)| places.iter().any(|place| place.site() == self))
            .map(|(name, ..)| *name)
    }

    /// Whether an attribute has an effect in some place of this site.
    pub(super) fn knows(self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }
}
