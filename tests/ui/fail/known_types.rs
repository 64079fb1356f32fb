//! Defaults and constraints that the types of their keys refuse, where the macro sees no more than the names of types.

use hl_model::{Dict, FieldType, HlModel};

#[derive(Clone, HlModel)]
enum Order {
    Asc,
    Desc,
}

#[derive(Clone, HlModel)]
#[hl(minimum = 1024)]
struct Port(u16);

#[derive(Clone, HlModel)]
#[hl(maximum = 80)]
struct LowPort(Port);

#[derive(Clone, HlModel)]
#[hl(min_length = 1)]
struct NoText(Port);

#[derive(Clone, HlModel)]
#[hl(closed)]
struct Point {
    x: i64,
}

#[derive(HlModel)]
#[hl(closed)]
struct Defaults {
    #[hl(default = ["Asc", "up"])]
    list: Option<Vec<Order>>,
    #[hl(default = {"a": "up"})]
    map: Option<Dict<Order>>,
    #[hl(default = 80000)]
    number: Option<Port>,
    #[hl(default = [])]
    object: Option<Point>,
}

#[derive(HlModel)]
#[hl(closed)]
struct Constraints {
    #[hl(minimum = 1)]
    object: Point,
    #[hl(max_length = 3)]
    number: Option<Port>,
    #[hl(maximum = 80)]
    port: Port,
    #[hl(items(pattern = "a"))]
    ports: Vec<Port>,
    #[hl(min_items = 1)]
    order: Order,
    #[hl(values = ["Asc", "up"])]
    listed: Order,
    #[hl(items(values = [80, 8080]))]
    listed_ports: Vec<Port>,
}

#[derive(HlModel)]
#[hl(closed)]
struct Generic<T: FieldType> {
    #[hl(default = "up")]
    order: Option<T>,
}

fn main() {
    Generic::<Order>::from_json("{}").unwrap();
}
