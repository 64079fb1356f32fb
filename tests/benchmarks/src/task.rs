//! The tasks that can be measured: a job that a subject does on a workload.

use std::fmt;
use std::hint::black_box;
use std::str::FromStr;

use hl_model::{Dict, HlModel, ReadOptions};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::generator::Workload;
use crate::listed::{Place, PlainPlace, PlainState, State};
use crate::model::{self, SessionProjectResponse, SessionResponse};
use crate::peers::{self, plain, visitor};

/// A job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Reads the text.
    Read,
    /// Reads the text and looks at every value in it.
    ReadAndLook,
    /// Reads the text by `Deserialize` through `serde_json`, rather than by the library's own function.
    Deserialize,
    /// Reads a text with errors, and collects all of them.
    Collect,
    /// Writes compact JSON.
    Write,
    /// Writes by `Serialize` through `serde_json`, rather than by the library's own function.
    Serialize,
    /// Compares the unknown keys with a copy in another order.
    Compare,
    /// Looks up every unknown key.
    LookUp,
    /// Copies.
    Clone,
    /// Builds a session of three projects.
    Build,
    /// Renders the model's page.
    Page,
}

/// The library that does a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// hl-model.
    Model,
    /// The plain serde derive, which drops unknown keys and checks nothing.
    Plain,
    /// serde, flatten, chrono and garde.
    Stack,
    /// A visitor written by hand with trees for unknown values.
    Visitor,
    /// sonic-rs with a derive that flattens.
    Sonic,
    /// sonic-rs with the plain derive.
    SonicPlain,
    /// sonic-rs with the plain derive, whose inputs stay text.
    SonicLazy,
    /// simd-json with the plain derive. It changes its text, so that it reads a copy.
    SimdJson,
    /// facet-json with the plain facet derive.
    Facet,
    /// The values of jiter, without any type.
    Jiter,
    /// The plain serde derive, then garde.
    Garde,
    /// The plain serde derive, then validator.
    Validator,
    /// The jsonschema crate, then `from_value`.
    JsonSchema,
}

/// A job that a subject does on a workload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// The job.
    pub job: Job,
    /// The input.
    pub workload: Workload,
    /// The library that does it.
    pub subject: Subject,
}

const JOBS: [(Job, &str); 11] = [
    (Job::Read, "read"),
    (Job::ReadAndLook, "read+look"),
    (Job::Deserialize, "deserialize"),
    (Job::Collect, "collect"),
    (Job::Write, "write"),
    (Job::Serialize, "serialize"),
    (Job::Compare, "compare"),
    (Job::LookUp, "look-up"),
    (Job::Clone, "clone"),
    (Job::Build, "build"),
    (Job::Page, "page"),
];

const SUBJECTS: [(Subject, &str); 13] = [
    (Subject::Model, "hl-model"),
    (Subject::Plain, "plain"),
    (Subject::Stack, "stack"),
    (Subject::Visitor, "visitor"),
    (Subject::Sonic, "sonic-rs"),
    (Subject::SonicPlain, "sonic-rs-plain"),
    (Subject::SonicLazy, "sonic-rs-lazy"),
    (Subject::SimdJson, "simd-json"),
    (Subject::Facet, "facet-json"),
    (Subject::Jiter, "jiter"),
    (Subject::Garde, "garde"),
    (Subject::Validator, "validator"),
    (Subject::JsonSchema, "jsonschema"),
];

impl fmt::Display for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.job, self.workload, self.subject)
    }
}

impl fmt::Display for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(name_of(&JOBS, *self))
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(name_of(&SUBJECTS, *self))
    }
}

fn name_of<T: PartialEq + Copy>(names: &[(T, &'static str)], wanted: T) -> &'static str {
    names.iter().find(|(thing, _)| *thing == wanted).map_or("", |(_, name)| name)
}

fn by_name<T: Copy>(names: &[(T, &str)], wanted: &str) -> Result<T, String> {
    let found = names.iter().find(|(_, name)| *name == wanted);
    found.map(|(thing, _)| *thing).ok_or_else(|| format!("nothing is called {wanted:?}"))
}

impl Task {
    /// The number of units of the task, by which its cost is divided.
    #[must_use]
    pub fn units(self) -> f64 {
        u32::try_from(self.workload.units().max(1)).map_or(f64::INFINITY, f64::from)
    }
}

impl FromStr for Task {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut words = text.split(' ');
        let mut word = || words.next().ok_or_else(|| format!("{text:?} is not a task"));
        let (job, workload, subject) = (word()?, word()?, word()?);
        Ok(Self { job: by_name(&JOBS, job)?, workload: workload.parse()?, subject: by_name(&SUBJECTS, subject)? })
    }
}

/// A task with its inputs, ready to be measured.
pub type Run = Box<dyn FnMut()>;

impl Task {
    /// Makes the inputs and does the job once.
    ///
    /// # Errors
    ///
    /// If there is no such task, or it fails.
    pub fn prepare(self) -> Result<Run, String> {
        let Self { job, workload, subject } = self;
        match (job, subject) {
            (Job::Read, Subject::Model) => read_model(workload),
            (Job::Read, Subject::Plain) if matches!(workload, Workload::Listed(_)) => {
                checked(workload, |json| serde_json::from_slice::<Vec<PlainState>>(json))
            }
            (Job::Read, Subject::Plain) if matches!(workload, Workload::Places(_)) => {
                checked(workload, |json| serde_json::from_slice::<Vec<PlainPlace>>(json))
            }
            (Job::Read, Subject::Plain) => read_serde::<plain::Session>(workload),
            (Job::Read, Subject::Visitor) => read_serde::<visitor::Session>(workload),
            (Job::Deserialize, Subject::Model) => read_serde::<SessionResponse>(workload),
            (Job::ReadAndLook, Subject::Model) => checked(workload, |json| {
                SessionResponse::from_slice(json).map(|session| (model::look(&session), session))
            }),
            (Job::ReadAndLook, Subject::Plain) => checked(workload, |json| {
                serde_json::from_slice(json)
                    .map(|session: plain::Session| (session.first_inputs.as_ref().map(peers::look), session))
            }),
            (Job::Collect, Subject::Model) => collect(workload),
            (Job::Write, Subject::Plain) => write_serde::<plain::Session>(workload),
            (Job::Serialize, Subject::Model) => write_serde::<SessionResponse>(workload),
            (Job::Write, Subject::Model) => write_model(workload),
            (Job::Compare, Subject::Model) => compare(workload),
            (Job::LookUp, Subject::Model) => look_up(workload),
            (Job::Clone, Subject::Model) => clone::<SessionResponse>(workload),
            (Job::Clone, Subject::Plain) => clone::<plain::Session>(workload),
            (Job::Build, Subject::Model) => build(),
            (Job::Page, Subject::Model) => Ok(Box::new(|| {
                black_box(hl_model::docs::page::<SessionResponse>(hl_model::docs::Vocabulary::Python));
            })),
            #[cfg(feature = "peers")]
            _ => crate::task_of_peers::prepare(self),
            #[cfg(not(feature = "peers"))]
            _ => Err(format!("the feature `peers` is off, so that there is no {self}")),
        }
    }
}

pub(crate) fn text(error: impl fmt::Display) -> String {
    error.to_string()
}

/// A run that reads a text, which is tried first.
pub(crate) fn checked<T, E: fmt::Display>(
    workload: Workload,
    read: impl Fn(&[u8]) -> Result<T, E> + 'static,
) -> Result<Run, String> {
    let json = workload.json();
    read(json.as_bytes()).map_err(text)?;
    Ok(Box::new(move || drop(black_box(read(black_box(json.as_bytes()))))))
}

pub(crate) fn read<T: 'static, E: fmt::Display + 'static>(
    workload: Workload,
    one: fn(&[u8]) -> Result<T, E>,
    list: fn(&[u8]) -> Result<Vec<T>, E>,
) -> Result<Run, String> {
    if workload.is_list() { checked(workload, list) } else { checked(workload, one) }
}

fn read_serde<T: DeserializeOwned + 'static>(workload: Workload) -> Result<Run, String> {
    read(workload, |json| serde_json::from_slice::<T>(json), |json| serde_json::from_slice(json))
}

fn read_model(workload: Workload) -> Result<Run, String> {
    match workload {
        Workload::Unique(_) => checked(workload, model::Unique::from_slice),
        Workload::Listed(_) => checked(workload, Vec::<State>::from_slice),
        Workload::Places(_) => checked(workload, Vec::<Place>::from_slice),
        Workload::Nesting(_) => {
            checked(workload, |json| SessionResponse::from_slice_with(json, &ReadOptions::new().depth(usize::MAX)))
        }
        _ => read(workload, SessionResponse::from_slice, Vec::from_slice),
    }
}

fn collect(workload: Workload) -> Result<Run, String> {
    let json = workload.json();
    let options = ReadOptions::new().problems(1_000);
    let read = move || Vec::<SessionResponse>::from_slice_with(black_box(json.as_bytes()), &options);
    match (read().err().map(|errors| errors.len()), workload) {
        (Some(found), Workload::Problems(wanted)) if found == wanted => Ok(Box::new(move || drop(black_box(read())))),
        (found, _) => Err(format!("{workload} has {found:?} problems")),
    }
}

pub(crate) fn write_serde<T: DeserializeOwned + Serialize + 'static>(workload: Workload) -> Result<Run, String> {
    fn run<T: DeserializeOwned + Serialize + 'static>(json: &str) -> Result<Run, String> {
        let value: T = serde_json::from_str(json).map_err(text)?;
        serde_json::to_string(&value).map_err(text)?;
        Ok(Box::new(move || drop(black_box(serde_json::to_string(black_box(&value))))))
    }
    let json = workload.json();
    if workload.is_list() { run::<Vec<T>>(&json) } else { run::<T>(&json) }
}

fn write_model(workload: Workload) -> Result<Run, String> {
    fn run<T: HlModel + 'static>(json: &str) -> Result<Run, String> {
        let value = T::from_json_with(json, &ReadOptions::new().depth(usize::MAX)).map_err(text)?;
        if value.to_json().map_err(text)? != json {
            return Err("what is written is not what was read".into());
        }
        Ok(Box::new(move || drop(black_box(black_box(&value).to_json()))))
    }
    let json = workload.json();
    if workload.is_list() { run::<Vec<SessionResponse>>(&json) } else { run::<SessionResponse>(&json) }
}

fn unknown_keys(workload: Workload) -> Result<Vec<(String, hl_model::Value)>, String> {
    let session = SessionResponse::from_json(&workload.json()).map_err(text)?;
    Ok(session.any_string_names().map(|(key, value)| (key.to_owned(), value.clone())).collect())
}

fn compare(workload: Workload) -> Result<Run, String> {
    let entries = unknown_keys(workload)?;
    let reversed: Dict = entries.iter().rev().cloned().collect();
    let usual: Dict = entries.into_iter().collect();
    if usual != reversed {
        return Err("equality depends on the order of keys".into());
    }
    Ok(Box::new(move || {
        black_box(black_box(&usual) == black_box(&reversed));
    }))
}

fn look_up(workload: Workload) -> Result<Run, String> {
    let entries = unknown_keys(workload)?;
    let keys: Vec<String> = entries.iter().map(|(key, _)| key.clone()).collect();
    let dict: Dict = entries.into_iter().collect();
    Ok(Box::new(move || {
        black_box(keys.iter().filter(|key| black_box(&dict).get(key).is_some()).count());
    }))
}

pub(crate) fn clone<T: DeserializeOwned + Clone + 'static>(workload: Workload) -> Result<Run, String> {
    let value: T = serde_json::from_str(&workload.json()).map_err(text)?;
    Ok(Box::new(move || drop(black_box(black_box(&value).clone()))))
}

fn build() -> Result<Run, String> {
    let session = SessionResponse::from_json(&Workload::W2.json()).map_err(text)?;
    let projects: Vec<SessionProjectResponse> = session.projects().to_vec();
    Ok(Box::new(move || {
        let builder = SessionResponse::builder().projects(projects.clone()).created_at("2023-05-03T17:45:12Z");
        let builder = builder.datapoints_count(3).id("sesh_1").last_output("an output");
        drop(black_box(builder.any_string_name("cost", 1.5).build()));
    }))
}
