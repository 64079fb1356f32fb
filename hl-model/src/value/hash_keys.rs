//! The random keys of hashes.

use std::hash::RandomState;
use std::sync::OnceLock;

/// The hash keys of this process. They are random, so that colliding inputs cannot be prepared.
pub(super) fn hash_keys() -> &'static RandomState {
    static KEYS: OnceLock<RandomState> = OnceLock::new();
    KEYS.get_or_init(RandomState::new)
}
