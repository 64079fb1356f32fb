//! Values that are drawn from descriptions, for fuzzers and property tests: each is valid.

use arbitrary::{Arbitrary, Unstructured};
use hl_model::HlModel;
use hl_model_tests::for_every_model;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};

/// Number of values that are drawn of every model.
const DRAWS: usize = 1_000;

/// A model reads the text that it wrote of a drawn value, without a problem.
fn every_draw_is_valid<T: HlModel + for<'a> Arbitrary<'a>>() {
    let mut distinct = std::collections::BTreeSet::new();
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..DRAWS {
        let bytes: Vec<u8> = (0..128)
            .map(|_| {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                u8::try_from(seed >> 56).unwrap()
            })
            .collect();
        let value = T::arbitrary(&mut Unstructured::new(&bytes))
            .unwrap_or_else(|error| panic!("no value of {}: {error}", T::schema().full_name()));
        let json = value.to_json().unwrap();
        let read = T::from_json(&json).unwrap_or_else(|errors| panic!("{json} is refused: {errors:#}"));
        // By value, because a `HashMap` has an order of its own.
        assert_eq!(read.to_value(), value.to_value());
        distinct.insert(json);
    }
    // Some models have few values, such as an enum; most have many, and these must be met.
    assert!(distinct.len() > 1 || has_one_value(T::schema().name()), "{}: {distinct:?}", T::schema().full_name());
}

fn has_one_value(name: &str) -> bool {
    ["Empty", "Maybe"].contains(&name)
}

for_every_model!(every_draw_is_valid);

fn any<T: proptest::arbitrary::Arbitrary>() -> T::Strategy {
    proptest::arbitrary::any::<T>()
}

#[test]
fn a_failing_value_shrinks_to_a_small_one() {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let strategy = any::<hl_model_ecosystem::Order>();
    let found = (0..200).find_map(|_| {
        let tree = strategy.new_tree(&mut runner).unwrap();
        (tree.current().count() > 500).then_some(tree)
    });
    let mut tree = found.expect("one order in some is large");
    let mut smallest = tree.current();
    while tree.simplify() {
        if tree.current().count() > 500 {
            smallest = tree.current();
        } else if !tree.complicate() {
            break;
        }
    }
    assert!(smallest.payment().is_none(), "{smallest:?}");
    assert!(smallest.item().chars().count() <= 2, "{smallest:?}");
}

/// A model whose check refuses most of what its description allows.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, check = is_hard)]
struct Hard {
    #[hl(minimum = 0, maximum = 1000)]
    number: i64,
    text: String,
}

fn is_hard(hard: &Hard, checks: &mut hl_model::Checks) {
    if hard.number() % 3 != 0 || !hard.text().len().is_multiple_of(2) {
        checks.add("/number", "hard", "is refused");
    }
}

#[test]
fn shrinking_stays_with_what_leads_to_a_value() {
    let mut runner = TestRunner::deterministic();
    let strategy = any::<Hard>();
    let mut steps = 0;
    for failing in 0..200_i64 {
        let mut tree = strategy.new_tree(&mut runner).unwrap();
        // Whatever passes or fails, there is a value after every step.
        for step in 0..300_i64 {
            let fails = (tree.current().number() + step * failing) % 4 != 0;
            if !(if fails { tree.simplify() } else { tree.complicate() }) {
                break;
            }
            steps += 1;
        }
        assert_eq!(tree.current().number() % 3, 0);
    }
    assert!(steps > 1000, "{steps}");
}

#[test]
fn generic_models_and_models_without_traits_are_drawn_too() {
    use hl_model_ecosystem::{Bare, Order, Page};
    let bytes = [200; 64];
    assert!(Page::<Order>::arbitrary(&mut Unstructured::new(&bytes)).is_ok());
    assert!(Bare::arbitrary(&mut Unstructured::new(&[])).is_ok());
}
