//! Schemas that list their values.

use std::collections::HashMap;
use std::rc::Rc;

use super::constraint::Constraint;
use super::model::{Body, Docs, Enum, Use, Variant, VariantValue};
use super::number_type::NumberType;
use super::planner::{Context, Planner};
use super::shared::{Scope, Shared};
use super::types::{TextType, Type};
use crate::generate::names::{free_variant, variant_names};
use crate::generate::options::Enums;
use crate::generate::schema::{Choice, Kinds, Schema, SchemaId, accepted, surely_accepts};
use crate::tree::Node;

impl<'d> Planner<'_, 'd> {
    /// The type of a schema with `enum` or `const`.
    pub(super) fn listed(&mut self, id: SchemaId, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        let choices = self.choices(id, flat);
        if choices.is_empty() {
            return Self::never();
        }
        self.report_unknown(id, flat, &choices, context);
        let is_text = choices.iter().all(|choice| choice.value.as_str().is_some());
        // Integers cannot be names, but words for all of them can.
        let is_worded = choices.iter().all(Choice::is_worded_integer);
        if (is_text || is_worded) && choices.len() > 1 {
            return Use::plain(self.enumeration(id, &choices, Enums::Closed, context));
        }
        self.values_of(flat, &choices)
    }

    /// Notes that rules beside listed values are not checked, if it is unknown whether they accept these. Rules that the
    /// schema itself has lost, and `not`, have notes of their own.
    fn report_unknown(&mut self, id: SchemaId, flat: &Schema<'d>, choices: &[Choice<'d>], context: &Context) {
        let values: Vec<&Node> = choices.iter().map(|choice| choice.value).collect();
        if !flat.losses.is_empty() || !flat.not.is_empty() || surely_accepts(self.graph, id, &values) {
            return;
        }
        let keyword = match flat.unions.first() {
            Some(union) if union.is_one_of => "oneOf",
            Some(_) => "anyOf",
            None => "enum",
        };
        let reason = "a rule beside the listed values is not checked, since it cannot be read";
        self.lose(context, flat.loss(keyword, reason));
    }

    /// The values that a schema lists and accepts, with their words.
    pub(super) fn choices(&self, id: SchemaId, flat: &Schema<'d>) -> Vec<Choice<'d>> {
        let values = accepted(self.graph, id, flat.values.as_deref().unwrap_or_default());
        let choices = flat.prose.choices.iter().map(|choice| (std::ptr::from_ref(choice.value), *choice));
        let worded: HashMap<*const Node, Choice<'d>> = choices.collect();
        let choice = |value: &'d Node| {
            let known = worded.get(&std::ptr::from_ref(value)).copied();
            known.unwrap_or(Choice { value, name: None, description: None })
        };
        values.into_iter().map(choice).collect()
    }

    /// A type for values of any kind, with the constraint `values`.
    fn values_of(&self, flat: &Schema<'d>, choices: &[Choice<'d>]) -> Use<'d> {
        let kinds = choices.iter().fold(Kinds::NONE, |kinds, choice| kinds.or(Kinds::of(choice.value)));
        let ty = match () {
            () if kinds == Kinds::STRING => Type::Text(TextType::String),
            () if kinds == Kinds::BOOL => Type::Bool,
            () if kinds == Kinds::INTEGER => match self.number(&Schema { kinds, ..flat.clone() }).ty {
                ty if choices.iter().all(|choice| self.holds(&ty, choice.value)) => ty,
                _ => Type::Number(NumberType::Integer),
            },
            () if kinds.is_within(Kinds::NUMBER) => Type::Number(NumberType::Decimal),
            () if kinds == Kinds::NULL => return Use::plain(Type::Null),
            () => Type::Value,
        };
        let has_both = kinds == Kinds::BOOL && choices.len() == 2;
        let constraint = Constraint::values(choices.iter().map(|choice| choice.value));
        Use { ty, constraints: if has_both { Vec::new() } else { vec![constraint] } }
    }

    /// A Rust enum of texts. It is open if its schema or the option asks for that.
    pub(super) fn enumeration(
        &mut self,
        id: SchemaId,
        choices: &[Choice<'d>],
        enums: Enums,
        context: &Context,
    ) -> Type {
        let is_open = enums == Enums::Open || self.options.enums == Enums::Open;
        let is_text = choices.iter().all(|choice| choice.value.as_str().is_some());
        let text = |choice: &Choice<'d>| choice.value.as_str().or_else(|| choice.value.as_number());
        let values: Vec<_> = choices.iter().filter_map(|choice| Some((text(choice)?, choice.name))).collect();
        let (texts, words): (Vec<&str>, Vec<Option<&str>>) = values.iter().copied().unzip();
        let shared = Shared::Enum { is_open, is_text, values };
        let of_owner = (Scope::Owner(context.owner), shared.clone());
        let of_key = (Scope::Key(context.key.clone()), shared);
        if context.own.is_none()
            && let Some(known) = self.by_content.get(&of_owner).or_else(|| self.by_content.get(&of_key))
        {
            return Type::Model(*known);
        }
        let model = self.open(id, context);
        if context.own.is_none() {
            self.by_content.insert(of_owner, model);
            self.by_content.insert(of_key, model);
        }
        let (names, convention) = variant_names(&texts, &words);
        let convention = convention.filter(|_| is_text);
        let other =
            is_open.then(|| free_variant(names.iter().map(|name| name.ident.as_str()), ["Other", "OtherValue"]));
        let variants = choices.iter().zip(&texts).zip(names).map(|((choice, text), name)| Variant {
            ident: name.ident,
            value: match (is_text, name.needs_rename) {
                (false, _) => VariantValue::Integer(text),
                (true, true) => VariantValue::Text(text),
                (true, false) => VariantValue::Name,
            },
            docs: Docs { text: choice.description.unwrap_or_default().to_owned(), also: Vec::new() },
        });
        let body = Body::Enum(Enum { variants: variants.collect(), convention, other });
        self.close(model, body, Vec::new());
        self.describe(model, id);
        Type::Model(model)
    }
}
