//! Types of the user may have the names that type parameters usually have, and models may be made by a macro of the user.

#![deny(warnings)]

use hl_model::{Dict, HlModel, Integer};

/// A union, an enum, a newtype and an object of each name.
macro_rules! named {
    ($($name:ident)*) => {$(
        mod $name {
            use hl_model::{Dict, HlModel, Integer};

            /// Holds one of its name wherever a type can stand.
            #[allow(non_snake_case, reason = "the key is named as the type is")]
            #[derive(Clone, Debug, PartialEq, HlModel)]
            pub(super) struct Holder {
                one: $name,
                maybe: Option<$name>,
                list: Option<Vec<$name>>,
                deep: Option<Vec<Vec<$name>>>,
                map: Option<Dict<$name>>,
                lists: Option<Dict<Vec<$name>>>,
                #[hl(pattern_keys = "^x-")]
                typed: Dict<$name>,
                #[hl(any_string_name)]
                any_string_name: Dict<$name>,
            }

            /// Is of its name.
            #[derive(Clone, Debug, PartialEq, HlModel)]
            #[hl(closed)]
            pub(super) struct $name {
                value: Integer,
                next: Option<Box<$name>>,
            }

            #[test]
            fn is_read_built_and_written() {
                let one = || $name::builder().value(1).build().unwrap();
                let holder = Holder::builder()
                    .one(one())
                    .list([one()])
                    .deep([[one()]])
                    .map([("k", one())])
                    .lists([("k", [one()])])
                    .typed("x-a", one())
                    .any_string_name("z", one())
                    .build()
                    .unwrap();
                let json = r#"{"one":{"value":1},"list":[{"value":1}],"deep":[[{"value":1}]],"map":{"k":{"value":1}},"lists":{"k":[{"value":1}]},"x-a":{"value":1},"z":{"value":1}}"#;
                assert_eq!(holder.to_json().unwrap(), json);
                assert_eq!(Holder::from_json(json).unwrap(), holder);
                assert_eq!(serde_json::from_str::<Holder>(json).unwrap(), holder);
            }
        }
    )*};
}

#[allow(non_snake_case, reason = "a module is named as its type is")]
mod types {
    named! { A E I K S T V V0 Keys After }
}

/// Is a union of the name of a setter's parameter.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum V {
    Number(Integer),
    Text(String),
}

/// Is an enum of the name of a setter's parameter.
#[derive(Clone, Debug, PartialEq, HlModel)]
enum I {
    One,
    Two,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Both<K: hl_model::FieldType> {
    union: V,
    list: Option<Vec<I>>,
    map: Option<Dict<V>>,
    key: Option<K>,
}

#[test]
fn unions_and_enums_too() {
    let both = Both::<V>::builder().union(V::Number(1.into())).list([I::One]).map([("a", V::Text("b".into()))]);
    let both = both.key(V::Number(2.into())).build().unwrap();
    assert_eq!(both.to_json().unwrap(), r#"{"union":1,"list":["One"],"map":{"a":"b"},"key":2}"#);
    assert_eq!(Both::<V>::from_json(&both.to_json().unwrap()).unwrap(), both);
}

/// Keeps its other keys in a field whose name is a keyword.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Keyword {
    #[hl(any_string_name)]
    r#type: Dict<Integer>,
}

#[test]
fn a_keyword_names_the_methods_for_other_keys() {
    let keyword = Keyword::builder().r#type([("a", 1)]).set_type("b", 2).remove_type("a").build().unwrap();
    assert_eq!(keyword.r#type().keys().collect::<Vec<_>>(), ["b"]);
    assert_eq!(Keyword::from_json(r#"{"b":2}"#).unwrap(), keyword);
}
