//! Testing a value by the constraints on it.
//!
//! Newtypes, keys and lists (for their items) bring in constraints. Constraints that need the complete value are tested
//! before it is read, all others while it is read. If problems are collected, all constraints are tested after the
//! value has been read, unless its type is wrong.

use super::checkpoint::Checkpoint;
use super::input::Input;
use super::reading::Reading;
use super::rule_set::Rules;
use super::source::Source;
use super::table::Question;
use super::verdicts::Goal;
use crate::description::{Constraint, NullPolicy, Schema};
use crate::problem::{HIDDEN, ProblemKind, Step, quote};
use crate::rules::{self, Whole};
use crate::stop::Stop;
use crate::value::{Look, Node};
use hl_model_ground::json::Token;

impl<'de> Input<'_, 'de> {
    /// Reads a value under additional constraints.
    pub(crate) fn with_rules<T>(
        &mut self,
        own: &'static [Constraint],
        read: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        if own.is_empty() {
            return read(self);
        }
        let is_open = self.begin_constrained(own)?;
        let outer = self.rules;
        let rules = Rules::new(own, (!outer.is_empty()).then_some(&outer));
        let handled = self.handled;
        let result = read(&mut Input::new(self.source.reborrow(), self.reading, rules).with_handled(handled));
        self.end_constrained(is_open);
        if let Some(collector) = &mut self.reading.collector {
            // Without a noted problem, the type has refused the value, and its schema tells the problems.
            let is_refused = result.is_err() && collector.is_clean() && !collector.level().is_settled;
            if !is_refused {
                self.collect_broken(own)?;
            }
        }
        result
    }

    /// Starts to read the value of a key. A `null` may count as an absent key. Returns whether a constraint needs the
    /// complete value.
    #[inline]
    pub(crate) fn begin_key(&mut self, null: NullPolicy) -> Result<bool, Stop> {
        self.is_absent = null == NullPolicy::Absent && self.source.null()?;
        if self.is_absent { Ok(false) } else { self.begin_constrained(self.rules.own()) }
    }

    /// Ends what [`Self::begin_key`] or [`Self::begin_constrained`] started.
    #[inline]
    pub(crate) fn end_constrained(&mut self, is_open: bool) {
        if is_open {
            self.reading.end_rereadable();
        }
    }

    /// Whether the value is `null`.
    pub(crate) fn is_next_null(&mut self) -> Result<bool, Stop> {
        match &mut self.source {
            Source::Text(cursor) => Ok(cursor.token().ok_or(Stop)? == Token::Null),
            Source::Value(value) => Ok(value.is_null()),
        }
    }

    /// Whether reading the value would never end, because newtypes refer to each other, even through nullable types.
    #[inline]
    pub(crate) fn is_next_endless(&mut self, schema: &'static Schema) -> Result<bool, Stop> {
        Ok(schema.is_endless() && (schema.is_endless_for_null() || !self.is_next_null()?))
    }

    /// Whether the next value is an object.
    pub(super) fn is_next_object(&mut self) -> Result<bool, Stop> {
        match &mut self.source {
            Source::Text(cursor) => Ok(cursor.token().ok_or(Stop)? == Token::Object),
            Source::Value(value) => Ok(Node::Value(value).is_object()),
        }
    }

    /// Starts to read a value under constraints. Returns whether one of them needs the complete value.
    #[inline]
    fn begin_constrained(&mut self, own: &'static [Constraint]) -> Result<bool, Stop> {
        if own.iter().any(Constraint::needs_whole) { self.ask_ahead(own) } else { Ok(false) }
    }

    fn ask_ahead(&mut self, own: &'static [Constraint]) -> Result<bool, Stop> {
        if self.reading.is_unconstrained() {
            return Ok(false);
        }
        self.reading.begin_rereadable();
        let start = self.checkpoint();
        let node = self.reading.node_at(start)?;
        if own.iter().all(|rule| self.reading.satisfies_whole(rule, start, node)) { Ok(true) } else { Err(Stop) }
    }

    /// The place of the next value.
    pub(crate) fn checkpoint(&mut self) -> Checkpoint<'de> {
        match &mut self.source {
            Source::Text(cursor) => {
                cursor.peek();
                Checkpoint::Text(**cursor)
            }
            Source::Value(value) => Checkpoint::Value(value),
        }
    }

    /// The place where the value began that is being read, if problems are collected.
    pub(crate) fn place_of_collected(&mut self) -> Checkpoint<'de> {
        let start = self.reading.collector.as_mut().and_then(|collector| collector.level().start()).unwrap_or_default();
        match &self.source {
            Source::Text(cursor) => Checkpoint::Text(cursor.moved_to(start)),
            Source::Value(value) => Checkpoint::Value(value),
        }
    }

    /// The value that is being read while problems are collected.
    pub(super) fn collected_value(&mut self) -> Result<(Checkpoint<'de>, Node<'de>), Stop> {
        let start = self.place_of_collected();
        let end = self.reading.collector.as_mut().and_then(|collector| collector.level().end);
        let node = match (start, end) {
            (Checkpoint::Text(cursor), Some(end)) => Node::Text(cursor.part(cursor.offset()..end.get())),
            _ => self.reading.node_at(start)?,
        };
        Ok((start, node))
    }

    /// Tests constraints on a value that has been read, and collects the problems.
    #[cold]
    pub(crate) fn collect_broken(&mut self, own: &'static [Constraint]) -> Result<(), Stop> {
        if own.is_empty() {
            return Ok(());
        }
        let Some(collector) = &mut self.reading.collector else { return Ok(()) };
        if !collector.level().fits {
            return Ok(());
        }
        let (start, node) = self.collected_value()?;
        if self.reading.report_broken(own, start, node) { Ok(()) } else { Err(Stop) }
    }

    /// Tests all constraints on a value that has been read, and collects the problems.
    #[cold]
    pub(crate) fn collect_all_broken(&mut self) -> Result<(), Stop> {
        let rules = self.rules;
        rules.layers().map(|own| self.collect_broken(own)).fold(Ok(()), Result::and)
    }

    /// Whether a value of any type satisfies the constraints on it. Constraints that need the complete value are not tested.
    pub(crate) fn satisfies_as(&self, schema: &'static Schema, node: Node<'_>) -> bool {
        let is_free = matches!(node.look(), Look::Null) && schema.is_nullable();
        let count = &|node: Node<'_>| rules::count_keys(node, self.duplicates(), &|name| name);
        self.satisfies(&mut |rule| (is_free && matches!(rule, Constraint::Values(_))) || rules::node(rule, node, count))
    }
}

impl Reading {
    /// Whether a complete value satisfies a constraint. Constraints that do not need the complete value are not tested here.
    fn satisfies_whole(&mut self, rule: &'static Constraint, start: Checkpoint<'_>, node: Node<'_>) -> bool {
        match rule {
            Constraint::Items(rules) if matches!(node.look(), Look::List) => {
                self.depth += 1;
                let mut items = node.items();
                let satisfies =
                    items.all(|item| rules.iter().all(|rule| self.satisfies_whole(rule, start.of_part(item), item)));
                self.depth -= 1;
                satisfies
            }
            _ if !rule.needs_whole() => true,
            _ => self.whole(start, node, false, |whole| rules::problem(rule, whole).is_none()),
        }
    }

    /// Hands out a value as constraints that need it as a whole look at it.
    fn whole<T>(
        &mut self,
        start: Checkpoint<'_>,
        node: Node<'_>,
        is_hidden: bool,
        look: impl FnOnce(&mut Whole<'_, '_>) -> T,
    ) -> T {
        let duplicates = self.tolerance.duplicates;
        let is_refused = &mut |schema: &'static Schema, part: Node<'_>| {
            let place = start.of_part(part);
            let deeper = usize::from(place.id() != start.id());
            self.depth += deeper;
            let answer = self.is_refused(schema, place);
            self.depth -= deeper;
            answer
        };
        look(&mut Whole { node, is_hidden, duplicates, is_refused })
    }

    /// Whether a value matches the schema under a `not`. A `not` that refers to itself refuses no value.
    fn is_refused(&mut self, schema: &'static Schema, start: Checkpoint<'_>) -> bool {
        // Tolerance would let more values match, so that `not` would refuse values that strict reading accepts.
        let tolerance = self.tolerance.strict();
        let goal = Goal::new(schema, Question::IsRefused, tolerance, start.id(), self.depth);
        if let Some(answer) = self.verdicts().answer(goal, start) {
            return answer;
        }
        let depth = self.depth;
        let Some(outer) = self.verdicts().enter_not(schema, depth) else { return false };
        let answer = self.matches(schema, start, tolerance);
        self.verdicts().leave_not(goal, outer, answer);
        answer
    }

    /// Tests constraints, collects the problems, and returns whether there are no problems. Tests the constraints on items
    /// as well if the list was read as a value of any type.
    pub(crate) fn report_broken(&mut self, own: &'static [Constraint], start: Checkpoint<'_>, node: Node<'_>) -> bool {
        let Some(collector) = &mut self.collector else { return true };
        let (is_hidden, is_any) = (collector.is_hidden(), collector.level().is_any);
        let mut problems = Vec::new();
        let look = node.look();
        for rule in own {
            let must_be_listed = matches!(rule, Constraint::Values(_))
                && (!matches!(look, Look::String(_) | Look::Number(_) | Look::Null)
                    || (is_any && matches!(look, Look::Null)));
            if rule.needs_whole() || must_be_listed {
                problems.extend(self.whole(start, node, is_hidden, |whole| rules::problems(rule, whole)));
            }
        }
        problems.extend(own.iter().filter_map(|rule| self.leaf_problem(rule, node, &look, is_hidden)));
        let mut is_clean = problems.is_empty();
        if let Some(collector) = &mut self.collector {
            for kind in problems {
                collector.push(kind);
            }
        }
        if is_any && matches!(look, Look::List) {
            for rule in own {
                let Constraint::Items(rules) = rule else { continue };
                is_clean &= self.report_broken_items(rules, start, node);
            }
        }
        is_clean
    }

    /// The problem that a constraint on strings, numbers or counts finds.
    fn leaf_problem(
        &mut self,
        rule: &'static Constraint,
        node: Node<'_>,
        look: &Look<'_>,
        is_hidden: bool,
    ) -> Option<ProblemKind> {
        let shown = |text: String| if is_hidden { HIDDEN.into() } else { text };
        match look {
            Look::String(Some(text)) if !rules::string(rule, text) => {
                // A suggestion would reveal a part of a secret.
                let text = if is_hidden && matches!(rule, Constraint::Values(_)) { "" } else { text };
                Some(rules::string_problem(rule, text, shown(rules::shown_string(text))))
            }
            Look::Number(text) if !rules::number(rule, text) => Some(rules::number_problem(rule, shown(quote(text)))),
            Look::Object => {
                let keys = self.collector.as_mut().and_then(|collector| collector.level().keys);
                let count = keys.map_or_else(
                    || rules::count_keys(node, self.tolerance.duplicates, &|name| name),
                    |keys| keys as usize,
                );
                (!rules::key_count(rule, count)).then(|| rules::count_problem(rule, count))
            }
            Look::List => {
                let count = node.items().count();
                (!rules::item_count(rule, count)).then(|| rules::count_problem(rule, count))
            }
            _ => None,
        }
    }

    /// Tests constraints on each item of a list, collects the problems, and returns whether there are no problems.
    fn report_broken_items(&mut self, rules: &'static [Constraint], start: Checkpoint<'_>, list: Node<'_>) -> bool {
        self.depth += 1;
        let mut is_clean = true;
        for (index, item) in list.items().enumerate() {
            let start = start.of_part(item);
            if let Some(collector) = &mut self.collector {
                collector.enter(Some(Step::Index(index)), start.offset());
                collector.level().is_any = true;
            }
            is_clean &= self.report_broken(rules, start, item);
            if let Some(collector) = &mut self.collector {
                collector.leave();
            }
        }
        self.depth -= 1;
        is_clean
    }
}
