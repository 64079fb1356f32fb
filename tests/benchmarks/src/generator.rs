//! The inputs: JSON texts from a seeded generator, which are equal in every run.

use std::fmt::{self, Write as _};
use std::str::FromStr;

use fastrand::Rng;

use crate::listed;

/// What is read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workload {
    /// One session of about 430 bytes without unknown keys.
    W1,
    /// One session of about 2.4 KB: 3 projects, inputs with 6 keys, 4 unknown keys with nested values.
    W2,
    /// A list of 1,000 sessions as in [`W2`](Self::W2).
    W3,
    /// One session with that many unknown keys.
    W4(usize),
    /// A list of 1,000 sessions of known keys only.
    W5,
    /// One session with that many projects.
    Projects(usize),
    /// One session with an unknown value that is a list nested that deep.
    Nesting(usize),
    /// One session whose output is a text of that many bytes.
    Text(usize),
    /// A text like the one before, with an escape every eight bytes.
    EscapedText(usize),
    /// One session whose inputs are that many keys.
    Inputs(usize),
    /// A list of that many different values.
    Unique(usize),
    /// A list of that many values of an enum of 20.
    Listed(usize),
    /// A list of that many values of an enum of 597.
    Places(usize),
    /// [`W3`](Self::W3) with one problem in that many of its sessions, the last ones.
    Problems(usize),
}

impl Workload {
    /// The JSON text.
    #[must_use]
    pub fn json(self) -> String {
        let mut writer = Writer { json: String::new(), rng: Rng::with_seed(0x5e55_1011) };
        match self {
            Self::W1 => writer.session(Session { projects: 2, words: 16, ..Session::default() }),
            Self::W2 => writer.session(Session::full()),
            Self::W3 => writer.list(1_000, |writer, _| writer.session(Session::full())),
            Self::W4(unknown) => writer.session(Session { small: unknown, ..Session::default() }),
            Self::W5 => writer.list(1_000, |writer, _| writer.session(Session { unknown: 0, ..Session::full() })),
            Self::Projects(projects) => writer.session(Session { projects, ..Session::default() }),
            Self::Nesting(depth) => writer.session(Session { depth, ..Session::default() }),
            Self::Text(bytes) => {
                let text = "fourteen bytes".repeat(bytes / 14);
                writer.session(Session { output: Some(text), ..Session::default() });
            }
            Self::EscapedText(bytes) => {
                let text = "by\\neight".repeat(bytes / 9);
                writer.session(Session { output: Some(text), ..Session::default() });
            }
            Self::Inputs(inputs) => writer.session(Session { inputs, ..Session::default() }),
            Self::Unique(items) => writer.list(items, |writer, n| writer.push(format_args!("\"item {n}\""))),
            Self::Listed(items) => writer.values(items, &listed::TEXTS),
            Self::Places(items) => writer.values(items, listed::Place::NAMES),
            Self::Problems(problems) => writer.list(1_000, |writer, n| {
                writer.session(Session { is_wrong: n >= 1_000_usize.saturating_sub(problems), ..Session::full() });
            }),
        }
        writer.json
    }

    /// The number of documents, keys, items, levels or bytes by which a time is divided.
    #[must_use]
    pub const fn units(self) -> usize {
        match self {
            Self::W1 | Self::W2 => 1,
            Self::W3 | Self::W5 | Self::Problems(_) => 1_000,
            Self::W4(n)
            | Self::Projects(n)
            | Self::Nesting(n)
            | Self::Text(n)
            | Self::EscapedText(n)
            | Self::Inputs(n)
            | Self::Unique(n)
            | Self::Listed(n)
            | Self::Places(n) => n,
        }
    }

    /// Whether the text is a list of sessions and not one session.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::W3 | Self::W5 | Self::Problems(_))
    }
}

impl fmt::Display for Workload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::W1 => f.write_str("W1"),
            Self::W2 => f.write_str("W2"),
            Self::W3 => f.write_str("W3"),
            Self::W4(n) => write!(f, "W4:{n}"),
            Self::W5 => f.write_str("W5"),
            Self::Projects(n) => write!(f, "projects:{n}"),
            Self::Nesting(n) => write!(f, "nesting:{n}"),
            Self::Text(n) => write!(f, "text:{n}"),
            Self::EscapedText(n) => write!(f, "escaped:{n}"),
            Self::Inputs(n) => write!(f, "inputs:{n}"),
            Self::Unique(n) => write!(f, "unique:{n}"),
            Self::Listed(n) => write!(f, "listed:{n}"),
            Self::Places(n) => write!(f, "places:{n}"),
            Self::Problems(n) => write!(f, "problems:{n}"),
        }
    }
}

impl FromStr for Workload {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, number) = text.split_once(':').unwrap_or((text, "0"));
        let n = number.parse().map_err(|_| format!("{number:?} is not a number"))?;
        Ok(match name {
            "W1" => Self::W1,
            "W2" => Self::W2,
            "W3" => Self::W3,
            "W4" => Self::W4(n),
            "W5" => Self::W5,
            "projects" => Self::Projects(n),
            "nesting" => Self::Nesting(n),
            "text" => Self::Text(n),
            "escaped" => Self::EscapedText(n),
            "inputs" => Self::Inputs(n),
            "unique" => Self::Unique(n),
            "listed" => Self::Listed(n),
            "places" => Self::Places(n),
            "problems" => Self::Problems(n),
            _ => return Err(format!("no workload is called {text:?}")),
        })
    }
}

/// The content of a generated session.
#[derive(Default)]
struct Session {
    projects: usize,
    inputs: usize,
    /// The number of words of the output.
    words: usize,
    /// The output, if it is not made of words.
    output: Option<String>,
    /// The number of unknown keys with nested values.
    unknown: usize,
    /// The number of unknown keys with small values.
    small: usize,
    /// The depth of an unknown list.
    depth: usize,
    is_wrong: bool,
}

impl Session {
    fn full() -> Self {
        Self { projects: 3, inputs: 6, words: 90, unknown: 4, ..Self::default() }
    }
}

const WORDS: [&str; 24] = [
    "the", "answer", "of", "a", "model", "is", "read", "by", "people", "who", "look", "for", "words", "in", "context",
    "and", "then", "judge", "it", "evaluation", "prompt", "naïve", "Straße", "\\\"quoted\\\"",
];

const KEYS: [&str; 12] = [
    "question", "context", "language", "user_name", "history", "temperature", "cost", "labels", "trace", "metadata",
    "latency_ms", "tools",
];

const KINDS: [&str; 3] = ["text", "chat", "evaluation"];

struct Writer {
    json: String,
    rng: Rng,
}

impl Writer {
    fn push(&mut self, text: fmt::Arguments<'_>) {
        // Writing to a `String` cannot fail.
        let _ = self.json.write_fmt(text);
    }

    fn list(&mut self, count: usize, mut item: impl FnMut(&mut Self, usize)) {
        self.json.push('[');
        for n in 0..count {
            if n > 0 {
                self.json.push(',');
            }
            item(self, n);
        }
        self.json.push(']');
    }

    /// A list of values of an enum.
    fn values(&mut self, count: usize, texts: &[&'static str]) {
        self.list(count, |writer, _| {
            let value = writer.one_of(texts);
            writer.push(format_args!("\"{value}\""));
        });
    }

    fn session(&mut self, session: Session) {
        self.json.push_str("{\"projects\":");
        self.list(session.projects, |writer, _| writer.project());
        let created_at = if session.is_wrong { "yesterday".into() } else { self.date_time() };
        let (count, id) = (self.rng.u32(1..5_000), self.id("sesh"));
        self.push(format_args!(",\"created_at\":\"{created_at}\",\"datapoints_count\":{count},\"id\":\"{id}\""));
        let reference = self.id("ref");
        self.push(format_args!(",\"reference_id\":\"{reference}\""));
        if session.inputs > 0 {
            self.json.push_str(",\"first_inputs\":{");
            self.entries(session.inputs, Self::input);
            self.json.push('}');
        }
        self.json.push_str(",\"last_output\":");
        match session.output {
            Some(text) => self.push(format_args!("\"{text}\"")),
            None => self.words(session.words),
        }
        for n in 0..session.unknown {
            self.push(format_args!(",\"{}\":", KEYS.get(KEYS.len() - 1 - n % KEYS.len()).copied().unwrap_or_default()));
            self.nested();
        }
        for n in 0..session.small {
            let value = self.rng.u32(..100_000);
            self.push(format_args!(",\"unknown_key_{n}\":{value}"));
        }
        if session.depth > 0 {
            self.push(format_args!(",\"deep\":{}{}", "[".repeat(session.depth), "]".repeat(session.depth)));
        }
        self.json.push('}');
    }

    fn project(&mut self) {
        let (id, kind) = (self.id("pr"), self.one_of(&KINDS));
        self.push(format_args!("{{\"id\":\"{id}\",\"name\":"));
        self.words(3);
        self.push(format_args!(",\"type\":\"{kind}\"}}"));
    }

    fn entries(&mut self, count: usize, mut value: impl FnMut(&mut Self, usize)) {
        for n in 0..count {
            if n > 0 {
                self.json.push(',');
            }
            match KEYS.get(n) {
                Some(key) => self.push(format_args!("\"{key}\":")),
                None => self.push(format_args!("\"input_{n}\":")),
            }
            value(self, n);
        }
    }

    /// An input: most are texts, as they fill the gaps of a prompt.
    fn input(&mut self, n: usize) {
        match n % 6 {
            0 => self.words(14),
            1 => self.words(24),
            4 => self.list(2, |writer, _| writer.words(4)),
            5 => self.number(),
            _ => self.words(2),
        }
    }

    /// A value of about 250 bytes: an object with numbers, truth values, `null`, texts, a list and an object.
    fn nested(&mut self) {
        self.json.push_str("{\"score\":");
        self.number();
        self.json.push_str(",\"labels\":");
        self.list(3, |writer, _| writer.words(1));
        let truth = self.rng.bool();
        self.push(format_args!(",\"final\":{truth},\"parent\":null,\"usage\":{{\"prompt_tokens\":"));
        let (prompt, completion) = (self.rng.u32(..4_000), self.rng.u32(..1_000));
        self.push(format_args!("{prompt},\"completion_tokens\":{completion},\"cost\":"));
        self.number();
        self.json.push_str("},\"samples\":");
        self.list(4, |writer, _| writer.number());
        self.json.push_str(",\"comment\":");
        self.words(14);
        self.json.push('}');
    }

    fn number(&mut self) {
        let (whole, part) = (self.rng.u32(..100), self.rng.u32(..10_000));
        if part % 3 == 0 { self.push(format_args!("{whole}")) } else { self.push(format_args!("{whole}.{part:04}")) }
    }

    fn words(&mut self, count: usize) {
        self.json.push('"');
        for n in 0..count {
            let word = self.one_of(&WORDS);
            if n > 0 {
                self.json.push(' ');
            }
            self.json.push_str(word);
        }
        self.json.push('"');
    }

    fn id(&mut self, kind: &str) -> String {
        let tail: String = std::iter::repeat_with(|| self.rng.alphanumeric()).take(22).collect();
        format!("{kind}_{tail}")
    }

    fn date_time(&mut self) -> String {
        let mut part = |range: std::ops::Range<u32>| self.rng.u32(range);
        let (month, day) = (part(1..13), part(1..29));
        let (hour, minute, second, micro) = (part(0..24), part(0..60), part(0..60), part(0..1_000_000));
        format!("2023-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{micro:06}+00:00")
    }

    fn one_of(&mut self, texts: &[&'static str]) -> &'static str {
        texts.get(self.rng.usize(..texts.len())).copied().unwrap_or_default()
    }
}
