//! The attributes of a field.

use hl_model_ground::pattern::Pattern;
use syn::{Attribute, LitStr};

use super::check::Check;
use super::constraint::pattern;
use super::container::null_policy;
use super::item::{Item, Items};
use super::place::Site;
use super::slot::{Flag, Slot};
use super::written::Written;
use crate::constraint::Constraints;
use crate::errors::Errors;
use crate::json::Json;

/// The attributes in `#[hl(…)]` on a field.
#[derive(Default)]
pub(crate) struct FieldAttrs {
    /// `alias = "key"`: other names under which the key is read.
    pub(crate) aliases: Vec<LitStr>,
    /// `all_of`: the key's model is documented in an `allOf` wrapper.
    pub(crate) all_of: Flag,
    /// `any_string_name`: the field keeps the undeclared keys.
    pub(crate) any_string_name: Flag,
    /// `check = path`: functions that find the problems of the value.
    pub(crate) checks: Vec<Check>,
    /// `constant = JSON`: the only value of the key.
    pub(crate) constant: Slot<Json>,
    /// `copy`: the accessor returns the value itself.
    pub(crate) copy: Flag,
    /// `default = JSON`: the value that the server assumes if the key is left out.
    pub(crate) default: Slot<Json>,
    /// `description = "…"`: the description, instead of the doc comment.
    pub(crate) description: Slot<LitStr>,
    /// `example = JSON`
    pub(crate) example: Slot<Json>,
    /// `null = "absent"`: `null` is read as if the key were absent.
    pub(crate) null_absent: Flag,
    /// `pattern_keys = "…"`: the field keeps the undeclared keys whose names match.
    pub(crate) pattern_keys: Slot<Pattern>,
    /// `read_only`: the key occurs in responses only.
    pub(crate) read_only: Flag,
    /// `rename = "key"`: the key in JSON.
    pub(crate) rename: Slot<LitStr>,
    /// `requires = "key"`: other keys that must be present if this one is.
    pub(crate) requires: Vec<LitStr>,
    /// `rest`: the field keeps the items after those of the other fields.
    pub(crate) rest: Flag,
    /// `secret`: the value never appears in a message.
    pub(crate) secret: Flag,
    /// `title = "…"`: the title in JSON Schema.
    pub(crate) title: Slot<LitStr>,
    /// `write_only`: the key occurs in requests only.
    pub(crate) write_only: Flag,
    pub(crate) constraints: Constraints,
    pub(crate) written: Written,
}

impl FieldAttrs {
    pub(crate) fn parse(attributes: &[Attribute], errors: &Errors) -> Self {
        let mut attrs = Self::default();
        let written = Items::accept(attributes, Site::Field, errors, |item| {
            attrs.accept(item, errors) || attrs.constraints.accept(item, errors)
        });
        attrs.constraints.settle(&written);
        Self { written, ..attrs }
    }

    fn accept(&mut self, item: &Item, errors: &Errors) -> bool {
        match item.name.to_string().as_str() {
            "alias" => self.aliases.extend(item.repeated_string(errors)),
            "all_of" => self.all_of.set(item, item.flag(errors), errors),
            "any_string_name" => self.any_string_name.set(item, item.flag(errors), errors),
            "check" => Check::add_to(&mut self.checks, item, errors),
            "constant" => self.constant.set(item, item.json(errors), errors),
            "copy" => self.copy.set(item, item.flag(errors), errors),
            "default" => self.default.set(item, item.json(errors), errors),
            "description" => self.description.set(item, item.string(errors), errors),
            "example" => self.example.set(item, item.json(errors), errors),
            "null" => self.null_absent.set(item, null_policy(item, errors), errors),
            "pattern_keys" => self.pattern_keys.set(item, pattern(item, errors), errors),
            "read_only" => self.read_only.set(item, item.flag(errors), errors),
            "rename" => self.rename.set(item, item.string(errors), errors),
            "requires" => self.requires.extend(item.repeated_string(errors)),
            "rest" => self.rest.set(item, item.flag(errors), errors),
            "secret" => self.secret.set(item, item.flag(errors), errors),
            "title" => self.title.set(item, item.string(errors), errors),
            "write_only" => self.write_only.set(item, item.flag(errors), errors),
            _ => return false,
        }
        true
    }
}
