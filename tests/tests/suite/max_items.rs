//! `maxItems`

use hl_model::{HlModel, Value};

use crate::{accepts, refuses};

#[test]
fn a_list_has_that_many_items_or_fewer() {
    #[derive(HlModel)]
    #[hl(max_items = 2)]
    struct AtMostTwo(Value);

    accepts::<AtMostTwo>(&["[1]", "[1, 2]"]);
    refuses::<AtMostTwo>("too_many_items", &["[1, 2, 3]"]);
    accepts::<AtMostTwo>(&[r#""foobar""#]);
}
