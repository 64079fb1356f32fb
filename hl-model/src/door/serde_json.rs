//! `serde_json::Value` and `serde_json::Map` as field types.
//!
//! They keep the value instead of its text. A number that `serde_json` cannot hold is a problem. A number that it rounds is
//! kept as the rounded number.

use super::read::from_str;
use crate::description::{Constraint, Schema, Shape};
use crate::field::FieldType;
use crate::input::Input;
use crate::options::ReadOptions;
use crate::output::Output;
use crate::stop::Stop;
use crate::value::Value;

macro_rules! values {
    ($($type:ty, $name:literal, $shape:expr, $from:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl FieldType for $type {
            const __TAKES_WHOLE: bool = true;

            fn field_schema() -> &'static Schema {
                const CHECK: Constraint = Constraint::Custom(|value: &Value| {
                    serde_json::Value::try_from(value)
                        .map(drop)
                        .map_err(|errors| errors.first().kind().to_string())
                });
                const { &Schema::of($shape).rust($name).with(&[CHECK]) }
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let convert: fn(serde_json::Value) -> Option<Self> = $from;
                let value = serde_json::Value::try_from(Value::read(input)?).map_err(|_| Stop)?;
                convert(value).ok_or(Stop)
            }

            fn write(&self, output: &mut Output) {
                write(&serde_json::Value::from(self.clone()), output);
            }
        }
    )*};
}

values! {
    serde_json::Value, "serde_json::Value", Shape::Any, Some;
    serde_json::Map<String, serde_json::Value>, "serde_json::Map", Shape::AnyObject, |value| match value {
        serde_json::Value::Object(map) => Some(map),
        _ => None,
    };
}

fn write(value: &serde_json::Value, output: &mut Output) {
    output.value(&Value::from(value));
}

/// Converts a value of a type with serde's `Serialize`.
pub(super) fn value_of(value: &impl serde_core::Serialize) -> Option<Value> {
    let json = serde_json::to_string(value).ok()?;
    from_str(&json, &ReadOptions::new()).ok()
}
