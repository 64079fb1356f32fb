//! All files of a document, and the targets of the references between them.

use hl_model_ground::percent::percent_decoded;
use std::collections::HashMap;

use super::dialect::Dialect;
use super::location::{Location, Origin};
use super::reference::{ReferenceError, resolve, scheme, split};
use super::resources::Resources;
use crate::tree::{Content, Node, Place};
use hl_model_ground::json::unescape_name;

/// A document with all local files that it refers to.
#[derive(Debug)]
pub(crate) struct Documents {
    pub(super) files: Vec<File>,
    /// The schemas with a URI of their own, and the files by their names.
    pub(super) resources: HashMap<String, Location>,
    /// The reasons why files that are referred to could not be read, by the name of the file.
    pub(super) missing: HashMap<String, String>,
    /// The schemas whose URI another schema has too, so that references lead to that one.
    pub(crate) doubled: Vec<Location>,
}

/// A file that was read.
#[derive(Debug)]
pub(super) struct File {
    /// The path relative to the folder of the root file, with `/`.
    pub(super) name: String,
    pub(super) dialect: Dialect,
    pub(super) root: Node,
    pub(super) resources: Resources,
}

impl File {
    pub(super) fn new(name: String, dialect: Dialect, root: Node) -> Self {
        let resources = Resources::of(&root, &name, dialect);
        Self { name, dialect, root, resources }
    }

    /// The value at a pointer.
    fn node(&self, pointer: &str) -> Option<&Node> {
        pointer.split('/').skip(1).map(unescape_name).try_fold(&self.root, |node, key| match &node.content {
            Content::List(items) => items.get(list_index(&key)?),
            _ => node.get(&key),
        })
    }
}

/// The index in a part of a pointer, which has no sign and no leading zero.
fn list_index(key: &str) -> Option<usize> {
    let is_index = key == "0" || (!key.starts_with(['0', '+']));
    is_index.then(|| key.parse().ok()).flatten()
}

impl Documents {
    /// The number of files. Indexes of files in [`Location`] and [`Place`] are below it.
    pub(crate) fn len(&self) -> u32 {
        u32::try_from(self.files.len()).unwrap_or(u32::MAX)
    }

    /// The name of a file: its path relative to the folder of the document, with `/` on every system.
    pub(crate) fn name(&self, file: u32) -> &str {
        self.file(file).map_or("", |file| &file.name)
    }

    /// The dialect of the schemas of a file.
    pub(crate) fn dialect(&self, file: u32) -> Dialect {
        self.file(file).map_or(Dialect::Draft2020, |file| file.dialect)
    }

    fn file(&self, file: u32) -> Option<&File> {
        self.files.get(usize::try_from(file).ok()?)
    }

    /// The value at a location.
    pub(crate) fn node(&self, location: &Location) -> Option<&Node> {
        self.file(location.file)?.node(&location.pointer)
    }

    /// A location with the place of its value.
    pub(crate) fn origin(&self, at: Location) -> Origin {
        let place = self.node(&at).map_or(Place { file: at.file, ..Place::NOWHERE }, |node| node.place);
        Origin { at, place }
    }

    /// The pointer of the innermost schema with an `$id` around a location. References that begin with `#` start there.
    pub(crate) fn resource_pointer<'a>(&'a self, location: &'a Location) -> &'a str {
        self.file(location.file).map_or("", |file| file.resources.base_of(&location.pointer).0)
    }

    /// The target of a `$ref` in the object at a location.
    ///
    /// # Errors
    ///
    /// If there is no target, or if it is not in the local files.
    pub(crate) fn resolve(&self, base: &Location, reference: &str) -> Result<Location, ReferenceError> {
        let (uri, fragment) = split(reference);
        let resource = self.resource(base, uri, reference)?;
        let fragment = percent_decoded(fragment)
            .ok_or_else(|| ReferenceError::Nothing(format!("`{reference}` is not UTF-8 when it is decoded")))?;
        let target = if fragment.is_empty() {
            Some(resource)
        } else if fragment.starts_with('/') {
            let pointer = resource.pointer + &fragment;
            Some(Location { file: resource.file, pointer }).filter(|target| self.node(target).is_some())
        } else {
            self.anchor(&resource, &fragment)
        };
        target.ok_or_else(|| ReferenceError::Nothing(format!("nothing is at `{reference}`")))
    }

    /// The target of a `$dynamicRef` or a `$recursiveRef`: the anchor of that name in the root document, where every
    /// value starts, if there is such an anchor. Otherwise the target is that of a `$ref`.
    ///
    /// # Errors
    ///
    /// As [`resolve`](Self::resolve), or if the target depends on the path by which a value is reached.
    pub(crate) fn resolve_dynamic(&self, base: &Location, reference: &str) -> Result<Location, ReferenceError> {
        let target = self.resolve(base, reference)?;
        let (_, name) = split(reference);
        if !self.is_dynamic(&target, name) {
            return Ok(target);
        }
        let root = Location::root(0);
        let of_root = if name.is_empty() { Some(root) } else { self.anchor(&root, name) };
        if let Some(outermost) = of_root.filter(|location| self.is_dynamic(location, name)) {
            return Ok(outermost);
        }
        let anchors = (0..self.len()).zip(&self.files).flat_map(|(index, file)| {
            let anchors = file.resources.anchors.iter().filter(|((_, other), _)| other == name);
            let pointers =
                file.resources.bases.keys().filter(|_| name.is_empty()).chain(anchors.map(|(_, pointer)| pointer));
            pointers.map(move |pointer| Location { file: index, pointer: pointer.clone() })
        });
        if anchors.filter(|location| self.is_dynamic(location, name)).count() > 1 {
            return Err(ReferenceError::Dynamic);
        }
        Ok(target)
    }

    /// Whether a dynamic reference of a name may have another target than a location.
    fn is_dynamic(&self, location: &Location, name: &str) -> bool {
        self.node(location).is_some_and(|node| {
            let anchor = node.get("$dynamicAnchor").and_then(Node::as_str);
            let is_recursive = node.get("$recursiveAnchor").and_then(Node::as_bool) == Some(true);
            if name.is_empty() { is_recursive } else { anchor == Some(name) }
        })
    }

    /// The schema or file that is named by the part of a reference before `#`.
    fn resource(&self, base: &Location, uri: &str, reference: &str) -> Result<Location, ReferenceError> {
        let Some(file) = self.file(base.file) else {
            return Err(ReferenceError::Nothing(format!("nothing is at `{reference}`")));
        };
        let (pointer, base_uri) = file.resources.base_of(&base.pointer);
        if uri.is_empty() {
            return Ok(Location { file: base.file, pointer: pointer.to_owned() });
        }
        let full = resolve(base_uri, uri);
        // Schemas with a URI by `$id` are often in local files with the path of the URI.
        let local = local_name(&file.name, uri);
        let known = self.resources.get(&full).or_else(|| self.resources.get(local.as_deref()?));
        if let Some(known) = known {
            return Ok(known.clone());
        }
        if scheme(&full).is_some() {
            return Err(ReferenceError::Remote(full));
        }
        let reason = local.and_then(|name| self.missing.get(&name)).map_or("not a local file", String::as_str);
        Err(ReferenceError::Nothing(format!("`{reference}` cannot be read: {reason}")))
    }

    fn anchor(&self, resource: &Location, name: &str) -> Option<Location> {
        let file = self.file(resource.file)?;
        let (_, base) = file.resources.base_of(&resource.pointer);
        let pointer = file.resources.anchors.get(&(base.to_owned(), name.to_owned()))?;
        Some(Location { file: resource.file, pointer: pointer.clone() })
    }
}

/// The name of the file that a reference means, if it can be a local file.
pub(super) fn local_name(file: &str, uri: &str) -> Option<String> {
    let is_local = scheme(uri).is_none() && !uri.starts_with('/') && !uri.contains('\\');
    is_local.then(|| percent_decoded(uri)).flatten().map(|path| resolve(file, &path))
}
