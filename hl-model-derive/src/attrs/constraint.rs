//! The attributes that constrain a value, on fields, on newtypes and in `items(…)`.

use proc_macro2::{Delimiter, TokenTree};

use super::item::{Item, ItemValue, Items};
use super::place::{Place, Site};
use super::written::Written;
use crate::constraint::{Constraint, ConstraintKind, Constraints};
use crate::errors::Errors;
use crate::json::Json;
use hl_model_ground::bound::Bound;
use hl_model_ground::format::misspelt;
use hl_model_ground::pattern::{self, Pattern};

impl Constraints {
    /// Takes an item if it is a constraint, and returns whether it is.
    pub(super) fn accept(&mut self, item: &Item, errors: &Errors) -> bool {
        let name = &item.name;
        let is_twice = self.0.iter().any(|known| known.name == *name);
        let Some(kind) = ConstraintKind::parse(item, errors) else { return ConstraintKind::is_name(item) };
        if is_twice {
            errors.at(name, format!("duplicate hl attribute `{name}`; remove one of them"));
        } else {
            self.0.push(Constraint { name: name.clone(), kind });
        }
        true
    }

    /// Leaves out the numbers of items that a malformed `contains(…)` describes.
    pub(super) fn settle(&mut self, written: &Written) {
        let is_read = self.0.iter().any(|constraint| matches!(constraint.kind, ConstraintKind::Contains(_)));
        if written.has("contains") && !is_read {
            let is_count = |kind: &_| matches!(kind, ConstraintKind::MinContains(_) | ConstraintKind::MaxContains(_));
            self.0.retain(|constraint| !is_count(&constraint.kind));
        }
    }

    fn parse_items(item: &Item, errors: &Errors) -> Option<Self> {
        if let Some(text) = item.text_to_contain() {
            errors.at(
                text,
                "`contains(…)` has the constraints of an item of a list; for a part of a text write `pattern = \"…\"`",
            );
            return None;
        }
        let list = item.list(item.example(), errors)?;
        if list.is_empty() {
            let name = &item.name;
            errors.at(name, format!("`{name}` needs a constraint: `{name}({})`", item.example()));
            return None;
        }
        let before = errors.count();
        let mut constraints = Self::default();
        let Items { items, mut written } = Items::of_tokens(list, errors);
        let mut is_list_of_words = true;
        for inner in items {
            // One message is enough for a list of words.
            let is_word = matches!(inner.value, ItemValue::Nothing);
            if !constraints.accept(&inner, errors) && (!is_word || std::mem::take(&mut is_list_of_words)) {
                Site::Items.refuse(&inner, &mut written, errors);
            }
        }
        constraints.settle(&written);
        // If all constraints are malformed, there is nothing to check.
        (errors.count() == before || !constraints.0.is_empty()).then_some(constraints)
    }
}

impl ConstraintKind {
    fn is_name(item: &Item) -> bool {
        Place::Items.takes(&item.name.to_string())
    }

    fn parse(item: &Item, errors: &Errors) -> Option<Self> {
        Some(match item.name.to_string().as_str() {
            "min_length" => Self::Bound(Bound::MinLength(item.count(errors)?)),
            "max_length" => Self::Bound(Bound::MaxLength(item.count(errors)?)),
            "pattern" => Self::Pattern(pattern(item, errors)?),
            "minimum" => Self::Bound(Bound::Minimum(item.number(errors)?)),
            "maximum" => Self::Bound(Bound::Maximum(item.number(errors)?)),
            "exclusive_minimum" => Self::Bound(Bound::ExclusiveMinimum(item.number(errors)?)),
            "exclusive_maximum" => Self::Bound(Bound::ExclusiveMaximum(item.number(errors)?)),
            "multiple_of" => Self::MultipleOf(item.number(errors)?),
            "min_items" => Self::Bound(Bound::MinItems(item.count(errors)?)),
            "max_items" => Self::Bound(Bound::MaxItems(item.count(errors)?)),
            "unique_items" => item.flag(errors).map(|()| Self::UniqueItems)?,
            "min_properties" => Self::Bound(Bound::MinProperties(item.count(errors)?)),
            "max_properties" => Self::Bound(Bound::MaxProperties(item.count(errors)?)),
            "format" => Self::Format(format(item, errors)?),
            "values" => Self::Values(values(item, errors)?),
            "items" => Self::Items(Constraints::parse_items(item, errors)?),
            "keys" => Self::Keys(Constraints::parse_items(item, errors)?),
            "contains" => Self::Contains(Constraints::parse_items(item, errors)?),
            "min_contains" => Self::MinContains(item.count(errors)?),
            "max_contains" => Self::MaxContains(item.count(errors)?),
            "schema" => Self::Schema(super::json_schema::parse(item, errors)?),
            "not" => Self::Not(Box::new(item.type_name(errors)?)),
            _ => return None,
        })
    }
}

/// A pattern that compiles.
pub(super) fn pattern(item: &Item, errors: &Errors) -> Option<Pattern> {
    let source = item.string(errors)?;
    if let Some(message) = pattern::foreign(&source.value()) {
        errors.at(source, message);
        return None;
    }
    pattern::compile(&source.value()).map_err(|error| errors.at(source, error)).ok()
}

fn format(item: &Item, errors: &Errors) -> Option<String> {
    let format = item.string(errors)?;
    if format.value().is_empty() {
        errors.at(format, "the name of a format is not empty");
        return None;
    }
    if let Some(meant) = misspelt(&format.value()) {
        errors.at(&format, format!("unknown format `{}`; did you mean `{meant}`?", format.value()));
        return None;
    }
    Some(format.value())
}

fn values(item: &Item, errors: &Errors) -> Option<Vec<Json>> {
    let tokens = item.assigned(errors)?;
    let is_list = |token| matches!(token, TokenTree::Group(group) if matches!(group.delimiter(), Delimiter::Bracket | Delimiter::None));
    if tokens.clone().into_iter().next().is_some_and(is_list)
        && let Json::Array(values) = item.json(errors)?
    {
        if values.is_empty() {
            errors.at(tokens, "no value satisfies an empty list; name at least one");
        }
        return Some(values).filter(|values| !values.is_empty());
    }
    item.expected(tokens, "a list", item.example(), errors)
}
