//! Reading and writing models through serde, in any format.

mod ask;
mod capture;
mod date_time;
pub mod declared_keys;
mod deserialize;
mod format;
mod impls;
mod json;
mod mentions;
mod names;
mod number;
mod serialize;

pub use deserialize::deserialize;
pub use serialize::serialize;
