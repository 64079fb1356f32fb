//! `default`

use hl_model::{Decimal, Dict, HlModel, Integer};

use crate::{accepts, refuses};

/// The suite's defaults break the schemas that they stand in, which no model can say: it would not compile.
#[test]
fn a_default_says_nothing_of_what_is_valid() {
    #[derive(HlModel)]
    struct Object {
        #[hl(default = 1)]
        foo: Option<Integer>,
        #[hl(min_length = 4, default = "fine")]
        bar: Option<String>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Object>(&[r#"{"foo": 13}"#, r#"{"bar": "good"}"#, "{}"]);
}

#[test]
fn a_default_is_never_filled_in() {
    #[derive(HlModel)]
    struct Object {
        #[hl(maximum = 3, default = 2)]
        alpha: Option<Decimal>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    // What is accepted is also written as it came, so that the key stays absent.
    accepts::<Object>(&[r#"{"alpha": 1}"#, "{}"]);
    refuses::<Object>("above_maximum", &[r#"{"alpha": 5}"#]);
}
