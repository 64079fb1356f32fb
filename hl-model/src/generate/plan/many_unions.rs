//! Several unions that apply to one value. Multiplying them out could give too many models.

use std::rc::Rc;

use super::planner::Planner;
use crate::generate::schema::{Kinds, Schema};

/// Maximum number of members when unions are multiplied out.
const MOST_MEMBERS: usize = 16;

impl<'d> Planner<'_, 'd> {
    /// A schema with one union, and with `not` for the values that the others refuse, if there are too many members. As
    /// parts of an object, any number of unions can be beside each other.
    pub(super) fn with_few_unions(&self, flat: Rc<Schema<'d>>) -> Rc<Schema<'d>> {
        let [first, others @ ..] = flat.unions.as_slice() else { return flat };
        let count = flat.unions.iter().map(|union| union.members.len()).fold(1_usize, usize::saturating_mul);
        let looks_at_others = flat.refuses_unevaluated();
        if others.is_empty() || count <= MOST_MEMBERS || looks_at_others {
            return flat;
        }
        if flat.kinds == Kinds::OBJECT && self.are_parts(&Schema { unions: Vec::new(), ..(*flat).clone() }, &flat) {
            return flat;
        }
        let mut schema = Schema { unions: vec![first.clone()], ..(*flat).clone() };
        for union in others {
            let mut allowed = Schema::of_kinds(Kinds::ALL, flat.origin.clone());
            allowed.unions.push(union.clone());
            let mut refused = Schema::of_kinds(Kinds::ALL, flat.origin.clone());
            refused.not.push(self.graph.add(allowed));
            schema.not.push(self.graph.add(refused));
        }
        Rc::new(schema)
    }
}
