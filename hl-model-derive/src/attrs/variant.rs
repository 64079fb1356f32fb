//! The attributes of a variant of an enum.

use syn::{Attribute, LitInt, LitStr};

use super::item::{Item, ItemValue, Items};
use super::place::Site;
use super::slot::{Flag, Slot};
use super::value::WrittenLiteral;
use super::written::Written;
use crate::errors::Errors;
use crate::json::Json;

/// The attributes in `#[hl(…)]` on a variant.
#[derive(Default)]
pub(crate) struct VariantAttrs {
    /// `alias = "…"`: other values that are read like the variant's own.
    pub(crate) aliases: Vec<WrittenLiteral>,
    /// `description = "…"`: the description, instead of the doc comment.
    pub(crate) description: Slot<LitStr>,
    /// `other`: the variant keeps unlisted values.
    pub(crate) other: Flag,
    /// `rename = "…"`: the value in JSON.
    pub(crate) rename: Slot<LitStr>,
    /// `tag = "…"`: the values of the discriminator that select the variant.
    pub(crate) tags: Vec<WrittenLiteral>,
    /// `value = 3`: the value in JSON, which must be an integer.
    pub(crate) value: Slot<Json>,
    pub(crate) written: Written,
}

impl VariantAttrs {
    pub(crate) fn parse(attributes: &[Attribute], errors: &Errors) -> Self {
        let mut attrs = Self::default();
        let written = Items::accept(attributes, Site::Variant, errors, |item| attrs.accept(item, errors));
        Self { written, ..attrs }
    }

    fn accept(&mut self, item: &Item, errors: &Errors) -> bool {
        match item.name.to_string().as_str() {
            "alias" => self.aliases.extend(item.repeated_literal(errors)),
            "description" => self.description.set(item, item.string(errors), errors),
            "other" => self.other.set(item, item.flag(errors), errors),
            "rename" => self.rename.set(item, rename(item, errors), errors),
            "tag" => self.tags.extend(item.repeated_literal(errors)),
            "value" => self.value.set(item, item.json(errors), errors),
            _ => return false,
        }
        true
    }
}

/// Reads a string. An integer is written in `value`.
fn rename(item: &Item, errors: &Errors) -> Option<LitStr> {
    if let ItemValue::Assigned(tokens) = &item.value
        && syn::parse2::<LitInt>(tokens.clone()).is_ok()
    {
        errors.at(tokens, format!("`rename` gives a string; for an integer write `value = {tokens}`"));
        return None;
    }
    item.string(errors)
}
