//! Keys that contradict one another or themselves.

use hl_model::{HlModel, Nullable};

#[derive(HlModel)]
#[hl(closed, rename_all = "camelCase")]
struct Model {
    pub id: String,
    pub(crate) name: String,
    first_name: String,
    #[hl(rename = "firstName")]
    other_name: String,
    #[hl(alias = "id", alias = "b", alias = "b")]
    aliased: String,
    #[hl(default = 1)]
    required: i64,
    #[hl(null = "absent")]
    null_required: i64,
    #[hl(null = "absent")]
    null_value: Option<Nullable<i64>>,
    #[hl(read_only, write_only)]
    never: String,
}

#[derive(HlModel)]
#[hl(closed, null = "absent")]
struct NothingOptional {
    id: String,
}

#[derive(HlModel)]
struct Name(pub String);

fn main() {}
