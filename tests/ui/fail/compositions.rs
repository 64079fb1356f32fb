//! Compositions that say too little, too much, or what cannot be.

use hl_model::{Dict, HlModel, Null, Nullable, Value};

#[derive(Clone, HlModel)]
#[hl(closed)]
struct A {
    a: String,
}

#[derive(HlModel)]
#[hl(one_of, any_of, all_of, closed, null = "absent", rename_all = "snake_case", min_length = 1)]
enum TooMuch {
    Unit,
    Pair(A, A),
    Named { a: A },
    #[hl(value = 1)]
    Number(i64),
    #[hl(tag = "a")]
    Tagged(A),
    Borrowed(&'static str),
    #[hl(other, rename = "x", tag = "y", description = "z")]
    Other(Dict),
    Again(#[hl(rename = "x")] A),
}

#[derive(HlModel)]
#[hl(any_of)]
enum NoMembers {}

#[derive(HlModel)]
#[hl(any_of)]
enum Itself {
    Text(String),
    Boxed(Box<Self>),
    Nullable(Nullable<Box<Itself>>),
}

#[derive(HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "snake_case")]
enum Tags {
    First(A),
    #[hl(tag = "first", tag = "second", tag = "second")]
    Second(A),
    #[hl(rename = "second")]
    Third(Dict),
    Text(String),
    List(Vec<A>),
    Null(Box<Nullable<A>>),
    Sizes(Dict<i64>),
    #[hl(other)]
    Other(Dict<A>),
    #[hl(other)]
    More(Value),
    #[hl(other)]
    Nothing,
}

#[derive(HlModel)]
#[hl(one_of, discriminator = "type")]
enum OnlyOther {
    #[hl(other)]
    Other(Dict),
}

#[derive(HlModel)]
#[hl(one_of, discriminator = "type")]
enum TypesOfTags {
    #[hl(tag = 1, tag = 1.0, tag = "1", alias = true, alias = 2)]
    First(A),
    #[hl(tag = [2, 3], tag = -0)]
    Second(A),
    #[hl(tag = 1, alias = 2)]
    Third(Dict<i64>),
    #[hl(tag = 4)]
    Fourth(Dict<bool>),
    #[hl(other, alias = 3)]
    Other(Dict),
}

#[derive(HlModel)]
#[hl(one_of, content = "data")]
enum ContentWithoutTag {
    First(A),
}

#[derive(HlModel)]
#[hl(one_of, discriminator = "type", content = "type")]
enum OneKeyForBoth {
    #[hl(tag = "a", tag = "b")]
    First(String),
    Second,
}

#[derive(HlModel)]
#[hl(one_of, discriminator = "type", external)]
enum TwoPlaces {
    First(String),
}

#[derive(HlModel)]
#[hl(one_of, external, content = "data")]
enum ThreePlaces {
    #[hl(tag = 1)]
    First(String),
    #[hl(tag = "a", tag = "b")]
    Second(A, A),
    Third(#[hl(min_length = 1)] String),
    #[hl(other)]
    Other(Vec<A>),
}

#[derive(HlModel)]
#[hl(any_of)]
enum TwoNulls {
    First,
    Second,
}

#[derive(HlModel)]
#[hl(one_of, discriminator = "type")]
enum FieldsOfVariants {
    First {
        #[hl(minimum = 1, closed)]
        text: String,
        #[hl(any_string_name)]
        rest: Vec<A>,
    },
    #[hl(closed)]
    Second { never: Option<Option<u8>> },
}

#[derive(HlModel)]
#[hl(closed, external, content = "a")]
struct NoUnion {
    a: A,
}

#[derive(HlModel)]
#[hl(one_of)]
enum Untagged {
    #[hl(alias = "a")]
    First(A),
}

#[derive(HlModel)]
#[hl(any_of, one_of, discriminator = "type", closed)]
struct NoEnum {
    a: A,
}

#[derive(HlModel)]
#[hl(all_of, discriminator = "type", any_of)]
enum NoComposition {
    A(A),
}

#[derive(HlModel)]
#[hl(any_of)]
enum OnlyOneRight {
    Right(A),
    Wrong,
}

#[derive(HlModel)]
#[hl(discriminator = "type")]
enum NoPayload {
    #[hl(tag = "a")]
    A,
}

#[derive(HlModel)]
#[hl(all_of, rename_all = "camelCase", null = "absent", max_length = 1, min_properties = 2, max_properties = 1)]
struct Parts {
    pub first: A,
    #[hl(default = 1, secret, min_properties = 1, alias = "x")]
    second: Option<A>,
    third: Nullable<A>,
    fourth: Box<Self>,
}

#[derive(HlModel)]
#[hl(all_of, closed)]
struct Tuple(A, Box<A>, #[hl(any_string_name)] Dict);

#[derive(HlModel)]
#[hl(all_of, closed)]
struct NoParts();

#[derive(HlModel)]
#[hl(closed, not = Never, one_of)]
struct Never {
    #[hl(not = Option<A>)]
    a: A,
}

#[derive(HlModel)]
struct Name(Box<Name>);

#[derive(HlModel)]
#[hl(one_of, not = (u8, ()))]
enum Last {
    Null(Null),
}

fn main() {}
