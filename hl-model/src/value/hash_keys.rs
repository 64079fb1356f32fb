//! The keys of hashes that do not depend on an order.

use std::hash::RandomState;
use std::sync::OnceLock;

/// The keys of all such hashes of this process. They are random, so that colliding inputs cannot be prepared.
pub(super) fn hash_keys() -> &'static RandomState {
    static KEYS: OnceLock<RandomState> = OnceLock::new();
    KEYS.get_or_init(RandomState::new)
}
