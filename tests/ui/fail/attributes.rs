//! Attributes that are unknown, doubled, misplaced, or given a value that they do not take.

use hl_model::{Dict, HlModel};

#[derive(HlModel)]
#[hl(modle = "a.b", module = "a b", module = "a.b", module = "c", closed = true, inline(yes))]
#[hl(rename_all = "kamelCase", rename_all, null = "present", crate = hl_model, rename = "x", 5, flatten)]
struct Model {
    #[hl(renmae = "a", rename, rename = 1, alias("x"), default = yes, default, minLength = 1, closed)]
    first: Option<String>,
    #[hl(min_length = -1, max_length = "1", pattern = 1, values = "a", values = [], items, items(closed), items())]
    second: Option<String>,
    #[hl(secret secret, example = {a: 1}, multiple_of = "0.1", unique_items = true, format = "", not = 1)]
    third: Option<String>,
    #[hl]
    fourth: Option<String>,
    #[hl()]
    #[hl = "x"]
    #[serde(rename = "sixth")]
    fifth: Option<String>,
    #[hl(any_string_name, rename = "x", min_properties = 1)]
    rest: Dict,
}

#[derive(HlModel)]
#[hl(closed, null = "absent", min_length = 1)]
enum Order {
    #[hl(default = 1, value = "a")]
    Asc,
    #[hl(rename = "a", value = 1)]
    Desc,
}

#[derive(HlModel)]
#[hl(closed, rename_all = "camelCase", null = "absent")]
struct Name(#[hl(min_length = 1, rename = "x", description = "A name.")] String);

fn main() {}
