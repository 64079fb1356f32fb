//! `minItems`

use hl_model::{HlModel, Value};

use crate::{accepts, refuses};

#[test]
fn a_list_has_that_many_items_or_more() {
    #[derive(HlModel)]
    #[hl(min_items = 1)]
    struct AtLeastOne(Value);

    accepts::<AtLeastOne>(&["[1, 2]", "[1]"]);
    refuses::<AtLeastOne>("too_few_items", &["[]"]);
    accepts::<AtLeastOne>(&[r#""""#]);
}
