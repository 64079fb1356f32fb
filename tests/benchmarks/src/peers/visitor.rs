//! A visitor written by hand, which collects unknown values as trees and checks nothing but types.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::ProjectType;

/// A session.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    projects: Vec<Project>,
    created_at: String,
    datapoints_count: u64,
    id: String,
    reference_id: Option<String>,
    first_inputs: Option<Map<String, Value>>,
    last_output: Option<String>,
    others: Map<String, Value>,
}

/// A project.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    id: String,
    name: String,
    kind: ProjectType,
    others: Map<String, Value>,
}

enum SessionKey {
    Projects,
    CreatedAt,
    DatapointsCount,
    Id,
    ReferenceId,
    FirstInputs,
    LastOutput,
    Other(String),
}

enum ProjectKey {
    Id,
    Name,
    Type,
    Other(String),
}

/// Deserializes a key by a function of its text.
macro_rules! key {
    ($key:ident, $find:expr) => {
        impl<'de> Deserialize<'de> for $key {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct KeyVisitor;

                impl Visitor<'_> for KeyVisitor {
                    type Value = $key;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a key")
                    }

                    fn visit_str<E: Error>(self, key: &str) -> Result<$key, E> {
                        Ok($find(key))
                    }
                }

                deserializer.deserialize_identifier(KeyVisitor)
            }
        }
    };
}

key!(SessionKey, |key: &str| match key {
    "projects" => SessionKey::Projects,
    "created_at" => SessionKey::CreatedAt,
    "datapoints_count" => SessionKey::DatapointsCount,
    "id" => SessionKey::Id,
    "reference_id" => SessionKey::ReferenceId,
    "first_inputs" => SessionKey::FirstInputs,
    "last_output" => SessionKey::LastOutput,
    other => SessionKey::Other(other.to_owned()),
});

key!(ProjectKey, |key: &str| match key {
    "id" => ProjectKey::Id,
    "name" => ProjectKey::Name,
    "type" => ProjectKey::Type,
    other => ProjectKey::Other(other.to_owned()),
});

impl<'de> Deserialize<'de> for Session {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(SessionVisitor)
    }
}

struct SessionVisitor;

impl<'de> Visitor<'de> for SessionVisitor {
    type Value = Session;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a session")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Session, A::Error> {
        let (mut projects, mut created_at, mut datapoints_count, mut id) = (None, None, None, None);
        let (mut reference_id, mut first_inputs, mut last_output) = (None, None, None);
        let mut others = Map::new();
        while let Some(key) = map.next_key()? {
            match key {
                SessionKey::Projects => set(&mut projects, map.next_value()?)?,
                SessionKey::CreatedAt => set(&mut created_at, map.next_value()?)?,
                SessionKey::DatapointsCount => set(&mut datapoints_count, map.next_value()?)?,
                SessionKey::Id => set(&mut id, map.next_value()?)?,
                SessionKey::ReferenceId => set(&mut reference_id, map.next_value()?)?,
                SessionKey::FirstInputs => set(&mut first_inputs, map.next_value()?)?,
                SessionKey::LastOutput => set(&mut last_output, map.next_value()?)?,
                SessionKey::Other(key) => drop(others.insert(key, map.next_value()?)),
            }
        }
        Ok(Session {
            projects: projects.ok_or_else(|| A::Error::missing_field("projects"))?,
            created_at: created_at.ok_or_else(|| A::Error::missing_field("created_at"))?,
            datapoints_count: datapoints_count.ok_or_else(|| A::Error::missing_field("datapoints_count"))?,
            id: id.ok_or_else(|| A::Error::missing_field("id"))?,
            reference_id,
            first_inputs,
            last_output,
            others,
        })
    }
}

impl<'de> Deserialize<'de> for Project {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ProjectVisitor)
    }
}

struct ProjectVisitor;

impl<'de> Visitor<'de> for ProjectVisitor {
    type Value = Project;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a project")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Project, A::Error> {
        let (mut id, mut name, mut kind) = (None, None, None);
        let mut others = Map::new();
        while let Some(key) = map.next_key()? {
            match key {
                ProjectKey::Id => set(&mut id, map.next_value()?)?,
                ProjectKey::Name => set(&mut name, map.next_value()?)?,
                ProjectKey::Type => set(&mut kind, map.next_value()?)?,
                ProjectKey::Other(key) => drop(others.insert(key, map.next_value()?)),
            }
        }
        Ok(Project {
            id: id.ok_or_else(|| A::Error::missing_field("id"))?,
            name: name.ok_or_else(|| A::Error::missing_field("name"))?,
            kind: kind.ok_or_else(|| A::Error::missing_field("type"))?,
            others,
        })
    }
}

fn set<T, E: Error>(slot: &mut Option<T>, value: T) -> Result<(), E> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(E::custom("duplicate key")),
    }
}
