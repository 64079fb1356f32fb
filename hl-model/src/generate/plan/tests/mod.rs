//! Small documents and the models that they become.

mod derivable;
mod discriminators;
mod exact;
mod listed;
mod models;
mod sharing;
mod short;
mod text;
