//! Models that together use every kind, type and attribute.

mod composed;
mod constrained;
mod enums;
mod evaluated;
mod maps;
mod nested;
mod newtypes;
mod numbers;
mod objects;
mod scalars;
mod texts;
mod together;
mod types;
mod unions;
mod within;

pub use composed::*;
pub use constrained::*;
pub use enums::*;
pub use evaluated::*;
pub use maps::*;
pub use nested::*;
pub use newtypes::*;
pub use numbers::*;
pub use objects::*;
pub use scalars::*;
pub use texts::*;
pub use together::*;
pub use types::*;
pub use unions::*;
pub use within::*;

/// Writes a module of tests with one test for each model of the zoo and of the examples.
///
/// `for_every_model!(agreement)` calls `agreement::<Model>()` for each of them.
#[macro_export]
macro_rules! for_every_model {
    ($check:ident) => {
        $crate::for_every_model! { $check:
            any_value Any, scalars Scalars, shared Shared,
            rust_integers RustIntegers, rust_floats RustFloats, exact_numbers ExactNumbers,
            patterns Patterns, slug Slug, formats Formats, more_formats MoreFormats, formatted_types FormattedTypes,
            closed Closed, open Open, open_typed OpenTyped, empty Empty, all_optional AllOptional,
            aliases Aliases, lenient Lenient, lenient_key LenientKey, renamed Renamed, marked Marked,
            odd_keys OddKeys, many_keys ManyKeys, nullables Nullables,
            direction Direction, open_direction OpenDirection, level Level, open_level OpenLevel, enums EnumHolder,
            speed Speed, grade Grade, graded Graded,
            lengths Lengths, bounds Bounds, multiples Multiples, lists Lists, values Values,
            outcast Outcast, key_counts KeyCounts, few_keys FewKeys, constrained_any ConstrainedAny,
            name Name, short_name ShortName, percent Percent, tags Tags, matrix Matrix, words Words, labels Labels,
            maybe Maybe, stamp Stamp, newtypes NewtypeHolder,
            ordered_maps OrderedMaps, std_maps StdMaps, typed_map TypedMap,
            fixed Fixed, small_types SmallTypes, keyed_maps KeyedMaps,
            together Together, row Row, point Point, rows Rows, patterned_closed PatternedClosed, patterned_open PatternedOpen, constants Constants, counted Counted,
            tree Tree, chain Chain, wrapper Wrapper, forest Forest, pair PairOfTexts,
            scalar Scalar, overlap Overlap, loose Loose, message Message, failure Failure, event Event,
            open_event OpenEvent, coded Coded, answer Answer, reworded Reworded, kept Kept, expression Expression, bounded Bounded, strict Strict, full Full, fuller Fuller,
            signal Signal, signal_created SignalCreated, adjacent Adjacent, outcome Outcome, external External,
            either EitherOfTexts, untagged Untagged, or_any OrAny, or_shared OrShared, or_message OrMessage,
            compositions Holder,
            payment Payment, refund Refund, change Change, resource Resource, versioned Versioned,
            labelled Labelled, strictly_labelled StrictlyLabelled, happening Happening, tagged Tagged, half Half, other_half OtherHalf,
            page_of_strings PageOfStrings, page_of_pages PageOfPages,
            session_response SessionResponse, session_project_response SessionProjectResponse,
        }
    };
    ($check:ident: $($test:ident $model:ident),*,) => {
        mod every_model {
            use $crate::examples::*;
            use $crate::zoo::*;

            /// The number of models.
            #[allow(dead_code, reason = "not every file of tests counts them")]
            pub(crate) const COUNT: u32 = [$(stringify!($test)),*].len() as u32;

            $(
                #[test]
                fn $test() {
                    super::$check::<$model>();
                }
            )*
        }
    };
}
