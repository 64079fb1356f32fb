//! Types with serde's traits as field types.

use std::fmt;
use std::ops::Deref;

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use super::serde_json::value_of;
use crate::description::{Constraint, Schema, Shape};
use crate::field::FieldType;
use crate::input::Input;
use crate::output::{Output, to_json};
use crate::stop::Stop;
use crate::value::Value;

/// A value of a type that implements serde's traits and not [`FieldType`].
///
/// A value that the type refuses is a problem at its place, with serde's message. Pages and JSON Schema say that it is a
/// value of any type, unless [`schema = …`](crate::guide::attributes::constraints#schema) on the field describes it.
///
/// ```
/// use hl_model::{HlModel, Serde};
///
/// #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
/// struct Size { width: u32, height: u32 }
///
/// #[derive(Debug, HlModel)]
/// #[hl(closed)]
/// struct Image { size: Serde<Size> }
///
/// let image = Image::from_json(r#"{"size": {"width": 3, "height": 2}}"#)?;
/// assert_eq!(image.size().width, 3);
/// assert_eq!(image.to_json()?, r#"{"size":{"width":3,"height":2}}"#);
///
/// let errors = Image::from_json(r#"{"size": {"width": 3}}"#).unwrap_err();
/// assert_eq!(errors.first().to_string(), "/size: missing field `height` (line 1, column 10)");
/// # Ok::<(), hl_model::Errors>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Serde<T>(T);

impl<T> Serde<T> {
    /// Wraps a value.
    #[must_use]
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value, moved out.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Serde<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> From<T> for Serde<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

/// Shows the value without the wrapper.
impl<T: fmt::Debug> fmt::Debug for Serde<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: SerdeTraits> Serde<T> {
    const CHECK: &'static [Constraint] = &[Constraint::Custom(Self::check)];

    fn check(value: &Value) -> Result<(), String> {
        Self::of(value).map(drop)
    }

    fn of(value: &Value) -> Result<Self, String> {
        let json = to_json(value, "").map_err(|errors| errors.first().kind().to_string())?;
        serde_json::from_str(&json).map(Self).map_err(|error| {
            let text = error.to_string();
            let place = format!(" at line {} column {}", error.line(), error.column());
            text.strip_suffix(&place).map(str::to_owned).unwrap_or(text)
        })
    }
}

/// Both traits of serde in one, so that a type without them causes one message.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be used in a `Serde<{Self}>`",
    label = "lacks serde's traits",
    note = "derive serde's `Serialize` and `Deserialize` for it, without a lifetime; or derive `HlModel` and use it without `Serde`"
)]
#[doc(hidden)]
pub trait SerdeTraits: Serialize + DeserializeOwned {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned> SerdeTraits for T {}

impl<T: SerdeTraits> FieldType for Serde<T> {
    const __TAKES_WHOLE: bool = true;

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Any).rust("Serde").with(Self::CHECK) }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        Self::of(&Value::read(input)?).map_err(|_| Stop)
    }

    fn write(&self, output: &mut Output) {
        match value_of(&self.0) {
            Some(value) => output.value(&value),
            None => output.inexpressible("this value of a `Serde`"),
        }
    }
}
