//! What is no model.

use hl_model::{HlModel, OtherValue};

#[derive(HlModel)]
struct Unit;

#[derive(HlModel)]
union Either {
    a: u8,
    b: u8,
}

#[derive(HlModel)]
struct Pair(u8, u8);

#[derive(HlModel)]
struct Empty();

#[derive(HlModel)]
enum Never {}

#[derive(HlModel)]
enum Payload {
    Text(String),
    Named { text: String },
    #[hl(other)]
    Other(String),
}

#[derive(HlModel)]
enum TwoOthers {
    Listed,
    #[hl(rename = "Listed")]
    Again,
    #[hl(other)]
    Other(OtherValue),
    #[hl(other, rename = "x")]
    Rest(OtherValue),
    #[hl(other)]
    Nothing,
}

#[derive(HlModel)]
enum OnlyOther {
    #[hl(other)]
    Other(OtherValue),
}

#[derive(HlModel)]
enum Mixed {
    #[hl(value = 1)]
    One,
    Two,
}

#[derive(HlModel)]
enum Aliases {
    #[hl(alias = "One", alias = "Two", alias = "uno", alias = 1, alias = [])]
    One,
    #[hl(alias = "uno", alias)]
    Two,
    #[hl(other, alias = "x")]
    Other(OtherValue),
}

#[derive(HlModel)]
#[hl(closed)]
struct Borrowed<'a> {
    text: std::borrow::Cow<'a, str>,
}

fn main() {}
