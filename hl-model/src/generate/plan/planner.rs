//! Planning the Rust type of a schema's values.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::constraint::Constraint;
use super::key_rule::KeyRules;
use super::model::{Body, Model, Owner, Use};
use super::shared::{Scope, Shared};
use super::types::{ModelId, Type};
use crate::generate::names::TypeNames;
use crate::generate::notes::Notes;
use crate::generate::options::Options;
use crate::generate::schema::{
    ANY, Graph, Kinds, Loss, NOT_NULL, Schema, SchemaId, Shape, Union, accepted, accepts_at, surely_accepts,
};
use crate::tree::{Content, Node, Place};

/// Maximum depth of nested inline schemas.
const MAX_DEPTH: usize = 100;

/// The plan so far.
pub(crate) struct Planner<'g, 'd> {
    pub(super) graph: &'g Graph<'d>,
    pub(super) options: &'g Options,
    pub(super) notes: &'g mut Notes<'d>,
    pub(super) models: Vec<Model<'d>>,
    pub(super) names: TypeNames,
    /// The models of named schemas.
    pub(super) named: HashMap<SchemaId, ModelId>,
    /// The user's own types for named schemas.
    pub(super) replaced: HashMap<SchemaId, String>,
    /// The models of named schemas that are objects.
    pub(super) named_shapes: HashMap<Shape, (ModelId, SchemaId)>,
    /// The lists and maps that are being planned and have no model.
    pub(super) without_model: HashSet<SchemaId>,
    /// The models of inline schemas that others may share.
    pub(super) by_content: HashMap<(Scope, Shared<'d>), ModelId>,
    /// The number of rules that were found and cannot be expressed.
    pub(super) loss_count: usize,
    /// The number of inline schemas that are being planned.
    pub(super) depth: usize,
    /// The number of members that unions within each other have together, where the rules beside them apply to each.
    pub(super) multiplied: usize,
    /// The names in `rename` and `replace` that were used.
    pub(super) used_options: HashSet<String>,
}

/// The context of a value: the name and the file of a model for it.
#[derive(Clone, Debug)]
pub(super) struct Context {
    pub(super) owner: Owner,
    pub(super) name: String,
    /// Another name, if the first one is taken.
    pub(super) other_name: Option<String>,
    /// The key of the value.
    pub(super) key: String,
    /// The model whose documentation gets the rules that are not expressed.
    pub(super) blame: ModelId,
    /// The model, if the value is that of a named schema itself.
    pub(super) own: Option<ModelId>,
    pub(super) role: Role,
}

/// A schema whose type is being planned.
pub(super) struct Subject<'d> {
    pub(super) id: SchemaId,
    /// Its rules, apart from those on several keys.
    pub(super) flat: Rc<Schema<'d>>,
    /// Its rules on several keys.
    pub(super) rules: KeyRules<'d>,
}

/// What a value is to the values around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A value of its own.
    Whole,
    /// A part of an object. The struct around it asks which keys the part declares.
    Part,
}

impl Context {
    /// The context of a value that is in no other one. Rules that are not expressed go to the documentation of `blame`.
    pub(super) const fn outermost(owner: Owner, name: String, blame: ModelId) -> Self {
        Self { owner, name, other_name: None, key: String::new(), blame, own: None, role: Role::Whole }
    }

    /// The context of a part of the value, named after this one and the part.
    pub(super) fn inner(&self, part: &str) -> Self {
        self.named(format!("{}{part}", self.name))
    }

    /// The context of a part of the value with a name of its own.
    pub(super) fn named(&self, name: String) -> Self {
        Self { name, other_name: None, own: None, role: Role::Whole, ..self.clone() }
    }
}

impl<'g, 'd> Planner<'g, 'd> {
    /// A plan without models.
    pub(super) fn new(graph: &'g Graph<'d>, options: &'g Options, notes: &'g mut Notes<'d>) -> Self {
        Self {
            graph,
            options,
            notes,
            models: Vec::new(),
            names: TypeNames::default(),
            named: HashMap::new(),
            replaced: HashMap::new(),
            named_shapes: HashMap::new(),
            without_model: HashSet::new(),
            by_content: HashMap::new(),
            loss_count: 0,
            depth: 0,
            multiplied: 1,
            used_options: HashSet::new(),
        }
    }

    /// The type of the values of a schema, with the constraints on them.
    pub(super) fn value(&mut self, id: SchemaId, context: &Context) -> Use<'d> {
        if self.depth > MAX_DEPTH {
            let reason = "the schema is nested too deeply; any value is allowed";
            self.lose_at(context, id, "properties", reason);
            return Use::plain(Type::Value);
        }
        self.depth += 1;
        let planned = self.value_of_core(self.graph.core(id), context);
        self.depth -= 1;
        planned
    }

    /// A type of the values of a schema that implies all constraints.
    pub(super) fn bare(&mut self, id: SchemaId, context: &Context) -> Type {
        let planned = self.value(id, context);
        self.without_constraints(id, planned, context)
    }

    /// A type that implies the constraints on another type.
    pub(super) fn without_constraints(&mut self, id: SchemaId, planned: Use<'d>, context: &Context) -> Type {
        if planned.constraints.is_empty() {
            return planned.ty;
        }
        // A type that may be null cannot be used for values that may not.
        if let Type::Nullable(inner) = planned.ty {
            let inner = Use { ty: *inner, constraints: planned.constraints };
            return Type::nullable(self.without_constraints(id, inner, context));
        }
        let key = (Scope::Owner(context.owner), Shared::Newtype(planned.clone()));
        if let Some(known) = self.by_content.get(&key) {
            return Type::Model(*known);
        }
        let model = self.open(id, context);
        self.by_content.insert(key, model);
        self.close(model, Body::Newtype(planned.ty), planned.constraints);
        self.describe(model, id);
        Type::Model(model)
    }

    /// The type of a schema that does more than refer to another schema.
    pub(super) fn value_of_core(&mut self, core: SchemaId, context: &Context) -> Use<'d> {
        if core == ANY {
            return Use::plain(Type::Value);
        }
        if let Some(path) = self.replaced.get(&core) {
            return Use::plain(Type::Path(path.clone()));
        }
        let flat = self.graph.flat(core);
        let is_nullable = self.is_nullable(core, &flat);
        let own = context.own.is_some() && self.named.get(&core).copied() == context.own;
        if let Some(model) = self.named.get(&core).copied().filter(|_| !own) {
            return Use::plain(Type::Model(model));
        }
        // A model of several kinds has a member for `null` as well.
        let is_one_of_many = context.own.is_some() && !flat.kinds.without(Kinds::NULL).is_single();
        if is_nullable && !is_one_of_many && !self.members_have_null(&flat) {
            let inner = self.value_but_null(core, context);
            // `Value` may be `null` itself, so its constraints must be found with `null`.
            if inner.ty != Type::Value || inner.constraints.is_empty() {
                return Use { ty: Type::nullable(inner.ty), constraints: inner.constraints };
            }
        }
        let (flat, rules) = self.with_key_rules(self.without_inherited(core, flat));
        let flat = self.with_countable_items(flat);
        let flat = self.with_few_unions(flat);
        let refused = self.refused(core, &flat);
        if refused.is_some_and(|refused| self.allows_all(refused, flat.kinds)) {
            return Self::never();
        }
        let before = self.models.len();
        let subject = Subject { id: core, flat, rules };
        let mut planned = self.present(&subject, context);
        self.report_unchecked(&subject.flat, context);
        if let Some(refused) = refused {
            self.refuse(refused, &mut planned, context);
        }
        self.move_not(&mut planned, before);
        planned
    }

    /// The type of the values of a schema that are not `null`.
    fn value_but_null(&mut self, core: SchemaId, context: &Context) -> Use<'d> {
        let inner = self.graph.all_of(&[core, NOT_NULL]);
        if context.own.is_none() {
            return self.value(inner, context);
        }
        let other_name = Some(format!("NonNull{}", context.name));
        self.value(inner, &Context { other_name, ..context.inner("Value") })
    }

    /// Whether `null` is one of several values that a schema allows, so that `Nullable` can express it.
    pub(super) fn is_nullable(&self, id: SchemaId, flat: &Schema<'d>) -> bool {
        let null = Node::made(Content::Null, Place::NOWHERE);
        let has_others = !flat.kinds.is_within(Kinds::NULL);
        let is_any = flat.kinds == Kinds::ALL
            && flat.unions.is_empty()
            && flat.values.is_none()
            && flat.list.is_empty()
            && flat.object.is_empty();
        flat.kinds.meets(Kinds::NULL) && has_others && !is_any && accepts_at(self.graph, id, &null)
    }

    /// The type of a schema that does not allow `null`, allows only `null`, or allows any value.
    fn present(&mut self, subject: &Subject<'d>, context: &Context) -> Use<'d> {
        let Subject { id, flat, .. } = subject;
        if flat.kinds.is_empty() {
            return Self::never();
        }
        if flat.values.is_some() {
            return self.listed(*id, flat, context);
        }
        if !flat.unions.is_empty() && (flat.kinds.is_single() || !self.says_more_of_some_kinds(flat)) {
            return self.union(subject, context);
        }
        if flat.kinds.is_single() {
            return self.single(subject, context);
        }
        if flat.unions.is_empty() && flat.list.is_empty() && flat.object.is_empty() {
            let everything = Kinds::ALL.without(Kinds::NULL);
            if flat.kinds == Kinds::ALL || flat.kinds == everything {
                let mut constraints = self.scalar_constraints(flat, context);
                if flat.kinds == everything {
                    constraints.push(Constraint::Not(Type::Null));
                }
                return Use { ty: Type::Value, constraints };
            }
        }
        self.kinds_apart(*id, flat, context)
    }

    /// Whether a union of several kinds is easier to read kind by kind, because its rules are about objects or lists.
    fn says_more_of_some_kinds(&self, flat: &Schema<'d>) -> bool {
        let is_structured = |schema: &Schema<'d>| !schema.list.is_empty() || !schema.object.is_empty();
        let mut members = flat.unions.iter().flat_map(|union| &union.members);
        is_structured(flat)
            || members.any(|member| {
                let member = self.graph.flat(*member);
                !member.kinds.and(flat.kinds).is_single() && is_structured(&member) && member.unions.is_empty()
            })
    }

    /// The type of a schema for one kind of value.
    pub(super) fn single(&mut self, subject: &Subject<'d>, context: &Context) -> Use<'d> {
        let Subject { id, flat, .. } = subject;
        let kinds = flat.kinds;
        if kinds.meets(Kinds::STRING) {
            self.text(flat, context)
        } else if kinds.meets(Kinds::NUMBER) {
            self.numeric(flat, context)
        } else if kinds.meets(Kinds::LIST) {
            self.list(*id, flat, context)
        } else if kinds.meets(Kinds::OBJECT) {
            self.object(subject, context)
        } else if kinds.meets(Kinds::BOOL) {
            Use::plain(Type::Bool)
        } else {
            Use::plain(Type::Null)
        }
    }

    /// The type without values.
    pub(super) fn never() -> Use<'d> {
        Use { ty: Type::Value, constraints: vec![Constraint::Not(Type::Value)] }
    }

    /// Notes the rules and the conditions that are not checked.
    fn report_unchecked(&mut self, flat: &Schema<'d>, context: &Context) {
        for loss in &flat.losses {
            self.lose(context, loss.clone());
        }
        for branch in &flat.branches {
            self.lose_at(context, branch.condition, "if", "`if` is not checked");
        }
    }

    /// The schema of the values that `not` refuses. None is needed if the values are listed and it is known which of them
    /// are allowed.
    fn refused(&self, id: SchemaId, flat: &Schema<'d>) -> Option<SchemaId> {
        if let Some(values) = flat.values.as_ref().filter(|_| !flat.not.is_empty())
            && surely_accepts(self.graph, id, &accepted(self.graph, id, values))
        {
            return None;
        }
        let meets = |refused: &SchemaId| self.graph.flat(*refused).kinds.meets(flat.kinds);
        let refused: Vec<SchemaId> = flat.not.iter().copied().filter(meets).collect();
        let refused = match refused.as_slice() {
            [] => return None,
            [one] => *one,
            // A value that must match none of several schemas must not match their `anyOf`.
            several => self.graph.union(Union::of(several.to_vec()), flat.origin.clone()),
        };
        // Rules about other kinds of values refuse nothing.
        let is_wider = !self.graph.flat(refused).kinds.is_within(flat.kinds) && !self.graph.is_named(refused);
        Some(if is_wider { self.graph.of_kinds(refused, flat.kinds) } else { refused })
    }

    /// Whether a schema allows all values of several kinds.
    pub(super) fn allows_all(&self, id: SchemaId, kinds: Kinds) -> bool {
        let flat = self.graph.flat(self.graph.of_kinds(id, kinds));
        flat.is_unconstrained() && kinds.is_within(flat.kinds)
    }

    /// Adds the constraint for `not`.
    fn refuse(&mut self, refused: SchemaId, planned: &mut Use<'d>, context: &Context) {
        let context = context.inner("Not");
        let before = self.loss_count;
        let ty = self.bare(refused, &context);
        if self.loss_count > before {
            let reason = "`not` is not checked, since what it refuses cannot be said exactly";
            self.lose_at(&context, refused, "not", reason);
        } else if ty == planned.ty {
            *planned = Self::never();
        } else if planned.constraints.iter().any(|constraint| matches!(constraint, Constraint::Not(_))) {
            self.lose_at(&context, refused, "not", "a second `not` is not checked");
        } else {
            planned.constraints.push(Constraint::Not(ty));
        }
    }

    /// Moves `not` from the place of a model to the model itself.
    fn move_not(&mut self, planned: &mut Use<'d>, before: usize) {
        let Type::Model(ModelId(index)) = planned.ty else { return };
        let Some(model) = self.models.get_mut(index).filter(|_| index >= before) else { return };
        if matches!(model.body, Body::Struct(_) | Body::Union(_)) {
            model.constraints.append(&mut planned.constraints);
        }
    }

    /// Notes a keyword of a schema that a model cannot express.
    pub(super) fn lose_at(&mut self, context: &Context, id: SchemaId, keyword: &str, reason: &str) {
        let loss = self.graph.get(id).loss(keyword, reason);
        self.lose(context, loss);
    }

    /// Notes a rule that a model cannot express.
    pub(super) fn lose(&mut self, context: &Context, mut loss: Loss) {
        loss.point_at_keyword(self.graph.documents);
        self.loss_count += 1;
        if let Some(model) = self.models.get_mut(context.blame.0) {
            model.losses.push(loss);
        }
    }

    /// The model of a named schema.
    pub(super) fn named_model(&self, id: SchemaId) -> Option<&Model<'d>> {
        self.models.get(self.named.get(&id)?.0)
    }

    /// Starts a model, which has its name from now on.
    pub(super) fn open(&mut self, id: SchemaId, context: &Context) -> ModelId {
        if let Some(own) = context.own {
            return own;
        }
        let schema = self.graph.get(id);
        let other = context.other_name.as_ref().filter(|_| !self.names.is_free(&context.name));
        let wanted = other.unwrap_or(&context.name);
        let name = self.type_name(&[&context.name], wanted, &schema.origin);
        self.models.push(Model::open(name, schema.origin.clone(), context.owner));
        ModelId(self.models.len() - 1)
    }

    /// Ends a model.
    pub(super) fn close(&mut self, id: ModelId, body: Body<'d>, constraints: Vec<Constraint<'d>>) {
        if let Some(model) = self.models.get_mut(id.0) {
            model.body = body;
            model.constraints = constraints;
        }
    }
}
