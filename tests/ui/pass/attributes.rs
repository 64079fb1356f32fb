//! Every attribute in every form that is right.

use hl_model::{Date, DateTime, Decimal, Dict, HlModel, Integer, Null, Nullable, OtherValue, Uuid, Value};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// A model.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(module = "a.b.model", rename_all = "camelCase", null = "absent", min_properties = 1, max_properties = 100)]
#[hl(description = "Another text.", not = Order, inline, crate = ::hl_model)]
pub struct Model {
    #[hl(rename = "ID", alias = "id", alias = "identifier", min_length = 1, max_length = 20, pattern = "^a")]
    #[hl(example = "abc", description = "The ID.", secret)]
    id: String,
    #[hl(default = 1.5, minimum = 0, exclusive_maximum = 2, multiple_of = 0.5)]
    number: Option<Decimal>,
    #[hl(default = -1, minimum = -10)]
    small: Option<i8>,
    #[hl(default = null, null = "absent", read_only)]
    value: Option<Order>,
    #[hl(min_items = 1, max_items = 3, unique_items, items(min_length = 1, max_length = 3), default = ["a"])]
    list: Option<Vec<String>>,
    #[hl(min_properties = 1, max_properties = 3, write_only)]
    dict: Option<Dict<Integer>>,
    #[hl(values = ["a", "b"], default = "a")]
    values: Option<Cow<'static, str>>,
    #[hl(format = "email")]
    email: Option<Arc<str>>,
    #[hl(all_of, default = "asc")]
    order: Option<Order>,
    #[hl(any_string_name)]
    others: Dict<Value>,
}

/// All types.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Types {
    texts: Box<str>,
    date: Date,
    date_time: DateTime,
    uuid: Uuid,
    null: Null,
    nullable: Option<Nullable<Box<String>>>,
    numbers: Option<Nullable<i64>>,
    boxes: Nullable<Box<i64>>,
    inner: Option<Box<Nullable<Box<Order>>>>,
    boxed_nullable: Box<Nullable<Order>>,
    shared_nullable: Option<Arc<Nullable<i64>>>,
    boxed: Box<i64>,
    optional_box: Option<Box<i64>>,
    shared: Arc<[Model]>,
    map: HashMap<String, Vec<u8>>,
    tree: BTreeMap<String, Nullable<f64>>,
    recursive: Option<Box<Self>>,
}

/// An enumeration.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "lowercase", module = "a.b.order")]
enum Order {
    /// Up.
    Asc,
    #[hl(rename = "DESC", description = "Down.")]
    Desc,
    #[hl(other)]
    Other(OtherValue),
}

/// Numbers.
#[derive(Clone, Copy, Debug, PartialEq, HlModel)]
enum Level {
    #[hl(value = 1)]
    Low,
    #[hl(value = -2)]
    High,
}

/// A list.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(min_items = 1, items(minimum = 1))]
struct Numbers(Vec<Integer>);

#[derive(HlModel)]
#[hl(closed)]
struct Nothing {}

fn main() -> Result<(), hl_model::Errors> {
    let model = Model::from_json(r#"{"ID":"abc","small":null}"#)?;
    let _: (&str, Option<i8>, i8) = (model.id(), model.small(), model.small_or_default());
    let _: (&str, &Dict) = (model.values_or_default(), model.others());
    let _: Order = model.order_or_default();
    let _: (Decimal, Vec<String>) = (model.number_or_default(), model.list_or_default());
    let _: (&str, &[Integer]) = (Order::Asc.as_str(), Numbers::new(vec![Integer::from(1)])?.inner());
    let types: Option<Types> = None;
    let _: Option<(i64, Option<i64>)> = types.as_ref().map(|types| (types.boxed(), types.optional_box()));
    let _: Option<Option<Nullable<&str>>> = types.as_ref().map(Types::nullable);
    let _: Option<Option<Nullable<i64>>> = types.as_ref().map(Types::numbers);
    let _: Option<Nullable<i64>> = types.as_ref().map(Types::boxes);
    let _: Option<Option<Nullable<&Order>>> = types.as_ref().map(Types::inner);
    let _: Order = "asc".parse()?;
    let _ = Level::try_from("1")?;
    let _ = Nothing::builder().build()?;
    Ok(())
}
