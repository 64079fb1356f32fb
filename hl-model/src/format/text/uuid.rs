//! [`Uuid`].

use super::impl_text::impl_text;
use hl_model_ground::format::Format;
use hl_model_ground::format::uuid;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// A UUID with its original text: `2eb8aa08-aa98-11ea-b4aa-73b441d16380`.
///
/// Every version and variant is accepted. Equality, order and hash are by value, because RFC 9562 ignores the case of
/// letters.
///
/// ```
/// use hl_model::Uuid;
///
/// let id: Uuid = "2EB8AA08-aa98-11ea-b4aa-73b441d16380".parse()?;
/// assert_eq!(id.as_str(), "2EB8AA08-aa98-11ea-b4aa-73b441d16380");
/// assert_eq!(id, Uuid::try_from("2eb8aa08-aa98-11ea-b4aa-73b441d16380")?);
/// # Ok::<(), hl_model::format::ParseFormatError>(())
/// ```
#[derive(Clone)]
pub struct Uuid(Box<str>);

impl_text!(Uuid, Format::Uuid, "2EB8AA08-aa98-11ea-b4aa-73b441d16380");

impl Uuid {
    /// The value.
    ///
    /// ```
    /// # use hl_model::Uuid;
    /// let id: Uuid = "00000000-0000-0000-0000-0000000000ff".parse()?;
    /// assert_eq!(id.to_u128(), 255);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_u128(&self) -> u128 {
        // The text was checked when the value was created.
        uuid::parse(self.0.as_bytes()).unwrap_or_default()
    }

    /// The value as 16 bytes, the most significant first.
    ///
    /// ```
    /// # use hl_model::Uuid;
    /// let id: Uuid = "2eb8aa08-aa98-11ea-b4aa-73b441d16380".parse()?;
    /// assert_eq!(id.to_bytes()[..4], [0x2e, 0xb8, 0xaa, 0x08]);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 16] {
        self.to_u128().to_be_bytes()
    }
}

impl PartialEq for Uuid {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Uuid {}

impl PartialOrd for Uuid {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Uuid {
    fn cmp(&self, other: &Self) -> Ordering {
        self.to_u128().cmp(&other.to_u128())
    }
}

impl Hash for Uuid {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.to_u128().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::hash::{BuildHasher, RandomState};

    proptest! {
        #[test]
        fn case_makes_no_difference(text in "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}") {
            let hasher = RandomState::new();
            let id: Uuid = text.parse().unwrap();
            for twin in [text.to_ascii_lowercase(), text.to_ascii_uppercase()] {
                let twin = Uuid::try_from(twin).unwrap();
                prop_assert_eq!(&id, &twin);
                prop_assert_eq!(id.cmp(&twin), Ordering::Equal);
                prop_assert_eq!(hasher.hash_one(&id), hasher.hash_one(&twin));
            }
        }

        #[test]
        fn order_and_equality_are_those_of_the_value(a in 0_u128..1000, b in 0_u128..1000) {
            let uuid = |value: u128| Uuid::try_from(format!("00000000-0000-0000-0000-{value:012X}")).unwrap();
            prop_assert_eq!(uuid(a).cmp(&uuid(b)), a.cmp(&b));
            prop_assert_eq!(uuid(a) == uuid(b), a == b);
            prop_assert_eq!(u128::from_be_bytes(uuid(a).to_bytes()), a);
        }
    }
}
