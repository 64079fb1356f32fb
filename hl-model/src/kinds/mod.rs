//! Reading and writing for each kind of model. Generated code calls these functions by their names in `private`.

mod all_of;
mod checks;
mod composition;
mod newtype;
mod object;
mod pattern_keys;
mod plain_enum;
mod tuple;

pub use all_of::read_all_of;
pub use checks::run_checks;
pub use composition::{
    Composed, VariantFields, matching_members, read_composition, read_content, read_unit, wrapper, write_composition,
};
pub use newtype::read_newtype;
pub use object::{Filling, Record, missing, read_object};
pub use pattern_keys::PatternKeys;
pub use plain_enum::{PlainEnum, parse_plain_enum, plain_enum_text, read_plain_enum, write_plain_enum};
pub use tuple::read_tuple;
