//! The ends of chains of references.

use std::collections::HashMap;

use super::documents::Documents;
use super::location::Location;
use crate::tree::Node;

/// The ends of chains of references. Each reference is followed only once.
#[derive(Debug)]
pub(crate) struct Ends<'d> {
    documents: &'d Documents,
    known: HashMap<Location, End>,
}

/// The end of a chain of references.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum End {
    At(Location),
    /// It leads back to itself.
    Circle,
    /// It has no target.
    Nothing,
}

impl<'d> Ends<'d> {
    pub(crate) fn new(documents: &'d Documents) -> Self {
        Self { documents, known: HashMap::new() }
    }

    /// The end of the chain that starts at a place.
    pub(crate) fn of(&mut self, at: &Location) -> End {
        let mut chain: Vec<Location> = Vec::new();
        let mut at = at.clone();
        let end = loop {
            if let Some(end) = self.known.get(&at) {
                break end.clone();
            }
            self.known.insert(at.clone(), End::Circle);
            chain.push(at.clone());
            let reference = self.documents.node(&at).and_then(|node| node.get("$ref")).and_then(Node::as_str);
            let Some(reference) = reference else { break End::At(at) };
            match self.documents.resolve(&at, reference) {
                Ok(next) => at = next,
                Err(_) => break End::Nothing,
            }
        };
        self.known.extend(chain.into_iter().map(|location| (location, end.clone())));
        end
    }
}
