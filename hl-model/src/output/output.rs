//! The target that values are written to.

use super::way::way_to_end;
use crate::description::{Key, Literal};
use crate::problem::{Pointer, ProblemKind};
use crate::value::{Bytes, Dict, File, Text, Tree, Value, push_value, separate};
use hl_model_ground::json::push_string;

/// The target that a [`FieldType`](crate::FieldType) writes its value to: JSON text, or a tree, which may contain bytes
/// and files.
///
/// The calls must form exactly one value. Every list and object that begins ends; in an object, [`key`](Self::key) comes before
/// each value. This is not checked: what a type writes otherwise is not JSON.
///
/// ```
/// use hl_model::schema::{Schema, Shape};
/// use hl_model::{Dict, FieldType, HlModel, Input, Output, Stop};
///
/// struct Span { from: i64, to: i64 }
///
/// impl FieldType for Span {
///     fn field_schema() -> &'static Schema {
///         const { &Schema::of(Shape::Newtype(Dict::<i64>::field_schema)).rust("Span") }
///     }
///
///     fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
///         let ends = Dict::<i64>::read(input)?;
///         let end = |key| ends.get(key).copied().ok_or(Stop);
///         Ok(Self { from: end("from")?, to: end("to")? })
///     }
///
///     fn write(&self, output: &mut Output) {
///         output.begin_object();
///         output.key("from");
///         self.from.write(output);
///         output.key("to");
///         self.to.write(output);
///         output.end_object();
///     }
/// }
///
/// let spans = Vec::<Span>::from_json(r#"[{"to": 9, "from": 3}]"#)?;
/// assert_eq!(spans.to_json()?, r#"[{"from":3,"to":9}]"#);
/// # Ok::<(), hl_model::Errors>(())
/// ```
#[derive(Debug)]
pub struct Output {
    target: Target,
    /// Whether something was written that JSON cannot express.
    not_json: bool,
    /// The first difference between the output and the model, if there is one.
    flaw: Option<Box<Flaw>>,
    /// The tags of the unions whose members are being written.
    pub(super) tags: Vec<Announced>,
    /// The written names of keys with aliases, if the output is a part of an `allOf`.
    pub(super) spellings: Option<Vec<Spelling>>,
}

/// A difference between the output and the model, such as `null` for a float that is not finite.
#[derive(Clone, Debug)]
pub(crate) struct Flaw {
    /// The place of the difference; the whole value for a model that code of its own module made.
    pub(crate) pointer: Pointer,
    pub(crate) kind: ProblemKind,
}

/// A tag that is announced for the object that begins at a place in the text.
#[derive(Debug)]
pub(super) struct Announced {
    pub(super) at: usize,
    pub(super) key: &'static str,
    pub(super) tag: Literal,
}

/// A key with aliases, and the name under which it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    pub(super) written: &'static str,
    pub(super) key: &'static Key,
}

/// The text or the tree that is being written.
#[derive(Debug)]
enum Target {
    /// Compact JSON text.
    Text(String),
    /// A tree.
    Tree(Tree),
}

impl Output {
    /// Starts compact JSON text.
    pub(crate) fn json() -> Self {
        Self::to(Target::Text(String::with_capacity(512)))
    }

    /// Starts a tree.
    pub(crate) fn tree() -> Self {
        Self::to(Target::Tree(Tree::default()))
    }

    const fn to(target: Target) -> Self {
        Self { target, not_json: false, flaw: None, tags: Vec::new(), spellings: None }
    }

    /// Whether nothing has been written.
    pub(super) fn is_empty(&self) -> bool {
        match &self.target {
            Target::Text(text) => text.is_empty(),
            Target::Tree(tree) => tree.is_empty(),
        }
    }

    /// Records a difference between the output and the model.
    #[cold]
    pub(crate) fn note_flaw(&mut self, message: impl Into<String>) {
        let kind = ProblemKind::Custom { message: message.into() };
        self.take_flaw(&Flaw { pointer: Pointer::default(), kind });
    }

    /// Records the flaw of a part of the output.
    #[cold]
    pub(crate) fn take_flaw(&mut self, part: &Flaw) {
        if self.flaw.is_none() {
            let mut flaw = part.clone();
            if let Target::Text(text) = &self.target {
                flaw.pointer = way_to_end(text);
                flaw.pointer.append(&part.pointer);
            }
            self.flaw = Some(Box::new(flaw));
        }
    }

    /// The first difference between the output and the model, if there is one.
    pub(crate) fn flaw(&self) -> Option<&Flaw> {
        self.flaw.as_deref()
    }

    /// The text; `None` if something was written that JSON cannot express.
    pub(crate) fn into_json(self) -> Option<String> {
        self.into_text().ok()
    }

    /// The text, or the flaw if something was written that JSON cannot express.
    pub(crate) fn into_text(self) -> Result<String, Option<Box<Flaw>>> {
        match self.target {
            Target::Text(text) if !self.not_json => Ok(text),
            Target::Text(_) | Target::Tree(_) => Err(self.flaw),
        }
    }

    /// The number of bytes that were written; `None` for a tree.
    pub(super) fn text_length(&self) -> Option<usize> {
        match &self.target {
            Target::Text(text) => Some(text.len()),
            Target::Tree(_) => None,
        }
    }

    /// Removes the value that was written from an offset on, and returns it; `None` if JSON cannot express it.
    pub(super) fn take_back(&mut self, start: usize) -> Option<Value> {
        match &mut self.target {
            Target::Text(text) if !self.not_json => {
                let written = text.split_off(start);
                Some(Value::from_text(Text::new(written.trim_start_matches(','))))
            }
            Target::Text(_) | Target::Tree(_) => None,
        }
    }

    pub(crate) fn into_tree(self) -> Value {
        match self.target {
            Target::Tree(tree) => tree.finish(),
            Target::Text(_) => Value::NULL,
        }
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.literal("null", || Value::NULL);
    }

    /// Writes `true` or `false`.
    pub fn boolean(&mut self, truth: bool) {
        self.literal(if truth { "true" } else { "false" }, || truth.into());
    }

    fn literal(&mut self, json: &str, value: impl FnOnce() -> Value) {
        match &mut self.target {
            Target::Tree(tree) => tree.push(value()),
            Target::Text(text) => {
                separate(text);
                text.push_str(json);
            }
        }
    }

    /// Writes a string.
    pub fn string(&mut self, string: &str) {
        match &mut self.target {
            Target::Tree(tree) => push_to_tree(tree, string),
            Target::Text(text) => {
                separate(text);
                push_string(text, string);
            }
        }
    }

    /// Writes a number, given as JSON text.
    pub(crate) fn number(&mut self, json: &str) {
        self.literal(json, || Value::from_text(Text::new(json)));
    }

    /// Writes a number by its `Display`.
    pub(crate) fn display_number(&mut self, number: &dyn std::fmt::Display) {
        match &mut self.target {
            Target::Tree(tree) => tree.push(Value::from_text(Text::new(number.to_string()))),
            Target::Text(text) => {
                separate(text);
                // Writing to a `String` cannot fail.
                let _ = std::fmt::Write::write_fmt(text, format_args!("{number}"));
            }
        }
    }

    /// Starts a list.
    pub fn begin_list(&mut self) {
        self.begin('[', false);
    }

    /// Starts an object.
    pub fn begin_object(&mut self) {
        self.begin('{', true);
    }

    fn begin(&mut self, bracket: char, object: bool) {
        match &mut self.target {
            Target::Tree(tree) => tree.begin(object),
            Target::Text(text) => {
                separate(text);
                text.push(bracket);
            }
        }
    }

    /// Ends a list.
    pub fn end_list(&mut self) {
        self.end(']');
    }

    /// Ends an object.
    pub fn end_object(&mut self) {
        self.end('}');
    }

    fn end(&mut self, bracket: char) {
        match &mut self.target {
            Target::Tree(tree) => tree.end(),
            Target::Text(text) => text.push(bracket),
        }
    }

    /// Writes a key of an object; its value comes next.
    #[inline(never)]
    pub fn key(&mut self, key: &str) {
        match &mut self.target {
            Target::Tree(tree) => tree.key(key),
            Target::Text(text) => {
                separate(text);
                push_string(text, key);
                text.push(':');
            }
        }
    }

    /// Writes a declared key of an object; its value comes next.
    pub(crate) fn declared_key(&mut self, key: &Key) {
        if let Target::Text(text) = &mut self.target
            && let Some(start) = key.entry.get(usize::from(text.as_bytes().last() == Some(&b'{'))..)
        {
            return text.push_str(start);
        }
        self.key(key.name);
    }

    /// Writes the entries of an object that is kept as text.
    pub(crate) fn entries_text(&mut self, dict: &Dict) {
        match (dict.inside(), &mut self.target) {
            (Some(inside), Target::Text(text)) => {
                separate(text);
                text.push_str(inside);
            }
            _ => {
                for (key, value) in dict {
                    self.key(key);
                    self.value(value);
                }
            }
        }
    }

    /// Writes bytes, which only a tree can hold.
    pub fn bytes(&mut self, bytes: &Bytes) {
        self.binary(|| bytes.clone().into());
    }

    /// Writes a file, which only a tree can hold.
    pub fn file(&mut self, file: &File) {
        self.binary(|| file.clone().into());
    }

    fn binary(&mut self, value: impl FnOnce() -> Value) {
        self.not_json |= matches!(self.target, Target::Text(_));
        self.literal("null", value);
    }

    /// Writes `null` for a value that has no form in JSON, such as a float that is not finite.
    #[cold]
    pub(crate) fn inexpressible(&mut self, found: &'static str) {
        self.take_flaw(&Flaw { pointer: Pointer::default(), kind: ProblemKind::NotJson { found } });
        self.not_json = true;
        self.null();
    }

    /// Writes a value of any type.
    pub fn value(&mut self, value: &Value) {
        match &mut self.target {
            Target::Tree(tree) => tree.push(value.clone()),
            Target::Text(text) => self.not_json |= !push_value(text, value),
        }
    }
}

/// Adds a string to a tree. It is a separate function, so that writing text saves no registers for it.
#[cold]
#[inline(never)]
fn push_to_tree(tree: &mut Tree, string: &str) {
    tree.push(string.into());
}
