//! Several unions that apply to one value. Multiplying them out could give too many models.

use std::rc::Rc;

use super::planner::Planner;
use crate::generate::schema::{Kinds, Schema};

/// Maximum number of members when unions are multiplied out.
const MOST_MEMBERS: usize = 16;

/// Maximum number of members when unions within each other are multiplied out, because the rules beside each apply to
/// all members.
const MOST_IN_NEST: usize = 64;

impl<'d> Planner<'_, 'd> {
    /// A schema whose unions have few members together. Of too many unions one is kept at most, and `not` refuses what the
    /// others refuse. As parts of an object, any number of unions can be beside each other.
    pub(super) fn with_few_unions(&self, flat: Rc<Schema<'d>>) -> Rc<Schema<'d>> {
        let [first, others @ ..] = flat.unions.as_slice() else { return flat };
        let own = Schema { unions: Vec::new(), ..(*flat).clone() };
        let count = flat.unions.iter().map(|union| union.members.len()).fold(1_usize, usize::saturating_mul);
        let looks_at_others = flat.refuses_unevaluated();
        let is_nested = !own.without_exceptions().is_type_only()
            && self.multiplied.saturating_mul(first.members.len()) > MOST_IN_NEST;
        let is_beside_many = !others.is_empty() && count > MOST_MEMBERS;
        if !is_nested && !is_beside_many || looks_at_others {
            return flat;
        }
        if flat.kinds == Kinds::OBJECT && self.are_parts(&own, &flat) {
            return flat;
        }
        let (kept, others) =
            if is_nested { (Vec::new(), flat.unions.as_slice()) } else { (vec![first.clone()], others) };
        let mut schema = Schema { unions: kept, ..own };
        for union in others {
            let allowed = self.graph.union(union.clone(), flat.origin.clone());
            schema.not.push(self.graph.not(allowed));
        }
        Rc::new(schema)
    }
}
