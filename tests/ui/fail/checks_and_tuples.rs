//! Checks that are no paths, and tuples that are none.

use hl_model::{Checks, HlModel};

#[derive(HlModel)]
#[hl(closed, check = "in_order", check, check(in_order, "said"))]
struct Malformed {
    from: i64,
    #[hl(check())]
    to: i64,
}

#[derive(HlModel)]
#[hl(closed, check = takes_text)]
struct OfAnotherType {
    from: i64,
}

fn takes_text(_: &String, _: &mut Checks) {}

#[derive(HlModel)]
#[hl(check = takes_text)]
enum OnAnEnum {
    A,
}

#[derive(HlModel)]
#[hl(tuple)]
struct Optional(String, Option<i64>, #[hl(rest, minimum = 1)] i64);

#[derive(HlModel)]
#[hl(tuple, closed)]
struct Empty(#[hl(rest)] Vec<i64>);

#[derive(HlModel)]
#[hl(tuple)]
struct RestFirst(#[hl(rest)] Vec<i64>, #[hl(rename = "a", min_length = 1)] i64);

#[derive(HlModel)]
struct NoTuple(String, i64);

#[derive(HlModel)]
#[hl(closed)]
struct RestOfAnObject {
    #[hl(rest)]
    rest: Vec<i64>,
}

fn main() {}
