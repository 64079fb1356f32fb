//! What a description says of a member of a composition.

use super::types::Member;

impl Member {
    /// The member as reports name it.
    pub(crate) fn shown_name(&self) -> &'static str {
        self.rename.unwrap_or(self.name)
    }
}
