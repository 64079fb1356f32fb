//! The attributes of a variant of an enum.

use syn::{Attribute, LitStr};

use super::item::{Item, items};
use super::{Flag, Place, Slot};
use crate::errors::Errors;

pub(super) const NAMES: &[&str] = &["description", "other", "rename"];

/// What `#[hl(…)]` on a variant says.
#[derive(Debug, Default)]
pub(crate) struct VariantAttrs {
    /// `description = "…"`: the description, instead of the doc comment.
    pub(crate) description: Slot<LitStr>,
    /// `other`: keeps a value that is not listed.
    pub(crate) other: Flag,
    /// `rename = "…"`: the value in JSON.
    pub(crate) rename: Slot<LitStr>,
}

impl VariantAttrs {
    pub(crate) fn parse(attributes: &[Attribute], errors: &Errors) -> Self {
        let mut attrs = Self::default();
        for item in items(attributes, errors) {
            if !attrs.accept(&item, errors) {
                Place::Variant.refuse(&item, errors);
            }
        }
        attrs
    }

    fn accept(&mut self, item: &Item, errors: &Errors) -> bool {
        match item.name.to_string().as_str() {
            "description" => self.description.set(item, item.string(errors), errors),
            "other" => self.other.set(item, item.flag(errors), errors),
            "rename" => self.rename.set(item, item.string(errors), errors),
            _ => return false,
        }
        true
    }
}
