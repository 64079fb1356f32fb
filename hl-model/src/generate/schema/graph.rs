//! The graph of all schemas of the documents, which are read on demand.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use indexmap::IndexSet;

use super::kinds::Kinds;
use super::schema::{ANY, NEVER, NOT_NULL, NULL, Schema, SchemaId, Union};
use super::shapes::Shapes;
use crate::generate::capabilities::Patterns;
use crate::generate::document::{Documents, Location, Origin};
use crate::tree::Node;

/// Maximum number of schemas. Further combinations, which only a hostile document has, become schemas of any value.
const MAX_SCHEMAS: usize = 2_000_000;

/// Maximum number of schemas that are known to be implied by another one.
const MAX_INCLUDED: usize = 64;

/// The schemas of the documents and those that come from combining them.
pub(crate) struct Graph<'d> {
    pub(crate) documents: &'d Documents,
    state: RefCell<State<'d>>,
}

#[derive(Default)]
struct State<'d> {
    /// The schemas, by their identifiers.
    schemas: Vec<Known<'d>>,
    by_node: HashMap<*const Node, SchemaId>,
    by_parts: HashMap<Vec<SchemaId>, SchemaId>,
    /// The schemas that only restrict the kinds of values.
    of_kinds: HashMap<Kinds, SchemaId>,
    failures: IndexSet<Failure>,
    ignored: Vec<Failure>,
    shapes: Shapes<'d>,
    patterns: Patterns,
}

/// A schema, and what is known of it.
struct Known<'d> {
    schema: Rc<Schema<'d>>,
    /// The node that it was read from.
    node: Option<&'d Node>,
    /// Whether the node has not been read.
    is_unread: bool,
    is_named: bool,
    flattened: Option<Rc<Schema<'d>>>,
    /// The schemas that it combines.
    parts: Option<Vec<SchemaId>>,
}

impl<'d> Known<'d> {
    fn new(schema: Schema<'d>) -> Self {
        Self { schema: Rc::new(schema), node: None, is_unread: false, is_named: false, flattened: None, parts: None }
    }
}

impl<'d> State<'d> {
    fn known(&self, id: SchemaId) -> Option<&Known<'d>> {
        self.schemas.get(id.0)
    }

    /// Notes something about a schema.
    fn note(&mut self, id: SchemaId, note: impl FnOnce(&mut Known<'d>)) {
        if let Some(known) = self.schemas.get_mut(id.0) {
            note(known);
        }
    }
}

/// A schema that cannot be read, or a part of it that is ignored.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Failure {
    pub(crate) origin: Origin,
    pub(crate) message: String,
}

impl<'d> Graph<'d> {
    pub(crate) fn new(documents: &'d Documents) -> Self {
        let graph = Self { documents, state: RefCell::default() };
        for (id, kinds) in
            [(ANY, Kinds::ALL), (NEVER, Kinds::NONE), (NOT_NULL, Kinds::ALL.without(Kinds::NULL)), (NULL, Kinds::NULL)]
        {
            let made = graph.mask(kinds);
            debug_assert_eq!(made, id);
        }
        graph
    }

    /// The schema of a node.
    pub(crate) fn at(&self, node: &'d Node, location: &Location) -> SchemaId {
        let key = std::ptr::from_ref(node);
        if let Some(id) = self.state.borrow().by_node.get(&key) {
            return *id;
        }
        // A schema is read on demand, because a chain of references may be too long for recursion.
        let origin = Origin { at: location.clone(), place: node.place };
        let id = self.add(Schema::of_kinds(Kinds::ALL, origin));
        let mut state = self.state.borrow_mut();
        state.by_node.insert(key, id);
        // If there are too many schemas, this one is that of any value.
        if id != ANY {
            state.note(id, |known| (known.node, known.is_unread) = (Some(node), true));
        }
        id
    }

    /// The schema at a place of the documents.
    pub(crate) fn located(&self, location: &Location) -> Option<SchemaId> {
        Some(self.at(self.documents.node(location)?, location))
    }

    /// A schema that comes from combining others.
    pub(crate) fn add(&self, schema: Schema<'d>) -> SchemaId {
        let mut state = self.state.borrow_mut();
        if state.schemas.len() >= MAX_SCHEMAS {
            return ANY;
        }
        let id = SchemaId(state.schemas.len());
        state.schemas.push(Known::new(schema));
        id
    }

    /// The schema with an identifier, without its references and parts.
    pub(crate) fn get(&self, id: SchemaId) -> Rc<Schema<'d>> {
        if let Some((node, location)) = self.take_unread(id) {
            let schema = self.read(&location, node);
            self.state.borrow_mut().note(id, |known| known.schema = Rc::new(schema));
        }
        let state = self.state.borrow();
        let known = state.known(id).or_else(|| state.schemas.first());
        known.map_or_else(|| Rc::new(Schema::of_kinds(Kinds::ALL, Origin::NOWHERE)), |known| Rc::clone(&known.schema))
    }

    /// The node of a schema that has not been read, and its place. From now on the schema counts as read.
    fn take_unread(&self, id: SchemaId) -> Option<(&'d Node, Location)> {
        let mut state = self.state.borrow_mut();
        let known = state.schemas.get_mut(id.0).filter(|known| known.is_unread)?;
        known.is_unread = false;
        Some((known.node?, known.schema.origin.at.clone()))
    }

    /// The node that a schema was read from.
    pub(crate) fn node(&self, id: SchemaId) -> Option<&'d Node> {
        self.state.borrow().known(id)?.node
    }

    /// The schema that allows the values that another one refuses.
    pub(crate) fn not(&self, refused: SchemaId) -> SchemaId {
        let origin = self.get(refused).origin.clone();
        self.add(Schema { not: vec![refused], ..Schema::of_kinds(Kinds::ALL, origin) })
    }

    /// The schema that says nothing but a union.
    pub(crate) fn union(&self, union: Union<'d>, origin: Origin) -> SchemaId {
        self.add(Schema { unions: vec![union], ..Schema::of_kinds(Kinds::ALL, origin) })
    }

    /// The schema that allows the values that all of several schemas allow.
    pub(crate) fn all_of(&self, parts: &[SchemaId]) -> SchemaId {
        let parts = self.combined(parts);
        match parts.as_slice() {
            [] => return ANY,
            [one] => return *one,
            _ if parts.contains(&NEVER) => return NEVER,
            _ => {}
        }
        if let Some(id) = self.state.borrow().by_parts.get(&parts) {
            return *id;
        }
        let mut origins = parts.iter().map(|part| self.get(*part).origin.clone());
        let origin = origins.find(|origin| origin.location().is_some()).unwrap_or(Origin::NOWHERE);
        let mut schema = Schema::of_kinds(Kinds::ALL, origin);
        schema.all_of.clone_from(&parts);
        let id = self.add(schema);
        let mut state = self.state.borrow_mut();
        // If there are too many schemas, this one is that of any value.
        if id != ANY {
            state.note(id, |known| known.parts = Some(parts.clone()));
        }
        state.by_parts.insert(parts, id);
        id
    }

    /// The schemas that a combination is made of, each once. Without this a schema that leads back to itself through
    /// combinations would give ever longer ones.
    fn combined(&self, parts: &[SchemaId]) -> Vec<SchemaId> {
        let mut all: Vec<SchemaId> = Vec::new();
        for part in parts {
            match self.state.borrow().known(*part).and_then(|known| known.parts.as_ref()) {
                Some(parts) => all.extend(parts),
                None => all.push(*part),
            }
        }
        let mut seen = HashSet::new();
        all.retain(|part| *part != ANY && seen.insert(*part));
        if all.len() > 1 { self.without_included(all) } else { all }
    }

    /// The parts without those that another part includes by `$ref` or `allOf`.
    fn without_included(&self, parts: Vec<SchemaId>) -> Vec<SchemaId> {
        let included: HashMap<SchemaId, HashSet<SchemaId>> =
            parts.iter().map(|part| (*part, self.included_in(*part))).collect();
        let mut kept = parts.clone();
        for part in parts {
            let target = self.without_wrappers(part);
            let covers = |other: &SchemaId| included.get(other).is_some_and(|reached| reached.contains(&target));
            if kept.iter().any(|other| *other != part && covers(other)) {
                kept.retain(|other| *other != part);
            }
        }
        kept
    }

    /// The target of a schema that is only a reference.
    pub(super) fn without_wrappers(&self, id: SchemaId) -> SchemaId {
        self.wrappers(id).last().copied().unwrap_or(id)
    }

    /// A schema, and the targets that it and they are only references to.
    pub(crate) fn wrappers(&self, id: SchemaId) -> Vec<SchemaId> {
        let mut wrappers = vec![id];
        let mut target = id;
        while wrappers.len() <= MAX_INCLUDED {
            let Some(next) = self.get(target).target() else { break };
            target = next;
            wrappers.push(target);
        }
        wrappers
    }

    /// The schemas that a schema includes; only the nearest ones if there are very many.
    pub(crate) fn included_in(&self, id: SchemaId) -> HashSet<SchemaId> {
        let mut included = HashSet::new();
        let mut open = self.get(id).all_of.clone();
        while let Some(part) = open.pop().filter(|_| included.len() < MAX_INCLUDED) {
            if part != id && included.insert(part) {
                open.extend(&self.get(part).all_of);
            }
        }
        included
    }

    /// The parts of a schema that comes from combining others.
    pub(crate) fn parts(&self, id: SchemaId) -> Option<Vec<SchemaId>> {
        self.state.borrow().known(id)?.parts.clone()
    }

    /// The schema for values of these kinds only.
    pub(crate) fn of_kinds(&self, id: SchemaId, kinds: Kinds) -> SchemaId {
        self.all_of(&[id, self.mask(kinds)])
    }

    /// The schema that allows all values of several kinds.
    pub(crate) fn mask(&self, kinds: Kinds) -> SchemaId {
        let known = self.state.borrow().of_kinds.get(&kinds).copied();
        known.unwrap_or_else(|| {
            let mask = self.add(Schema::of_kinds(kinds, Origin::NOWHERE));
            self.state.borrow_mut().of_kinds.insert(kinds, mask);
            mask
        })
    }

    /// Notes that a schema has a name.
    pub(crate) fn set_named(&self, id: SchemaId) {
        self.state.borrow_mut().note(id, |known| known.is_named = true);
    }

    pub(crate) fn is_named(&self, id: SchemaId) -> bool {
        self.state.borrow().known(id).is_some_and(|known| known.is_named)
    }

    pub(crate) fn fail(&self, failure: Failure) {
        self.state.borrow_mut().failures.insert(failure);
    }

    /// Notes a keyword without a meaning.
    pub(super) fn ignore(&self, keyword: Failure) {
        self.state.borrow_mut().ignored.push(keyword);
    }

    /// The keywords without a meaning.
    pub(crate) fn ignored(&self) -> Vec<Failure> {
        self.state.borrow().ignored.clone()
    }

    /// The schemas that could not be read.
    pub(crate) fn failures(&self) -> IndexSet<Failure> {
        self.state.borrow().failures.clone()
    }

    /// Whether a text matches a pattern that the derive accepts.
    pub(crate) fn matches(&self, pattern: &str, text: &str) -> bool {
        self.state.borrow_mut().patterns.matches(pattern, text)
    }

    /// Asks the shapes of schemas.
    pub(super) fn with_shapes<T>(&self, ask: impl FnOnce(&mut Shapes<'d>) -> T) -> T {
        ask(&mut self.state.borrow_mut().shapes)
    }

    pub(super) fn flattened(&self, id: SchemaId) -> Option<Rc<Schema<'d>>> {
        self.state.borrow().known(id)?.flattened.clone()
    }

    pub(super) fn set_flattened(&self, id: SchemaId, flattened: Rc<Schema<'d>>) {
        self.state.borrow_mut().note(id, |known| known.flattened = Some(flattened));
    }
}
