//! The attributes of a variant of an enum.

use syn::{Attribute, LitStr};

use super::item::{Item, items};
use super::{Flag, Place, Slot};
use crate::errors::Errors;
use crate::json::Json;

pub(super) const NAMES: &[&str] = &["description", "other", "rename", "tag", "value"];

/// What `#[hl(…)]` on a variant says.
#[derive(Default)]
pub(crate) struct VariantAttrs {
    /// `description = "…"`: the description, instead of the doc comment.
    pub(crate) description: Slot<LitStr>,
    /// `other`: keeps a value that is not listed.
    pub(crate) other: Flag,
    /// `rename = "…"`: the value in JSON.
    pub(crate) rename: Slot<LitStr>,
    /// `tag = "…"`: the values of the discriminator that mean the variant.
    pub(crate) tags: Vec<LitStr>,
    /// `value = 3`: the value in JSON, if it is an integer.
    pub(crate) value: Slot<Json>,
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
            "tag" => self.tags.extend(item.string(errors)),
            "value" => self.value.set(item, integer(item, errors), errors),
            _ => return false,
        }
        true
    }
}

/// An integer as every writer writes it.
fn integer(item: &Item, errors: &Errors) -> Option<Json> {
    let json = item.json(errors)?;
    if let Json::Number(number) = &json
        && number.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit())
        && number != "-0"
    {
        return Some(json);
    }
    errors.at(&item.name, "expected an integer: `value = 3`; a string is given by `rename = \"…\"`");
    None
}
