//! The keys that an `all_of` takes for declared: those evaluated by a part that the object matches.

use hl_model::schema::json_schema;
use hl_model::{Dict, HlModel, Integer, Nullable, Problem, Value};
use hl_model_tests::described;

use super::every_object::agree_on;
use super::{Cat, Dog, Fish, KnownPet, Pet, kept};

/// What the model, its description and another implementation of JSON Schema say of a text.
#[track_caller]
fn verdict<T: HlModel>(text: &str) -> Result<T, Vec<String>> {
    let read = T::from_json(text);
    let found = described(<T as HlModel>::schema(), text);
    assert_eq!(read.as_ref().err(), found.as_ref().err(), "they disagree on {text}");
    let in_memory = T::from_value(text.parse().unwrap());
    assert_eq!(in_memory.is_ok(), read.is_ok(), "text and value differ: {text}");
    let schema = serde_json::from_str(&json_schema::<T>().to_json()).unwrap();
    let valid = jsonschema::draft202012::new(&schema).unwrap().is_valid(&serde_json::from_str(text).unwrap());
    assert_eq!(valid, read.is_ok(), "{text}: {read:?}\n{schema:#}", read = read.as_ref().err());
    read.map_err(|errors| errors.iter().map(|problem| format!("{} {}", problem.pointer(), problem.code())).collect())
}

#[track_caller]
fn accepts<T: HlModel>(text: &str) -> T {
    let value = verdict::<T>(text).unwrap_or_else(|problems| panic!("{text}: {problems:?}"));
    assert_eq!(value.to_value(), text.parse::<Value>().unwrap());
    assert_eq!(value.to_json().unwrap().matches("\":").count(), text.matches("\":").count(), "each key once");
    value
}

#[track_caller]
fn refuses<T: HlModel>(text: &str, problems: &[&str]) {
    assert_eq!(verdict::<T>(text).map(drop), Err(problems.iter().map(|problem| (*problem).to_owned()).collect()));
}

/// A name.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Named {
    name: String,
}

/// A number.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Numbered {
    number: Integer,
    #[hl(any_string_name)]
    others: Dict,
}

/// A number or a name.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Label {
    /// A number.
    Number(Numbered),
    /// A name with anything else.
    Name(Loose),
    /// Sizes.
    Sizes(Fish),
}

/// A name and any other key.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Loose {
    name: String,
    #[hl(any_string_name)]
    others: Dict,
}

/// A label with a title.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Titled {
    title: Title,
    label: Label,
    #[hl(any_string_name)]
    others: Dict<bool>,
}

/// A title.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Title {
    title: String,
}

#[test]
fn the_keys_that_are_left_over_are_those_of_which_no_matching_part_says_anything() {
    let titled: Titled = accepts(r#"{"title":"a","number":1,"new":true}"#);
    assert_eq!(titled.others().keys().collect::<Vec<_>>(), ["new"]);
    let titled: Titled = accepts(r#"{"title":"a","number":1,"name":"b","new":true}"#);
    assert_eq!(titled.others().keys().collect::<Vec<_>>(), ["new"]);
    // `name` is no string, so that only the number matches, and the name is left over.
    let titled: Titled = accepts(r#"{"title":"a","number":1,"name":false}"#);
    assert_eq!(titled.any_string_name("name"), Some(&false));
    refuses::<Titled>(r#"{"title":"a","number":1,"name":2}"#, &["/name wrong_type"]);
}

#[test]
fn a_member_that_checks_every_key_leaves_none() {
    /// Sizes or a number.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum Sized {
        /// A number.
        Number(Numbered),
        /// Sizes.
        Sizes(Fish),
    }
    /// A part with sizes.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct Whole(Sized);
    #[derive(Clone, Debug, PartialEq, HlModel)]
    struct Counts {
        #[hl(any_string_name)]
        counts: Dict<u8>,
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum Numbers {
        Sizes(Fish),
        Counts(Counts),
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct Counted(Numbers);

    accepts::<Whole>(r#"{"number":1,"size":2}"#);
    refuses::<Whole>(r#"{"number":1,"size":"2"}"#, &["/size unknown_key"]);
    accepts::<Counted>(r#"{"a":256}"#);
    accepts::<Counted>(r#"{"a":1}"#);
}

#[test]
fn a_tag_belongs_to_the_part_that_it_chooses_a_member_of() {
    /// A pet with a title.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct TitledPet(Title, KnownPet);
    /// A pet of any kind with a title.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct AnyPet(Open, Pet);
    /// What is left of it.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    struct Open {
        #[hl(any_string_name)]
        others: Dict,
    }

    // The member is closed, so no title fits beside it.
    refuses::<TitledPet>(r#"{"title":"a","kind":"cat"}"#, &["/title unknown_key"]);
    accepts::<AnyPet>(r#"{"kind":"cat","lives":9}"#);
    accepts::<AnyPet>(r#"{"kind":"dog","name":"Rex"}"#);
    accepts::<AnyPet>(r#"{"kind":"wolf"}"#);
    refuses::<AnyPet>(r#"{"kind":"wolf","teeth":32}"#, &["/teeth unknown_key"]);
    refuses::<AnyPet>(r#"{"lives":9,"bark":"wow"}"#, &["/kind missing_tag"]);
}

#[test]
fn a_tagged_part_has_the_keys_of_its_member_alone() {
    /// Named and numbered.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, discriminator = "kind")]
    enum Kinds {
        /// A number.
        #[hl(tag = "number")]
        Number(Numbered),
        /// A word.
        #[hl(tag = "word")]
        Word(Worded),
    }
    /// A word.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    struct Worded {
        word: String,
        #[hl(any_string_name)]
        others: Dict,
    }
    /// Closed around it.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct Whole(Kinds);

    accepts::<Whole>(r#"{"kind":"word","word":"a"}"#);
    refuses::<Whole>(r#"{"kind":"word","word":"a","number":1}"#, &["/number unknown_key"]);
    refuses::<Whole>(r#"{"kind":"number","word":"a","number":1}"#, &["/word unknown_key"]);
}

#[test]
fn a_map_as_a_part_has_every_key() {
    /// A number, and other numbers.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct Numbers(Numbered, Dict<Integer>);

    let numbers: Numbers = accepts(r#"{"number":1,"other":2}"#);
    assert_eq!(numbers.into_parts().dict.len(), 2);
    refuses::<Numbers>(r#"{"number":1,"other":"2"}"#, &["/other wrong_type"]);
}

#[test]
fn a_nullable_part_is_a_part_unless_it_is_null() {
    /// Two parts.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of)]
    struct Open(Nullable<Named>, Nullable<Box<Title>>, #[hl(any_string_name)] Dict<Integer>);
    /// The same.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct Closed(MaybeNamed, Nullable<Title>);
    /// A name or null.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    struct MaybeNamed(Nullable<Named>);

    accepts::<Open>(r#"{"name":"a","title":"b"}"#);
    let open: Open = accepts(r#"{"name":"a","title":"b","more":1}"#);
    assert_eq!(open.any_string_names().count(), 1);
    refuses::<Open>(r#"{"name":"a","title":"b","more":"c"}"#, &["/more wrong_type"]);
    accepts::<Open>("null");
    refuses::<Open>("1", &[" wrong_type"]);
    accepts::<Closed>(r#"{"name":"a","title":"b"}"#);
    refuses::<Closed>(r#"{"name":"a","title":"b","more":1}"#, &["/more unknown_key"]);
    refuses::<Closed>(r#"{"title":"b"}"#, &["/name missing_key"]);
}

#[test]
fn a_nullable_member_may_leave_its_tag_undeclared() {
    /// A cat, if it is one.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    struct MaybeCat(Nullable<Cat>);
    /// A dog, if it is one.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    struct MaybeDog(Nullable<Box<Dog>>);
    /// A fish, if it is one.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    struct MaybeFish(Nullable<Fish>);
    /// A pet, if it is one.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, discriminator = "kind")]
    enum MaybePet {
        /// A cat.
        #[hl(tag = "cat")]
        Cat(MaybeCat),
        /// A dog.
        #[hl(tag = "dog")]
        Dog(MaybeDog),
        /// A fish.
        #[hl(tag = "fish")]
        Fish(MaybeFish),
    }

    accepts::<MaybePet>(r#"{"kind":"cat"}"#);
    accepts::<MaybePet>(r#"{"kind":"dog","name":"Rex"}"#);
    accepts::<MaybePet>(r#"{"kind":"fish","length":3}"#);
    refuses::<MaybePet>(r#"{"kind":"dog","name":"Rex","age":1}"#, &["/age unknown_key"]);
    refuses::<MaybePet>("null", &[" null_not_allowed"]);
}

#[test]
fn what_is_left_over_is_told_in_every_nesting_of_compositions() {
    /// A label, again.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of)]
    enum Outer {
        /// With a title.
        Titled(Inner),
        /// A name alone.
        Named(Named),
    }
    /// A closed part.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct Inner(Title, Label);
    /// A label or null, and more.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct Whole(Nullable<Inner>, Outer);

    accepts::<Whole>(r#"{"title":"a","number":1}"#);
    accepts::<Whole>(r#"{"title":"a","name":"b"}"#);
    refuses::<Whole>(r#"{"title":"a","number":1,"name":2}"#, &[" one_of_none"]);
    refuses::<Whole>(r#"{"title":"a","new":1}"#, &[" any_of_none", " one_of_none"]);
}

#[test]
fn a_builder_refuses_what_would_not_be_left_over() {
    let label = || Label::Number(Numbered::builder().number(1).build().unwrap());
    let title = || Title::builder().title("a").build().unwrap();
    let build = |key: &str| Titled::builder().title(title()).label(label()).any_string_name(key, true).build();
    let codes = |key| build(key).map_err(|errors| errors.iter().map(Problem::code).collect::<Vec<_>>());
    assert_eq!(
        codes("name").map(|titled| titled.to_json().unwrap()),
        Ok(r#"{"title":"a","number":1,"name":true}"#.into())
    );
    assert_eq!(codes("title"), Err(vec!["declared_key"]));
    assert_eq!(codes("number"), Err(vec!["declared_key"]));

    let titled = build("name").unwrap();
    let named = Label::Name(Loose::builder().name("b").build().unwrap());
    let errors = titled.to_builder().label(named).build().unwrap_err();
    assert_eq!(errors.to_string(), "Titled: 1 problem\n  /name: key is declared by the model; use its own setter");
    // The part keeps it as well, with another value.
    let numbered = Numbered::builder().number(1).any_string_name("name", 2).build().unwrap();
    assert!(titled.to_builder().label(Label::Number(numbered)).build().is_err());
}

#[test]
fn values_that_are_left_over_count_as_nested() {
    /// A part with itself in it.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of)]
    struct Nested(Value, #[hl(any_string_name)] Dict<Box<Nested>>);

    for levels in [127, 128, 129, 5_000] {
        let text = r#"{"a":"#.repeat(levels) + "1" + &"}".repeat(levels);
        let read = Nested::from_json(&text);
        assert_eq!(read.is_ok(), levels <= 128, "{levels}");
        assert_eq!(read.map(drop), described(<Nested as HlModel>::schema(), &text));
    }
    kept::<Nested>(r#"{"a":{"a":{"a":1}}}"#);
}

#[test]
fn all_three_agree_on_every_object_with_a_title_and_a_label() {
    agree_on::<Titled>(&["title", "number", "name", "new"]);
}

#[test]
fn keys_of_no_member_are_unknown_where_the_only_possible_one_does_not_match() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum Side {
        Left { left: Integer },
        Right { right: Integer, more: Option<Integer> },
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct Whole {
        named: Named,
        side: Side,
    }
    // `more` is a key of the other member, which lacks its required key.
    refuses::<Whole>(r#"{"name":"a","left":"x","more":1}"#, &[" any_of_none"]);
}
