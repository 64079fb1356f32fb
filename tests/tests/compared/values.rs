//! Values in Rust.

use hl_model::{DateTime, HlModel, Nullable};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Order {
    #[hl(min_length = 1)]
    item: String,
    #[hl(minimum = 1)]
    count: u32,
    note: Option<String>,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct OrderPatch {
    count: Option<u32>,
    note: Option<Nullable<String>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
enum Size {
    Small,
    Large,
}

#[test]
fn a_builder_is_cloned_and_takes_options() {
    let builder = Order::builder().item("ink").maybe_note(Some("soon"));
    assert!(format!("{builder:?}").contains("item"));
    let order = builder.clone().count(1).build().unwrap();
    assert_eq!((order.note(), builder.count(2).build().unwrap().count()), (Some("soon"), 2));
}

#[test]
fn a_builder_reports_all_problems() {
    assert_eq!(Order::builder().item("").count(0).build().unwrap_err().len(), 2);
}

#[test]
fn a_patch_is_applied() {
    let order = Order::builder().item("ink").count(1).note("soon").build().unwrap();
    let changed = order.apply(&OrderPatch::from_json(r#"{"count":2,"note":null}"#).unwrap()).unwrap();
    assert_eq!(changed.to_json().unwrap(), r#"{"item":"ink","count":2}"#);
    assert!(order.apply(&OrderPatch::builder().count(0).build().unwrap()).is_err());
}

#[test]
fn traits_of_std_are_there() {
    let [early, late] = ["2020-01-01T00:00:00Z", "2020-01-01T00:00:01Z"].map(|text| text.parse::<DateTime>().unwrap());
    assert!(early < late && Size::Small < Size::Large);
    assert_eq!((Size::Large.to_string().as_str(), "Small".parse::<Size>().unwrap()), ("Large", Size::Small));
    assert_eq!(hl_model::Integer::default().to_string(), "0");
}

#[test]
fn the_values_of_an_enum_are_listed() {
    assert_eq!(Size::VARIANTS, [Size::Small, Size::Large]);
}
