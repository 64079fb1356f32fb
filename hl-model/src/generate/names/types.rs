//! The names of types.

use std::collections::{HashMap, HashSet};

use super::distinct::doubles;
use super::words::{numbered, pascal, without_first_digit};
use hl_model_ground::well_known::is_type;

/// Names that the models themselves use, apart from types that the derive knows.
const TAKEN: [&str; 16] = [
    "Any", "Clone", "Copy", "Debug", "Default", "Err", "HlModel", "Map", "None", "Ok", "PartialEq", "Self", "Some",
    "ToString", "Url", "Weak",
];

/// The endings of the types that the derive declares beside a model.
const DERIVED: [&str; 2] = ["Builder", "Parts"];

/// The names of types that are taken.
#[derive(Debug, Default)]
pub(crate) struct TypeNames {
    taken: HashSet<String>,
    /// Names that the derive gives to types beside the named models.
    kept: HashSet<String>,
    /// The last number that a name got.
    numbers: HashMap<String, u64>,
}

impl TypeNames {
    /// Keeps free what the derive declares beside these models, so that `Owner` has its name though there is an
    /// `OwnerParts`, too.
    pub(crate) fn keep_for_derive(&mut self, models: &[String]) {
        self.kept.extend(models.iter().flat_map(|name| derived(name)));
    }

    /// Takes a name if it is free, and also the names of the types that the derive generates for it.
    fn take(&mut self, name: &str) -> bool {
        let is_free = self.is_free(name);
        if is_free {
            self.taken.insert(name.to_owned());
            self.taken.extend(derived(name));
        }
        is_free
    }

    /// Whether a name can be taken.
    pub(crate) fn is_free(&self, name: &str) -> bool {
        !self.is_needed(name)
            && !self.taken.contains(name)
            && !derived(name).iter().any(|derived| self.taken.contains(derived))
    }

    /// Whether the output needs a name for something else than a schema.
    fn is_needed(&self, name: &str) -> bool {
        TAKEN.contains(&name) || is_type(name) || self.kept.contains(name)
    }

    /// The wanted name, or a similar name that is free. Returns whether a number was needed.
    pub(crate) fn free(&mut self, wanted: &str) -> (String, bool) {
        let wanted = without_first_digit(wanted);
        if self.take(&wanted) {
            return (wanted, false);
        }
        let suffixed = format!("{wanted}Model");
        if self.is_needed(&wanted) && self.take(&suffixed) {
            return (suffixed, false);
        }
        // A name that is taken stays so, and no number below the last one is free.
        let mut count = self.numbers.get(&wanted).copied().unwrap_or(1);
        loop {
            count += 1;
            let candidate = numbered(&wanted, count);
            if self.take(&candidate) {
                self.numbers.insert(wanted, count);
                return (candidate, true);
            }
        }
    }
}

/// The names of the types that the derive declares beside a model.
fn derived(name: &str) -> [String; 2] {
    DERIVED.map(|ending| format!("{name}{ending}"))
}

/// The names of types for the names of schemas, in their order. The name for a dotted name is its last part, and as
/// many parts before it as distinguish it.
pub(crate) fn named_types(schemas: &[&str]) -> Vec<String> {
    // The parts of each name, and how many of them it has so far.
    let mut schemas: Vec<(Vec<&str>, usize)> = schemas.iter().map(|schema| (dotted(schema), 1)).collect();
    loop {
        let name = |(parts, used): &(Vec<&str>, usize)| {
            let start = parts.len().saturating_sub(*used);
            pascal(&parts.get(start..).unwrap_or_default().join("."))
        };
        let names: Vec<String> = schemas.iter().map(name).collect();
        let doubles = doubles(&names);
        let mut has_changed = false;
        for ((parts, used), _) in schemas.iter_mut().zip(&names).filter(|(_, name)| doubles.contains(*name)) {
            if *used < parts.len() {
                *used += 1;
                has_changed = true;
            }
        }
        if !has_changed {
            return names;
        }
    }
}

/// The parts of a dotted name or a URI. A name whose last part is no word is one part. A version at the end belongs to the
/// part before it.
fn dotted(schema: &str) -> Vec<&str> {
    if let Some((_, address)) = schema.split_once("://") {
        let address = address.trim_end_matches(['/', '#']);
        let address =
            [".json", ".yaml", ".yml"].iter().find_map(|ending| address.strip_suffix(ending)).unwrap_or(address);
        return address.split('/').collect();
    }
    if let Some(parts) = module_path(schema) {
        return parts;
    }
    let (before, version) = match schema.rsplit_once('.') {
        Some((before, last)) if is_version(last) => (before, Some(last)),
        _ => (schema, None),
    };
    let (path, last) = before.rsplit_once('.').map_or((None, before), |(path, last)| (Some(path), last));
    if !last.starts_with(|character: char| character.is_ascii_alphabetic()) {
        return vec![schema];
    }
    let end = schema.len() - last.len() - version.map_or(0, |version| ".".len() + version.len());
    path.into_iter().flat_map(|path| path.split('.')).chain(schema.get(end..)).collect()
}

/// The parts of a name that Python frameworks make of a module and a class, where two classes have one name:
/// `app__models__User`.
fn module_path(schema: &str) -> Option<Vec<&str>> {
    let (modules, class) = schema.rsplit_once("__")?;
    let is_class = class.starts_with(|first: char| first.is_ascii_uppercase());
    let mut modules: Vec<&str> = modules.split("__").collect();
    let are_modules = modules.iter().all(|module| {
        let rest = module.trim_start_matches('_');
        rest.starts_with(|first: char| first.is_ascii_lowercase()) && !rest.contains('.')
    });
    modules.push(class);
    (is_class && are_modules).then_some(modules)
}

/// Whether a part of a name is a version: `v1`, `v2beta1`.
fn is_version(part: &str) -> bool {
    part.strip_prefix(['v', 'V']).is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dotted_names_are_as_short_as_they_can_be() {
        assert_eq!(
            named_types(&[
                "io.k8s.api.core.v1.Pod", "io.k8s.api.core.v1.Event", "io.k8s.api.events.v1.Event", "pet-2.0"
            ]),
            ["Pod", "CoreV1Event", "EventsV1Event", "Pet2_0"]
        );
    }

    #[test]
    fn a_version_is_no_name() {
        assert_eq!(
            named_types(&["pet.v1", "Order.Item.v2", "shop.Order.v1", "v1"]),
            ["PetV1", "ItemV2", "OrderV1", "V1"]
        );
    }

    #[test]
    fn of_the_path_of_a_class_in_python_the_class_is_the_name() {
        assert_eq!(
            named_types(&[
                "app__models__User", "app__api__v1__Item", "app__api__v2__Item", "Page__User", "a__b", "A__"
            ]),
            ["User", "V1Item", "V2Item", "PageUser", "AB", "A"]
        );
    }

    #[test]
    fn parts_of_a_path_need_not_be_words() {
        assert_eq!(
            named_types(&["comp._index.Pet", "comp.3d-models.Cat", "a._x.Tag", "a._y.Tag", "comp._index"]),
            ["Pet", "Cat", "XTag", "YTag", "CompIndex"]
        );
    }

    #[test]
    fn many_equal_names_are_numbered_in_time() {
        let mut names = TypeNames::default();
        let last = (0..50_000).map(|_| names.free("Pet").0).last();
        assert_eq!(last.as_deref(), Some("Pet50000"));
    }

    #[test]
    fn of_a_uri_the_last_part_is_the_name() {
        assert_eq!(
            named_types(&[
                "http://example.com/2.6.0/pet.json",
                "http://example.com/2.6.0/a/tag.json",
                "http://example.com/b/tag"
            ]),
            ["Pet", "ATag", "BTag"]
        );
    }

    #[test]
    fn names_that_the_output_needs_get_a_suffix() {
        let mut names = TypeNames::default();
        assert_eq!(names.free("Value").0, "ValueModel");
        assert_eq!(names.free("IpAddr").0, "IpAddrModel");
        assert_eq!(names.free("Pet").0, "Pet");
        assert_eq!(names.free("Pet").0, "Pet2");
        assert_eq!(names.free("1st").0, "_1st");
    }

    #[test]
    fn types_that_the_derive_declares_leave_a_model_its_name() {
        let mut names = TypeNames::default();
        let wanted = ["OwnerParts", "Owner", "OwnerBuilder"].map(str::to_owned);
        names.keep_for_derive(&wanted);
        assert_eq!(wanted.map(|name| names.free(&name).0), ["OwnerPartsModel", "Owner", "OwnerBuilderModel"]);
    }
}
