//! `proptest`: values of models for property tests.
//!
//! Every model implements proptest's `Arbitrary`, so `any::<Model>()` draws valid values. They are drawn from the
//! model's description. Every key, constraint, pattern, format and member of a union occurs. Bounds and unusual
//! spellings of numbers are drawn more often than by chance. A failing value shrinks towards few keys and short texts.
//!
//! ```
//! use hl_model::HlModel;
//! use proptest::prelude::*;
//!
//! #[derive(Clone, Debug, PartialEq, HlModel)]
//! #[hl(closed)]
//! struct Booking {
//!     #[hl(pattern = "^[A-Z]{2}-[0-9]{4}$")]
//!     code: String,
//!     #[hl(minimum = 1, maximum = 9)]
//!     seats: u8,
//! }
//!
//! proptest!(|(booking: Booking)| {
//!     prop_assert!((1..=9).contains(&booking.seats()));
//!     prop_assert_eq!(Booking::from_json(&booking.to_json().unwrap()).unwrap(), booking);
//! });
//! ```

use std::fmt;
use std::marker::PhantomData;

#[doc(no_inline)]
pub use ::proptest::arbitrary::Arbitrary;
use ::proptest::collection::VecStrategy;
use ::proptest::num::u8::Any;
use ::proptest::strategy::{NewTree, Strategy, ValueTree};
use ::proptest::test_runner::TestRunner;

use crate::draw;
use crate::field::FieldType;
use crate::model::HlModel;

/// Maximum number of bytes that decide about one value.
const BYTES: usize = 256;

/// Valid values of a model; made by [`models`].
pub struct Models<T> {
    bytes: VecStrategy<Any>,
    model: PhantomData<fn() -> T>,
}

/// Valid values of a model, for combining them with other strategies.
#[must_use]
pub fn models<T: FieldType + HlModel + fmt::Debug>() -> Models<T> {
    Models { bytes: ::proptest::collection::vec(::proptest::num::u8::ANY, 0..BYTES), model: PhantomData }
}

impl<T> Clone for Models<T> {
    fn clone(&self) -> Self {
        Self { bytes: self.bytes.clone(), model: PhantomData }
    }
}

impl<T> fmt::Debug for Models<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Models").finish_non_exhaustive()
    }
}

impl<T: FieldType + HlModel + fmt::Debug> Strategy for Models<T> {
    type Tree = Drawn<T>;
    type Value = T;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let bytes = self.bytes.new_tree(runner)?;
        if draw::draw::<T>(&bytes.current()).is_none() {
            return Err(format!("no value of `{}` was found", T::field_schema().full_name()).into());
        }
        Ok(Drawn { bytes, model: PhantomData })
    }
}

/// A drawn value, which shrinks by simplifying the bytes that decided about it.
pub struct Drawn<T> {
    bytes: <VecStrategy<Any> as Strategy>::Tree,
    model: PhantomData<fn() -> T>,
}

impl<T> fmt::Debug for Drawn<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Drawn").finish_non_exhaustive()
    }
}

impl<T: FieldType + HlModel + fmt::Debug> Drawn<T> {
    fn is_valid(&self) -> bool {
        draw::draw::<T>(&self.bytes.current()).is_some()
    }
}

impl<T: FieldType + HlModel + fmt::Debug> ValueTree for Drawn<T> {
    type Value = T;

    #[allow(clippy::expect_used, reason = "the tree only takes steps for whose bytes a value was found")]
    fn current(&self) -> T {
        draw::draw(&self.bytes.current()).expect("a value was found for these bytes")
    }

    /// Bytes without a value count as a passing test, so that proptest complicates them again. If no simpler bytes have a
    /// value, the previous bytes are restored.
    fn simplify(&mut self) -> bool {
        let before = self.bytes.clone();
        while self.bytes.simplify() {
            if self.is_valid() || self.complicate() {
                return true;
            }
        }
        self.bytes = before;
        false
    }

    fn complicate(&mut self) -> bool {
        while self.bytes.complicate() {
            if self.is_valid() {
                return true;
            }
        }
        false
    }
}
