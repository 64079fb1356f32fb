//! The keywords for strings, numbers and lists.

use std::borrow::Cow;

use super::annex_b::in_strict_syntax;
use super::counts::Counts;
use super::kinds::Kinds;
use super::look_ahead::split;
use super::merge::tighter;
use super::reading::Reading;
use super::schema::{ANY, Contains, ListRules, NEVER, NumberRules, Schema, StringRules};
use crate::generate::capabilities::{check_pattern, is_divisor};
use crate::number::Decimal;
use crate::tree::Content;
use hl_model_ground::bound::Bound;
use hl_model_ground::number::is_integer;

impl<'d> Reading<'_, 'd> {
    /// The minimum and the maximum number of characters, items or keys. Limits that all values keep are left out.
    pub(super) fn counts(&mut self, min: &str, max: &str) -> Counts {
        Counts {
            min: self.count(min).filter(|count| *count > 0),
            max: self.count(max).filter(|count| *count < u64::MAX),
        }
    }

    /// A number of characters, items or keys.
    fn count(&mut self, keyword: &str) -> Option<u64> {
        let value = self.node.get(keyword)?;
        if let Some(text) = value.as_number().filter(|text| is_integer(text) && !text.starts_with('-')) {
            // A number that is too large becomes the greatest one, which no value reaches either.
            let number: Option<Decimal> = text.parse().ok();
            return Some(number.and_then(|number| number.to_u64()).unwrap_or(u64::MAX));
        }
        self.fail(value, &[keyword], "must be an integer that is not negative");
        None
    }

    pub(super) fn read_string(&mut self) {
        let patterns = self.text("pattern").map(|pattern| self.patterns(pattern)).unwrap_or_default();
        let length = self.counts("minLength", "maxLength");
        let formats = self.text("format").filter(|format| !format.is_empty()).into_iter().collect();
        self.schema.string = StringRules { length, patterns, formats }.into();
    }

    /// A pattern as one or several patterns that the derive accepts.
    fn patterns(&mut self, pattern: &'d str) -> Vec<Cow<'d, str>> {
        let reason = match derivable(pattern) {
            Ok(pattern) => return vec![pattern],
            Err(reason) => reason,
        };
        let Some(parts) = split(&in_strict_syntax(pattern)) else {
            if let Some(value) = self.node.get("pattern") {
                self.lose(value, "pattern", &reason);
            }
            return Vec::new();
        };
        for refused in parts.refused {
            let mut text = Schema::of_kinds(Kinds::STRING, self.schema.origin.clone());
            text.string.patterns.push(Cow::Owned(refused));
            self.schema.not.push(self.graph.add(text));
        }
        parts.matching.into_iter().map(Cow::Owned).collect()
    }

    pub(super) fn read_number(&mut self) {
        let mut divisor = self.number("multipleOf");
        if let Some(value) = self.node.get("multipleOf").filter(|_| divisor.is_some_and(|text| !is_divisor(text))) {
            self.lose(value, "multipleOf", "the number is not greater than zero or has more than 19 digits");
            divisor = None;
        }
        let rules = NumberRules {
            minimum: self.bound(Bound::Minimum, Bound::ExclusiveMinimum),
            maximum: self.bound(Bound::Maximum, Bound::ExclusiveMaximum),
            multiples_of: divisor.into_iter().collect(),
            formats: self.node.get("format").and_then(|format| format.as_str()).into_iter().collect(),
        };
        self.schema.number = rules.into();
    }

    fn number(&mut self, keyword: &str) -> Option<&'d str> {
        let value = self.node.get(keyword)?;
        if value.as_number().is_none() {
            self.fail(value, &[keyword], "must be a number");
        }
        value.as_number()
    }

    /// The tighter of two bounds. Before draft 6, the keyword of the second was a flag of the first.
    fn bound(
        &mut self,
        inclusive: fn(&'d str) -> Bound<&'d str>,
        exclusive: fn(&'d str) -> Bound<&'d str>,
    ) -> Option<Bound<&'d str>> {
        let plain = self.number(inclusive("").keyword());
        let keyword = exclusive("").keyword();
        match self.node.get(keyword).map(|value| &value.content) {
            None | Some(Content::Bool(false)) => plain.map(inclusive),
            Some(Content::Bool(true)) => plain.map(exclusive),
            Some(_) => tighter(plain.map(inclusive), self.number(keyword).map(exclusive)),
        }
    }

    pub(super) fn read_list(&mut self) {
        let mut rules = ListRules {
            count: self.counts("minItems", "maxItems"),
            unique: self.flag("uniqueItems"),
            ..ListRules::default()
        };
        if let Some(first) = self.keyword("prefixItems") {
            rules.first = self.subschemas(first, "prefixItems");
        }
        match self.node.get("items") {
            Some(items) if items.as_list().is_some() => {
                rules.first = self.subschemas(items, "items");
                let rest = self.keyword("additionalItems");
                rules.items = rest.map(|items| self.subschema(items, &["additionalItems"]));
            }
            Some(items) => rules.items = Some(self.subschema(items, &["items"])),
            None => {}
        }
        self.read_contains(&mut rules);
        self.read_unevaluated_items(&mut rules);
        self.schema.list = rules.into();
    }

    /// Reads `contains`, with the numbers of items.
    fn read_contains(&mut self, rules: &mut ListRules) {
        let Some(contains) = self.keyword("contains") else { return };
        let schema = self.subschema(contains, &["contains"]);
        let mut count = |keyword: &str| self.keyword(keyword).and_then(|_| self.count(keyword));
        let (min, max) = (count("minContains"), count("maxContains"));
        let min = if self.has_unread("minContains") { 0 } else { min.unwrap_or(1) };
        if !self.has_unread("contains") {
            contain(rules, Contains { schema, min, max });
        }
    }

    /// Reads `unevaluatedItems`, which is a rule for further items if no other keyword looks at items.
    fn read_unevaluated_items(&mut self, rules: &mut ListRules) {
        let Some(items) = self.keyword("unevaluatedItems") else { return };
        if matches!(items.content, Content::Bool(true)) || rules.items.is_some() {
            return;
        }
        let others = ["contains", "allOf", "anyOf", "oneOf", "if", "$ref", "$dynamicRef", "$recursiveRef"];
        if others.iter().all(|key| self.node.get(key).is_none()) {
            rules.items = Some(self.subschema(items, &["unevaluatedItems"]));
        } else {
            let reason = "`unevaluatedItems` is not checked beside parts that may look at items";
            self.lose(items, "unevaluatedItems", reason);
        }
    }
}

/// A pattern as the derive accepts it. The error says why it accepts none of its spellings.
pub(super) fn derivable(pattern: &str) -> Result<Cow<'_, str>, String> {
    check_pattern(pattern).map(|()| Cow::Borrowed(pattern)).or_else(|reason| {
        let strict = in_strict_syntax(pattern);
        check_pattern(&strict).map(|()| strict).map_err(|_| reason)
    })
}

/// Adds `contains`. What any item or no item satisfies is a number of items.
fn contain(rules: &mut ListRules, contains: Contains) {
    let counts = Counts { min: Some(contains.min).filter(|min| *min > 0), max: contains.max };
    match contains.schema {
        // No list has fewer items than none.
        _ if counts.are_crossed() => rules.count = Counts::NONE,
        ANY => rules.count = rules.count.and(counts),
        NEVER if contains.min == 0 => {}
        NEVER => rules.count = Counts::NONE,
        _ => rules.contains.push(contains),
    }
}
