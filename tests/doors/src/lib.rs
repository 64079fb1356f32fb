//! Models through serde's formats and adapters: see `tests/`.
