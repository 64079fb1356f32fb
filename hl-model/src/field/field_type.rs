//! The trait of field types.

use crate::description::{Known, Schema};
use crate::input::{Input, Sharing, read_text, read_value};
use crate::options::ReadOptions;
use crate::output::{Field, Output, to_value};
use crate::problem::Checks;
use crate::stop::Stop;
use crate::value::{Dict, Entries, Text};

/// A type that can be a field of a model: it has a schema, and can be read and written.
///
/// The guide's [table of types](crate::guide::types) lists the implementations; every model is one as well.
///
/// # A type of your own
///
/// A newtype with constraints needs no more than `#[derive(HlModel)]`. Any other type is built on the JSON form of an
/// existing type, and converts from and to that. The values that it refuses are declared by a
/// [`Constraint::Custom`](crate::schema::Constraint::Custom), so that it is reported along with everything else.
///
/// ```
/// use hl_model::schema::{Constraint, Schema, Shape};
/// use hl_model::{Decimal, FieldType, HlModel, Input, Output, Stop, Value};
///
/// /// A temperature in degrees Celsius, from absolute zero up.
/// #[derive(Clone, Debug, PartialEq)]
/// struct Celsius(f64);
///
/// impl Celsius {
///     fn new(degrees: f64) -> Result<Self, String> {
///         if degrees < -273.15 {
///             return Err(format!("{degrees} °C is below absolute zero"));
///         }
///         Ok(Self(degrees))
///     }
/// }
///
/// impl FieldType for Celsius {
///     fn field_schema() -> &'static Schema {
///         const CHECK: Constraint = Constraint::Custom(|value: &Value| {
///             let degrees =
///                 value.as_number().and_then(|number| number.to_f64()).unwrap_or_default();
///             Celsius::new(degrees).map(drop)
///         });
///         const { &Schema::of(Shape::Newtype(f64::field_schema)).rust("Celsius").with(&[CHECK]) }
///     }
///
///     fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
///         Self::new(f64::read(input)?).map_err(|_| Stop)
///     }
///
///     fn write(&self, output: &mut Output) {
///         self.0.write(output);
///     }
/// }
///
/// #[derive(Debug, HlModel)]
/// #[hl(closed)]
/// struct Weather { now: Celsius, high: Option<Celsius> }
///
/// assert_eq!(Weather::from_json(r#"{"now": 21.5}"#)?.now(), &Celsius(21.5));
/// let errors = Weather::from_json(r#"{"now": "hot", "high": -300}"#).unwrap_err();
/// assert_eq!(
///     errors.to_string(),
///     "Weather: 2 problems
///   /now: expected a number, found the string \"hot\" (line 1, column 9)
///   /high: -300 °C is below absolute zero (line 1, column 24)"
/// );
/// # Ok::<(), hl_model::Errors>(())
/// ```
///
/// # What a setter takes
///
/// A setter takes a value of the type itself. It also takes each type that implements the trait `hl_model::IntoField<T>`, whose one
/// method is `fn into_field(self) -> Result<T, ProblemKind>`. The guide's [table of types](crate::guide::types) lists what is
/// taken for the types of this crate, and [shows](crate::guide::types#types-of-your-own) how to add a type to what yours takes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be used in a model",
    label = "not a type of the JSON data model",
    note = "derive `HlModel` for it, or use one of hl-model's types: String, Integer, Decimal, DateTime, bool, Dict, Vec, …, or \
            `hl_model::Value` for any JSON value",
    note = "the types of chrono, jiff, time, uuid, url, bytes, smol_str, rust_decimal and bigdecimal need hl-model's feature of \
            that name; a key is made optional by writing `Option<…>` out, at the field's own level, and `null` is allowed by \
            `Nullable<…>`"
)]
pub trait FieldType: Sized {
    /// Parses the text of an object with values of this type later. Only [`Value`](crate::Value) can do so, because its
    /// values need no check.
    #[doc(hidden)]
    const TAKE_APART: Option<fn(&Text) -> Entries<Self>> = None;

    /// Writes the entries of an object with values of this type.
    #[doc(hidden)]
    fn write_entries(dict: &Dict<Self>, output: &mut Output) {
        for (key, value) in dict {
            output.key(key);
            value.write(output);
        }
    }

    /// A copy of the value, made by writing and reading it, because not every type implements `Clone`. `None` if the type
    /// does not read what it writes.
    #[doc(hidden)]
    #[must_use]
    fn __copied(&self) -> Option<Self> {
        read_again(self)
    }

    /// Whether `read` certainly takes the complete value unless it stops. For a user's own type this is checked, because a
    /// `read` that continues after a [`Stop`], or takes nothing, could accept a text that is not JSON.
    #[doc(hidden)]
    const __TAKES_WHOLE: bool = false;

    /// Whether every name of a key is a value of the type, because the type is text without constraints.
    #[doc(hidden)]
    const __IS_ANY_TEXT: bool = false;

    /// The way to share one value among several pointers; `None` if values are not shared. Only types without references can
    /// be shared, and no trait bound can say which types these are.
    #[doc(hidden)]
    const __SHARING: Option<Sharing<Self>> = None;

    /// The value that equals the name of a key; `None` for a type that is not text without constraints.
    #[doc(hidden)]
    #[must_use]
    fn __from_text(_name: &str) -> Option<Self> {
        None
    }

    /// The name of a key that equals the value; `None` for a type that is not text without constraints.
    #[doc(hidden)]
    fn __as_text(&self) -> Option<&str> {
        None
    }

    // Generated code calls these methods through the type of a field. If the type does not implement the trait, all calls
    // cause an identical error, which the compiler shows once.

    /// Reads the value of a declared key. It is not inlined, because a model calls it once for each key.
    #[doc(hidden)]
    #[inline(never)]
    fn __fill(slot: &mut Option<Self>, input: &mut Input<'_, '_>) -> Result<(), Stop> {
        fill(slot, input)
    }

    /// The value as a trait object.
    #[doc(hidden)]
    fn __field(&self) -> &dyn Field {
        self
    }

    /// The value of an optional key as a trait object.
    #[doc(hidden)]
    fn __present(value: &Option<Self>) -> Option<&dyn Field> {
        value.as_ref().map(Self::__field)
    }

    /// Reads a value, and checks that `read` has taken it completely.
    #[doc(hidden)]
    fn __take(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        take(input)
    }

    /// Runs the model's own checks, which `#[hl(check = …)]` names.
    #[doc(hidden)]
    fn __check(&self, _checks: &mut Checks) {}

    /// The schema of a type whose allowed values and constraints are known at compile time.
    #[doc(hidden)]
    const __STATIC: Option<&'static Schema> = None;

    /// The facts about the type that are known at compile time, by which defaults and constraints are checked.
    #[doc(hidden)]
    const __KNOWN: Known = Known::ANY;

    /// What is known of the items of a list. It is not a part of `__KNOWN`, because a list may contain its own type.
    #[doc(hidden)]
    const __ITEMS: Known = Known::ANY;

    /// What is known of the items of the items.
    #[doc(hidden)]
    const __INNER_ITEMS: Known = Known::ANY;

    /// The schema of the type. For a model, it equals [`HlModel::schema`](crate::HlModel::schema).
    fn field_schema() -> &'static Schema;

    /// Reads a value.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the input does not satisfy the schema. The problems are found by a second reading.
    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop>;

    /// Writes the value.
    fn write(&self, output: &mut Output);
}

impl<T: FieldType> Field for T {
    fn write(&self, output: &mut Output) {
        FieldType::write(self, output);
    }
}

/// Reads a value by its type.
#[inline]
pub(crate) fn take<T: FieldType>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let taken = if T::__TAKES_WHOLE { T::read(input) } else { input.read_checked(T::field_schema(), T::read) };
    taken.map_err(|Stop| input.refuse(T::field_schema()))
}

/// Reads the value of a declared key; `None` if it counts as absent.
///
/// # Errors
///
/// [`Stop`] if the input does not satisfy the type's schema or the key's constraints.
#[inline]
pub(crate) fn fill<T: FieldType>(slot: &mut Option<T>, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    *slot = if input.is_absent { None } else { Some(take(input)?) };
    Ok(())
}

/// Copies a value by writing and reading it, without limits and strictness, because the original reading may have had none.
fn read_again<T: FieldType>(value: &T) -> Option<T> {
    let options = ReadOptions::unlimited().lenient();
    let mut output = Output::json();
    value.write(&mut output);
    match output.into_json() {
        Some(json) => read_text(&json, &options, take).ok(),
        None => read_value(&to_value(value), &options, T::read).ok(),
    }
}
