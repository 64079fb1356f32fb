//! The generator, which makes models from a document and options.

use std::path::{Path, PathBuf};

use super::config::Config;
use super::document::{Documents, Source};
use super::models::Models;
use super::notes::{DocumentErrors, Notes};
use super::options::{AllOf, Derives, Discriminators, Enums, Glob, Integers, Options, set_pair};
use crate::tree::Fault;

/// Makes Rust models from a document.
///
/// ```no_run
/// use hl_model::generate::{Enums, Generator};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let models = Generator::new("api/openapi.yaml")
///     .only(["Session*"])
///     .rename("ChatMessageWithToolCall", "ChatMessage")
///     .enums(Enums::Open)
///     .run()?;
/// for note in models.notes() {
///     eprintln!("{note}");
/// }
/// models.write_to("src/models")?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Generator {
    source: Source,
    options: Options,
    strict: bool,
    output: Option<PathBuf>,
}

/// The progress of a [`Generator`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Progress<'a> {
    /// A file is about to be read.
    Reading {
        /// The name of the file, relative to the folder of the document.
        file: &'a str,
        /// Its size.
        bytes: usize,
    },
    /// All files are read; models are being made.
    Making {
        /// Number of files.
        files: usize,
    },
}

impl Generator {
    /// A generator for a file: OpenAPI 3.0, 3.1 or 3.2, or a JSON Schema, in JSON or YAML. Nothing is read before
    /// [`run`](Self::run). Files that the document refers to are searched relative to it. Nothing is fetched from a
    /// network.
    pub fn new(path: impl AsRef<Path>) -> Self {
        Self::of(Source::of_path(path.as_ref()))
    }

    /// A generator for a text. The name is shown in the first line of the output and in messages. If it ends in
    /// `.json`, `.yaml` or `.yml`, it tells the language of the text.
    pub fn from_text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self::of(Source::of_text(name.into(), text.into()))
    }

    /// A generator with the options of a file `hl-model.toml`, which names the document.
    ///
    /// ```toml
    /// document = "api/openapi.yaml"    # relative to this file, as `output` is
    /// output = "src/models"
    /// only = ["Session*"]
    /// derive = ["Clone", "Debug", "PartialEq"]
    /// module = "example.models.{snake_name}"
    /// integers = "native"              # or "exact"
    /// enums = "open"                   # or "closed"
    /// all_of = "parts"                 # or "flat"
    /// discriminators = "tags"          # or "hints"
    /// operations = true
    /// strict = true
    ///
    /// [rename]
    /// ChatMessageWithToolCall = "ChatMessage"
    ///
    /// [replace]
    /// Money = "crate::Money"
    /// ```
    ///
    /// # Errors
    ///
    /// The file cannot be read, is not TOML, has unknown keys or values, or names no document.
    pub fn from_config(path: impl AsRef<Path>) -> Result<Self, DocumentErrors> {
        let mut options = Options::default();
        let config = Config::read(path.as_ref(), &mut options)?;
        let Some(document) = &config.document else {
            return Err(DocumentErrors::of_faults(&config.name, vec![Fault::without_place("names no `document`")]));
        };
        Ok(Self { options, strict: config.strict, output: config.output, ..Self::new(document) })
    }

    /// Sets the options of a file `hl-model.toml`. Its `document` is ignored.
    ///
    /// # Errors
    ///
    /// The file cannot be read, is not TOML, or has unknown keys or values.
    pub fn config(mut self, path: impl AsRef<Path>) -> Result<Self, DocumentErrors> {
        let config = Config::read(path.as_ref(), &mut self.options)?;
        self.strict |= config.strict;
        self.output = config.output.or(self.output);
        Ok(self)
    }

    /// The document that a file `hl-model.toml` names.
    ///
    /// # Errors
    ///
    /// As [`config`](Self::config).
    pub fn document_of_config(path: impl AsRef<Path>) -> Result<Option<PathBuf>, DocumentErrors> {
        Ok(Config::read(path.as_ref(), &mut Options::default())?.document)
    }

    fn of(source: Source) -> Self {
        Self { source, options: Options::default(), strict: false, output: None }
    }

    /// Adds a text that the document may refer to by its name, a path relative to the document. It replaces a file of that name.
    #[must_use]
    pub fn text(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.source.add(name.into(), text.into());
        self
    }

    /// Makes models only of the schemas whose names match, and of the schemas that they refer to. `*` stands for any
    /// characters, `?` for one. Later calls add names. The names replace those of a file of options.
    #[must_use]
    pub fn only<I>(mut self, names: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        let names: Vec<Glob> = names.into_iter().map(|name| Glob(name.into())).collect();
        if !names.is_empty() && std::mem::take(&mut self.options.is_only_of_file) {
            self.options.only.clear();
        }
        self.options.only.extend(names);
        self
    }

    /// Gives the type of a schema another name. The last call for a schema counts.
    #[must_use]
    pub fn rename(mut self, schema: impl Into<String>, name: impl Into<String>) -> Self {
        set_pair(&mut self.options.rename, (schema.into(), name.into()));
        self
    }

    /// Uses a type of yours instead of the model of a schema. It must be a [field type](crate::guide::types), such as a
    /// model.
    #[must_use]
    pub fn replace(mut self, schema: impl Into<String>, path: impl Into<String>) -> Self {
        set_pair(&mut self.options.replace, (schema.into(), path.into()));
        self
    }

    /// Sets the traits that are derived beside `HlModel`. The default is `Clone`, `Debug` and `PartialEq`.
    #[must_use]
    pub fn derive<I>(mut self, traits: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        self.options.derive = Derives(traits.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `#[hl(module = …)]` of each model: the Python module on its page. `{snake_name}` stands for the name of the
    /// type in snake case.
    #[must_use]
    pub fn module(mut self, template: impl Into<String>) -> Self {
        self.options.module = Some(template.into());
        self
    }

    /// Sets the types of integers and numbers.
    #[must_use]
    pub fn integers(mut self, integers: Integers) -> Self {
        self.options.integers = integers;
        self
    }

    /// Sets whether enums accept values that the document does not list.
    #[must_use]
    pub fn enums(mut self, enums: Enums) -> Self {
        self.options.enums = enums;
        self
    }

    /// Sets the form of `allOf` in Rust.
    #[must_use]
    pub fn all_of(mut self, all_of: AllOf) -> Self {
        self.options.all_of = all_of;
        self
    }

    /// Sets the meaning of discriminators whose members do not list the values of their key.
    #[must_use]
    pub fn discriminators(mut self, discriminators: Discriminators) -> Self {
        self.options.discriminators = discriminators;
        self
    }

    /// Sets whether inline schemas of operations (of parameters, request bodies and responses) get models too.
    #[must_use]
    pub fn operations(mut self, operations: bool) -> Self {
        self.options.operations = operations;
        self
    }

    /// Sets whether a note is an error.
    #[must_use]
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// The folder or file that `hl-model.toml` names for the models.
    #[must_use]
    pub fn output(&self) -> Option<&Path> {
        self.output.as_deref()
    }

    /// Reads the document and makes the models.
    ///
    /// # Errors
    ///
    /// All problems of the document and of the options: see [`DocumentErrors`].
    pub fn run(&self) -> Result<Models, DocumentErrors> {
        self.run_with_progress(&mut |_| {})
    }

    /// Like [`run`](Self::run), but reports its progress.
    ///
    /// # Errors
    ///
    /// As [`run`](Self::run).
    pub fn run_with_progress(&self, progress: &mut dyn FnMut(Progress<'_>)) -> Result<Models, DocumentErrors> {
        let document = self.source.name.clone();
        self.options.check(&document)?;
        let documents = Documents::load(&self.source, &mut |file, bytes| progress(Progress::Reading { file, bytes }))
            .map_err(|faults| DocumentErrors::of_faults(&document, faults))?;
        progress(Progress::Making { files: usize::try_from(documents.len()).unwrap_or(usize::MAX) });
        let mut notes = Notes::new(&documents);
        let plan = super::plan::plan(&documents, &self.options, &mut notes);
        let files = super::rust::write_files(&documents, &self.options, &plan);
        let notes = notes.finish(self.strict)?;
        Ok(Models { document, files, notes })
    }
}
