//! Field types of this crate without type parameters.

/// Members of [`FieldType`](super::FieldType) for types of this crate without type parameters. The code that fills their
/// slots is compiled once in this crate, instead of in every crate with models.
macro_rules! takes_whole {
    () => {
        const __TAKES_WHOLE: bool = true;

        fn __fill(slot: &mut Option<Self>, input: &mut Input<'_, '_>) -> Result<(), Stop> {
            crate::field::fill(slot, input)
        }
    };
}

/// Members of [`FieldType`](super::FieldType) for a list with items of the type `T`. `$known` is what is known of the list.
macro_rules! list_of_t {
    ($known:expr) => {
        const __TAKES_WHOLE: bool = true;
        const __KNOWN: Known = $known;
        const __ITEMS: Known = T::__KNOWN;
        const __INNER_ITEMS: Known = T::__ITEMS;
    };
}

/// Implements [`FieldType`](super::FieldType) by what is known of the type at compile time, its schema, and the functions that
/// read and write a value.
macro_rules! leaf {
    ($type:ty: $known:expr, $schema:expr, $read:expr, $write:expr $(,)?) => {
        #[diagnostic::do_not_recommend]
        impl FieldType for $type {
            takes_whole!();

            const __KNOWN: Known = $known;

            fn field_schema() -> &'static Schema {
                const { &$schema }
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let read: fn(&mut Input<'_, '_>) -> Result<Self, Stop> = $read;
                read(input)
            }

            fn write(&self, output: &mut Output) {
                let write: fn(&Self, &mut Output) = $write;
                write(self, output);
            }
        }
    };
}

pub(super) use {leaf, list_of_t, takes_whole};
