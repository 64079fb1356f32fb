//! The fields of structs, and their documentation.

use std::rc::Rc;

use super::constraint::Constraint;
use super::model::{Body, Docs, Field, Model, Use};
use super::planner::Planner;
use super::scalar::is_unexpressed;
use super::types::{ModelId, TextType, Type};
use crate::generate::capabilities::is_checked_format;
use crate::generate::document::{Location, Origin};
use crate::generate::names::pascal;
use crate::generate::schema::{Prose, SchemaId, accepts_at};
use crate::tree::{Content, Node};
use hl_model_ground::prose::{code, shortened};

/// Maximum number of characters of a value in a note.
const MOST_OF_VALUE: usize = 80;

/// Maximum number of characters of a value in documentation, and of an example in an attribute.
const LONGEST_SHOWN: usize = 200;

/// The annotations of a schema that are values.
const DEFAULT: &str = "default";
const EXAMPLE: &str = "example";

impl<'d> Planner<'_, 'd> {
    pub(super) fn field(
        &mut self,
        ident: String,
        rename: Option<String>,
        schema: SchemaId,
        planned: Use<'d>,
        is_optional: bool,
    ) -> Field<'d> {
        let prose = self.prose(schema, &planned.ty);
        let mut constraints = planned.constraints;
        let secret = take_password(&mut constraints);
        if !is_optional && !matches!(planned.ty, Type::Nullable(_)) {
            constraints.iter_mut().for_each(as_constant);
        }
        // A constant says its default and its example itself.
        let is_constant = constraints.iter().any(|constraint| matches!(constraint, Constraint::Constant(_)));
        let [default, example] = [(DEFAULT, prose.default), (EXAMPLE, prose.example)].map(|(what, value)| {
            value.filter(|value| self.is_allowed(schema, &planned.ty, value, what) && !is_constant)
        });
        let name = rename.as_deref().unwrap_or_else(|| ident.strip_prefix("r#").unwrap_or(&ident));
        let mut docs = Docs { text: words(&prose, name), also: Vec::new() };
        docs.also.extend(default.filter(|_| !is_optional).map(|value| line(DEFAULT, value)));
        docs.also.extend(self.documented_format(schema, &planned.ty));
        docs.also.extend(example.filter(|value| is_long(value)).map(|value| line(EXAMPLE, value)));
        Field {
            title: other_title(&prose, name),
            ident,
            rename,
            ty: planned.ty,
            is_optional,
            constraints,
            requires: Vec::new(),
            default: default.filter(|_| is_optional),
            example: example.filter(|value| !is_long(value)),
            read_only: prose.read_only && !prose.write_only,
            write_only: prose.write_only && !prose.read_only,
            secret,
            deprecated: prose.deprecated,
            docs,
        }
    }

    /// A line of documentation about a format that neither the type nor an attribute says.
    pub(super) fn documented_format(&self, schema: SchemaId, ty: &Type) -> Option<String> {
        let (of_what, format) = self.unexpressed_format(schema, ty)?;
        Some(format!("Format{of_what}: {}.", code(format)))
    }

    /// A format of a value, or of its items or values, with the words for them.
    fn unexpressed_format(&self, schema: SchemaId, ty: &Type) -> Option<(&'static str, &'d str)> {
        let flat = self.graph.flat(schema);
        let formats = match ty {
            Type::Nullable(inner) => return self.unexpressed_format(schema, inner),
            Type::List(item) => {
                let schema = flat.list.first.first().copied().or(flat.list.items)?;
                return self.unexpressed_format(schema, item).map(|(_, format)| (" of each item", format));
            }
            Type::Dict(Some(values)) => {
                let by_pattern = flat.object.patterns.first().map(|pattern| pattern.schema);
                let schema = by_pattern.or(flat.object.additional)?;
                return self.unexpressed_format(schema, values).map(|(_, format)| (" of each value", format));
            }
            Type::Number(ty) => flat.number.formats.iter().find(|format| is_unexpressed(format, *ty)),
            Type::Text(TextType::String) => flat.string.formats.iter().find(|format| !is_checked_format(format)),
            _ => None,
        };
        formats.map(|format| ("", *format))
    }

    /// The prose about a value in its place: that of the schema itself, or of the schema that it wraps, if that has no
    /// model. A model has a title, a description and an example of its own.
    fn prose(&self, schema: SchemaId, ty: &Type) -> Prose<'d> {
        if ty.models().is_empty() {
            return self.graph.flat(schema).prose.clone();
        }
        let mut prose = self.graph.get(schema).prose.clone();
        for target in self.graph.wrappers(schema) {
            let target = &self.graph.get(target).prose;
            prose.default = prose.default.or(target.default);
            prose.read_only |= target.read_only;
            prose.write_only |= target.write_only;
        }
        prose
    }

    /// Whether a value may be shown as the default or the example of a schema and its type. If not, there is a note.
    fn is_allowed(&mut self, schema: SchemaId, ty: &Type, value: &Node, what: &str) -> bool {
        let reason = if !accepts_at(self.graph, schema, value) {
            "is refused by its own schema"
        } else if !self.holds(ty, value) {
            "does not fit into its Rust type"
        } else {
            return true;
        };
        let origin = Origin { at: self.place_of(schema, value, what), place: value.place };
        let shown = code(&shortened(&value.to_json(), MOST_OF_VALUE));
        self.notes.note(&origin, what, format!("the {what} {shown} {reason}; left out"));
        false
    }

    /// The place of a default or an example, which may be that of a schema that the schema refers to.
    fn place_of(&self, schema: SchemaId, value: &Node, what: &str) -> Location {
        let own = self.graph.get(schema);
        let included = self.graph.included_in(schema).into_iter().map(|id| self.graph.get(id));
        let mut places = std::iter::once(Rc::clone(&own)).chain(included).map(|schema| schema.origin.at.clone());
        let documents = self.graph.documents;
        let found = places.find_map(|at| {
            let places = [at.key(what), at.key("examples").index(0)];
            places.into_iter().find(|at| documents.node(at).is_some_and(|node| std::ptr::eq(node, value)))
        });
        found.unwrap_or_else(|| own.origin.at.key(what))
    }

    /// Whether the numbers in a value of a schema fit into its Rust type.
    pub(super) fn holds(&self, ty: &Type, value: &Node) -> bool {
        match (ty, &value.content) {
            (Type::Number(ty), Content::Number(number)) => ty.holds(number),
            (Type::Nullable(inner) | Type::Boxed(inner), _) => self.holds(inner, value),
            (Type::List(item), Content::List(items)) => items.iter().all(|value| self.holds(item, value)),
            (Type::Tuple(types), Content::List(items)) => {
                types.iter().zip(items).all(|(item, value)| self.holds(item, value))
            }
            (Type::Dict(Some(values)), _) => value.entries().iter().all(|entry| self.holds(values, &entry.value)),
            (Type::Model(ModelId(id)), _) => match self.models.get(*id).map(|model| &model.body) {
                Some(Body::Newtype(inner) | Body::Alias(inner)) => self.holds(inner, value),
                Some(Body::Tuple(tuple)) => {
                    let items = value.as_list().unwrap_or_default();
                    tuple.fields.iter().zip(items).all(|(field, value)| self.holds(&field.ty, value))
                }
                _ => true,
            },
            _ => true,
        }
    }

    /// Documents a model with the prose of its schema.
    pub(super) fn describe(&mut self, model: ModelId, schema: SchemaId) {
        let flat = self.graph.flat(schema);
        let own = self.graph.get(schema);
        let prose = if own.prose.description.is_some() || own.prose.title.is_some() { &own.prose } else { &flat.prose };
        let mut lines = self.lines_about_values(model, schema);
        let Some(model) = self.models.get_mut(model.0) else { return };
        if model.docs == Docs::default() {
            model.docs.text = words(prose, &model.name);
        }
        model.deprecated |= own.prose.deprecated;
        model.title = model.title.or(other_title(prose, &model.name));
        lines.retain(|line| !model.docs.also.contains(line));
        model.docs.also.extend(lines);
    }

    /// What the schema says of the values of a model, and the model has no attribute for.
    fn lines_about_values(&mut self, model: ModelId, schema: SchemaId) -> Vec<String> {
        let Some(Model { body, is_named, constraints, .. }) = self.models.get(model.0) else { return Vec::new() };
        let is_constant =
            constraints.iter().any(|rule| matches!(rule, Constraint::Values(values) if values.len() == 1));
        let is_named = *is_named;
        let ty = if let Body::Newtype(ty) = body { ty.clone() } else { Type::Model(model) };
        let mut lines: Vec<String> = self.documented_format(schema, &ty).into_iter().collect();
        if !is_named {
            // An inline schema has a field with attributes for the others.
            return lines;
        }
        let prose = self.graph.get(schema).prose.clone();
        for (what, value) in [(DEFAULT, prose.default), (EXAMPLE, prose.example)] {
            let value = value.filter(|value| self.is_allowed(schema, &ty, value, what) && !is_constant);
            lines.extend(value.map(|value| line(what, value)));
        }
        let flags = [("Read-only.", prose.read_only), ("Write-only.", prose.write_only)];
        lines.extend(flags.iter().filter(|(_, is_set)| *is_set).map(|(line, _)| (*line).to_owned()));
        lines
    }
}

impl Field<'_> {
    /// A part of an object, which has no attributes, because its type has them.
    pub(super) fn part(ident: String, ty: Type) -> Self {
        Self { ident, ty, ..Self::default() }
    }

    /// The field as an item of a list, which has fewer attributes than a key.
    pub(super) fn of_item(mut self) -> Self {
        for constraint in &mut self.constraints {
            if let Constraint::Constant(only) = constraint {
                *constraint = Constraint::Values(vec![*only]);
            }
        }
        Self { title: None, default: None, example: None, read_only: false, write_only: false, secret: false, ..self }
    }
}

/// Whether a value is too long for an attribute.
fn is_long(value: &Node) -> bool {
    value.to_json().chars().count() > LONGEST_SHOWN
}

/// A line of documentation that shows the value of an annotation, or its beginning.
fn line(what: &str, value: &Node) -> String {
    let json = value.to_json();
    let beginning = shortened(&json, LONGEST_SHOWN);
    let shortened = if beginning == json { "" } else { ", shortened" };
    format!("{}{shortened}: {}.", pascal(what), code(&beginning))
}

/// A title beside a description, if it is more than the name in words.
fn other_title<'d>(prose: &Prose<'d>, name: &str) -> Option<&'d str> {
    let title = prose.title.filter(|_| prose.description.is_some())?;
    (pascal(title) != pascal(name) && Some(title) != prose.description).then_some(title)
}

/// The description, or else the title, unless that only repeats the name, as frameworks make it: `Client Id` of `client_id`.
fn words(prose: &Prose<'_>, name: &str) -> String {
    let title = prose.title.filter(|title| !pascal(title).eq_ignore_ascii_case(&pascal(name)));
    prose.description.filter(|text| *text != name).or(title).unwrap_or_default().to_owned()
}

/// Removes the format of passwords, because the attribute `secret` says it, and returns whether it was there.
fn take_password(constraints: &mut Vec<Constraint<'_>>) -> bool {
    let count = constraints.len();
    constraints.retain(|constraint| *constraint != Constraint::Format("password"));
    constraints.len() < count
}

/// Turns a list of one allowed value into a constant, which builders fill in.
fn as_constant(constraint: &mut Constraint<'_>) {
    if let Constraint::Values(values) = constraint
        && let [only] = values.as_slice()
    {
        *constraint = Constraint::Constant(*only);
    }
}

/// The description, or the title if there is none.
pub(super) fn description(prose: &Prose<'_>) -> String {
    prose.description.or(prose.title).unwrap_or_default().to_owned()
}
