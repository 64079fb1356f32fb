//! The bounds of JSON Schema, such as `minLength` and `maximum`: their measures, names, tests and notes.

use std::cmp::Ordering;

use crate::number::{self, NumberBound};
use crate::prose::{counted, note};

/// The measure that a bound limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A number itself.
    Number,
    /// The number of Unicode scalar values of a string.
    Length,
    /// The number of items of a list.
    Items,
    /// The number of keys of an object.
    Properties,
}

/// A bound with its limit. `N` is the text of a number in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound<N> {
    /// The minimum length of a string.
    MinLength(u64),
    /// The maximum length of a string.
    MaxLength(u64),
    /// The minimum of a number.
    Minimum(N),
    /// The maximum of a number.
    Maximum(N),
    /// The exclusive minimum of a number.
    ExclusiveMinimum(N),
    /// The exclusive maximum of a number.
    ExclusiveMaximum(N),
    /// The minimum number of items.
    MinItems(u64),
    /// The maximum number of items.
    MaxItems(u64),
    /// The minimum number of keys.
    MinProperties(u64),
    /// The maximum number of keys.
    MaxProperties(u64),
}

/// The limit of a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit<N> {
    /// A number of characters, items or keys.
    Count(u64),
    /// The text of a number in JSON.
    Number(N),
}

impl<N> Bound<N> {
    /// The measure that the bound limits.
    #[must_use]
    pub const fn measure(&self) -> Measure {
        match self {
            Self::MinLength(_) | Self::MaxLength(_) => Measure::Length,
            Self::MinItems(_) | Self::MaxItems(_) => Measure::Items,
            Self::MinProperties(_) | Self::MaxProperties(_) => Measure::Properties,
            Self::Minimum(_) | Self::Maximum(_) | Self::ExclusiveMinimum(_) | Self::ExclusiveMaximum(_) => {
                Measure::Number
            }
        }
    }

    /// The limit.
    #[must_use]
    pub const fn limit(&self) -> Limit<&N> {
        match self {
            Self::MinLength(count)
            | Self::MaxLength(count)
            | Self::MinItems(count)
            | Self::MaxItems(count)
            | Self::MinProperties(count)
            | Self::MaxProperties(count) => Limit::Count(*count),
            Self::Minimum(number)
            | Self::Maximum(number)
            | Self::ExclusiveMinimum(number)
            | Self::ExclusiveMaximum(number) => Limit::Number(number),
        }
    }

    /// The names of the variant and of the keyword of JSON Schema.
    const fn names(&self) -> (&'static str, &'static str) {
        match self {
            Self::MinLength(_) => ("MinLength", "minLength"),
            Self::MaxLength(_) => ("MaxLength", "maxLength"),
            Self::Minimum(_) => ("Minimum", "minimum"),
            Self::Maximum(_) => ("Maximum", "maximum"),
            Self::ExclusiveMinimum(_) => ("ExclusiveMinimum", "exclusiveMinimum"),
            Self::ExclusiveMaximum(_) => ("ExclusiveMaximum", "exclusiveMaximum"),
            Self::MinItems(_) => ("MinItems", "minItems"),
            Self::MaxItems(_) => ("MaxItems", "maxItems"),
            Self::MinProperties(_) => ("MinProperties", "minProperties"),
            Self::MaxProperties(_) => ("MaxProperties", "maxProperties"),
        }
    }

    /// The name of the variant, for generated code.
    #[must_use]
    pub const fn variant(&self) -> &'static str {
        self.names().0
    }

    /// The keyword of JSON Schema.
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        self.names().1
    }

    /// Whether the bound is a minimum.
    #[must_use]
    pub const fn is_lower(&self) -> bool {
        matches!(
            self,
            Self::MinLength(_)
                | Self::Minimum(_)
                | Self::ExclusiveMinimum(_)
                | Self::MinItems(_)
                | Self::MinProperties(_)
        )
    }

    /// Whether the limit itself is refused.
    #[must_use]
    pub const fn is_exclusive(&self) -> bool {
        matches!(self, Self::ExclusiveMinimum(_) | Self::ExclusiveMaximum(_))
    }

    /// Whether the bound admits a value, given the order of the value relative to the limit.
    #[must_use]
    pub const fn admits(&self, order: Ordering) -> bool {
        match order {
            Ordering::Less => !self.is_lower(),
            Ordering::Equal => !self.is_exclusive(),
            Ordering::Greater => self.is_lower(),
        }
    }

    /// Whether the bound admits a number of characters, items or keys. A bound on numbers admits every count.
    #[must_use]
    pub const fn admits_count(&self, count: u64) -> bool {
        match self.limit() {
            Limit::Count(limit) if count < limit => self.admits(Ordering::Less),
            Limit::Count(limit) if count > limit => self.admits(Ordering::Greater),
            Limit::Count(_) => self.admits(Ordering::Equal),
            Limit::Number(_) => true,
        }
    }
}

impl<N: AsRef<str>> Bound<N> {
    /// Whether the bound admits a number, given as JSON text. A bound on counts admits every number.
    ///
    /// ```
    /// use hl_model_ground::bound::Bound;
    ///
    /// assert!(Bound::Minimum("1").admits_number("1.0"));
    /// assert!(!Bound::ExclusiveMinimum("1").admits_number("1.0"));
    /// assert!(Bound::<&str>::MinItems(1).admits_number("0"));
    /// ```
    #[must_use]
    pub fn admits_number(&self, text: &str) -> bool {
        match self.limit() {
            Limit::Number(limit) => self.admits(number::compare(text, limit.as_ref())),
            Limit::Count(_) => true,
        }
    }

    /// The bound as an end of a range of numbers, if it is one.
    #[must_use]
    pub fn end(&self) -> Option<NumberBound<'_>> {
        let Limit::Number(limit) = self.limit() else { return None };
        let limit = limit.as_ref();
        Some(if self.is_exclusive() { NumberBound::exclusive(limit) } else { NumberBound::inclusive(limit) })
    }

    /// The limit as JSON text.
    #[must_use]
    pub fn limit_text(&self) -> String {
        match self.limit() {
            Limit::Count(count) => count.to_string(),
            Limit::Number(text) => text.as_ref().to_owned(),
        }
    }

    /// The note on pages and in rustdoc.
    ///
    /// ```
    /// use hl_model_ground::bound::Bound;
    ///
    /// assert_eq!(Bound::<&str>::MaxLength(1).note(), "at most 1 character");
    /// assert_eq!(Bound::ExclusiveMinimum("0.5").note(), "greater than 0.5");
    /// ```
    #[must_use]
    pub fn note(&self) -> String {
        let limit = match (self.limit(), self.measure()) {
            (Limit::Number(text), _) => text.as_ref().to_owned(),
            (Limit::Count(count), Measure::Length) => counted(count, "character"),
            (Limit::Count(count), Measure::Properties) => counted(count, "key"),
            (Limit::Count(count), Measure::Items | Measure::Number) => counted(count, "item"),
        };
        match (self.is_lower(), self.is_exclusive()) {
            (true, false) => note::at_least(limit),
            (true, true) => note::greater_than(limit),
            (false, false) => note::at_most(limit),
            (false, true) => note::less_than(limit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Bound;

    #[test]
    fn a_bound_admits_what_is_on_its_side_of_the_limit() {
        const BELOW_EQUAL_ABOVE: [(&str, u64); 3] = [("1.9", 1), ("2.0", 2), ("2.1", 3)];
        for (bound, keyword, expected) in [
            (Bound::Minimum("2"), "minimum", [false, true, true]),
            (Bound::Maximum("2"), "maximum", [true, true, false]),
            (Bound::ExclusiveMinimum("2"), "exclusiveMinimum", [false, false, true]),
            (Bound::ExclusiveMaximum("2"), "exclusiveMaximum", [true, false, false]),
            (Bound::MinLength(2), "minLength", [false, true, true]),
            (Bound::MaxLength(2), "maxLength", [true, true, false]),
            (Bound::MinItems(2), "minItems", [false, true, true]),
            (Bound::MaxItems(2), "maxItems", [true, true, false]),
            (Bound::MinProperties(2), "minProperties", [false, true, true]),
            (Bound::MaxProperties(2), "maxProperties", [true, true, false]),
        ] {
            assert_eq!(bound.keyword(), keyword);
            assert_eq!(bound.keyword().to_ascii_lowercase(), bound.variant().to_ascii_lowercase());
            let admits = |(number, count)| bound.admits_number(number) && bound.admits_count(count);
            assert_eq!(BELOW_EQUAL_ABOVE.map(admits), expected, "{bound:?}");
        }
    }
}
