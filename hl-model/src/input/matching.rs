//! Testing whether a value matches a schema by reading it again.

use super::checkpoint::Checkpoint;
use super::collector::Collector;
use super::handled_keys::HandledKeys;
use super::input::Input;
use super::reading::Reading;
use super::rule_set::Rules;
use super::source::Source;
use super::table::Question;
use super::verdicts::Goal;
use crate::description::Schema;
use crate::options::Tolerance;
use crate::stop::Stop;

impl Reading {
    /// Whether a value matches a schema under a tolerance. Problems are not collected.
    pub(crate) fn matches(&mut self, schema: &'static Schema, start: Checkpoint<'_>, tolerance: Tolerance) -> bool {
        self.matches_with(schema, start, tolerance, HandledKeys::NONE)
    }

    /// Whether a value matches a schema under a tolerance, while other readers handle some of its keys. Problems are not
    /// collected.
    #[cold]
    pub(super) fn matches_with(
        &mut self,
        schema: &'static Schema,
        start: Checkpoint<'_>,
        tolerance: Tolerance,
        handled: HandledKeys,
    ) -> bool {
        let goal = Goal::new(schema, Question::Matches, tolerance, start.id(), self.depth).within(0, handled);
        if let Some(answer) = self.verdicts().answer(goal, start) {
            return answer;
        }
        let before = self.verdicts().start();
        let answer = self.without_collector(tolerance, |reading| {
            reading.read_at(start, handled, |input| input.read_by_schema(schema)).is_ok()
        });
        self.verdicts().finish(goal, answer, before);
        answer
    }

    /// Reads the value at a place, without constraints from around it.
    pub(crate) fn read_at<'de, T>(
        &mut self,
        mut start: Checkpoint<'de>,
        handled: HandledKeys,
        read: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        let source = match &mut start {
            Checkpoint::Text(cursor) => Source::Text(cursor),
            Checkpoint::Value(value) => Source::Value(value),
        };
        read(&mut Input::new(source, self, Rules::default()).with_handled(handled))
    }

    /// Reads the value that is being read once more, as a part of an `allOf` or under the schema of another pattern. Returns
    /// whether it has no problem. Without a collector it stops at the first problem.
    pub(super) fn read_again<'de>(
        &mut self,
        start: Checkpoint<'de>,
        handled: HandledKeys,
        read: impl FnOnce(&mut Input<'_, 'de>) -> Result<(), Stop>,
    ) -> Result<bool, Stop> {
        let depth = self.depth;
        self.collect(Collector::enter_again);
        let taken = self.read_at(start, handled, read);
        let Some(collector) = &mut self.collector else { return taken.map(|()| true) };
        self.depth = depth;
        let is_settled = collector.level().is_settled;
        let is_clean = collector.leave_again();
        Ok(is_clean && (is_settled || taken.is_ok()))
    }
}
