//! Makes the models in `generated`, for the program `generate` and for the test that keeps them current.

use std::path::{Path, PathBuf};

use hl_model::generate::Generator;

/// Makes the models of `examples/data/humanloop.yaml`.
#[must_use]
pub fn generator() -> Generator {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/humanloop.yaml");
    Generator::new(document).module("humanloop.model.{snake_name}")
}

/// The folder that the models are kept in.
#[must_use]
pub fn generated_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/generated")
}
