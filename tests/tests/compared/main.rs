//! Each row of the guide's comparison is shown by a test.
//!
//! The guide rates each feature of other crates as "has", "better" or "by design". A feature that models have is shown here in
//! a few lines against the public interface, or by the test of the crate that has the feature.

mod checks;
mod descriptions;
mod fields;
mod reading;
mod shapes;
mod values;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The beginning of a row, the file that shows it, and the name of the test or a part of the text that it expects.
const SHOWN: &[(&str, &str, &str)] = &[
    ("Read and write JSON by a derive", "tests/compared/reading.rs", "json_is_read_and_written"),
    ("All problems at once", "tests/compared/reading.rs", "all_problems_come_at_once"),
    ("A JSON Pointer for each", "tests/compared/reading.rs", "each_problem_has_its_place"),
    ("Line and column of each", "tests/compared/reading.rs", "each_problem_has_its_place"),
    ("Stable codes with parameters", "tests/compared/reading.rs", "codes_have_parameters"),
    ("Messages of one's own", "tests/compared/reading.rs", "codes_have_parameters"),
    ("Errors that can be serialized", "tests/compared/reading.rs", "errors_are_serialized"),
    ("Excerpts of the source", "tests/compared/reading.rs", "the_source_is_shown"),
    ("Read leniently", "tests/compared/reading.rs", "what_was_wrong_is_listed_beside_the_model"),
    ("Limits against hostile input", "tests/compared/reading.rs", "limits_are_named"),
    ("Recursion with a maximum depth", "tests/compared/reading.rs", "the_maximum_depth_is_an_option"),
    ("Located errors in tagged enums", "tests/compared/reading.rs", "members_are_reported_at_their_place"),
    ("A reason for each member", "tests/compared/reading.rs", "the_closest_member_comes_first"),
    ("Ranges, lengths, multiples", "tests/compared/checks.rs", "constraints_are_exact"),
    ("Regular expressions", "tests/compared/checks.rs", "patterns_are_those_of_json_schema"),
    ("E-mail, URI, IP, hostname", "tests/compared/checks.rs", "formats_are_checked"),
    ("Checks across fields", "tests/compared/checks.rs", "keys_are_checked_together"),
    ("A check by a function", "tests/compared/checks.rs", "a_function_checks"),
    ("Checks that cannot be forgotten", "tests/compared/checks.rs", "there_is_no_way_around_the_checks"),
    ("Defaults as literals", "tests/compared/checks.rs", "a_default_is_offered_and_not_written"),
    ("`rename`, `rename_all`, `alias`", "tests/compared/shapes.rs", "names_are_others_in_json"),
    ("Flattening one struct into another", "tests/compared/shapes.rs", "closed_parts_read_one_object"),
    ("Keeping unknown keys", "tests/compared/shapes.rs", "unknown_keys_are_kept_to_the_digit"),
    ("Refusing unknown keys", "tests/compared/shapes.rs", "unknown_keys_are_refused_with_a_suggestion"),
    ("Having to choose one of the two", "ui/fail/unknown_keys.stderr", "say what happens to keys"),
    ("Internal tags", "tests/compared/shapes.rs", "unions_have_tags_inside"),
    ("Adjacent and external tags", "tests/compared/shapes.rs", "unions_have_tags_beside_and_around"),
    ("Struct and unit variants", "tests/compared/shapes.rs", "unions_have_tags_inside"),
    ("Exact numbers in tagged", "tests/compared/shapes.rs", "numbers_are_exact_in_unions_and_parts"),
    ("Unknown values of enums", "tests/compared/shapes.rs", "unknown_values_of_enums_are_kept"),
    ("Absent, null, value", "tests/compared/shapes.rs", "absent_null_and_value_are_told_apart"),
    ("Adapters: `with`", "tests/compared/shapes.rs", "adapters_of_serde_are_used"),
    ("Generic models", "tests/compared/shapes.rs", "models_are_generic"),
    ("Round trips without loss", "tests/compared/shapes.rs", "a_round_trip_loses_nothing"),
    ("Tuples, arrays, sets", "tests/compared/fields.rs", "tuples_arrays_and_sets_are_fields"),
    ("Keys of maps of other types", "tests/compared/fields.rs", "keys_of_maps_have_types"),
    ("`std::net`, URLs, durations", "tests/compared/fields.rs", "addresses_and_durations_are_fields"),
    ("chrono, jiff, time", "../hl-model/tests/foreign.rs", "they_are_read_and_written"),
    ("Decimals of any size", "tests/compared/fields.rs", "decimals_have_any_size"),
    ("Secrets that are not shown", "tests/compared/fields.rs", "secrets_are_not_shown"),
    ("A builder whose missing fields", "ui/fail/missing_keys.stderr", "build"),
    ("A builder that is `Clone`", "tests/compared/values.rs", "a_builder_is_cloned_and_takes_options"),
    ("A builder that checks values", "tests/compared/values.rs", "a_builder_reports_all_problems"),
    ("Partial updates", "tests/compared/values.rs", "a_patch_is_applied"),
    ("`Default`, `Ord`, `Display`", "tests/compared/values.rs", "traits_of_std_are_there"),
    ("The values of an enum", "tests/compared/values.rs", "the_values_of_an_enum_are_listed"),
    ("JSON Schema from one", "tests/compared/descriptions.rs", "the_schema_says_what_is_checked"),
    ("Draft-07, OpenAPI 3.0", "tests/compared/descriptions.rs", "schemas_have_dialects"),
    ("Strict schemas for LLM tools", "tests/compared/descriptions.rs", "schemas_have_dialects"),
    ("In place or by reference", "tests/compared/descriptions.rs", "a_model_is_shown_in_place"),
    ("Models from a schema", "tests/compared/descriptions.rs", "models_are_generated"),
    ("A Markdown page for each", "tests/compared/descriptions.rs", "pages_are_kept_current"),
    ("A table of the keys in rustdoc", "tests/docs.rs", "the_table_has_the_keys"),
    ("An axum extractor", "ecosystem/tests/axum.rs", "everything_that_is_wrong_is_answered_at_once"),
    ("Queries, forms, the environment", "tests/compared/reading.rs", "queries_are_read"),
    ("`schemars::JsonSchema`", "ecosystem/tests/schemas.rs", "schemars_holds_the_schema_that_the_model_checks"),
    ("`utoipa::ToSchema`", "ecosystem/tests/utoipa.rs", "problem_details_satisfy_their_schema"),
    ("Configuration in TOML and YAML", "doors/tests/configuration.rs", "problems_of_toml_are_at_their_values_and_keys"),
    ("TOML, YAML, MessagePack", "doors/tests/binary.rs", "a_model_of_plain_types_is_kept_by_every_format"),
    ("bincode, postcard", "doors/tests/binary.rs", "a_model_of_plain_types_is_kept_by_every_format"),
    ("`arbitrary`, `fake`, proptest", "ecosystem/tests/drawn.rs", "every_draw_is_valid"),
    ("Completion inside attributes", "../hl-model-derive/src/attrs/tests.rs", "an_editor_completes_what_has_an_effect"),
    ("Useful errors on half-typed", "messages/items/half_typed.cases", "m.id()"),
];

/// The rows of the comparison: the feature, the verdict, and how or why not.
fn rows() -> Vec<[String; 3]> {
    let page = include_str!("../../../hl-model/src/guide/compared.md");
    let cells = page.lines().filter_map(|line| {
        let cells: Vec<_> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").map(str::to_owned).collect();
        <[String; 3]>::try_from(cells).ok()
    });
    cells.filter(|[what, verdict, _]| what != "---" && verdict != "Here").collect()
}

#[test]
fn each_row_is_shown_or_has_a_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut uses: BTreeMap<&str, usize> = SHOWN.iter().map(|(row, ..)| (*row, 0)).collect();
    for [what, verdict, how] in rows() {
        let shown: Vec<_> = SHOWN.iter().filter(|(row, ..)| what.starts_with(row)).collect();
        for (row, file, test) in &shown {
            *uses.entry(row).or_default() += 1;
            let text = fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            assert!(text.contains(test), "{what}: {file} has no `{test}`");
        }
        match verdict.as_str() {
            "has" | "better" => assert_eq!(shown.len(), 1, "{what} is shown by one test"),
            "by design" => assert!(shown.is_empty() && how.len() > 20, "{what} has a reason"),
            other => panic!("{what}: {other}"),
        }
    }
    assert!(uses.values().all(|uses| *uses == 1), "{uses:?}");
}
