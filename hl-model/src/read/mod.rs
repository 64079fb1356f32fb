//! What is on the way to other rooms.

pub(crate) use crate::stop::Stop;
