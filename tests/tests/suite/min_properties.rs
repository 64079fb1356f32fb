//! `minProperties`

use hl_model::{HlModel, Value};

use crate::{accepts, refuses};

#[test]
fn an_object_has_that_many_keys_or_more() {
    #[derive(HlModel)]
    #[hl(min_properties = 1)]
    struct AtLeastOne(Value);

    accepts::<AtLeastOne>(&[r#"{"foo": 1, "bar": 2}"#, r#"{"foo": 1}"#]);
    refuses::<AtLeastOne>("too_few_keys", &["{}"]);
    accepts::<AtLeastOne>(&["[]", r#""""#, "12", "null", "true"]);
}
