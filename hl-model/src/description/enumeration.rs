//! A list of values.

use super::literal::Literal;
use crate::value::OtherValue;

/// A list of values. A value must equal one of them.
#[derive(Clone, Copy, Debug)]
pub struct Enum {
    #[doc(hidden)]
    pub variants: &'static [Variant],
    /// Whether unlisted values are kept (`#[hl(other)]`).
    #[doc(hidden)]
    pub open: bool,
    /// The indexes of the values, sorted by their texts; empty if there are few values.
    #[doc(hidden)]
    pub order: &'static [u16],
}

impl Enum {
    /// An enum without values, as a base for struct updates.
    #[doc(hidden)]
    pub const NEW: Self = Self { variants: &[], open: false, order: &[] };

    /// The listed values, in declaration order.
    #[must_use]
    pub const fn variants(&self) -> &'static [Variant] {
        self.variants
    }

    /// Whether unlisted values are kept (`#[hl(other)]`).
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open
    }

    /// Whether the values are strings. Otherwise they are integers.
    pub(crate) fn is_of_text(&self) -> bool {
        self.variants.first().is_none_or(|variant| matches!(variant.value, Literal::String(_)))
    }

    /// All values that are read: the listed ones, then their aliases.
    pub(crate) fn accepted(&self) -> impl Iterator<Item = Literal> + Clone {
        let variants = self.variants;
        variants.iter().map(|variant| variant.value).chain(variants.iter().flat_map(|variant| variant.aliases).copied())
    }

    /// The index of the variant with a string.
    pub(crate) fn position_of_string(&self, text: &str) -> Option<usize> {
        let position = if self.order.is_empty() {
            self.variants.iter().position(|variant| variant.value.is_string(text))
        } else {
            self.position_in_order(text)
        };
        position.or_else(|| self.position_of_alias(|alias| alias.is_string(text)))
    }

    /// The index of the variant with a number, given as JSON text.
    pub(crate) fn position_of_number(&self, text: &str) -> Option<usize> {
        let is_plain = || text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && text != "-0";
        let position = if !self.order.is_empty() && is_plain() {
            self.position_in_order(text)
        } else {
            self.variants.iter().position(|variant| variant.value.is_number(text))
        };
        position.or_else(|| self.position_of_alias(|alias| alias.is_number(text)))
    }

    fn position_of_alias(&self, is_meant: impl Fn(Literal) -> bool) -> Option<usize> {
        self.variants.iter().position(|variant| variant.aliases.iter().any(|alias| is_meant(*alias)))
    }

    /// The index of the variant with a text, found by binary search.
    fn position_in_order(&self, text: &str) -> Option<usize> {
        let text_of = |index: &u16| match self.variants.get(usize::from(*index)).map(|variant| variant.value) {
            Some(Literal::String(text) | Literal::Json(text)) => text,
            None => "",
        };
        let at = self.order.binary_search_by(|index| text_of(index).cmp(text)).ok()?;
        self.order.get(at).map(|index| usize::from(*index))
    }

    /// Whether a value cannot be an unlisted one: it is listed, or has another type than the listed values.
    pub(crate) fn excludes(&self, other: &OtherValue) -> bool {
        let is_text = self.is_of_text();
        let position = if is_text { Self::position_of_string } else { Self::position_of_number };
        is_text == other.is_number() || position(self, other.as_str()).is_some()
    }
}

/// One value of an [`Enum`].
#[derive(Clone, Copy, Debug)]
pub struct Variant {
    #[doc(hidden)]
    pub value: Literal,
    #[doc(hidden)]
    pub name: &'static str,
    #[doc(hidden)]
    pub description: &'static str,
    #[doc(hidden)]
    pub aliases: &'static [Literal],
    #[doc(hidden)]
    pub deprecated: bool,
}

impl Variant {
    /// A variant without aliases.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(value: Literal, name: &'static str, description: &'static str) -> Self {
        Self { value, name, description, aliases: &[], deprecated: false }
    }

    /// The value in JSON.
    #[must_use]
    pub const fn value(&self) -> Literal {
        self.value
    }

    /// The values that are read like this one and never written (`#[hl(alias = …)]`).
    #[must_use]
    pub const fn aliases(&self) -> &'static [Literal] {
        self.aliases
    }

    /// The name of the Rust variant.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The variant's description.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// Whether the variant is marked `#[deprecated]`.
    #[must_use]
    pub const fn is_deprecated(&self) -> bool {
        self.deprecated
    }
}
