//! Which models the strict subset of LLM tools can express. What it means for them is compared with the other dialects.

use hl_model::HlModel;
use hl_model::schema::{Dialect, json_schema_with};
use hl_model_tests::for_every_model;

/// The models that it can express. The others have an optional key that may not be null, take any keys or any value, or
/// have a rule on several keys.
const EXPRESSED: &[&str] = &[
    "Chain", "Direction", "Either_String_Integer", "Empty", "Grade", "Level", "Matrix", "Maybe", "Name",
    "OpenDirection", "OpenLevel", "Outcome", "Percent", "Scalar", "Slug", "Speed", "Stamp", "Words",
];

fn is_expressed_as_listed<T: HlModel>() {
    let name = <T as HlModel>::schema().full_name();
    match json_schema_with::<T>(Dialect::Strict) {
        Ok(_) => assert!(EXPRESSED.contains(&name.as_str()), "{name} can be expressed: add it to the list"),
        Err(error) => assert!(!EXPRESSED.contains(&name.as_str()), "{name} cannot be expressed any more: {error}"),
    }
}

for_every_model!(is_expressed_as_listed);
