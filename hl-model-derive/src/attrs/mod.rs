//! The attributes in `#[hl(…)]`.
//!
//! Nothing here returns early: an attribute that is unknown, doubled or malformed is reported at its own token and
//! otherwise left out, so that the user sees all mistakes at once.

mod constraint;
mod container;
mod elsewhere;
mod field;
mod item;
mod variant;

pub(crate) use constraint::{ConstraintAttr, ConstraintKind, Constraints};
pub(crate) use container::ContainerAttrs;
pub(crate) use field::FieldAttrs;
pub(crate) use variant::VariantAttrs;

use item::Item;
use syn::Ident;

use crate::errors::Errors;
use crate::suggest::did_you_mean;

/// An attribute that may stand once in a place, with the name under which it stands there.
pub(crate) struct Slot<T>(Option<(Ident, T)>);

/// An attribute that takes no value.
pub(crate) type Flag = Slot<()>;

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Slot<T> {
    /// Takes what an item says, or reports that an earlier one says it already.
    fn set(&mut self, item: &Item, value: Option<T>, errors: &Errors) {
        match (&self.0, value) {
            (Some(_), _) => errors.at(&item.name, format!("duplicate hl attribute `{}`", item.name)),
            (None, Some(value)) => self.0 = Some((item.name.clone(), value)),
            (None, None) => {}
        }
    }

    /// The value, if the attribute is there.
    pub(crate) fn value(&self) -> Option<&T> {
        self.0.as_ref().map(|(_, value)| value)
    }

    /// The attribute's name as it stands in the source, for reports.
    pub(crate) fn name(&self) -> Option<&Ident> {
        self.0.as_ref().map(|(name, _)| name)
    }

    /// Whether the attribute is there.
    pub(crate) fn is_set(&self) -> bool {
        self.0.is_some()
    }
}

/// Where an attribute stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Container,
    Field,
    Variant,
    Items,
}

impl Place {
    const ALL: [Self; 4] = [Self::Container, Self::Field, Self::Variant, Self::Items];

    /// The attributes of this place besides the constraints.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Container => container::NAMES,
            Self::Field => field::NAMES,
            Self::Variant => variant::NAMES,
            Self::Items => &[],
        }
    }

    /// Whether constraints stand in this place too.
    const fn has_constraints(self) -> bool {
        !matches!(self, Self::Variant)
    }

    fn all_names(self) -> impl Iterator<Item = &'static str> {
        let constraints = if self.has_constraints() { constraint::NAMES } else { &[] };
        self.names().iter().chain(constraints).copied()
    }

    const fn description(self) -> &'static str {
        match self {
            Self::Container => "on the struct or enum",
            Self::Field => "on a field",
            Self::Variant => "on a variant",
            Self::Items => "in `items(…)`",
        }
    }

    /// Reports an attribute that this place does not know.
    fn refuse(self, item: &Item, errors: &Errors) {
        let name = item.name.to_string();
        let elsewhere = Self::ALL.iter().find(|place| place.all_names().any(|known| known == name));
        let message = match elsewhere {
            Some(place) => {
                format!("`{name}` has no meaning {}; it belongs {}", self.description(), place.description())
            }
            None => match elsewhere::advice(&name) {
                Some(advice) => format!("unknown hl attribute `{name}`; {advice}"),
                None => format!("unknown hl attribute `{name}`{}", did_you_mean(&name, self.all_names())),
            },
        };
        errors.at(&item.name, message);
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::{ContainerAttrs, FieldAttrs, VariantAttrs};
    use crate::errors::Errors;

    fn field(attribute: syn::Attribute) -> (FieldAttrs, Vec<String>) {
        let errors = Errors::default();
        let attrs = FieldAttrs::parse(&[attribute], &errors);
        (attrs, errors.messages())
    }

    #[test]
    fn what_another_derive_calls_otherwise_is_told_by_its_name_here() {
        let (_, messages) = field(parse_quote!(#[hl(regex = "a", range(min = 1), flaten)]));
        assert_eq!(
            messages,
            [
                "unknown hl attribute `regex`; write `pattern = \"…\"`",
                "unknown hl attribute `range`; write `minimum = …, maximum = …`",
                "unknown hl attribute `flaten`",
            ]
        );
    }

    #[test]
    fn reads_a_list() {
        let (attrs, messages) = field(parse_quote!(#[hl(rename = "a", alias = "b", alias = "c", default = [1, -2],)]));
        assert!(messages.is_empty(), "{messages:?}");
        assert_eq!(attrs.rename.value().map(syn::LitStr::value).as_deref(), Some("a"));
        assert_eq!(attrs.aliases.iter().map(syn::LitStr::value).collect::<Vec<_>>(), ["b", "c"]);
        assert_eq!(attrs.default.value().map(ToString::to_string).as_deref(), Some("[1,-2]"));
    }

    #[test]
    fn reports_every_mistake() {
        let (_, messages) = field(parse_quote!(#[hl(
            renmae = "a", rename, rename = 1, rename = "a", rename = "b", closed, any_string_name = true, 5, default = x
        )]));
        assert_eq!(
            messages,
            [
                "expected the name of an attribute",
                "unknown hl attribute `renmae`; did you mean `rename`?",
                "`rename` needs a value: `rename = \"…\"`",
                "expected a string: `rename = \"…\"`",
                "duplicate hl attribute `rename`",
                "`closed` has no meaning on a field; it belongs on the struct or enum",
                "`any_string_name` takes no value",
                "expected a JSON value: null, true, false, a number, a string, an array or an object",
            ]
        );
    }

    #[test]
    fn reports_what_is_no_list() {
        for attribute in [parse_quote!(#[hl]), parse_quote!(#[hl = "a"]), parse_quote!(#[hl[closed]])] {
            let errors = Errors::default();
            ContainerAttrs::parse(&[attribute], &errors);
            assert_eq!(errors.messages(), ["expected `#[hl(…)]`"]);
        }
        let errors = Errors::default();
        VariantAttrs::parse(&[parse_quote!(#[hl()])], &errors);
        assert_eq!(
            errors.messages(),
            ["this attribute says nothing; remove it or write attributes in the parentheses"]
        );
    }

    #[test]
    fn reports_the_attributes_of_serde() {
        let errors = Errors::default();
        VariantAttrs::parse(&[parse_quote!(#[serde(rename = "a")])], &errors);
        assert_eq!(errors.messages(), ["a model does not look at `#[serde(…)]`; write `#[hl(…)]`"]);
    }
}
