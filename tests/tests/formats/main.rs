//! Models through serde: other formats, and models in the types of others.

mod doors;
mod nested;
mod private_names;
