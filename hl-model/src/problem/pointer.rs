//! The place of a problem: a JSON Pointer that is only written when there is something to report.

use std::cmp::Ordering;
use std::fmt;

/// One step from a value to a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The value of a key.
    Key(String),
    /// The item of a list, counted from 0.
    Index(usize),
}

/// A place in a JSON value; as text a JSON Pointer (RFC 6901) of wire names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pointer(pub(crate) Vec<Step>);

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.0 {
            match step {
                Step::Key(key) => write!(f, "/{}", key.replace('~', "~0").replace('/', "~1"))?,
                Step::Index(index) => write!(f, "/{index}")?,
            }
        }
        Ok(())
    }
}

impl Ord for Pointer {
    /// Compares step by step: keys by their text, items by their number.
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl PartialOrd for Pointer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Step {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Key(a), Self::Key(b)) => a.cmp(b),
            (Self::Index(a), Self::Index(b)) => a.cmp(b),
            (Self::Index(_), Self::Key(_)) => Ordering::Less,
            (Self::Key(_), Self::Index(_)) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Step {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_and_tildes_in_keys_are_escaped() {
        let pointer = Pointer(vec![Step::Key("a/b~c".into()), Step::Index(0), Step::Key(String::new())]);
        assert_eq!(pointer.to_string(), "/a~1b~0c/0/");
    }

    #[test]
    fn items_are_ordered_by_number() {
        assert!(Pointer(vec![Step::Index(2)]) < Pointer(vec![Step::Index(10)]));
        assert!(Pointer::default() < Pointer(vec![Step::Index(0)]));
    }
}
