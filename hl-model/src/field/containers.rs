//! Lists, maps and wrappers as field types.

use std::sync::Arc;

use super::field_type::{FieldType, take};
use super::leaf::list_of_t;
use crate::description::{Known, KnownKind, Schema, Shape};
use crate::input::Input;
use crate::output::Output;
use crate::stop::Stop;
use crate::value::{Bytes, File, Nullable, Repr, Value};

impl<T: FieldType> FieldType for Vec<T> {
    list_of_t!(Known::of(KnownKind::List));

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::List(T::field_schema)) }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        let mut items = Self::new();
        input.each_item(&mut |_, item| {
            items.push(take(item)?);
            Ok(())
        })?;
        Ok(items)
    }

    fn write(&self, output: &mut Output) {
        write_items(self, output);
    }
}

pub(super) fn write_items<'a, T: FieldType + 'a>(items: impl IntoIterator<Item = &'a T>, output: &mut Output) {
    output.begin_list();
    for item in items {
        item.write(output);
    }
    output.end_list();
}

macro_rules! slices {
    ($($pointer:ident)*) => {$(
        // Without this, errors about other types would list the implementations for pointers, over many lines.
        #[diagnostic::do_not_recommend]
        impl<T: FieldType> FieldType for $pointer<[T]> {
            list_of_t!(Known::of(KnownKind::List));

            fn field_schema() -> &'static Schema {
                Vec::<T>::field_schema()
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                Vec::<T>::read(input).map(Into::into)
            }

            fn write(&self, output: &mut Output) {
                write_items(&**self, output);
            }
        }

    )*};
}

macro_rules! pointers {
    ($($pointer:ident $read:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: FieldType> FieldType for $pointer<T> {
            // The content of a pointer is unknown at compile time, because it may be the type that contains the pointer.
            const __TAKES_WHOLE: bool = true;

            fn field_schema() -> &'static Schema {
                T::field_schema()
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let read: fn(&mut Input<'_, '_>) -> Result<Self, Stop> = $read;
                read(input)
            }

            fn write(&self, output: &mut Output) {
                T::write(self, output);
            }
        }
    )*};
}

slices!(Box Arc);

pointers! {
    Box |input| take(input).map(Self::new);
    Arc |input| input.shared(T::__SHARING, T::field_schema, |input| take(input).map(Self::new));
}

impl<T: FieldType> FieldType for Nullable<T> {
    const __TAKES_WHOLE: bool = true;
    const __KNOWN: Known = T::__KNOWN.or_null();
    const __ITEMS: Known = T::__ITEMS;
    const __INNER_ITEMS: Known = T::__INNER_ITEMS;

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Nullable(T::field_schema)) }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        let mut value = Self::Null;
        input.nullable(&mut |input| {
            value = Self::Value(take(input)?);
            Ok(())
        })?;
        Ok(value)
    }

    fn write(&self, output: &mut Output) {
        match self {
            Self::Null => output.null(),
            Self::Value(value) => value.write(output),
        }
    }
}

#[diagnostic::do_not_recommend]
impl FieldType for Bytes {
    const __TAKES_WHOLE: bool = true;

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Binary).rust("Bytes") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        match input.tree().map(|value| &value.0) {
            Some(Repr::Bytes(bytes)) => Ok(bytes.clone()),
            _ => Err(Stop),
        }
    }

    fn write(&self, output: &mut Output) {
        output.bytes(self);
    }
}

#[diagnostic::do_not_recommend]
impl FieldType for File {
    const __TAKES_WHOLE: bool = true;

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Binary).rust("File") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        input.tree().and_then(Value::as_file).cloned().ok_or(Stop)
    }

    fn write(&self, output: &mut Output) {
        output.file(self);
    }
}

#[cfg(feature = "bytes")]
#[diagnostic::do_not_recommend]
impl FieldType for bytes::Bytes {
    const __TAKES_WHOLE: bool = true;

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Binary).rust("bytes::Bytes") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        Bytes::read(input).map(|bytes| Self::copy_from_slice(&bytes))
    }

    fn write(&self, output: &mut Output) {
        output.bytes(&Bytes::from(&**self));
    }
}
