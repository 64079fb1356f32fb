//! Types and names of fields.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use hl_model::{Decimal, HlModel, Secret};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, HlModel)]
enum Side {
    Left,
    Right,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Shapes {
    pair: (u8, String),
    triple: [u8; 3],
    set: BTreeSet<u8>,
    letter: char,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Maps {
    by_side: BTreeMap<Side, u8>,
    by_number: BTreeMap<u32, bool>,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Texts {
    address: Option<IpAddr>,
    #[hl(format = "duration")]
    after: Option<String>,
    price: Option<Decimal>,
    password: Option<Secret<String>>,
    #[hl(secret)]
    token: Option<u32>,
}

#[test]
fn tuples_arrays_and_sets_are_fields() {
    let json = r#"{"pair":[1,"a"],"triple":[1,2,3],"set":[1,2],"letter":"é"}"#;
    assert_eq!(Shapes::from_json(json).unwrap().to_json().unwrap(), json);
    let bad = r#"{"pair":[1],"triple":[1,2],"set":[1,1],"letter":"ab"}"#;
    assert_eq!(Shapes::from_json(bad).unwrap_err().len(), 4);
}

#[test]
fn keys_of_maps_have_types() {
    let json = r#"{"by_side":{"Left":1},"by_number":{"7":true}}"#;
    assert_eq!(Maps::from_json(json).unwrap().by_side()[&Side::Left], 1);
    assert_eq!(Maps::from_json(r#"{"by_side":{"Up":1},"by_number":{"x":true}}"#).unwrap_err().len(), 2);
}

#[test]
fn addresses_and_durations_are_fields() {
    assert!(Texts::from_json(r#"{"address":"::1","after":"PT5M"}"#).is_ok());
    assert_eq!(Texts::from_json(r#"{"address":"::x","after":"5"}"#).unwrap_err().len(), 2);
}

#[test]
fn decimals_have_any_size() {
    let json = format!(r#"{{"price":{}.50}}"#, "9".repeat(400));
    assert_eq!(Texts::from_json(&json).unwrap().to_json().unwrap(), json);
}

#[test]
fn secrets_are_not_shown() {
    let texts = Texts::from_json(r#"{"password":"hunter2"}"#).unwrap();
    assert!(!format!("{texts:?}").contains("hunter2"));
    let errors = Texts::from_json(r#"{"token":"hunter2","password":5550123}"#).unwrap_err().to_string();
    assert!(!errors.contains("hunter2") && !errors.contains("5550123"), "{errors}");
}

/// A struct and an enum with names of every kind, as models and as types of serde.
macro_rules! named {
    ($module:ident, $convention:literal) => {
        #[allow(non_snake_case, reason = "the names are compared with serde's")]
        mod $module {
            #[derive(hl_model::HlModel)]
            #[hl(closed, rename_all = $convention)]
            pub(super) struct Fields {
                very_tasty: u8,
                größe_ändern: u8,
                straße2_: u8,
                _a__b: u8,
                aÄ: u8,
            }

            #[derive(serde::Serialize)]
            #[serde(rename_all = $convention)]
            pub(super) struct SerdeFields {
                very_tasty: u8,
                größe_ändern: u8,
                straße2_: u8,
                _a__b: u8,
                aÄ: u8,
            }

            #[derive(hl_model::HlModel)]
            #[hl(rename_all = $convention)]
            pub(super) enum Variants {
                VeryTasty,
                HTTPError,
                GrößeÄndern,
                Straße2,
                BßÖ,
            }

            #[derive(serde::Serialize)]
            #[serde(rename_all = $convention)]
            pub(super) enum SerdeVariants {
                VeryTasty,
                HTTPError,
                GrößeÄndern,
                Straße2,
                BßÖ,
            }

            pub(super) fn check() {
                use SerdeVariants::{BßÖ, GrößeÄndern, HTTPError, Straße2, VeryTasty};
                use hl_model::HlModel;

                let json = serde_json::to_string(&SerdeFields {
                    very_tasty: 1,
                    größe_ändern: 2,
                    straße2_: 3,
                    _a__b: 4,
                    aÄ: 5,
                });
                let json = json.unwrap();
                assert_eq!(Fields::from_json(&json).unwrap().to_json().unwrap(), json);
                let listed: Vec<_> = Variants::VARIANTS.iter().map(|listed| listed.to_json().unwrap()).collect();
                let expected =
                    [VeryTasty, HTTPError, GrößeÄndern, Straße2, BßÖ].map(|variant| serde_json::to_string(&variant));
                assert_eq!(listed, expected.map(Result::unwrap));
            }
        }
    };
}

named!(lower, "lowercase");
named!(upper, "UPPERCASE");
named!(pascal, "PascalCase");
named!(camel, "camelCase");
named!(snake, "snake_case");
named!(screaming_snake, "SCREAMING_SNAKE_CASE");
named!(kebab, "kebab-case");
named!(screaming_kebab, "SCREAMING-KEBAB-CASE");

#[test]
fn conventions_are_those_of_serde() {
    for check in [
        lower::check,
        upper::check,
        pascal::check,
        camel::check,
        snake::check,
        screaming_snake::check,
        kebab::check,
        screaming_kebab::check,
    ] {
        check();
    }
}
