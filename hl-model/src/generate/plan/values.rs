//! Schemas that list their values.

use std::rc::Rc;

use super::model::{Body, Constraint, Docs, Enum, Use, Variant, VariantValue};
use super::planner::{Context, Planner};
use super::types::Type;
use crate::generate::document::{Kind, Node};
use crate::generate::names::variant_names;
use crate::generate::options::Enums;
use crate::generate::schema::{Kinds, Schema, SchemaId, accepts_at};

/// A listed value with its documentation.
#[derive(Clone, Copy)]
pub(super) struct Choice<'d> {
    pub(super) value: &'d Node,
    pub(super) name: Option<&'d str>,
    pub(super) description: Option<&'d str>,
}

impl<'d> Planner<'_, 'd> {
    /// The type of a schema with `enum` or `const`.
    pub(super) fn listed(&mut self, id: SchemaId, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        let choices = self.choices(id, flat);
        if choices.is_empty() {
            return Self::never();
        }
        let is_text = choices.iter().all(|choice| choice.value.as_str().is_some());
        // Integers cannot be names, but words for all of them can.
        let is_worded = choices.iter().all(|choice| choice.name.is_some() && is_plain_integer(choice.value));
        if (is_text || is_worded) && choices.len() > 1 {
            return Use::plain(self.enumeration(id, &choices, false, context));
        }
        self.values_of(flat, &choices)
    }

    /// The values that a schema lists and accepts, with their words.
    fn choices(&self, id: SchemaId, flat: &Schema<'d>) -> Vec<Choice<'d>> {
        let values = flat.values.iter().flatten().copied();
        let values = values.filter(|value| accepts_at(self.graph, id, value));
        let all = self.listed_with_words(flat);
        let choice = |value: &'d Node| {
            let known = all.iter().find(|choice| std::ptr::eq(choice.value, value)).copied();
            known.unwrap_or(Choice { value, name: None, description: None })
        };
        values.map(choice).collect()
    }

    /// The listed values with their words, which have the order of the values.
    fn listed_with_words(&self, flat: &Schema<'d>) -> Vec<Choice<'d>> {
        let prose = &flat.prose;
        let node = self.graph.documents.node(&flat.origin.at);
        let listed = node.and_then(|node| node.get("enum")).and_then(Node::as_list).unwrap_or_default();
        let choice = |(index, value): (usize, &'d Node)| Choice {
            value,
            name: prose.value_names.get(index).copied().flatten(),
            description: prose.value_descriptions.get(index).copied().flatten(),
        };
        listed.iter().enumerate().map(choice).collect()
    }

    /// A type for values of any kind, with the constraint `values`.
    fn values_of(&self, flat: &Schema<'d>, choices: &[Choice<'d>]) -> Use<'d> {
        let kinds = choices.iter().fold(Kinds::NONE, |kinds, choice| kinds.or(Kinds::of(choice.value)));
        let ty = match () {
            () if kinds == Kinds::STRING => Type::STRING,
            () if kinds == Kinds::BOOL => Type::Known("bool"),
            () if kinds == Kinds::INTEGER => match self.number(&Schema { kinds, ..flat.clone() }).ty {
                ty @ Type::Known(_) if choices.iter().all(|choice| fits(&ty, choice.value)) => ty,
                _ => Type::Known("Integer"),
            },
            () if kinds.is_within(Kinds::NUMBER) => Type::Known("Decimal"),
            () if kinds == Kinds::NULL => return Use::plain(Type::Known("Null")),
            () => Type::VALUE,
        };
        let has_both = kinds == Kinds::BOOL && choices.len() == 2;
        let constraint = Constraint::values(choices.iter().map(|choice| choice.value));
        Use { ty, constraints: if has_both { Vec::new() } else { vec![constraint] } }
    }

    /// A Rust enum of texts.
    pub(super) fn enumeration(
        &mut self,
        id: SchemaId,
        choices: &[Choice<'d>],
        is_open: bool,
        context: &Context,
    ) -> Type {
        let is_open = is_open || self.options.enums == Enums::Open;
        let is_text = choices.iter().all(|choice| choice.value.as_str().is_some());
        let texts: Vec<&str> =
            choices.iter().filter_map(|choice| choice.value.as_str().or_else(|| choice.value.as_number())).collect();
        let key = format!("{is_open}{texts:?}");
        let of_owner = (format!("enum {}", context.owner.0), key.clone());
        let of_key = (context.key.clone(), key);
        if context.own.is_none()
            && let Some(known) = self.enums.get(&of_owner).or_else(|| self.enums.get(&of_key))
        {
            return Type::Model(*known);
        }
        let model = self.open(id, context);
        if context.own.is_none() {
            self.enums.insert(of_owner, model);
            self.enums.insert(of_key, model);
        }
        let words: Vec<Option<&str>> = choices.iter().map(|choice| choice.name).collect();
        let (names, convention) = variant_names(&texts, &words, is_text);
        let variants = choices.iter().zip(&texts).zip(names).map(|((choice, text), name)| Variant {
            ident: name.ident,
            value: match (is_text, name.needs_rename) {
                (false, _) => VariantValue::Integer(text),
                (true, true) => VariantValue::Text(text),
                (true, false) => VariantValue::Name,
            },
            docs: Docs { text: choice.description.unwrap_or_default().to_owned(), also: Vec::new() },
        });
        let body = Body::Enum(Enum { variants: variants.collect(), convention, is_open });
        self.close(model, body, Vec::new());
        self.describe(model, id);
        Type::Model(model)
    }
}

/// Whether a value is an integer in plain notation.
fn is_plain_integer(value: &Node) -> bool {
    value.as_number().is_some_and(|text| text != "-0" && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit()))
}

/// Whether a number fits into a Rust integer.
fn fits(ty: &Type, value: &Node) -> bool {
    let Kind::Number(text) = &value.kind else { return true };
    let Some(number) = crate::generate::schema::decimal(text) else { return false };
    let format = match ty {
        Type::Known("i32") => "int32",
        Type::Known("i64") => "int64",
        Type::Known("u32") => "uint32",
        Type::Known("u64") => "uint64",
        Type::Known("Integer") => return true,
        _ => return false,
    };
    crate::generate::capabilities::number_has_format(format, &number)
}
