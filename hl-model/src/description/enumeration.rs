//! A list of values.

use super::described::described;
use super::literal::Literal;
use crate::value::OtherValue;
use hl_model_ground::places::find;

described! {
    /// A list of values. A value must equal one of them.
    #[derive(Clone, Copy, Debug)]
    pub struct Enum {
        /// The listed values, in declaration order.
        variants: &'static [Variant] => variants,
        /// Whether unlisted values are kept (`#[hl(other)]`).
        open: bool => is_open,
        /// The table in which the texts of the values and their aliases are looked up; empty if there are few.
        places: &'static [u16],
    }
}

impl Enum {
    /// An enum without values, as a base for struct updates.
    #[doc(hidden)]
    pub const NEW: Self = Self { variants: &[], open: false, places: &[] };

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
        if self.places.is_empty() { self.position(&|value| value.is_string(text)) } else { self.place_of(text) }
    }

    /// The index of the variant with a number, given as JSON text.
    pub(crate) fn position_of_number(&self, text: &str) -> Option<usize> {
        let is_plain = || text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && text != "-0";
        if !self.places.is_empty() && is_plain() {
            self.place_of(text)
        } else {
            self.position(&|value| value.is_number(text))
        }
    }

    /// The index of the variant with a value, or else with an alias.
    fn position(&self, is_meant: &dyn Fn(Literal) -> bool) -> Option<usize> {
        let by_value = self.variants.iter().position(|variant| is_meant(variant.value));
        by_value.or_else(|| self.variants.iter().position(|variant| variant.aliases.iter().copied().any(is_meant)))
    }

    /// The index of the variant with a text, looked up in the table.
    fn place_of(&self, text: &str) -> Option<usize> {
        find(self.places, text, |index| {
            let variant = self.variants.get(index);
            variant.is_some_and(|variant| {
                variant.value.is_text(text) || variant.aliases.iter().any(|alias| alias.is_text(text))
            })
        })
    }

    /// Whether a value cannot be an unlisted one: it is listed, or has another type than the listed values.
    pub(crate) fn excludes(&self, other: &OtherValue) -> bool {
        let is_text = self.is_of_text();
        let position = if is_text { Self::position_of_string } else { Self::position_of_number };
        is_text == other.is_number() || position(self, other.as_str()).is_some()
    }
}

described! {
    /// One value of an [`Enum`].
    #[derive(Clone, Copy, Debug)]
    pub struct Variant {
        /// The value in JSON.
        value: Literal => value,
        /// The name of the Rust variant.
        name: &'static str => name,
        /// The variant's description.
        description: &'static str => description,
        /// The values that are read like this one and never written (`#[hl(alias = …)]`).
        aliases: &'static [Literal] => aliases,
        /// Whether the variant is marked `#[deprecated]`.
        deprecated: bool => is_deprecated,
    }
}

impl Variant {
    /// A variant without aliases.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(value: Literal, name: &'static str, description: &'static str) -> Self {
        Self { value, name, description, aliases: &[], deprecated: false }
    }
}
