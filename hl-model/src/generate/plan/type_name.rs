//! The name of a new type.

use super::planner::Planner;
use crate::generate::document::Origin;

impl Planner<'_, '_> {
    /// A name for the type of a schema: the wanted one, another one that `rename` gives it, or a similar one that is
    /// free. `names` are those by which `rename` may mean the schema.
    pub(super) fn type_name(&mut self, names: &[&str], wanted: &str, origin: &Origin) -> String {
        let renamed = self.renamed(names);
        let wanted = renamed.as_deref().unwrap_or(wanted);
        let (numbered, is_numbered) = self.names.free(wanted);
        if !is_numbered {
            return numbered;
        }
        if let Some(new) = self.renamed(&[&numbered]) {
            return self.names.free(&new).0;
        }
        let message = format!(
            "the name `{wanted}` is taken, so the type is called `{numbered}`; `rename` of `{numbered}` gives it a better one"
        );
        self.notes.note(origin, "name", message);
        numbered
    }

    /// The name that `rename` gives to one of these names. An option is used once, so that a second schema with such a
    /// name is not called like the first.
    fn renamed(&mut self, names: &[&str]) -> Option<String> {
        let is_meant =
            |(name, _): &&(String, String)| names.contains(&name.as_str()) && !self.used_options.contains(name);
        let (name, new) = self.options.rename.iter().rev().find(is_meant)?;
        self.used_options.insert(name.clone());
        Some(new.clone())
    }
}
