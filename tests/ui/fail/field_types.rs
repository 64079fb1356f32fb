//! Types that are no types of a model, which only the compiler can tell.

use hl_model::HlModel;

struct Plain;

#[derive(HlModel)]
#[hl(closed)]
struct Model {
    plain: Plain,
    list: Vec<std::time::Duration>,
}

fn main() {}
