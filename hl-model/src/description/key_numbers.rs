//! Numbers for the keys of an `allOf`, by which it remembers the order of its keys.

use super::types::{Composition, CompositionKind, Object, Schema, Shape};

/// The numbers of the keys of an `allOf`. Declared keys are numbered part by part.
#[derive(Debug)]
pub(crate) struct KeyNumbers {
    objects: Vec<&'static Object>,
    /// Whether the parts keep only keys that they declare, and write them in the order of the numbers.
    is_ascending: bool,
}

impl KeyNumbers {
    pub(crate) fn of(composition: &'static Composition) -> Self {
        let mut numbers = Self { objects: Vec::new(), is_ascending: true };
        numbers.add_members(composition, &mut Vec::new());
        numbers
    }

    fn add_members(&mut self, composition: &'static Composition, seen: &mut Vec<&'static Schema>) {
        // A union writes the keys of one of its members.
        self.is_ascending &= composition.kind == CompositionKind::AllOf;
        composition.members.iter().for_each(|member| self.add((member.schema)(), seen));
    }

    fn add(&mut self, schema: &'static Schema, seen: &mut Vec<&'static Schema>) {
        if seen.iter().any(|known| std::ptr::eq(*known, schema)) {
            return;
        }
        seen.push(schema);
        match schema.shape {
            Shape::Newtype(inner) | Shape::Nullable(inner) => self.add(inner(), seen),
            Shape::Composition(composition) => self.add_members(composition, seen),
            Shape::Object(object) => {
                self.is_ascending &= object.patterns.is_empty();
                self.objects.push(object);
            }
            _ => self.is_ascending = false,
        }
    }

    /// The number of a key, given its name or an alias.
    pub(crate) fn of_key(&self, name: &str) -> u16 {
        let mut before = 0;
        for object in &self.objects {
            match object.find(name) {
                // An object before this one may declare the name, too.
                Some((_, key)) if key.name != name => return self.of_key(key.name),
                Some((index, _)) => return u16::try_from(before + index).unwrap_or(UNDECLARED).min(UNDECLARED),
                None => before += object.keys.len(),
            }
        }
        undeclared(name)
    }

    /// Whether no part keeps keys that it does not declare.
    pub(crate) const fn have_declared_keys(&self) -> bool {
        self.is_ascending
    }

    /// Whether keys with these numbers are written in this order by default, so that it need not be remembered.
    pub(crate) fn is_usual(&self, order: &[u16]) -> bool {
        let declared = order.partition_point(|number| *number < UNDECLARED);
        let (first, others) = order.split_at(declared);
        self.is_ascending && first.is_sorted() && others.iter().all(|number| *number >= UNDECLARED)
    }
}

/// The least number of an undeclared key.
const UNDECLARED: u16 = 1 << 15;

/// The number of an undeclared key: its hash (FNV-1a). Keys with equal hashes are written in the order in which the parts and
/// the whole have them, which is the order in which they came unless two of them keep undeclared keys.
fn undeclared(name: &str) -> u16 {
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    UNDECLARED | u16::try_from(hash % u32::from(UNDECLARED - 1)).unwrap_or_default()
}
