//! The crate `uuid`.

use super::methods::from_methods;
use crate::format::Uuid;

from_methods! {
    Uuid => uuid::Uuid: to_uuid;
}

impl Uuid {
    /// The value as the type of the crate `uuid`.
    ///
    /// ```
    /// # use hl_model::Uuid;
    /// let id: Uuid = "2EB8AA08-aa98-41ea-b4aa-73b441d16380".parse()?;
    /// assert_eq!(id.to_uuid().get_version_num(), 4);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_uuid(&self) -> uuid::Uuid {
        uuid::Uuid::from_u128(self.to_u128())
    }
}

/// Writes the UUID in lower case.
impl From<uuid::Uuid> for Uuid {
    fn from(value: uuid::Uuid) -> Self {
        Self::from_checked(value.hyphenated().to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn uuids_make_a_round_trip(value in any::<u128>()) {
            let theirs = uuid::Uuid::from_u128(value);
            let ours = Uuid::from(theirs);
            prop_assert_eq!(ours.as_str(), theirs.to_string());
            prop_assert_eq!(ours.to_uuid(), theirs);
            prop_assert_eq!(Uuid::try_from(ours.as_str().to_uppercase()), Ok(theirs.into()));
        }
    }
}
