//! Compositions in every form that is right.

use hl_model::{Dict, HlModel, Integer, Null, Nullable, Value};
use std::collections::HashMap;
use std::sync::Arc;

/// A part.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct A {
    a: Option<String>,
}

/// Another.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct B {
    b: Option<i64>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// One of several.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, module = "a.b.one", inline, description = "One.", not = Nothing, min_properties = 1, max_properties = 9)]
enum One {
    Text(String),
    #[hl(rename = "number", description = "A number.")]
    Number(f64),
    #[deprecated]
    Integer(Integer),
    Nothing(Null),
    Optional(Nullable<bool>),
    List(Vec<One>),
    Slice(Box<[A]>),
    Map(HashMap<String, Self>),
    Dict(Dict<A>),
    Boxed(Box<A>),
    Shared(Arc<B>),
    Any(Value),
    r#Type(Tagged),
}

/// Any of several, of which two are the same.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Any<T, const N: usize = 1> {
    First(T),
    Second(std::string::String),
    Third(String),
    Fourth(Vec<T>),
}

#[derive(HlModel)]
#[hl(any_of)]
enum Only {
    Text(String),
}

/// Nothing at all.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Nothing {}

/// Told apart by a tag.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, discriminator = "@type", rename_all = "kebab-case")]
enum Tagged {
    VeryFirst(A),
    #[hl(tag = "second", tag = "2")]
    Second(Arc<B>),
    #[hl(rename = "third")]
    Third(Dict),
    Inner(Box<Tagged2>),
    #[hl(other)]
    Unknown(Value),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "@kind")]
enum Tagged2 {
    Tagged(Box<Tagged>),
    All(All),
}

/// All at once.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, not = Nothing, min_properties = 1)]
struct All {
    /// A part.
    #[hl(description = "The part.")]
    a: A,
    #[hl(rename = "bee")]
    b: Box<B>,
    #[hl(any_string_name)]
    others: Dict<One>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
struct Tuple<T: Clone>(T, crate::All);

fn main() -> Result<(), hl_model::Errors> {
    let one = One::from_json("\"a\"").unwrap_err();
    assert_eq!(one.first().code(), "one_of_many");
    let views: fn(&One) -> (Option<&str>, Option<f64>, Option<Null>, Option<Nullable<bool>>, Option<&[One]>, Option<&A>) =
        |one| (one.as_text(), one.as_number(), one.as_nothing(), one.as_optional(), one.as_list(), one.as_boxed());
    let boxed = A::builder().build()?.to_builder().a("x").build().map(Box::new)?;
    let _ = One::try_from(boxed).as_ref().map(views);
    assert_eq!(One::Number(1.5).as_type(), None);
    let any = Any::<i64>::from_json("\"a\"")?;
    assert_eq!((any.matches(), any.as_second()), (vec!["Second", "Third"], Some("a")));
    assert_eq!(Only::from_json("\"a\"")?.as_text(), Some("a"));
    let json = r#"{"@type":"very-first","a":"a"}"#;
    assert_eq!(Tagged::from_json(json)?.to_json()?, json);
    let all = All::builder().a(A::builder().build()?).b(B::builder().b(1).build()?).build()?;
    assert_eq!((all.a().a(), all.to_json()?.as_str()), (None, r#"{"b":1}"#));
    let tuple = Tuple::<A>::from_json(r#"{"a":"x"}"#)?;
    assert_eq!((tuple.t().a(), tuple.all().a().a()), (Some("x"), Some("x")));
    assert_eq!(tuple.into_parts().t.a(), Some("x"));
    Ok(())
}
