//! Implementations of serde's traits for the types of this crate.

use serde_core::ser::{Serialize, Serializer};

use super::deserialize::deserialize;
use super::serialize::serialize;
use crate::field::FieldType;
use crate::json_schema::JsonSchema;
use crate::value::Value;

macro_rules! serde_through_field_type {
    ($([$($generic:ident)?] $type:ty;)*) => {$(
        impl$(<$generic: FieldType>)? Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serialize(self, serializer)
            }
        }

        impl<'de $(, $generic: FieldType)?> serde_core::Deserialize<'de> for $type {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserialize(deserializer)
            }
        }
    )*};
}

serde_through_field_type! {
    [] Value;
    [T] crate::value::Dict<T>;
    [T] crate::value::Nullable<T>;
    [] crate::value::Null;
    [] crate::value::Bytes;
    [] crate::number::Integer;
    [] crate::number::Decimal;
    [] crate::number::DecimalString;
    [] crate::format::DateTime;
    [] crate::format::Date;
    [] crate::format::LocalDateTime;
    [] crate::format::Time;
    [] crate::format::Uuid;
}

impl Serialize for JsonSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(&self.to_value(), serializer)
    }
}
