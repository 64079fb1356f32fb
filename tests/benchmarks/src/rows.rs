//! The comparisons, and their targets.

use hl_model_benchmarks::generator::Workload;
use hl_model_benchmarks::task::{Job, Subject, Task};

/// A table.
pub(crate) struct Section {
    pub(crate) title: &'static str,
    pub(crate) note: &'static str,
    pub(crate) rows: Vec<Row>,
}

/// A task, compared with another.
pub(crate) struct Row {
    pub(crate) task: Task,
    pub(crate) base: Task,
    /// The target of the ratio of times.
    pub(crate) time: Option<Bound>,
    /// The target of the ratio of instruction counts.
    pub(crate) instructions: Option<Bound>,
}

/// A target of a ratio.
#[derive(Clone, Copy)]
pub(crate) enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Bound {
    pub(crate) fn is_met(self, ratio: f64) -> bool {
        match self {
            Self::AtMost(most) => ratio <= most,
            Self::AtLeast(least) => ratio >= least,
        }
    }
}

use Bound::{AtLeast, AtMost};
use Job::{Build, Clone, Collect, Compare, Deserialize, LookUp, Page, Read, ReadAndLook, Serialize, Write};
use Subject::{
    Facet, Garde, Jiter, JsonSchema, Model, Plain, SimdJson, Sonic, SonicLazy, SonicPlain, Stack, Validator, Visitor,
};
use Workload::{EscapedText, Inputs, Nesting, Problems, Projects, Text, Unique, W1, W2, W3, W4, W5};

const fn task(job: Job, workload: Workload, subject: Subject) -> Task {
    Task { job, workload, subject }
}

fn row(task: Task, base: Task, time: Option<Bound>, instructions: Option<Bound>) -> Row {
    Row { task, base, time, instructions }
}

/// A row without a target, for comparison.
fn seen(task: Task, base: Task) -> Row {
    row(task, base, None, None)
}

pub(crate) fn sections() -> Vec<Section> {
    vec![
        reading(),
        deserializing(),
        writing(),
        collecting(),
        others(),
        peers(),
        growth("Growth of reading, per key, item, level or byte", &[Read]),
        growth("Growth of writing and looking up, per key, item, level or byte", &[Write, Compare, LookUp]),
        more(),
    ]
}

fn reading() -> Section {
    let most = |workload, time, instructions| {
        let plain = task(Read, workload, Plain);
        row(task(Read, workload, Model), plain, Some(AtMost(time)), instructions)
    };
    let mut rows = vec![
        most(W1, 0.70, Some(AtMost(0.80))),
        most(W2, 0.68, Some(AtMost(0.80))),
        most(W3, 0.70, Some(AtMost(0.75))),
        most(W5, 0.50, Some(AtMost(0.60))),
        row(task(ReadAndLook, W2, Model), task(Read, W2, Plain), Some(AtMost(2.85)), Some(AtMost(2.2))),
        most(W4(100_000), 2.0, None),
    ];
    for workload in [W1, W2, W3, W5, W4(100_000)] {
        rows.push(seen(task(Read, workload, Stack), task(Read, workload, Plain)));
        rows.push(seen(task(Read, workload, Visitor), task(Read, workload, Plain)));
    }
    rows.push(seen(task(ReadAndLook, W2, Stack), task(Read, W2, Plain)));
    rows.push(seen(task(ReadAndLook, W2, Plain), task(Read, W2, Plain)));
    Section {
        title: "Reading, by the time of the plain derive",
        note: "`plain` drops unknown keys and checks nothing. hl-model checks everything and keeps everything, but parses \
               values of unknown keys and of `Dict`s only when somebody looks at them: see `read+look`.",
        rows,
    }
}

fn deserializing() -> Section {
    let rows = [(W1, Plain, 1.1), (W5, Plain, 1.1), (W2, Visitor, 1.0), (W3, Visitor, 1.0)];
    let row = |(workload, base, most)| {
        row(task(Deserialize, workload, Model), task(Read, workload, base), Some(AtMost(most)), None)
    };
    Section {
        title: "Reading through `Deserialize`",
        note: "`serde_json::from_slice::<SessionResponse>` by the plain derive and by a visitor written by hand.",
        rows: rows.map(row).into(),
    }
}

fn writing() -> Section {
    let rows = [(W2, Stack, 0.24), (W1, Plain, 1.0), (W3, Stack, 1.0), (W5, Plain, 1.0)];
    let front = |(workload, base, most)| {
        row(task(Write, workload, Model), task(Write, workload, base), Some(AtMost(most)), None)
    };
    let through_serde = |(workload, base, _)| seen(task(Serialize, workload, Model), task(Write, workload, base));
    Section {
        title: "Writing, by the time of the serde derive that writes the same",
        note: "",
        rows: rows.map(front).into_iter().chain(rows.map(through_serde)).collect(),
    }
}

fn collecting() -> Section {
    let row = |problems| row(task(Collect, Problems(problems), Model), task(Read, W3, Model), Some(AtMost(2.5)), None);
    Section {
        title: "Collecting problems, by the time of reading the same text without any",
        note: "2.4 MB in 1,000 sessions, of which the last, the last 100, and all have a problem.",
        rows: [1, 100, 1_000].map(row).into(),
    }
}

fn others() -> Section {
    let by_model = |subject, workload, least| {
        row(task(Read, workload, subject), task(Read, workload, Model), Some(AtLeast(least)), None)
    };
    Section {
        title: "Others, by the time of hl-model",
        note: "Here larger is better. `stack`, `sonic-rs` and `jsonschema` build trees of unknown values.",
        rows: vec![
            by_model(Stack, W2, 5.0),
            by_model(JsonSchema, W2, 6.0),
            by_model(Sonic, W2, 3.5),
            seen(task(Read, W3, JsonSchema), task(Read, W3, Model)),
            seen(task(Read, W3, Sonic), task(Read, W3, Model)),
        ],
    }
}

fn peers() -> Section {
    let workloads = [W1, W2, W3, W5];
    let subjects = [SonicPlain, SonicLazy, SimdJson, Facet, Garde, Validator, Jiter];
    let rows = subjects
        .into_iter()
        .flat_map(|subject| workloads.map(|workload| seen(task(Read, workload, subject), task(Read, workload, Plain))));
    Section {
        title: "Peers that drop unknown keys, by the time of the plain derive",
        note: "Larger is slower. Only `garde` and `validator` check something, and only the beginning of `id`. `sonic-rs-lazy` \
               leaves the inputs as text. `jiter` makes values without types, and keeps unknown keys.",
        rows: rows.collect(),
    }
}

/// A section that compares every size with the first. Instructions tell linear from quadratic growth. Times also show caches
/// and page faults.
fn growth(title: &'static str, jobs: &[Job]) -> Section {
    let sizes: [fn(usize) -> Workload; 7] = [W4, Inputs, Projects, Nesting, Text, EscapedText, Unique];
    let mut rows = Vec::new();
    for (make, &job) in sizes.iter().flat_map(|make| jobs.iter().map(move |job| (make, job))) {
        let is_of_unknown_keys = matches!(make(0), W4(_));
        if matches!(job, Compare | LookUp) && !is_of_unknown_keys || matches!((job, make(0)), (Write, Unique(_))) {
            continue;
        }
        let time = (is_of_unknown_keys && job == Read).then_some(AtMost(2.0));
        let first = task(job, make(1_000), Model);
        rows.push(seen(first, first));
        for size in [10_000, 100_000, 1_000_000] {
            rows.push(row(task(job, make(size), Model), first, time, Some(AtMost(1.5))));
        }
    }
    Section { title, note: "Every size by the smallest of its kind: linear is 1 or less.", rows }
}

fn more() -> Section {
    let model = |job, workload| task(job, workload, Model);
    Section {
        title: "More",
        note: "",
        rows: vec![
            seen(model(Clone, W2), task(Clone, W2, Plain)),
            seen(task(Clone, W2, Stack), task(Clone, W2, Plain)),
            seen(model(Build, W2), model(Read, W2)),
            seen(model(Page, W2), model(Read, W2)),
        ],
    }
}
