//! Tests of sixteen bytes of a JSON text at once.
//!
//! A block is one SIMD vector if all processors of the target have such vectors, and two words otherwise. In `RUSTFLAGS`,
//! `--cfg hl_model_words` selects words on every target, so that they can be tested on any machine.

mod length;
#[cfg(all(target_arch = "x86_64", target_feature = "sse2", any(test, not(hl_model_words))))]
mod vectors;
#[cfg(any(test, hl_model_words, not(all(target_arch = "x86_64", target_feature = "sse2"))))]
mod words;

pub(crate) use length::LENGTH;
#[cfg(all(target_arch = "x86_64", target_feature = "sse2", not(hl_model_words)))]
pub(crate) use vectors::{digits, find, special};
#[cfg(any(hl_model_words, not(all(target_arch = "x86_64", target_feature = "sse2"))))]
pub(crate) use words::{digits, find, special};

#[cfg(test)]
mod tests;
