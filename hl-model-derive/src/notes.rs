//! Notes about a key in rustdoc, besides its description: whether it is required, its default, its constraints.

use crate::attrs::Check;
use crate::constraint::{ConstraintKind, Constraints};
use crate::model::{Key, Model, Object, Rule, Shape};
use crate::text::type_text;
use hl_model_ground::prose::{code, note};
use syn::LitStr;

impl Object<'_> {
    /// A line of documentation that says what a key or a part is in JSON.
    pub(crate) fn line(&self, key: &Key<'_>) -> String {
        if self.is_all_of {
            return " A part of the object: what this model says of its keys holds for it.".to_owned();
        }
        format!(" Key {}: {}.", code(&key.name), key.notes().join("; "))
    }
}

impl Key<'_> {
    /// The notes about a key: statements in Markdown without a period.
    pub(crate) fn notes(&self) -> Vec<String> {
        let mut notes = vec![if self.required { "required" } else { "optional" }.to_owned()];
        if let Some(title) = self.attrs.title.value() {
            notes.push(note::title(&title.value()));
        }
        if let Some(default) = self.attrs.default.value() {
            notes.push(note::default(&default.to_string()));
        }
        if self.null_absent {
            notes.push(note::NULL_IS_ABSENT.to_owned());
        }
        let flags = [
            (&self.attrs.read_only, note::READ_ONLY),
            (&self.attrs.write_only, note::WRITE_ONLY),
            (&self.attrs.secret, note::SECRET),
        ];
        notes.extend(flags.into_iter().filter(|(flag, _)| flag.is_set()).map(|(_, note)| note.to_owned()));
        notes.extend(constraint_notes(&self.attrs.constraints));
        notes.extend(self.attrs.checks.iter().map(check_note));
        notes.extend(self.attrs.requires.iter().map(|needed| note::requires(&needed.value())));
        if !self.attrs.aliases.is_empty() {
            let aliases: Vec<_> = self.attrs.aliases.iter().map(LitStr::value).collect();
            notes.push(note::aliases(aliases.iter().map(String::as_str)));
        }
        if let Some(example) = self.attrs.example.value() {
            notes.push(format!("for example {}", code(&example.to_string())));
        }
        notes
    }
}

impl Model<'_> {
    /// A paragraph about the constraints on a value as a whole; empty if there are none.
    pub(crate) fn paragraph(&self) -> String {
        let mut notes = constraint_notes(&self.constraints);
        if let Shape::Object(object) = &self.shape {
            notes.extend(object.rules.iter().filter_map(|rule| object.rule_note(rule)));
        }
        notes.extend(self.checks.iter().map(check_note));
        if notes.is_empty() { String::new() } else { format!("\nConstraints: {}.\n", notes.join("; ")) }
    }
}

impl Object<'_> {
    /// The note about a rule on several keys. `requires` is noted at its key instead.
    fn rule_note<'k>(&'k self, rule: &'k Rule) -> Option<String> {
        let name = |index: usize| self.keys.get(index).map_or("", |key| &key.name);
        let names = |indexes: &'k [usize]| indexes.iter().map(move |index| name(*index));
        Some(match rule {
            Rule::Requires(..) => return None,
            Rule::AnyOf(keys) => note::one_of_keys("at least", names(keys)),
            Rule::OneOf(keys) => note::one_of_keys("exactly", names(keys)),
            Rule::NotTogether(keys) => note::one_of_keys("at most", names(keys)),
            Rule::IfKey { key, value, requires, not, .. } => {
                let value = value.as_ref().map(ToString::to_string);
                note::conditional(name(*key), value.as_deref(), names(requires), names(not))
            }
        })
    }
}

/// The note about a user's own check.
pub(crate) fn check_note(check: &Check) -> String {
    note::check(&check.name(), &check.description.as_ref().map_or_else(String::new, LitStr::value))
}

/// The notes about constraints, one for each.
pub(crate) fn constraint_notes(constraints: &Constraints) -> Vec<String> {
    constraints.0.iter().filter_map(|constraint| of_constraint(&constraint.kind, constraints)).collect()
}

/// The note about a constraint. `all` are the constraints of its place, because one note covers `contains` and its counts.
fn of_constraint(constraint: &ConstraintKind, all: &Constraints) -> Option<String> {
    Some(match constraint {
        ConstraintKind::Bound(bound) => bound.note(),
        ConstraintKind::Pattern(pattern) => note::pattern(pattern.source()),
        ConstraintKind::MultipleOf(number) => note::multiple_of(number),
        ConstraintKind::UniqueItems => note::UNIQUE.to_owned(),
        ConstraintKind::Format(format) => note::format(format),
        ConstraintKind::Values(values) => note::values(&values.iter().map(ToString::to_string).collect::<Vec<_>>()),
        ConstraintKind::Items(items) => note::each("item", &constraint_notes(items)),
        ConstraintKind::Keys(names) => note::each("key", &constraint_notes(names)),
        ConstraintKind::Contains(items) => {
            let count = |count: fn(&ConstraintKind) -> Option<u64>| all.0.iter().find_map(|other| count(&other.kind));
            let min = count(|kind| if let ConstraintKind::MinContains(min) = kind { Some(*min) } else { None });
            let max = count(|kind| if let ConstraintKind::MaxContains(max) = kind { Some(*max) } else { None });
            note::contains(min.unwrap_or(1), max, &constraint_notes(items))
        }
        ConstraintKind::MinContains(_) | ConstraintKind::MaxContains(_) => return None,
        ConstraintKind::Schema(schema) => note::json_schema(schema),
        ConstraintKind::Not(ty) => note::not(code(&type_text(ty))),
    })
}

#[cfg(test)]
mod tests {
    use super::constraint_notes;
    use crate::attrs::FieldAttrs;
    use crate::errors::Errors;

    #[test]
    fn constraints_are_said_in_words() {
        let attributes = [syn::parse_quote!(#[hl(
            min_length = 1, max_length = 20, pattern = "^a|b$", values = ["a", 1], items(minimum = -0.5), format = "uri"
        )])];
        let attrs = FieldAttrs::parse(&attributes, &Errors::default());
        assert_eq!(
            constraint_notes(&attrs.constraints),
            [
                "at least 1 character", "at most 20 characters", "matches `^a|b$`", "one of `\"a\"`, `1`",
                "each item: at least -0.5", "format `uri`"
            ]
        );
    }
}
