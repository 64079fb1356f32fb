//! The work of a reading: the number of tests of values, for any text and any models. This number is in proportion to the text,
//! and not to the number of ways by which a value is reached.

use std::cell::Cell;

use hl_model::schema::{Constraint, Schema, Shape};
use hl_model::{Dict, FieldType, HlModel, Input, Output, ReadOptions, Stop, UnknownKeys, Value};

thread_local! {
    static TESTS: Cell<usize> = const { Cell::new(0) };
}

/// A number up to 100. Its tests are counted.
#[derive(Clone, Debug, PartialEq)]
struct Counted(i64);

impl Counted {
    fn test(value: &Value) -> Result<(), String> {
        TESTS.set(TESTS.get() + 1);
        let is_small = value.as_number().and_then(|number| number.to_i64()).is_some_and(|number| number <= 100);
        if is_small { Ok(()) } else { Err("not small".into()) }
    }
}

impl FieldType for Counted {
    fn field_schema() -> &'static Schema {
        const TEST: Constraint = Constraint::Custom(Counted::test);
        const { &Schema::of(Shape::Integer).rust("Counted").with(&[TEST]) }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        i64::read(input).and_then(|number| if number <= 100 { Ok(Self(number)) } else { Err(Stop) })
    }

    fn write(&self, output: &mut Output) {
        self.0.write(output);
    }
}

/// An object that two parts describe. Both have the key in which it contains itself, with a constraint.
#[derive(Debug, HlModel)]
#[hl(all_of)]
struct Twice {
    one: One,
    two: Two,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Debug, HlModel)]
struct One {
    #[hl(min_properties = 1)]
    child: Option<Box<Twice>>,
    #[hl(items(min_properties = 1))]
    children: Option<Box<[Twice]>>,
    number: Option<Counted>,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Debug, HlModel)]
struct Two {
    #[hl(max_properties = 9)]
    child: Option<Box<Twice>>,
    #[hl(items(max_properties = 9))]
    children: Option<Box<[Twice]>>,
    #[hl(any_string_name)]
    rest: Dict,
}

/// A union of the object and of what is beside it.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Either {
    Twice(Twice),
    Number(Counted),
    Pair(Pair),
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Pair {
    left: Box<Either>,
    right: Box<Either>,
}

/// A union that contains itself in lists and maps that have no names, and in those of newtypes.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Nested {
    Slice(Box<[Nested]>),
    List(Vec<Nested>),
    Map(Dict<Nested>),
    Short(Short),
    Long(Long),
    Named(Named),
    Number(Counted),
}

#[derive(Debug, HlModel)]
#[hl(min_items = 1, items(not = Long))]
struct Short(Box<[Nested]>);

#[derive(Debug, HlModel)]
#[hl(min_items = 3)]
struct Long(Vec<Nested>);

#[derive(Debug, HlModel)]
struct Named(Dict<Nested>);

/// A list of what is not odd, as far down as it goes.
#[derive(Debug, HlModel)]
#[hl(any_of, not = Odd)]
enum Even {
    List(Box<[Odd]>),
    Number(Counted),
}

#[derive(Debug, HlModel)]
#[hl(any_of, not = Even)]
enum Odd {
    List(Box<[Even]>),
    Number(Counted),
}

/// A model in which a key may match two patterns. The values of both are the model again.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Patterned {
    number: Option<Counted>,
    #[hl(pattern_keys = "^a")]
    one: Dict<Patterned>,
    #[hl(pattern_keys = "^ab")]
    two: Dict<PatternedToo>,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct PatternedToo {
    number: Option<Counted>,
    #[hl(pattern_keys = "^a")]
    one: Dict<Patterned>,
    #[hl(pattern_keys = "^ab")]
    two: Dict<PatternedToo>,
}

/// The number of tests of a reading, with the treatment of undeclared keys.
fn tests<M: HlModel>(text: &str, options: &ReadOptions) -> usize {
    TESTS.set(0);
    drop(M::from_json_with(text, options));
    drop(M::from_value_with(text.parse::<Value>().expect("it is JSON and not too deep"), options));
    TESTS.get()
}

/// Reads values that are nested in others, few and four times as many. The tests may not be more for each of them.
fn count<M: HlModel>(name: &str, open: &str, close: &str) {
    let depth = 60 / open.matches(['[', '{']).count();
    let text = |depth: usize, inner: &str| open.repeat(depth) + inner + &close.repeat(depth);
    let grows = |inner: &str, options: &ReadOptions| {
        let [few, many] = [depth / 4, depth].map(|depth| tests::<M>(&text(depth, inner), options));
        assert!(many <= 5 * few.max(depth), "{name} {open}{inner}: {few} tests for a quarter, {many} for all");
    };
    for inner in ["1000", "[1,2]", r#"{"number":1}"#, r#"{"number":1000}"#] {
        grows(inner, &ReadOptions::new().depth(100_000));
    }
    grows(r#"{"number":1}"#, &ReadOptions::new().unknown_keys(UnknownKeys::Drop));
    grows(r#"{"number":1}"#, &ReadOptions::new().lenient());
}

#[test]
fn values_are_tested_as_often_as_the_text_is_long() {
    count::<Twice>("Twice", r#"{"number":1,"child":"#, "}");
    count::<Twice>("Twice", r#"{"number":1,"children":["#, "]}");
    count::<Either>("Either", r#"{"number":1,"child":"#, "}");
    count::<Either>("Either", r#"{"number":1,"children":["#, "]}");
    count::<Either>("Either", r#"{"left":1,"right":"#, "}");
    count::<Vec<Nested>>("Nested", "[1,", "]");
    count::<Vec<Nested>>("Nested", r#"{"a":1,"b":"#, "}");
    count::<Vec<Nested>>("Nested", r#"[1,{"a":1,"b":"#, "}]");
    count::<Even>("Even", "[1,", "]");
    count::<Patterned>("Patterned", r#"{"number":1,"abc":"#, "}");
}
