//! The traits of other crates that models implement, each with a feature.

#[cfg(feature = "arbitrary")]
#[doc(hidden)]
pub mod arbitrary;
#[cfg(feature = "axum")]
pub mod axum;
mod implement;
#[cfg(feature = "miette")]
pub mod miette;
#[cfg(any(feature = "schemars", feature = "utoipa"))]
mod problem_details;
#[cfg(feature = "proptest")]
pub mod proptest;
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub mod schemars;
#[cfg(feature = "utoipa")]
#[doc(hidden)]
pub mod utoipa;
