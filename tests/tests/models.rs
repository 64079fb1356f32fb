//! What every model has besides its accessors.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use hl_model::schema::{Object, Shape};
use hl_model::{Date, DateTime, Decimal, Dict, HlModel, Integer, Nullable, Uuid, Value};
use hl_model_tests::for_every_model;

/// A player with notes of any kind.
#[derive(Clone, Debug, Default, PartialEq, HlModel)]
struct Player {
    #[hl(min_length = 1)]
    name: String,
    #[hl(maximum = 1)]
    ratio: Option<f64>,
    #[hl(any_string_name)]
    extra: Dict,
}

/// A direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, HlModel)]
#[hl(rename_all = "kebab-case")]
enum Way {
    TurnLeft,
    TurnRight,
}

/// A size, some of them known.
#[derive(Clone, Debug, PartialEq, HlModel)]
enum Size {
    #[hl(value = 1)]
    Small,
    #[hl(value = 10)]
    Large,
    #[hl(other)]
    Other(hl_model::OtherValue),
}

const PLAYER: &str = r#"{"x":1.50,"name":"Ada","y":{"z":[]}}"#;

fn player() -> Player {
    Player::from_json(PLAYER).unwrap()
}

#[test]
fn check_finds_what_code_of_the_module_has_made() {
    let of = |name: &str, ratio| Player { name: name.into(), ratio, extra: Dict::new() };
    assert_eq!(of("Ada", Some(0.5)).check().map_err(|errors| errors.to_string()), Ok(()));
    let errors = of("", Some(1.5)).check().unwrap_err();
    let found: Vec<_> = errors.iter().map(|problem| (problem.pointer(), problem.code(), problem.position())).collect();
    assert_eq!(found, [("/name", "too_short", None), ("/ratio", "above_maximum", None)]);
    let errors = of("Ada", Some(f64::NAN)).check().unwrap_err();
    assert_eq!(errors.first().pointer(), "/ratio");
    assert_eq!(Player::default().check().unwrap_err().len(), 1);
    assert_eq!(vec![Player::default()].check().unwrap_err().first().pointer(), "/0/name");
}

/// Two parts that share a key.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Both {
    one: Named,
    other: Named,
    #[hl(any_string_name)]
    extra: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Named {
    name: String,
    #[hl(any_string_name)]
    extra: Dict,
}

#[test]
fn check_finds_parts_that_are_not_one_object() {
    let named = |name: &str| Named { name: name.into(), extra: Dict::new() };
    let both = |one: &str, other: &str, extra| Both { one: named(one), other: named(other), extra };
    assert_eq!(both("Ada", "Ada", Dict::new()).check(), Ok(()));
    let message = |both: &dyn Fn() -> Result<(), hl_model::Errors>| both().unwrap_err().first().to_string();
    let differs = "/name: two parts have different values for the key `name`";
    assert_eq!(message(&|| both("Ada", "Bob", Dict::new()).check()), differs);
    assert_eq!(message(&|| both("Ada", "Ada", Dict::from([("name", Value::from("Bob"))])).check()), differs);
    assert_eq!(message(&|| vec![both("Ada", "Bob", Dict::new())].check()), format!("/0{differs}"));
    assert_eq!(both("Ada", "Ada", Dict::from([("name", Value::from("Ada"))])).check(), Ok(()));
}

#[test]
fn the_field_for_undeclared_keys_names_its_methods() {
    assert_eq!(player().extra().keys().collect::<Vec<_>>(), ["x", "y"]);
    let json = |player: Result<Player, hl_model::Errors>| player.unwrap().to_json().unwrap();
    assert_eq!(
        json(player().into_builder().set_extra("w", 1).build()),
        r#"{"x":1.50,"name":"Ada","y":{"z":[]},"w":1}"#
    );
    assert_eq!(json(player().into_builder().set_extra("x", 2).build()), r#"{"x":2,"name":"Ada","y":{"z":[]}}"#);
    assert_eq!(json(player().into_builder().remove_extra("x").build()), r#"{"name":"Ada","y":{"z":[]}}"#);
    assert_eq!(json(player().into_builder().remove_extra("unknown").build()), PLAYER);
    let all = Dict::from([("a", Value::from(1)), ("b", Value::NULL)]);
    assert_eq!(json(Player::builder().name("Ada").extra(all).build()), r#"{"name":"Ada","a":1,"b":null}"#);
}

#[test]
fn an_undeclared_key_that_is_declared_is_a_problem() {
    let declared = [("name", Value::from("Grace")), ("other", Value::from(1))];
    let builders = [
        player().into_builder().any_string_name("name", "Grace"),
        player().into_builder().set_extra("name", "Grace"),
        player().into_builder().extra(declared),
    ];
    for builder in builders {
        let errors = builder.build().unwrap_err();
        assert_eq!((errors.len(), errors.first().pointer(), errors.first().code()), (1, "/name", "declared_key"));
    }
    assert_eq!(player().into_builder().any_string_name("x", 1).build().unwrap_err().first().code(), "duplicate_key");
}

#[test]
fn the_entries_of_another_model_are_set_without_its_order() {
    let other = Player::from_json(r#"{"q":1,"r":2,"name":"Grace"}"#).unwrap();
    let built = Player::builder().name("Ada").extra(other.extra().clone()).build().unwrap();
    assert_eq!(built.to_json().unwrap(), r#"{"name":"Ada","q":1,"r":2}"#);
}

#[test]
fn enums_are_shown_as_their_value_and_list_their_variants() {
    assert_eq!(Way::VARIANTS, [Way::TurnLeft, Way::TurnRight]);
    assert_eq!(Size::VARIANTS, [Size::Small, Size::Large]);
    for way in Way::VARIANTS {
        assert_eq!(way.to_string(), way.as_str());
        assert_eq!(way.to_string().parse::<Way>().unwrap(), *way);
    }
    assert_eq!(format!("[{:>10}]", Way::TurnLeft), "[ turn-left]");
    assert_eq!(Size::from_json("7").unwrap().to_string(), "7");
    assert_eq!(Size::Large.to_string(), "10");
}

#[test]
fn points_of_time_are_in_order_and_the_order_agrees_with_equality() {
    let times =
        ["2024-01-01T00:30:00+01:00", "2023-12-31T23:30:00Z", "2023-12-31T23:30:00.5Z", "2023-12-31T22:00:00-03:00"];
    let sorted: BTreeSet<DateTime> = times.iter().map(|time| time.parse().unwrap()).collect();
    assert_eq!(sorted.iter().map(DateTime::as_str).collect::<Vec<_>>(), [times[1], times[0], times[2], times[3]]);
    assert!("2024-02-29".parse::<Date>().unwrap() < "2024-03-01".parse().unwrap());
    assert!(
        Uuid::try_from("00000000-0000-0000-0000-000000000001").unwrap()
            > Uuid::try_from("00000000-0000-0000-0000-000000000000").unwrap()
    );
}

#[test]
fn types_with_a_natural_default_have_it() {
    assert_eq!(Value::default(), Value::NULL);
    assert_eq!(Nullable::<String>::default(), Nullable::Null);
    assert_eq!((Integer::default().to_i64(), Decimal::default().to_i64()), (Some(0), Some(0)));
    assert!(Dict::<i64>::default().is_empty());
}

#[test]
fn maps_lists_and_sets_of_models_are_read_and_written_by_themselves() {
    let json = format!(r#"{{"a":{PLAYER},"b":{PLAYER}}}"#);
    let players = BTreeMap::<String, Player>::from_json(&json).unwrap();
    assert_eq!(players.to_json().unwrap(), json);
    assert_eq!(HashMap::<String, Player>::from_json(&json).unwrap().len(), 2);
    let errors = BTreeMap::<String, Player>::from_json(r#"{"a":{}}"#).unwrap_err();
    assert_eq!(errors.first().pointer(), "/a/name");
    assert_eq!(BTreeSet::<i64>::from_json("[2,1]").unwrap().to_json().unwrap(), "[1,2]");
    assert_eq!(BTreeSet::<i64>::from_json("[2,2]").unwrap_err().first().code(), "duplicate_items");
}

/// The facts that the derive writes for finding an object's keys fast equal those that the library computes.
fn is_found_fast<M: hl_model::FieldType>() {
    let Shape::Object(object) = M::field_schema().shape() else { return };
    let found = Object::new(object.keys, object.lookup, object.rest);
    let facts = |object: &Object| (object.marks, object.usual, object.longest_name);
    assert_eq!(facts(object), facts(&found), "{}", M::field_schema().name());
    assert!(object.lookup.is_sorted());
}

for_every_model!(is_found_fast);

/// A place, which may hold what no format can express.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Spot {
    x: f64,
}

#[test]
fn what_no_format_can_express_is_an_error_in_serde_too() {
    #[derive(serde::Serialize)]
    struct Around {
        #[serde(flatten, serialize_with = "hl_model::declared_keys::serialize")]
        spot: Spot,
    }

    let spot = Spot { x: f64::NAN };
    let message = "/x: a number that is not finite cannot be written as JSON";
    assert_eq!(spot.to_json().unwrap_err().first().to_string(), message);
    assert_eq!(serde_json::to_string(&spot).unwrap_err().to_string(), message);
    assert_eq!(serde_json::to_value(&spot).unwrap_err().to_string(), message);
    assert_eq!(serde_json::to_string(&Around { spot }).unwrap_err().to_string(), message);
}

#[test]
fn a_key_that_is_added_to_a_copy_stands_where_it_is_declared_if_the_others_do() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    struct Open {
        a: Option<i64>,
        b: Option<i64>,
        #[hl(any_string_name)]
        rest: Dict,
    }

    for (json, written) in [
        (r#"{"a":1,"x":2}"#, r#"{"a":1,"b":3,"x":2}"#),
        (r#"{ "a": 1, "x": 2 }"#, r#"{"a":1,"b":3,"x":2}"#),
        (r#"{"x":2,"a":1}"#, r#"{"x":2,"a":1,"b":3}"#),
    ] {
        let copy = Open::from_json(json).unwrap().to_builder().b(3).build().unwrap();
        assert_eq!(copy.to_json().unwrap(), written, "{json}");
    }
}

/// A model of each name, as a macro makes it.
macro_rules! models {
    ($($name:ident { $($field:ident: $ty:ty),* })*) => {$(
        #[derive(Clone, Debug, PartialEq, HlModel)]
        #[hl(closed)]
        struct $name { $($field: $ty),* }
    )*};
}

mod made_by_a_macro {
    #![deny(warnings)]

    use hl_model::HlModel;

    models! {
        First { a: i64, b: Option<String> }
        Second { only: First }
    }

    #[test]
    fn they_trip_no_lint() {
        let second = Second::from_json(r#"{"only":{"a":1}}"#).unwrap();
        assert_eq!(second.only().a(), 1);
    }
}
