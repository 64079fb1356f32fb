//! The types of objects.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::constraint::Constraint;
use super::key_rule::KeyRule;
use super::model::{Body, Field, PatternKeys, Rest, Struct, Use};
use super::planner::{Context, Planner, Role, Subject};
use super::types::Type;
use crate::generate::names::{field_names, pascal};
use crate::generate::schema::{ANY, NEVER, Schema, SchemaId, literals};

impl<'d> Planner<'_, 'd> {
    pub(super) fn object(&mut self, subject: &Subject<'d>, context: &Context) -> Use<'d> {
        let Subject { id, flat, rules: key_rules } = subject;
        let rules = &flat.object;
        let has_keys = !rules.properties.is_empty()
            || !rules.required.is_empty()
            || !rules.requires.is_empty()
            || !key_rules.is_empty();
        let is_closed = rules.additional.is_some_and(|rest| self.is_never(rest));
        let is_map = match rules.patterns.as_slice() {
            [] => !is_closed,
            [_] => is_closed,
            _ => false,
        };
        if !has_keys && is_map {
            return self.named_in_itself(*id, context, |planner, context| planner.map(flat, context));
        }
        if is_closed && self.has_too_few_keys(subject) {
            return Self::never();
        }
        self.shared_model(*id, context, |planner, context| {
            let body = match planner.parts_by_option(subject) {
                Some(parts) => planner.struct_of_parts(parts, ANY, context),
                None => planner.structure(subject, context),
            };
            (Body::Struct(body), Constraint::of_objects(&flat.object))
        })
    }

    /// Whether an object without undeclared keys cannot have the minimum number of keys.
    fn has_too_few_keys(&self, subject: &Subject<'d>) -> bool {
        let flat = &subject.flat;
        let Some(least) = flat.object.count.min.filter(|_| flat.object.patterns.is_empty()) else { return false };
        let keys = self.keys_of(subject, NEVER, Role::Whole).len();
        u64::try_from(keys).is_ok_and(|keys| keys < least)
    }

    /// Whether a schema allows nothing.
    pub(super) fn is_never(&self, id: SchemaId) -> bool {
        id == NEVER || self.graph.flat(id).kinds.is_empty()
    }

    /// An object without declared keys.
    fn map(&mut self, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        let mut constraints = Constraint::of_objects(&flat.object);
        let mut names = self.names_of_keys(flat, context);
        let additional = flat.object.additional.unwrap_or(ANY);
        let values = match flat.object.patterns.as_slice() {
            [only] if self.is_never(additional) && !names.iter().any(|rule| matches!(rule, Constraint::Pattern(_))) => {
                names.insert(0, Constraint::Pattern(only.pattern.clone()));
                only.schema
            }
            [] => additional,
            _ => {
                self.lose(context, flat.loss("patternProperties", "keys that match a pattern are not checked"));
                ANY
            }
        };
        if !names.is_empty() {
            constraints.push(Constraint::Keys(names));
        }
        let values = if values == ANY { None } else { Some(self.bare(values, &context.inner("Value"))) };
        Use { ty: values.map_or(Type::Dict(None), Type::dict), constraints }
    }

    /// The treatment of undeclared keys, and the fields for keys that match a pattern.
    fn undeclared(&mut self, subject: &Subject<'d>, context: &Context) -> (SchemaId, Vec<PatternKeys>) {
        let rules = &subject.flat.object;
        let additional = rules.additional.unwrap_or(ANY);
        let is_plain = context.role == Role::Whole
            && rules.patterns.iter().all(|pattern| pattern.schema == ANY)
            && additional == ANY;
        if rules.patterns.is_empty() || is_plain {
            return (additional, Vec::new());
        }
        let keys = self.keys_of(subject, additional, context.role);
        let declared: Vec<&str> = keys.into_iter().map(|(key, _)| key).collect();
        // The fields of declared keys have these constraints already.
        let is_declared = |pattern: &str| {
            literals(pattern).is_some_and(|texts| texts.iter().all(|text| declared.contains(&text.as_str())))
        };
        let patterns: Vec<_> = rules.patterns.iter().filter(|only| !is_declared(&only.pattern)).collect();
        let count = patterns.len();
        let fields = patterns.into_iter().enumerate().map(|(index, pattern)| {
            let is_extension = pattern.pattern.starts_with("^x-") && count == 1;
            let ident = match (is_extension, count) {
                (true, _) => "extensions".to_owned(),
                (false, 1) => "matching".to_owned(),
                (false, _) => format!("matching_{}", index + 1),
            };
            let inner = context.inner(&pascal(&ident));
            let ty = Type::dict(self.bare(pattern.schema, &inner));
            PatternKeys { ident, pattern: pattern.pattern.to_string(), ty }
        });
        let fields = fields.collect();
        (additional, fields)
    }

    /// Drops the type of the values at keys that match a pattern if a declared key of another type matches too, because
    /// the derive refuses such a struct.
    fn settle_patterns(
        &mut self,
        patterns: &mut [PatternKeys],
        fields: &[(&str, &Type)],
        flat: &Rc<Schema<'d>>,
        context: &Context,
    ) {
        for pattern in patterns {
            let Type::Dict(Some(values)) = &pattern.ty else { continue };
            let mut matching = fields.iter().filter(|(key, _)| self.graph.matches(&pattern.pattern, key));
            if matching.any(|(_, ty)| *ty != values.as_ref()) {
                let reason = "the values at undeclared keys that match are not checked, since a declared key with \
                              values of another type matches too";
                self.lose(context, flat.loss("patternProperties", reason));
                pattern.ty = Type::Dict(None);
            }
        }
    }

    /// The keys of the fields: declared keys, and keys that only rules name. A key that is never allowed needs a field
    /// only if the struct would accept it without one.
    fn keys_of(&self, subject: &Subject<'d>, rest: SchemaId, role: Role) -> Vec<(&'d str, SchemaId)> {
        let Subject { flat, rules: key_rules, .. } = subject;
        let rules = &flat.object;
        let is_closed = self.is_never(rest);
        let matches = |key: &str| rules.patterns.iter().any(|other| self.graph.matches(&other.pattern, key));
        let is_refused = |key: &str| is_closed && role == Role::Whole && !matches(key);
        let mut keys: Vec<(&'d str, SchemaId)> = Vec::new();
        for property in rules.properties.iter() {
            let is_never = self.is_never(property.schema);
            if rules.required.contains(property.key) || !is_never || !is_refused(property.key) {
                keys.push((property.key, property.schema));
            }
        }
        let named = rules.required.iter().copied().chain(key_rules.rules.iter().flat_map(KeyRule::keys));
        let requiring = self.requirements(flat).into_iter().flat_map(|(key, other)| [key, other]);
        let mut known: HashSet<&str> = rules.properties.iter().map(|property| property.key).collect();
        for key in named.chain(requiring) {
            let schema = self.graph.at_key(rules, key);
            if (rules.required.contains(key) || !self.is_never(schema)) && known.insert(key) {
                keys.push((key, schema));
            }
        }
        for key in &key_rules.absent {
            match keys.iter_mut().find(|(known, _)| known == key) {
                Some(known) => known.1 = NEVER,
                None if !is_refused(key) => keys.push((key, NEVER)),
                None => {}
            }
        }
        keys.retain(|(key, schema)| *schema != NEVER || rules.required.contains(key) || !is_refused(key));
        keys
    }

    /// The keys that require others, unless `required` implies it.
    fn requirements(&self, flat: &Schema<'d>) -> Vec<(&'d str, &'d str)> {
        let pairs =
            flat.object.requires.iter().flat_map(|(key, others)| others.iter().map(move |other| (*key, *other)));
        let mut pairs: Vec<_> =
            pairs.filter(|(key, other)| key != other && !flat.object.required.contains(other)).collect();
        let mut seen = HashSet::new();
        pairs.retain(|pair| seen.insert(*pair) && self.can_be(pair.0, flat) && self.can_be(pair.1, flat));
        pairs
    }

    /// What the struct does with keys that no field is for.
    pub(super) fn rest(&mut self, rest: SchemaId, context: &Context) -> Rest {
        match rest {
            rest if self.is_never(rest) => Rest::Closed,
            ANY => Rest::Kept(None),
            _ => Rest::Kept(Some(self.bare(rest, &context.inner("Value")))),
        }
    }

    /// Reports the rules on keys that a struct cannot express.
    fn report_key_rules(&mut self, flat: &Rc<Schema<'d>>, context: &Context) {
        let rules = &flat.object;
        for names in &rules.names {
            self.lose_at(context, *names, "propertyNames", "the names of keys are not checked");
        }
        if flat.refuses_unevaluated() {
            let reason = "keys that no other keyword describes are not refused";
            self.lose(context, flat.loss("unevaluatedProperties", reason));
        }
        let needs_impossible = rules
            .requires
            .iter()
            .any(|(key, others)| self.can_be(key, flat) && others.iter().any(|other| !self.can_be(other, flat)));
        if needs_impossible {
            let reason = "a key requires a key that is never allowed";
            self.lose(context, flat.loss("dependentRequired", reason));
        }
    }

    fn structure(&mut self, subject: &Subject<'d>, context: &Context) -> Struct<'d> {
        let Subject { flat, rules: key_rules, .. } = subject;
        self.report_key_rules(flat, context);
        let (rest, mut pattern_keys) = self.undeclared(subject, context);
        let keys = self.keys_of(subject, rest, context.role);
        let texts: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
        let (names, convention) = field_names(&texts);
        let idents: HashMap<&str, String> =
            texts.iter().copied().zip(names.iter().map(|name| name.ident.clone())).collect();
        for field in &mut pattern_keys {
            while idents.values().any(|ident| *ident == field.ident) {
                field.ident.push_str("_keys");
            }
        }
        let mut requirements: HashMap<&str, Vec<&'d str>> = HashMap::new();
        for (key, other) in self.requirements(flat) {
            requirements.entry(key).or_default().push(other);
        }
        let mut fields: Vec<Field<'d>> = Vec::new();
        for ((key, schema), name) in keys.into_iter().zip(names) {
            if name.is_numbered {
                let origin = self.graph.get(schema).origin.clone();
                let message =
                    format!("another key has the name of `{key}` in Rust, so its field is called `{}`", name.ident);
                self.notes.note(&origin, "name", message);
            }
            let inner = Context { key: key.to_owned(), ..context.inner(&pascal(key)) };
            let planned = self.value(schema, &inner);
            let rename = name.needs_rename.then(|| key.to_owned());
            let is_optional = !flat.object.required.contains(key);
            let mut field = self.field(name.ident, rename, schema, planned, is_optional);
            field.requires = requirements.remove(key).unwrap_or_default();
            fields.push(field);
        }
        let types: Vec<(&str, &Type)> = texts.iter().copied().zip(fields.iter().map(|field| &field.ty)).collect();
        self.settle_patterns(&mut pattern_keys, &types, flat, context);
        let rest = self.rest(rest, context);
        let key_rules = key_rules.rules.iter();
        let key_rules = key_rules.filter_map(|rule| rule.of_fields(|key| idents.get(key).cloned())).collect();
        Struct { is_all_of: false, key_rules, pattern_keys, fields, rest, convention }
    }
}
