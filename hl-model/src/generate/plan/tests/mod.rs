//! Small documents and the models that they become.

mod circles;
mod derivable;
mod discriminators;
mod documented;
mod exact;
mod extensions;
mod listed;
mod models;
mod parts;
mod patterns;
mod refused;
mod reported;
mod sharing;
mod short;
mod text;
mod unknown;
