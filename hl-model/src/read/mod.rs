//! What is on the way to other rooms.

mod stop;

pub use stop::Stop;
