//! Notes about a key in rustdoc, besides its description: whether it is required, its default, its constraints.

use crate::attrs::Check;
use crate::constraint::{ConstraintKind, Constraints};
use crate::model::{Key, Model, Object, Rule, Shape};
use hl_model_ground::prose::{code, counted};

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
            notes.push(format!("titled {}", code(&title.value())));
        }
        if let Some(default) = self.attrs.default.value() {
            notes.push(format!("the server assumes {} if it is left out", code(&default.to_string())));
        }
        if self.null_absent {
            notes.push("`null` is read as if it were left out".to_owned());
        }
        let flags = [
            (&self.attrs.read_only, "in responses only"),
            (&self.attrs.write_only, "in requests only"),
            (&self.attrs.secret, "secret: its value never appears in a message"),
        ];
        notes.extend(flags.into_iter().filter(|(flag, _)| flag.is_set()).map(|(_, note)| note.to_owned()));
        notes.extend(constraint_notes(&self.attrs.constraints));
        notes.extend(self.attrs.checks.iter().map(check_note));
        notes.extend(self.attrs.requires.iter().map(|needed| format!("requires {}", code(&needed.value()))));
        if !self.attrs.aliases.is_empty() {
            let aliases: Vec<_> = self.attrs.aliases.iter().map(|alias| code(&alias.value())).collect();
            notes.push(format!("also read as {}", aliases.join(", ")));
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
    fn rule_note(&self, rule: &Rule) -> Option<String> {
        let name = |index: &usize| self.keys.get(*index).map_or_else(String::new, |key| code(&key.name));
        let names = |indexes: &[usize]| indexes.iter().map(name).collect::<Vec<_>>().join(", ");
        Some(match rule {
            Rule::Requires(..) => return None,
            Rule::AnyOf(keys) => format!("at least one of {}", names(keys)),
            Rule::OneOf(keys) => format!("exactly one of {}", names(keys)),
            Rule::NotTogether(keys) => format!("at most one of {}", names(keys)),
            Rule::IfKey { key, value, requires, not } => {
                let is = value
                    .as_ref()
                    .map_or_else(|| "is present".to_owned(), |value| format!("is {}", code(&value.to_string())));
                let said = [(requires, "must be present"), (not, "must be absent")].into_iter();
                let said =
                    said.filter(|(keys, _)| !keys.is_empty()).map(|(keys, what)| format!("{} {what}", names(keys)));
                format!("where {} {is}, {}", name(key), said.collect::<Vec<_>>().join(" and "))
            }
        })
    }
}

/// The note about a user's own check.
pub(crate) fn check_note(check: &Check) -> String {
    let name = check.name();
    let described = check.description.as_ref().map_or_else(String::new, |text| format!(": {}", text.value()));
    format!("checked by {}{described}", code(&name))
}

/// The notes about constraints, one for each.
pub(crate) fn constraint_notes(constraints: &Constraints) -> Vec<String> {
    constraints.0.iter().map(|constraint| note(&constraint.kind)).collect()
}

fn note(constraint: &ConstraintKind) -> String {
    match constraint {
        ConstraintKind::MinLength(count) => format!("at least {}", counted(*count, "character")),
        ConstraintKind::MaxLength(count) => format!("at most {}", counted(*count, "character")),
        ConstraintKind::Pattern(pattern) => format!("matches {}", code(pattern.source())),
        ConstraintKind::Minimum(number) => format!("at least {number}"),
        ConstraintKind::Maximum(number) => format!("at most {number}"),
        ConstraintKind::ExclusiveMinimum(number) => format!("greater than {number}"),
        ConstraintKind::ExclusiveMaximum(number) => format!("less than {number}"),
        ConstraintKind::MultipleOf(number) => format!("a multiple of {number}"),
        ConstraintKind::MinItems(count) => format!("at least {}", counted(*count, "item")),
        ConstraintKind::MaxItems(count) => format!("at most {}", counted(*count, "item")),
        ConstraintKind::UniqueItems => "no two items are equal".to_owned(),
        ConstraintKind::MinProperties(count) => format!("at least {}", counted(*count, "key")),
        ConstraintKind::MaxProperties(count) => format!("at most {}", counted(*count, "key")),
        ConstraintKind::Format(format) => format!("format {}", code(format)),
        ConstraintKind::Values(values) => {
            let values: Vec<_> = values.iter().map(|value| code(&value.to_string())).collect();
            match values.as_slice() {
                [only] => format!("always {only}"),
                _ => format!("one of {}", values.join(", ")),
            }
        }
        ConstraintKind::Items(items) => format!("each item: {}", constraint_notes(items).join(", ")),
        ConstraintKind::Keys(names) => format!("each key: {}", constraint_notes(names).join(", ")),
        ConstraintKind::Contains(items) => format!("contains an item with: {}", constraint_notes(items).join(", ")),
        ConstraintKind::MinContains(count) => format!("at least {}", counted(*count, "such item")),
        ConstraintKind::MaxContains(count) => format!("at most {}", counted(*count, "such item")),
        ConstraintKind::Schema(schema) => format!("JSON Schema {}", code(schema)),
        ConstraintKind::Not(ty) => format!("not {}", code(&crate::text::type_text(ty))),
    }
}

#[cfg(test)]
mod tests {
    use super::{code, constraint_notes};
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
                "at least 1 character",
                "at most 20 characters",
                "matches `^a|b$`",
                "one of `\"a\"`, `1`",
                "each item: at least -0.5",
                "format `uri`"
            ]
        );
    }

    #[test]
    fn code_may_hold_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
    }
}
