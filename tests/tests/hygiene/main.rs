//! Generated code takes nothing from the scope around it, and triggers no lint there.

#![no_implicit_prelude]
#![deny(
    missing_docs, missing_debug_implementations, unused, unused_qualifications, unreachable_pub, deprecated,
    clippy::pedantic, clippy::nursery
)]

extern crate hl_model as renamed;

#[expect(non_snake_case, reason = "names in generated code have capitals")]
#[expect(
    clippy::iter_not_returning_iterator,
    clippy::large_enum_variant,
    clippy::too_many_arguments,
    reason = "a key may be called `iter`, and there are many keys"
)]
pub mod names;

pub mod lints;

/// A module in which the names of the prelude mean something else.
pub mod shadowed {
    use ::hl_model::{Dict, HlModel};

    /// Not the type that one expects.
    #[derive(Debug)]
    pub struct Option;
    /// Not the type that one expects.
    #[derive(Debug)]
    pub struct Result;
    /// Not the type that one expects.
    #[derive(Debug)]
    pub struct Some;
    /// Not the type that one expects.
    #[derive(Debug)]
    pub struct None;
    /// Not the type that one expects.
    #[derive(Debug)]
    pub struct Ok;
    /// Not the type that one expects.
    #[derive(Debug)]
    pub struct Err;
    /// Not the type that one expects.
    #[derive(Debug)]
    pub struct Default;
    /// Not the type that one expects.
    #[derive(Debug)]
    pub struct Box;
    /// Not the trait that one expects.
    pub trait Clone {}
    /// Not the trait that one expects.
    pub trait Into {}
    /// Not the module that one expects.
    pub mod core {}
    /// Not the module that one expects.
    pub mod std {}

    /// A model that names its types in full.
    #[derive(Debug, HlModel)]
    pub struct Model {
        id: ::std::string::String,
        #[hl(default = "x", max_length = 3)]
        text: ::core::option::Option<::std::string::String>,
        #[hl(default = ["x"])]
        list: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        inner: ::std::option::Option<::std::boxed::Box<Self>>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    /// A composition that shadows too.
    #[derive(Debug, HlModel)]
    #[hl(any_of)]
    pub enum Either {
        /// One.
        Some(::std::boxed::Box<Model>),
        /// Two.
        None(::hl_model::Null),
        /// Three.
        Ok(::std::string::String),
        /// More.
        Err(::std::vec::Vec<Self>),
    }

    /// A composition with tags.
    #[derive(Debug, HlModel)]
    #[hl(one_of, discriminator = "type")]
    pub enum Tagged {
        /// One.
        Some(Model),
        /// Two.
        None(Both),
        /// More.
        #[hl(other)]
        Other(Dict),
    }

    /// Parts.
    #[derive(Debug, HlModel)]
    #[hl(all_of)]
    pub struct Both(Model, ::std::boxed::Box<Part>, #[hl(any_string_name)] Dict);

    /// A part.
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    pub struct Part {
        part: i64,
    }

    /// An enum that shadows too.
    #[derive(Debug, HlModel)]
    pub enum Choice {
        /// One.
        Some,
        /// Two.
        #[hl(rename = "none")]
        None,
        /// More.
        #[hl(other)]
        Other(::hl_model::OtherValue),
    }
}

#[::core::prelude::v1::test]
fn shadowed_names_do_no_harm() {
    use ::hl_model::HlModel;

    let model = shadowed::Model::from_json(r#"{"id":"a","list":["b"],"inner":{"id":"c"}}"#).unwrap();
    ::std::assert_eq!(model.text_or_default(), "x");
    ::std::assert_eq!(model.inner().unwrap().id(), "c");
    let either = shadowed::Either::from_json(r#"["a",null]"#).unwrap();
    ::std::assert_eq!(
        (either.as_some().is_none(), either.as_err().map(<[_]>::len)),
        (true, ::std::option::Option::Some(2))
    );
    ::std::assert_eq!(either.matches(), ["Err"]);
    let json = r#"{"type":"None","id":"a","part":1}"#;
    ::std::assert_eq!(shadowed::Tagged::from_json(json).unwrap().as_none().unwrap().part().part(), 1);
    ::std::assert_eq!(shadowed::Choice::from_json("\"none\"").unwrap().as_str(), "none");
}

/// A model of a crate that is known by another name.
#[derive(Clone, Debug, ::renamed::HlModel)]
#[hl(crate = ::renamed, closed)]
pub struct Renamed {
    id: ::std::string::String,
    kind: RenamedKind,
    name: RenamedName,
}

/// An enum of that crate.
#[derive(Clone, Debug, ::renamed::HlModel)]
#[hl(crate = ::renamed)]
pub enum RenamedKind {
    /// The only one.
    A,
}

/// A newtype of that crate.
#[derive(Clone, Debug, ::renamed::HlModel)]
#[hl(crate = ::renamed)]
pub struct RenamedName(::std::string::String);

/// A composition of that crate.
#[derive(Clone, Debug, ::renamed::HlModel)]
#[hl(crate = ::renamed, any_of)]
pub enum RenamedUnion {
    /// One.
    Model(Renamed),
    /// Two.
    Parts(::std::boxed::Box<RenamedAll>),
}

/// Parts of that crate.
#[derive(Clone, Debug, ::renamed::HlModel)]
#[hl(crate = ::renamed, all_of, closed)]
pub struct RenamedAll {
    model: Renamed,
}

#[::core::prelude::v1::test]
fn the_crate_may_be_renamed() {
    let name = RenamedName::new("n").unwrap();
    let model = Renamed::builder().id("a").kind(RenamedKind::A).name(name).build().unwrap();
    let json = r#"{"id":"a","kind":"A","name":"n"}"#;
    ::std::assert_eq!(::renamed::HlModel::to_json(&model).unwrap(), json);
    let parts = RenamedAll::builder().model(model).build().unwrap();
    let either = <RenamedUnion as ::core::convert::From<_>>::from(::std::boxed::Box::new(parts));
    ::std::assert_eq!(::renamed::HlModel::to_json(&either).unwrap(), json);
}

/// Keys that have the names of methods, variables and keywords.
#[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
#[hl(closed)]
#[expect(non_snake_case, reason = "two names that differ in underscores only are two names")]
pub struct Names {
    build: ::std::string::String,
    new: i32,
    default: i32,
    get: i32,
    keys: i32,
    schema: i32,
    self_: i32,
    r#type: i32,
    map: i32,
    builder: i32,
    to_builder: i32,
    into_parts: i32,
    any_string_name: i32,
    slots: i32,
    building: i32,
    value: ::std::option::Option<i32>,
    maybe_value: i32,
    #[hl(default = 7)]
    number: ::std::option::Option<i32>,
    number_or_default: i32,
    index: i32,
    input: i32,
    model: i32,
    from_json: i32,
    is_it: i32,
    as_str: i32,
    from_str: i32,
    r#fn: i32,
    str: i32,
    hl_model: i32,
    a_b: i32,
    a__b: i32,
}

#[::core::prelude::v1::test]
fn keys_may_have_any_name() {
    let keys = <Names as ::hl_model::HlModel>::required_keys();
    let json = ::std::format!(r#"{{"{}":1}}"#, keys.join(r#"":1,""#)).replace(r#""build":1"#, r#""build":"b""#);
    let names = <Names as ::hl_model::HlModel>::from_json(&json).unwrap();
    ::std::assert_eq!(names.build(), "b");
    ::std::assert_eq!((names.r#type(), names.builder(), names.number_or_default()), (1, 1, 1));
    ::std::assert_eq!((names.get(), names.keys(), names.to_builder(), names.into_parts()), (1, 1, 1, 1));
    let changed = ::hl_model::HlModel::into_builder(names).build_("c").build().unwrap();
    ::std::assert_eq!(changed.build(), "c");
}

/// Generics with the names that generated code might use.
#[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
#[hl(closed)]
pub struct Generic<T, S: ::core::clone::Clone = i32, D = T, const N: usize = 3>
where
    D: ::core::fmt::Debug,
{
    items: ::std::vec::Vec<T>,
    single: ::std::option::Option<S>,
    dict: ::hl_model::Dict<D>,
    next: ::std::option::Option<::std::boxed::Box<Self>>,
}

#[::core::prelude::v1::test]
fn generics_may_have_any_name() {
    use ::hl_model::HlModel;

    let json = r#"{"items":[1],"single":2,"dict":{"a":"b"},"next":{"items":[],"dict":{}}}"#;
    let model = Generic::<u8, i32, ::std::string::String, 4>::from_json(json).unwrap();
    ::std::assert_eq!(model.to_json().unwrap(), json);
    ::std::assert_eq!(model.single(), ::std::option::Option::Some(&2));
    ::std::assert_eq!(model.items(), [1]);
}

/// A generic composition with the names that generated code might use.
#[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
#[hl(any_of)]
pub enum GenericUnion<T, S: ::core::clone::Clone = i32, const N: usize = 3>
where
    T: ::core::fmt::Debug,
{
    /// One.
    T(T),
    /// Two.
    S(::std::vec::Vec<S>),
    /// Three.
    Result(::hl_model::Null),
    /// Four.
    r#Self_(::std::boxed::Box<Generic<T, S, i64, N>>),
}

/// A composition of one member.
#[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
#[hl(one_of)]
pub enum Single {
    /// The only one.
    Only(::std::string::String),
}

/// A composition of two.
#[derive(Clone, Debug, PartialEq, ::hl_model::HlModel)]
#[hl(one_of)]
pub enum Double {
    /// One.
    One(::std::string::String),
    /// The other.
    #[deprecated]
    Other(f64),
}

/// Parts with the names of methods.
#[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
#[hl(all_of, closed)]
pub struct NamedParts<T> {
    build: T,
    builder: Single,
    r#type: T,
    get: T,
}

#[::core::prelude::v1::test]
fn compositions_may_have_any_name() {
    use ::hl_model::HlModel;

    let union = GenericUnion::<bool>::from_json("[1]").unwrap();
    ::std::assert_eq!(union.as_s(), ::std::option::Option::Some(&[1][..]));
    let single = Single::from_json("\"a\"").unwrap();
    ::std::assert_eq!(single.as_only(), ::std::option::Option::Some("a"));
    let double = Double::from_json("\"a\"").unwrap();
    ::std::assert_eq!(double.as_one(), ::std::option::Option::Some("a"));
    let parts = NamedParts::<Single>::from_json("\"a\"").unwrap();
    ::std::assert_eq!(parts.r#type().as_only(), ::std::option::Option::Some("a"));
    ::std::assert_eq!(parts.to_json().unwrap(), "\"a\"");
}

/// A model of a macro that names the library by the macro's crate.
macro_rules! model_of_this_crate {
    ($name:ident) => {
        /// A model.
        #[derive(Clone, Debug, PartialEq, Eq, ::renamed::HlModel)]
        #[hl(crate = $crate::renamed)]
        pub struct $name {
            #[hl(any_string_name)]
            rest: $crate::renamed::Dict<i64>,
        }
    };
}

model_of_this_crate!(OfThisCrate);

macro_rules! model {
    ($(#[$attribute:meta])* $visibility:vis $name:ident { $($(#[$of_field:meta])* $field:ident: $ty:ty,)* }) => {
        #[derive(Clone, Debug, ::hl_model::HlModel)]
        $(#[$attribute])*
        $visibility struct $name { $($(#[$of_field])* $field: $ty,)* }
    };
}

model! {
    /// A model made by a macro.
    #[hl(closed)]
    pub FromMacro {
        /// The groups around types do not hide what they are.
        id: ::std::option::Option<::std::string::String>,
        #[hl(default = 3)]
        count: ::std::option::Option<i64>,
        list: ::std::vec::Vec<u8>,
    }
}

#[::core::prelude::v1::test]
fn macros_and_functions_may_make_models() {
    use ::hl_model::HlModel;

    /// A model in a function.
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Local {
        id: ::std::option::Option<LocalName>,
    }

    /// A name in a function.
    #[derive(Debug, HlModel)]
    struct LocalName(::std::string::String);

    let model = FromMacro::from_json(r#"{"id":"a","list":[1]}"#).unwrap();
    ::std::assert_eq!(model.id(), ::std::option::Option::Some("a"));
    ::std::assert_eq!(model.count_or_default(), 3);
    ::std::assert_eq!(model.list(), [1]);
    let local = Local::builder().id(LocalName::new("x").unwrap()).build().unwrap();
    ::std::assert_eq!(local.id().unwrap().inner(), "x");
}
