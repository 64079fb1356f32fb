//! The pages of the zoo, and a folder of pages through its life.

mod expected;
mod grammar;
mod python;
mod rust;
