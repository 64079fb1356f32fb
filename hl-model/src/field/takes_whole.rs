//! Members of `FieldType` that the types of this crate have in common.

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

pub(super) use takes_whole;
