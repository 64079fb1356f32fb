//! Walking over a value with its description at hand.

use super::memo::{Memo, Trial};
use crate::options::{DuplicateKeys, Elsewhere, Limits, MODEL_DEPTH, ReadOptions, Tolerance};
use crate::problem::{HIDDEN, Limit, Pointer, ProblemKind, Step, describe_node, quote};
use crate::rules;
use crate::scan::{Scanner, lone_surrogate, number_limit};
use crate::schema::{Constraint, Enum, Literal, Schema, Shape, Tuple};
use crate::value::{Look, Node};
use hl_model_ground::number;

/// A problem with the part of the text at which it stands.
pub(super) struct Found<'a> {
    pub(super) pointer: Pointer,
    pub(super) kind: ProblemKind,
    pub(super) place: Option<&'a str>,
    /// Of a composition: why each member does not match.
    pub(super) members: Vec<(&'static str, Vec<Found<'a>>)>,
}

/// Walks over a value and collects its problems.
pub(super) struct Checker<'a> {
    pub(super) limits: Limits,
    pub(super) tolerance: Tolerance,
    pub(super) steps: Vec<Step>,
    found: Vec<Found<'a>>,
    /// How many lists and objects are open.
    pub(super) depth: usize,
    /// How many of the keys on the way are secret.
    pub(super) hidden: usize,
    /// Whether only those constraints count that need the whole value; somebody else checks the others.
    pub(super) only_whole: bool,
    scanner: Scanner,
    pub(super) memo: Memo,
    /// Whether it is said of each member of a composition why it does not match.
    pub(super) explains: bool,
}

impl<'a> Checker<'a> {
    pub(super) fn run(schema: &'static Schema, node: Node<'a>, options: &ReadOptions) -> Self {
        let mut checker =
            Self { limits: options.limits, explains: true, ..Self::silent(&options.limits, options.tolerance, 0) };
        checker.check(schema, node, false);
        checker
    }

    /// Whether a value matches a schema; nothing is reported.
    pub(super) fn matches(&mut self, schema: &'static Schema, node: Node<'a>) -> bool {
        let trial = Trial::new(schema, node, self.depth);
        if let Some(answer) = self.memo.answer(trial) {
            return answer;
        }
        let before = self.memo.start();
        let mut inner = Self::silent(&self.limits, self.tolerance, self.depth);
        inner.scanner = std::mem::take(&mut self.scanner);
        inner.memo = std::mem::take(&mut self.memo);
        inner.check(schema, node, false);
        let answer = inner.found.is_empty();
        (self.scanner, self.memo) = (inner.scanner, inner.memo);
        self.memo.answered(trial, answer, before);
        answer
    }

    /// A checker that stops at the first problem, for whoever asks only whether there is one.
    pub(super) fn silent(limits: &Limits, tolerance: Tolerance, depth: usize) -> Self {
        Self {
            limits: Limits { problems: 0, ..*limits },
            tolerance,
            steps: Vec::new(),
            found: Vec::new(),
            depth,
            hidden: 0,
            only_whole: false,
            scanner: Scanner::default(),
            memo: Memo::default(),
            explains: false,
        }
    }

    pub(super) fn has_found_nothing(&self) -> bool {
        self.found.is_empty()
    }

    /// What is wrong with a value if it is to match a schema; nothing is reported.
    pub(super) fn problems_with(&mut self, schema: &'static Schema, node: Node<'a>) -> Vec<Found<'a>> {
        let before = std::mem::take(&mut self.found);
        self.check(schema, node, false);
        std::mem::replace(&mut self.found, before)
    }

    /// Reports a problem with a value of a composition.
    pub(super) fn report_members(
        &mut self,
        kind: ProblemKind,
        node: Node<'a>,
        members: Vec<(&'static str, Vec<Found<'a>>)>,
    ) {
        if !self.is_full() {
            self.found.push(Found { pointer: Pointer(self.steps.clone()), kind, place: place(node), members });
        }
    }

    /// The problems; if there are more than the limit, the limit is one of them.
    pub(super) fn into_found(mut self) -> Vec<Found<'a>> {
        let most = self.limits.problems;
        if self.found.len() > most {
            self.found.truncate(most);
            let kind = ProblemKind::Limit { limit: Limit::Problems, value: most };
            self.found.push(Found { pointer: Pointer::default(), kind, place: None, members: Vec::new() });
        }
        self.found
    }

    /// Whether enough problems have been found.
    pub(super) fn is_full(&self) -> bool {
        self.found.len() > self.limits.problems
    }

    pub(super) fn push(&mut self, kind: ProblemKind, place: Option<&'a str>) {
        if !self.is_full() {
            self.found.push(Found { pointer: Pointer(self.steps.clone()), kind, place, members: Vec::new() });
        }
    }

    /// Reports a problem with a value.
    pub(super) fn report(&mut self, kind: ProblemKind, node: Node<'a>) {
        self.push(kind, place(node));
    }

    /// Checks a value against a schema. `optional` says that its key may be left out. The answer is whether the value
    /// has the right shape, so that further constraints on it make sense.
    pub(super) fn check(&mut self, schema: &'static Schema, node: Node<'a>, optional: bool) -> bool {
        if self.is_full() {
            return false;
        }
        self.hidden += usize::from(schema.secret);
        let fits = self.check_shape(schema, node, optional);
        if fits {
            self.constraints(Some(schema), schema.constraints, node);
        }
        self.hidden -= usize::from(schema.secret);
        fits
    }

    fn check_shape(&mut self, schema: &'static Schema, node: Node<'a>, optional: bool) -> bool {
        match (schema.shape, node.look()) {
            (Shape::Any, _) | (Shape::AnyObject, Look::Object) => self.any(node),
            (Shape::Nullable(_) | Shape::Null, Look::Null)
            | (Shape::Boolean, Look::Boolean)
            | (Shape::Binary, Look::Binary) => true,
            (Shape::Nullable(_) | Shape::Newtype(_), look) if schema.is_endless(matches!(look, Look::Null)) => {
                self.endless(schema, node)
            }
            (Shape::Nullable(inner) | Shape::Newtype(inner), _) => self.check(inner(), node, optional),
            (Shape::Number, Look::Number(text)) => self.number(text, node),
            (Shape::Integer, Look::Number(text)) if number::is_integer(text) => self.number(text, node),
            (Shape::String, Look::String(text)) => self.string(text.as_deref(), node),
            (Shape::Enum(choice), look) => self.choice(schema, choice, node, &look, optional),
            (Shape::Composition(composition), _) => self.composition(schema, composition, node, optional),
            (Shape::List(item), Look::List) => self.list(item(), node),
            (Shape::Tuple(tuple), Look::List) => self.tuple(tuple, node),
            (Shape::Map(value), Look::Object) => self.map(value(), node),
            (Shape::Object(object), Look::Object) => self.object(object, node, Elsewhere::None),
            (_, look) => self.wrong_type(schema, node, &look, optional),
        }
    }

    pub(super) fn wrong_type(
        &mut self,
        schema: &'static Schema,
        node: Node<'a>,
        look: &Look<'_>,
        optional: bool,
    ) -> bool {
        let expected = schema.expected();
        self.report(
            match look {
                Look::Null => ProblemKind::NullNotAllowed { expected, optional },
                _ => ProblemKind::WrongType { expected, found: self.shown(|| describe_node(node)) },
            },
            node,
        );
        false
    }

    /// Reports that a schema asks of a value nothing but that it matches the schema.
    pub(super) fn endless(&mut self, schema: &'static Schema, node: Node<'a>) -> bool {
        let message = format!("no value is a `{}` only because it is one", schema.full_name());
        self.report(ProblemKind::Custom { message }, node);
        false
    }

    /// What a message shows of a value, unless it is secret.
    pub(super) fn shown(&self, show: impl FnOnce() -> String) -> String {
        if self.hidden > 0 { HIDDEN.into() } else { show() }
    }

    /// What is wrong with a value of any type: only limits, duplicate keys and lone surrogates.
    fn any(&mut self, node: Node<'a>) -> bool {
        let Node::Text(text) = node else { return true };
        let mut findings = self.scanner.findings(text, &self.limits, self.depth);
        if self.tolerance.duplicates != DuplicateKeys::Error {
            findings.retain(|finding| !matches!(finding.kind, ProblemKind::DuplicateKey));
        }
        let fits = findings.is_empty();
        for finding in findings {
            let length = self.steps.len();
            self.steps.extend(finding.steps);
            self.push(finding.kind, text.get(finding.offset..));
            self.steps.truncate(length);
        }
        fits
    }

    fn number(&mut self, text: &str, node: Node<'a>) -> bool {
        match number_limit(text, &self.limits) {
            Some(kind) => {
                self.report(kind, node);
                false
            }
            None => true,
        }
    }

    pub(super) fn string(&mut self, text: Option<&str>, node: Node<'a>) -> bool {
        let limit = self.limits.text_length;
        match text {
            Some(text) if text.len() <= limit => return true,
            Some(_) => self.report(ProblemKind::Limit { limit: Limit::TextLength, value: limit }, node),
            None => self.report(lone_surrogate(), node),
        }
        false
    }

    fn choice(
        &mut self,
        schema: &'static Schema,
        choice: &'static Enum,
        node: Node<'a>,
        look: &Look<'_>,
        optional: bool,
    ) -> bool {
        let of_text = choice.is_of_text();
        let (listed, text) = match look {
            Look::String(text) if of_text => {
                if !self.string(text.as_deref(), node) {
                    return false;
                }
                let text = text.as_deref().unwrap_or_default();
                (choice.position_of_string(text).is_some(), text)
            }
            Look::Number(text) if !of_text && number::is_integer(text) => {
                if !self.number(text, node) {
                    return false;
                }
                (choice.position_of_number(text).is_some(), *text)
            }
            _ => return self.wrong_type(schema, node, look, optional),
        };
        if !listed && !choice.open {
            let values: Vec<Literal> = choice.variants.iter().map(|variant| variant.value).collect();
            let shown = self.shown(|| shown_text(node));
            // A near spelling would tell something of a secret.
            let text = if self.hidden > 0 { "" } else { text };
            self.report(rules::not_in_values(&values, text, shown), node);
            return false;
        }
        true
    }

    fn list(&mut self, item: &'static Schema, node: Node<'a>) -> bool {
        if !self.enter(node) {
            return false;
        }
        for (index, part) in node.items().into_iter().enumerate() {
            self.steps.push(Step::Index(index));
            self.check(item, part, false);
            self.steps.pop();
        }
        self.depth -= 1;
        true
    }

    /// Checks the items of a list by their place, and that there are neither too few nor too many.
    fn tuple(&mut self, tuple: &'static Tuple, node: Node<'a>) -> bool {
        if !self.enter(node) {
            return false;
        }
        let items = node.items();
        let (count, most) = (items.len(), tuple.most().unwrap_or(usize::MAX));
        for (index, part) in items.into_iter().take(most).enumerate() {
            self.steps.push(Step::Index(index));
            self.check(tuple.item(index).unwrap_or(const { &Schema::NEW }), part, false);
            self.steps.pop();
        }
        self.depth -= 1;
        if count < tuple.required {
            let (min, found) = (tuple.required as u64, count as u64);
            self.report(ProblemKind::TooFewItems { min, found }, node);
        }
        if count > most {
            let (max, found) = (most as u64, count as u64);
            self.report(ProblemKind::TooManyItems { max, found }, node);
        }
        true
    }

    /// Goes into a list or an object; `false` if that is too deep.
    pub(super) fn enter(&mut self, node: Node<'a>) -> bool {
        let most = self.limits.depth.min(MODEL_DEPTH);
        if self.depth >= most {
            self.report(ProblemKind::Limit { limit: Limit::Depth, value: most }, node);
            return false;
        }
        self.depth += 1;
        true
    }

    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Checks a value against constraints; those that are of another type do not apply. `schema` is that of the value,
    /// where it is known.
    pub(super) fn constraints(
        &mut self,
        schema: Option<&'static Schema>,
        constraints: &'static [Constraint],
        node: Node<'a>,
    ) {
        if constraints.is_empty() {
            return;
        }
        self.whole_constraints(schema, constraints, node);
        match node.look() {
            Look::List => self.list_constraints(schema, constraints, node),
            _ if self.only_whole => {}
            Look::String(Some(text)) => {
                for rule in constraints.iter().filter(|rule| !rules::string(rule, &text)) {
                    let shown = self.shown(|| rules::shown_string(&text));
                    self.report(rules::string_problem(rule, &text, shown), node);
                }
            }
            Look::Number(text) => {
                for rule in constraints.iter().filter(|rule| !rules::number(rule, text)) {
                    let shown = self.shown(|| quote(text));
                    self.report(rules::number_problem(rule, shown), node);
                }
            }
            Look::Object => {
                let count = self.key_count(schema, node);
                for rule in constraints.iter().filter(|rule| !rules::key_count(rule, count)) {
                    self.report(rules::count_problem(rule, count), node);
                }
            }
            _ => {}
        }
    }

    fn list_constraints(
        &mut self,
        schema: Option<&'static Schema>,
        constraints: &'static [Constraint],
        node: Node<'a>,
    ) {
        let items = node.items();
        let schema = schema.and_then(Schema::items);
        for rule in constraints {
            if !self.only_whole && !rules::item_count(rule, items.len()) {
                self.report(rules::count_problem(rule, items.len()), node);
            }
            if let Constraint::Items(constraints) = rule {
                self.depth += 1;
                for (index, item) in items.iter().enumerate() {
                    self.steps.push(Step::Index(index));
                    self.constraints(schema, constraints, *item);
                    self.steps.pop();
                }
                self.depth -= 1;
            }
        }
    }
}

/// The part of the text at which a node stands.
pub(super) const fn place(node: Node<'_>) -> Option<&str> {
    match node {
        Node::Text(text) => Some(text),
        Node::Value(_) => None,
    }
}

fn shown_text(node: Node<'_>) -> String {
    match node {
        Node::Text(text) => quote(text),
        Node::Value(value) => quote(&value.to_string()),
    }
}
