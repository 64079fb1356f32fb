//! Defaults and constraints of types that the macro does not know by name. What can be checked only at run time is checked by
//! a test that the derive writes beside the model, which runs here with the others.

use hl_model::{Date, Dict, FieldType, HlModel, Nullable};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, HlModel)]
#[hl(rename_all = "lowercase")]
enum Order {
    Asc,
    Desc,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(minimum = 1024)]
struct Port(u16);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(maximum = 9000)]
struct LowPort(Port);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(pattern = "^[a-z]+$")]
struct Word(String);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(pattern = "^[A-Z]+$")]
struct UpperWord(String);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Point {
    x: i64,
    y: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct MaybeOrder(Nullable<Order>);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(values = ["a", "b"])]
struct MaybeLetter(Nullable<String>);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Either {
    Word(Word),
    Point(Point),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Settings {
    #[hl(default = "asc")]
    order: Option<Order>,
    #[hl(default = ["asc", "desc"])]
    orders: Option<Vec<Order>>,
    #[hl(default = {"a": "desc"})]
    by_name: Option<Dict<Order>>,
    #[hl(default = 8080, maximum = 8999)]
    port: Option<LowPort>,
    #[hl(default = null)]
    none: Option<Nullable<LowPort>>,
    #[hl(default = null)]
    maybe_order: Option<MaybeOrder>,
    #[hl(default = null)]
    maybe_letter: Option<MaybeLetter>,
    #[hl(default = "word")]
    word: Option<Word>,
    #[hl(default = {"x": 1})]
    point: Option<Point>,
    #[hl(default = {"x": 1, "y": 2})]
    either: Option<Box<Either>>,
    #[hl(default = "2024-05-01")]
    since: Option<Date>,
}

#[test]
fn every_kind_of_default_is_offered() -> Result<(), hl_model::Errors> {
    let settings = Settings::from_json("{}")?;
    assert_eq!(settings.order_or_default(), Order::Asc);
    assert_eq!(settings.orders_or_default(), [Order::Asc, Order::Desc]);
    assert_eq!(settings.by_name_or_default().get("a"), Some(&Order::Desc));
    assert_eq!(settings.port_or_default().inner().inner(), 8080);
    assert_eq!(settings.none_or_default(), Nullable::Null);
    assert_eq!(settings.word_or_default(), Word::new("word")?);
    assert_eq!((settings.point_or_default().x(), settings.point_or_default().y()), (1, None));
    assert!(matches!(*settings.either_or_default(), Either::Point(_)));
    assert_eq!(settings.since_or_default().year(), 2024);
    let settings = settings.to_builder().order(Order::Desc).point(Point::builder().x(5).build()?).build()?;
    assert_eq!((settings.order_or_default(), settings.point_or_default().x()), (Order::Desc, 5));
    Ok(())
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Page<T: FieldType> {
    #[hl(default = [])]
    items: Option<Vec<T>>,
    #[hl(default = {})]
    by_name: Option<Dict<T>>,
    #[hl(default = ["asc"])]
    order: Option<Vec<T>>,
    #[hl(default = "desc", min_length = 1)]
    last: Option<T>,
}

#[test]
fn a_generic_model_has_defaults() -> Result<(), hl_model::Errors> {
    let page = Page::<Order>::from_json("{}")?;
    assert_eq!(page.items_or_default(), []);
    assert_eq!(page.by_name_or_default().len(), 0);
    // What stands for a parameter may refuse the default.
    assert_eq!(page.order_or_default(), Some(vec![Order::Asc]));
    assert_eq!(page.last_or_default(), Some(Order::Desc));
    assert_eq!(Page::<Word>::from_json("{}")?.last_or_default(), Some(Word::new("desc")?));
    assert_eq!(Page::<UpperWord>::from_json("{}")?.last_or_default(), None);
    Ok(())
}

/// A map whose keys are values of a type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Weights {
    #[hl(default = {"asc": 1, "desc": 2})]
    by_order: Option<std::collections::BTreeMap<Order, i64>>,
}

#[test]
fn a_map_with_keys_of_a_type_has_a_default() -> Result<(), hl_model::Errors> {
    // The test that is generated beside the model tells whether the type of the keys takes them.
    assert_eq!(Weights::from_json("{}")?.by_order_or_default().get(&Order::Desc), Some(&2));
    Ok(())
}

/// A model whose parameter has no bound: the derive adds those that it needs.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Unbounded<T> {
    #[hl(default = [])]
    items: Option<Vec<T>>,
    #[hl(default = {})]
    by_name: Option<Dict<T>>,
    #[hl(default = null)]
    nothing: Option<Nullable<T>>,
    #[hl(default = ["asc"])]
    order: Option<Vec<T>>,
    #[hl(default = "desc")]
    last: Option<T>,
}

#[test]
fn a_parameter_without_a_bound_has_defaults() -> Result<(), hl_model::Errors> {
    let unbounded = Unbounded::<Order>::from_json("{}")?;
    assert!(unbounded.items_or_default().is_empty() && unbounded.by_name_or_default().is_empty());
    assert_eq!(unbounded.nothing_or_default(), Nullable::Null);
    assert_eq!(unbounded.order_or_default(), Some(vec![Order::Asc]));
    assert_eq!(unbounded.last_or_default(), Some(Order::Desc));
    Ok(())
}

/// A trait whose types are parts of a model.
trait Backend {
    /// Names a session.
    type Id: FieldType;
}

#[derive(HlModel)]
#[hl(closed)]
struct Session<B: Backend> {
    id: B::Id,
}

struct Memory;

impl Backend for Memory {
    type Id = i64;
}

#[test]
fn an_associated_type_asks_nothing_of_its_trait() -> Result<(), hl_model::Errors> {
    assert_eq!(*Session::<Memory>::from_json(r#"{"id": 7}"#)?.id(), 7);
    Ok(())
}

#[test]
fn a_model_in_a_function_trips_no_lint() -> Result<(), hl_model::Errors> {
    #![deny(warnings)]
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Local {
        #[hl(default = "asc")]
        order: Option<Order>,
    }
    assert_eq!(Local::from_json("{}")?.order_or_default(), Order::Asc);
    Ok(())
}
