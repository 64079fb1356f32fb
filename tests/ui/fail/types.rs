//! Types that JSON has nothing for, and what to use instead.

use hl_model::{Dict, HlModel, Nullable};
use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;

#[derive(HlModel)]
#[hl(closed)]
struct Model {
    tuple: (u8, u8, u8, u8, u8, u8, u8, u8, u8),
    unit: (),
    reference: &'static String,
    text: &'static str,
    array: [Option<u8>; 3],
    map: HashMap<bool, String>,
    set: HashSet<&'static str>,
    shared: Rc<String>,
    queue: VecDeque<u8>,
    text_in_a_cow: std::borrow::Cow<'static, str>,
    result: Result<u8, String>,
    twice: Option<Option<String>>,
    list: Vec<Option<String>>,
    dict: Dict<Option<u8>>,
    boxed: Option<Box<Option<u8>>>,
    nullable: Nullable<Nullable<u8>>,
    function: fn(u8) -> u8,
    nested: Vec<Vec<(u8, Option<char>)>>,
}

#[derive(HlModel)]
struct Maybe(Option<String>);

fn main() {}
