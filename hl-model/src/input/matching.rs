//! Testing whether a value matches a schema by reading it again.

use super::elsewhere::Elsewhere;
use super::input::Input;
use super::reading::Reading;
use super::rule_set::Rules;
use super::source::Source;
use super::spot::Spot;
use super::table::Question;
use super::verdicts::Goal;
use crate::description::Schema;
use crate::options::Tolerance;
use crate::stop::Stop;

impl Reading {
    /// Whether a value matches a schema under a tolerance. Problems are not collected.
    pub(crate) fn matches(&mut self, schema: &'static Schema, spot: Spot<'_>, tolerance: Tolerance) -> bool {
        self.matches_with(schema, spot, tolerance, Elsewhere::NOTHING)
    }

    /// Whether a value matches a schema under a tolerance, while other readers handle some of its keys. Problems are not
    /// collected.
    #[cold]
    pub(super) fn matches_with(
        &mut self,
        schema: &'static Schema,
        spot: Spot<'_>,
        tolerance: Tolerance,
        elsewhere: Elsewhere,
    ) -> bool {
        let goal = Goal::new(schema, Question::Matches, tolerance, spot.at(), self.depth).within(0, elsewhere);
        if let Some(answer) = self.verdicts().answer(goal, spot) {
            return answer;
        }
        let before = self.verdicts().start();
        let answer = self.quietly(tolerance, |reading| {
            reading.read_at(spot, elsewhere, |input| input.read_by_schema(schema)).is_ok()
        });
        self.verdicts().finish(goal, answer, before);
        answer
    }

    /// Reads the value at a place, without constraints from around it.
    pub(crate) fn read_at<'de, T>(
        &mut self,
        mut spot: Spot<'de>,
        elsewhere: Elsewhere,
        read: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        let source = match &mut spot {
            Spot::Text(cursor) => Source::Text(cursor),
            Spot::Value(value) => Source::Value(value),
        };
        read(&mut Input::new(source, self, Rules::default()).with_elsewhere(elsewhere))
    }
}
