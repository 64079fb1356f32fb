//! The texts that show an attribute.

use hl_model::HlModel;
use hl_model::docs::{self, Vocabulary};
use hl_model::schema::{Dialect, json_schema_with};
use hl_model_tests::dialects::DIALECTS;

/// The expected mention of an attribute in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Say {
    /// It has this part.
    This(&'static str),
    /// It is silent, for this reason.
    Not(&'static str),
    /// There is no text but an error with this part, because a dialect must not omit silently what it cannot express.
    Refused(&'static str),
}

/// A fact about generated Rust code.
pub(crate) const OF_RUST_ONLY: Say = Say::Not("it is about generated code");
/// The reason why strict schemas leave out attributes that do not constrain values.
pub(crate) const NO_NOTES: Say = Say::Not("strict schemas have no notes");

/// The expected mention of an attribute on the page in Python's vocabulary.
///
/// Of all constraints such a page shows only listed values, because the SDK's pages, which it equals, show no others.
#[derive(Clone, Debug)]
pub(crate) enum Python {
    /// It has these lines or parts of lines.
    Shows(&'static [&'static str]),
    /// It does not have this part, which it would have without the attribute.
    Lacks(&'static str),
    /// It is the page of a model without the attribute.
    Like(String),
}

impl Python {
    /// Silence: the page is that of a model that has everything but the attribute.
    pub(crate) fn like<Plain: HlModel>() -> Self {
        Self::Like(below_title(&docs::page::<Plain>(Vocabulary::Python)))
    }

    fn complaint(&self, page: &str) -> Option<String> {
        let is_right = match self {
            Self::Shows(parts) => parts.iter().all(|part| page.contains(part)),
            Self::Lacks(part) => !page.contains(part),
            Self::Like(plain) => below_title(page) == *plain,
        };
        (!is_right).then(|| format!("the Python page is not {self:?}: {page}"))
    }
}

/// A page without the name of its model.
fn below_title(page: &str) -> String {
    page.split_once('\n').map(|(_, rest)| rest.to_owned()).unwrap_or_default()
}

/// The outputs of a model, with the expected mentions of an attribute.
pub(crate) struct Said {
    schemas: Vec<(Dialect, Result<String, String>, Say)>,
    rust: (String, Say),
    python: (String, Python),
}

impl Said {
    /// The outputs of a model. The first argument is the expected mention in all dialects.
    pub(crate) fn of<T: HlModel>(schema: Say, rust: Say, python: Python) -> Self {
        let written = |dialect| json_schema_with::<T>(dialect).map(|schema| schema.to_json());
        Self {
            schemas: DIALECTS
                .map(|dialect| (dialect, written(dialect).map_err(|error| error.to_string()), schema))
                .into(),
            rust: (docs::page::<T>(Vocabulary::Rust), rust),
            python: (docs::page::<T>(Vocabulary::Python), python),
        }
    }

    /// Of the attribute, some dialects say something else.
    pub(crate) fn but(mut self, dialects: &[Dialect], say: Say) -> Self {
        for (dialect, _, said) in &mut self.schemas {
            if dialects.contains(dialect) {
                *said = say;
            }
        }
        self
    }

    /// What is missing, and what a dialect leaves out in silence.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let schemas = self.schemas.iter().map(|(dialect, schema, say)| {
            let texts = match schema {
                Ok(schema) => Ok(schema.as_str()),
                Err(error) => Err(error.as_str()),
            };
            let words = if *dialect == Dialect::Strict { &["allOf", "oneOf", "not", "const"][..] } else { &[] };
            let extra =
                schema.iter().filter(|schema| words.iter().any(|word| schema.contains(&format!("\"{word}\":"))));
            let extra = extra.map(|schema| format!("a strict schema has a word that it may not have: {schema}"));
            complaint(texts, *say)
                .map(|text| format!("{dialect:?} {text}"))
                .into_iter()
                .chain(extra)
                .collect::<Vec<_>>()
        });
        let rust = complaint(Ok(&self.rust.0), self.rust.1).map(|text| format!("the Rust page {text}"));
        schemas.flatten().chain(rust).chain(self.python.1.complaint(&self.python.0)).collect()
    }
}

/// What is wrong with a text, or with the error that there is instead.
fn complaint(text: Result<&str, &str>, say: Say) -> Option<String> {
    match (text, say) {
        (Ok(text), Say::This(part)) if !text.contains(part) => Some(format!("lacks {part}: {text}")),
        (Err(error), Say::Refused(part)) if !error.contains(part) => Some(format!("lacks the reason {part}: {error}")),
        (Ok(text), Say::Refused(_)) => Some(format!("is no error: {text}")),
        (Err(error), Say::This(_) | Say::Not(_)) => Some(format!("is an error: {error}")),
        (_, Say::Not("")) => Some("is silent without a reason".to_owned()),
        _ => None,
    }
}
