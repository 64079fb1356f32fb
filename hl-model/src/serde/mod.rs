//! Models through serde: read from and written to any format.

mod capture;
mod deserialize;
mod impls;
mod json;
mod serialize;

pub use deserialize::deserialize;
pub use serialize::serialize;
