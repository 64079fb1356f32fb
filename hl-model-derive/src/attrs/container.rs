//! The attributes of a struct or enum.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, LitStr, Path, Token, WherePredicate};

use super::check::Check;
use super::item::{Item, Items};
use super::key_rule::WrittenRule;
use super::place::Site;
use super::slot::{Flag, Slot};
use super::written::Written;
use crate::constraint::Constraints;
use crate::errors::Errors;
use crate::suggest::did_you_mean;
use hl_model_ground::casing::Case;
use hl_model_ground::rust_name::is_module;

/// The attributes in `#[hl(…)]` on a struct or enum.
#[derive(Default)]
pub(crate) struct ContainerAttrs {
    /// `all_of`: every field reads the same value.
    pub(crate) all_of: Flag,
    /// `any_of`: at least one variant's payload matches.
    pub(crate) any_of: Flag,
    /// `bound = "…"`: the bounds on type parameters, instead of those that the derive finds.
    pub(crate) bound: Slot<Predicates>,
    /// `builder = Name`: the name of the builder.
    pub(crate) builder: Slot<Ident>,
    /// `check = path`: functions that find the problems of a value.
    pub(crate) checks: Vec<Check>,
    /// `closed`: undeclared keys are refused.
    pub(crate) closed: Flag,
    /// `content = "key"`: the key of the payload beside the discriminator.
    pub(crate) content: Slot<LitStr>,
    /// `crate = ::path`: the path of `hl-model`.
    pub(crate) krate: Slot<Path>,
    /// `description = "…"`: the description, instead of the doc comment.
    pub(crate) description: Slot<LitStr>,
    /// `discriminator = "key"`: the key whose value selects a variant.
    pub(crate) discriminator: Slot<LitStr>,
    /// `external`: the only key of an object is the tag, and its value the payload.
    pub(crate) external: Flag,
    /// `inline`: the model is documented as a section of pages that use it.
    pub(crate) inline: Flag,
    /// `module = "a.b.c"`: the module that the model's page names.
    pub(crate) module: Slot<LitStr>,
    /// `null = "absent"`, for every optional key.
    pub(crate) null_absent: Flag,
    /// `one_of`: exactly one variant's payload matches.
    pub(crate) one_of: Flag,
    /// `parts = Name`: the name of the struct that `into_parts` returns.
    pub(crate) parts: Slot<Ident>,
    /// `any_of_keys(…)`, `one_of_keys(…)`, `not_together(…)`, `if_key(…)`
    pub(crate) rules: Vec<WrittenRule>,
    /// `rename_all = "…"`: the convention of the names in JSON.
    pub(crate) rename_all: Slot<Case>,
    /// `title = "…"`: the title in JSON Schema.
    pub(crate) title: Slot<LitStr>,
    /// `tuple`: the fields are the items of a list, in order.
    pub(crate) tuple: Flag,
    pub(crate) constraints: Constraints,
    pub(crate) written: Written,
}

impl ContainerAttrs {
    pub(crate) fn parse(attributes: &[Attribute], errors: &Errors) -> Self {
        let mut attrs = Self::default();
        let written = Items::accept(attributes, Site::Container, errors, |item| {
            attrs.accept(item, errors) || attrs.constraints.accept(item, errors)
        });
        attrs.constraints.settle(&written);
        Self { written, ..attrs }
    }

    /// Whether the variants are the members of a composition.
    pub(crate) fn is_composition(&self) -> bool {
        self.one_of.is_set() || self.any_of.is_set()
    }

    /// The first attribute about tags.
    pub(crate) fn tagging(&self) -> Option<&Ident> {
        self.discriminator.name().or(self.content.name()).or(self.external.name())
    }

    /// The name in JSON of a field without `rename`.
    pub(crate) fn name_of_field(&self, field: &Ident) -> String {
        let name = field.unraw().to_string();
        self.rename_all.value().map_or_else(|| name.clone(), |case| case.of_field(&name))
    }

    /// The name in JSON of a variant without `rename`.
    pub(crate) fn name_of_variant(&self, variant: &Ident) -> String {
        let name = variant.unraw().to_string();
        self.rename_all.value().map_or_else(|| name.clone(), |case| case.of_variant(&name))
    }

    fn accept(&mut self, item: &Item, errors: &Errors) -> bool {
        match item.name.to_string().as_str() {
            "all_of" => self.all_of.set(item, item.flag(errors), errors),
            "any_of" => self.any_of.set(item, item.flag(errors), errors),
            "bound" => self.bound.set(item, predicates(item, errors), errors),
            "builder" => self.builder.set(item, item.ident(errors), errors),
            "check" => Check::add_to(&mut self.checks, item, errors),
            "closed" => self.closed.set(item, item.flag(errors), errors),
            "content" => self.content.set(item, item.string(errors), errors),
            "crate" => self.krate.set(item, absolute_path(item, errors), errors),
            "description" => self.description.set(item, item.string(errors), errors),
            "discriminator" => self.discriminator.set(item, item.string(errors), errors),
            "external" => self.external.set(item, item.flag(errors), errors),
            "inline" => self.inline.set(item, item.flag(errors), errors),
            "module" => self.module.set(item, module(item, errors), errors),
            "null" => self.null_absent.set(item, null_policy(item, errors), errors),
            "one_of" => self.one_of.set(item, item.flag(errors), errors),
            "parts" => self.parts.set(item, item.ident(errors), errors),
            "any_of_keys" | "one_of_keys" | "not_together" | "if_key" => {
                self.rules.extend(WrittenRule::parse(item, errors));
            }
            "rename_all" => self.rename_all.set(item, case(item, errors), errors),
            "title" => self.title.set(item, item.string(errors), errors),
            "tuple" => self.tuple.set(item, item.flag(errors), errors),
            _ => return false,
        }
        true
    }
}

/// The predicates of a where clause.
pub(crate) type Predicates = Punctuated<WherePredicate, Token![,]>;

fn predicates(item: &Item, errors: &Errors) -> Option<Predicates> {
    let text = item.string(errors)?;
    // If these tokens had the user's span, the compiler would suggest code within the quotes.
    let mut located = text.clone();
    located.set_span(text.span().resolved_at(Span::mixed_site()));
    let predicates = located.parse_with(Predicates::parse_terminated);
    if predicates.is_err() {
        errors.at(&text, "expected the predicates of a where clause: `bound = \"T: Clone\"`");
    }
    predicates.ok()
}

/// Reads `null = "absent"`. There is no other policy to name.
pub(super) fn null_policy(item: &Item, errors: &Errors) -> Option<()> {
    let policy = item.string(errors)?;
    if policy.value() == "absent" {
        return Some(());
    }
    errors.at(policy, "expected `null = \"absent\"`; without it `null` is a value like any other");
    None
}

/// Reads the path of the library. The stubs use a malformed path as far as possible.
fn absolute_path(item: &Item, errors: &Errors) -> Option<Path> {
    let tokens = item.assigned(errors)?;
    let Ok(mut path) = Path::parse_mod_style.parse2(tokens.clone()) else {
        errors.at(tokens, "expected a path: `crate = ::path::to::hl_model`");
        let text = syn::parse2::<LitStr>(tokens.clone()).ok()?;
        return text.parse_with(Path::parse_mod_style).ok().map(absolute);
    };
    if !is_absolute(&path) {
        errors.at(tokens, "a relative path means something else in every module; begin it with `::` or `crate::`");
        if path.segments.first().is_some_and(|segment| segment.ident == "super" || segment.ident == "self") {
            return None;
        }
        path = absolute(path);
    }
    Some(path)
}

fn absolute(mut path: Path) -> Path {
    if !is_absolute(&path) {
        path.leading_colon = Some(<Token![::]>::default());
    }
    path
}

/// Reads a dotted path. Its parts must be allowed in headings and file names of pages.
fn module(item: &Item, errors: &Errors) -> Option<LitStr> {
    let module = item.string(errors)?;
    if is_module(&module.value()) {
        return Some(module);
    }
    errors.at(module, "expected a dotted path: `module = \"package.model.session\"`");
    None
}

fn case(item: &Item, errors: &Errors) -> Option<Case> {
    let name = item.string_among(&Case::names().collect::<Vec<_>>(), errors)?;
    let case = Case::from_name(&name.value());
    if case.is_none() {
        let near = did_you_mean(&name.value(), Case::names());
        let known: Vec<_> = Case::names().map(|known| format!("`{known}`")).collect();
        let list = if near.is_empty() { "; expected one of" } else { " The conventions are" };
        errors.at(&name, format!("unknown naming convention `{}`{near}{list} {}", name.value(), known.join(", ")));
    }
    case
}

/// Whether a path begins with `::`, `crate` or `$crate`, so that it has one meaning in every module.
fn is_absolute(path: &Path) -> bool {
    path.leading_colon.is_some()
        || path.segments.first().is_some_and(|segment| segment.ident == "crate" || segment.ident == "$crate")
}
