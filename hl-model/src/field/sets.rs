//! Sets as field types: lists without equal items.

use std::collections::{BTreeSet, HashSet};
use std::hash::BuildHasher;

use super::field_type::{FieldType, take};
use super::keyed::{Hashed, Sorted};
use super::leaf::list_of_t;
use crate::description::{Constraint, Known, KnownKind, Schema, Shape};
use crate::input::{Input, read_value};
use crate::options::ReadOptions;
use crate::output::Output;
use crate::stop::Stop;
use crate::value::Value;

/// The constraint of a set: no two items are equal. Items can be equal as values of their type although their JSON differs:
/// a key may have its name in one item and an alias in the other.
struct Distinct<S>(std::marker::PhantomData<S>);

trait Set: Sized {
    type Item: FieldType;

    fn number_of(items: Vec<Self::Item>) -> usize;
}

impl<S: Set> Distinct<S> {
    const RULES: &'static [Constraint] = &[Constraint::UniqueItems, Constraint::Custom(Self::check)];

    fn check(value: &Value) -> Result<(), String> {
        let list = value.as_list().unwrap_or_default();
        #[allow(
            clippy::mutable_key_type,
            reason = "what a `Value` parses when it is looked at does not change its hash"
        )]
        let distinct: HashSet<&Value> = list.iter().collect();
        if distinct.len() < list.len() {
            // The constraint `UniqueItems` reports items with equal JSON.
            return Ok(());
        }
        let items: Vec<_> =
            list.iter().filter_map(|item| read_value(item, &ReadOptions::new(), S::Item::read).ok()).collect();
        let count = items.len();
        if S::number_of(items) < count {
            return Err("two items are equal".to_owned());
        }
        Ok(())
    }
}

macro_rules! sets {
    ($($set:ident, $name:literal, $order:literal, $bound:ident $(, $state:ident)?;)*) => {$(
        impl<T: $bound $(, $state: BuildHasher + Default)?> Set for $set<T $(, $state)?> {
            type Item = T;

            fn number_of(items: Vec<T>) -> usize {
                items.into_iter().collect::<Self>().len()
            }
        }

        impl<T: $bound $(, $state: BuildHasher + Default)?> FieldType for $set<T $(, $state)?> {
            list_of_t!(Known::of(KnownKind::List));

            fn field_schema() -> &'static Schema {
                const { &Schema::of(Shape::List(T::field_schema)).rust($name).with(Distinct::<Self>::RULES) }
            }

            #[doc = concat!("Items are kept ", $order, ".")]
            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let mut set = Self::default();
                let skipped = input.reading.skipped;
                input.each_item(&mut |_, item| {
                    // Items that differ only in skipped keys count as one item.
                    let is_new = set.insert(take(item)?);
                    if is_new || item.reading.skipped > skipped { Ok(()) } else { Err(Stop) }
                })?;
                Ok(set)
            }

            fn write(&self, output: &mut Output) {
                super::containers::write_items(self, output);
            }
        }
    )*};
}

sets! {
    BTreeSet, "BTreeSet<{}>", "sorted", Sorted;
    HashSet, "HashSet<{}>", "in no order", Hashed, S;
}
