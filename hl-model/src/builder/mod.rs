//! Building a model from Rust values.
//!
//! The derive writes a builder whose type has one parameter for each required key: a marker of the key's name until
//! the key is set, [`Set`] from then on. `build` asks for [`Given`] of every parameter, so that a key that is missing
//! does not compile and the message names it.

mod building;
mod checked;
mod given;
mod into_field;
mod newtype;
mod refused;

pub use building::Building;
pub use given::{Given, Set};
pub use into_field::{IntoField, IntoMap};
pub use newtype::build_newtype;
