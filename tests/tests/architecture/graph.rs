//! Which file takes something from which.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::sources::{Import, Source, sources};

/// The files of some crates; a file is named by its folder and its path within that.
pub(crate) struct Graph {
    crates: Vec<Crate>,
    /// From each file to those that it takes something from.
    pub(crate) arrows: BTreeMap<String, BTreeSet<String>>,
}

pub(crate) struct Crate {
    /// The name by which other crates call it.
    pub(crate) name: &'static str,
    pub(crate) folder: &'static str,
    files: BTreeMap<String, Source>,
    /// The file of each module.
    modules: BTreeMap<Vec<String>, String>,
}

/// The target of a path.
enum Target {
    File(String),
    /// A module that only declares and re-exports: its crate and its path.
    Names(usize, Vec<String>),
}

impl Graph {
    /// Reads crates that are given by name and folder.
    pub(crate) fn new(root: &Path, crates: &[(&'static str, &'static str)]) -> Self {
        let crates = crates.iter().map(|(name, folder)| {
            let files = sources(&root.join(folder));
            let modules = files.iter().map(|(file, source)| (source.module.clone(), file.clone())).collect();
            Crate { name, folder, files, modules }
        });
        let mut graph = Self { crates: crates.collect(), arrows: BTreeMap::new() };
        for (index, krate) in graph.crates.iter().enumerate() {
            for (file, source) in krate.files.iter().filter(|(file, _)| !is_facade(file)) {
                let mut to = graph.targets(index, source);
                let from = format!("{}/{file}", krate.folder);
                to.remove(&from);
                graph.arrows.insert(from, to);
            }
        }
        graph
    }

    /// Every file with the facts about it.
    pub(crate) fn files(&self) -> impl Iterator<Item = (String, &Source)> {
        self.crates
            .iter()
            .flat_map(|krate| krate.files.iter().map(|(file, source)| (format!("{}/{file}", krate.folder), source)))
    }

    /// The files that a file takes something from.
    fn targets(&self, krate: usize, source: &Source) -> BTreeSet<String> {
        let mut files = BTreeSet::new();
        // Modules that are imported under a name; what is taken from them is told by the paths that begin with it.
        let mut named = BTreeMap::new();
        for Import { path, name } in &source.imports {
            match self.resolve(krate, &source.module, path, 0) {
                Some(Target::File(file)) => _ = files.insert(file),
                Some(Target::Names(krate, module)) => _ = named.insert(name.as_str(), (krate, module)),
                None => {}
            }
        }
        for path in &source.paths {
            let target = match named.get(path[0].as_str()) {
                Some((krate, module)) => self.resolve_in(*krate, module, &path[1..], 0),
                None => self.resolve(krate, &source.module, path, 0),
            };
            if let Some(Target::File(file)) = target {
                files.insert(file);
            }
        }
        files
    }

    /// Follows a path as it is written in a module.
    fn resolve(&self, krate: usize, module: &[String], path: &[String], depth: usize) -> Option<Target> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.resolve_in(krate, &[], rest, depth),
            "self" => self.resolve_in(krate, module, rest, depth),
            "super" => {
                let mut outer = module;
                let mut path = path;
                while path.first().is_some_and(|part| part == "super") {
                    outer = &outer[..outer.len().checked_sub(1)?];
                    path = &path[1..];
                }
                self.resolve_in(krate, outer, path, depth)
            }
            name => match self.crates.iter().position(|krate| krate.name == name) {
                Some(other) => self.resolve_in(other, &[], rest, depth),
                None => {
                    let child = [module, &path[..1]].concat();
                    let is_child = self.crates[krate].modules.contains_key(&child);
                    is_child.then(|| self.resolve_in(krate, &child, rest, depth)).flatten()
                }
            },
        }
    }

    /// Follows a path from a module on.
    fn resolve_in(&self, krate: usize, module: &[String], path: &[String], depth: usize) -> Option<Target> {
        let files = &self.crates[krate];
        let file = files.modules.get(module)?;
        let here = || Target::File(format!("{}/{file}", files.folder));
        let Some((first, rest)) = path.split_first() else {
            return Some(if is_names_only(file) { Target::Names(krate, module.to_vec()) } else { here() });
        };
        let child = [module, &path[..1]].concat();
        if files.modules.contains_key(&child) {
            return self.resolve_in(krate, &child, rest, depth);
        }
        if !is_names_only(file) {
            return Some(here());
        }
        if depth > 8 {
            return None;
        }
        let source = files.files.get(file)?;
        source.imports.iter().find_map(|import| {
            if import.name != *first {
                return None;
            }
            let target = [import.path.as_slice(), rest].concat();
            self.resolve(krate, module, &target, depth + 1)
        })
    }
}

/// The sets of files, or of folders, that lead to each other.
pub(crate) fn circles(arrows: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let mut circles: Vec<Vec<String>> = Vec::new();
    let reach: BTreeMap<&String, BTreeSet<&String>> =
        arrows.keys().map(|file| (file, reachable(arrows, file))).collect();
    for (file, reached) in &reach {
        if !reached.contains(file) || circles.iter().any(|circle| circle.contains(file)) {
            continue;
        }
        let back = |other: &&&String| reach.get(*other).is_some_and(|reached| reached.contains(file));
        circles.push(reached.iter().filter(back).map(|other| (*other).clone()).collect());
    }
    circles
}

fn reachable<'a>(arrows: &'a BTreeMap<String, BTreeSet<String>>, file: &String) -> BTreeSet<&'a String> {
    let mut found = BTreeSet::new();
    let mut next: Vec<&String> = arrows.get(file).into_iter().flatten().collect();
    while let Some(file) = next.pop() {
        if found.insert(file) {
            next.extend(arrows.get(file).into_iter().flatten());
        }
    }
    found
}

/// The arrows between the folders of a folder. A file that is directly in it counts as a folder.
pub(crate) fn between_folders(
    arrows: &BTreeMap<String, BTreeSet<String>>,
    folder: &str,
) -> BTreeMap<String, BTreeSet<String>> {
    let inside = |file: &String| {
        let rest = file.strip_prefix(folder)?.strip_prefix('/')?;
        Some(rest.split('/').next()?.trim_end_matches(".rs").to_owned()).filter(|name| name != "mod")
    };
    let mut between: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (from, targets) in arrows {
        let Some(from) = inside(from) else { continue };
        let targets = targets.iter().filter_map(inside).filter(|to| *to != from);
        between.entry(from.clone()).or_default().extend(targets);
    }
    between
}

/// Whether a file may only declare modules and re-export.
pub(crate) fn is_names_only(file: &str) -> bool {
    is_facade(file) || file.rsplit('/').next() == Some("mod.rs")
}

/// Whether a file only gives names to users: those of all rooms.
fn is_facade(file: &str) -> bool {
    file.rsplit('/').next() == Some("lib.rs")
        || matches!(file.strip_prefix("hl-model/src/").unwrap_or(file), "private.rs" | "schema.rs")
}

#[test]
fn circles_between_folders_are_found_where_no_files_import_each_other() {
    let arrow = |from: &str, to: &str| (format!("a/{from}.rs"), BTreeSet::from([format!("a/{to}.rs")]));
    let arrows =
        BTreeMap::from([arrow("plan/run", "rust/item"), arrow("rust/types", "plan/model"), arrow("top", "plan/run")]);
    assert!(circles(&arrows).is_empty());
    assert_eq!(circles(&between_folders(&arrows, "a")), [["plan", "rust"]]);
}
