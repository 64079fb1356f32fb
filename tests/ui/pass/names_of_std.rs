//! Models may have the names of types of the standard library.

use hl_model::HlModel;

#[derive(HlModel)]
#[hl(closed)]
struct Cow {
    name: String,
}

#[derive(HlModel)]
#[hl(closed)]
struct Result {
    cow: Cow,
    best: Option<Box<Result>>,
}

#[derive(HlModel)]
#[hl(one_of)]
enum Animal {
    Cow(Cow),
    Result(Box<Result>),
}

fn main() {}
