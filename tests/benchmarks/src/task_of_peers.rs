//! The tasks of peers other than `serde_json`.

use std::fmt::Display;

use garde::Validate as _;
use serde::de::DeserializeOwned;
use validator::Validate as _;

use crate::generator::Workload;
use crate::peers::{self, flatten, plain, stack};
use crate::task::{Job, Run, Subject, Task, checked, clone, read, text, write_serde};

/// Makes the inputs and does the job once.
pub(crate) fn prepare(task: Task) -> Result<Run, String> {
    let Task { job, workload, subject } = task;
    match (job, subject) {
        (Job::Read, Subject::Stack) => read(workload, read_stack, |json| {
            let sessions: Vec<stack::Session> = serde_json::from_slice(json).map_err(text)?;
            sessions.iter().try_for_each(garde::Validate::validate).map_err(text)?;
            Ok(sessions)
        }),
        (Job::Read, Subject::Garde) => read_then(workload, peers::garde::Session::validate),
        (Job::Read, Subject::Validator) => read_then(workload, peers::validator::Session::validate),
        (Job::Read, Subject::Sonic) => read_sonic::<flatten::Session>(workload),
        (Job::Read, Subject::SonicPlain) => read_sonic::<plain::Session>(workload),
        (Job::Read, Subject::SonicLazy) => read_sonic::<plain::Session<sonic_rs::OwnedLazyValue>>(workload),
        (Job::Read, Subject::SimdJson) => read(
            workload,
            |json| simd_json::from_slice::<plain::Session>(&mut json.to_vec()),
            |json| simd_json::from_slice(&mut json.to_vec()),
        ),
        (Job::Read, Subject::Facet) => read(
            workload,
            |json| facet_json::from_slice::<peers::facet::Session>(json).map_err(text),
            |json| facet_json::from_slice(json).map_err(text),
        ),
        (Job::Read, Subject::Jiter) => checked(workload, |json| {
            jiter::JsonValue::parse(json, false).map(jiter::JsonValue::into_static).map_err(text)
        }),
        (Job::Read, Subject::JsonSchema) => read_json_schema(workload),
        (Job::ReadAndLook, Subject::Stack) => checked(workload, |json| {
            read_stack(json).map(|session| {
                let inputs = session.first_inputs.as_ref().map(peers::look);
                (inputs, peers::look(&session.others), session)
            })
        }),
        (Job::Write, Subject::Stack) => write_serde::<stack::Session>(workload),
        (Job::Clone, Subject::Stack) => clone::<stack::Session>(workload),
        _ => Err(format!("nobody has written {task}")),
    }
}

fn read_stack(json: &[u8]) -> Result<stack::Session, String> {
    let session: stack::Session = serde_json::from_slice(json).map_err(text)?;
    session.validate().map_err(text)?;
    Ok(session)
}

fn read_sonic<T: DeserializeOwned + 'static>(workload: Workload) -> Result<Run, String> {
    read(workload, |json| sonic_rs::from_slice::<T>(json), |json| sonic_rs::from_slice(json))
}

/// Reads with `serde_json`, and then checks.
fn read_then<T: DeserializeOwned + 'static, E: Display + 'static>(
    workload: Workload,
    check: fn(&T) -> Result<(), E>,
) -> Result<Run, String> {
    let is_list = workload.is_list();
    checked(workload, move |json| -> Result<Vec<T>, String> {
        let sessions = if is_list {
            serde_json::from_slice(json).map_err(text)?
        } else {
            vec![serde_json::from_slice(json).map_err(text)?]
        };
        sessions.iter().try_for_each(check).map_err(text)?;
        Ok(sessions)
    })
}

fn read_json_schema(workload: Workload) -> Result<Run, String> {
    let schema = flatten::json_schema();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).map_err(text)?;
    let is_list = workload.is_list();
    checked(workload, move |json| -> Result<Vec<flatten::Session>, String> {
        let value: serde_json::Value = serde_json::from_slice(json).map_err(text)?;
        let is_valid = match value.as_array() {
            Some(items) if is_list => items.iter().all(|item| validator.is_valid(item)),
            _ => validator.is_valid(&value),
        };
        match (is_valid, is_list) {
            (false, _) => Err("not valid".into()),
            (true, true) => serde_json::from_value(value).map_err(text),
            (true, false) => serde_json::from_value(value).map(|session| vec![session]).map_err(text),
        }
    })
}
