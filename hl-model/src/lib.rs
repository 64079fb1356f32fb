//! One derive for JSON that has a shape: checked, lossless, documented models.
#![forbid(unsafe_code)]

mod build;
mod check;
mod choice;
pub mod docs;
mod field;
pub mod format;
mod model;
mod number;
mod pattern;
mod problem;
mod read;
pub mod schema;
mod value;
mod write;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private_0_1_0;

use __private_0_1_0 as private;

pub use build::IntoField;
pub use field::FieldType;
pub use format::{Date, DateTime, ParseFormatError, Uuid};
pub use hl_model_derive::HlModel;
pub use model::HlModel;
pub use number::{ConvertNumberError, Decimal, DecimalString, Integer, ParseNumberError};
pub use problem::{Errors, Limit, MemberProblems, Pointer, Position, Problem, ProblemKind};
pub use read::{DuplicateKeys, Input, ReadOptions, Stop, UnknownKeys};
pub use value::{Bytes, Dict, DictIter, File, Kind, Null, Nullable, OtherValue, Value};
pub use write::Output;

/// The examples of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
