//! Members of `FieldType` that the types of this crate share.

/// Members of [`FieldType`](super::FieldType) for a type of this crate that is not generic. The code that fills its
/// slots is compiled once, in this crate, and not again in every crate with models.
macro_rules! takes_whole {
    () => {
        const __TAKES_WHOLE: bool = true;

        fn __fill(slot: &mut Option<Self>, input: &mut Input<'_, '_>) -> Result<(), Stop> {
            crate::field::fill(slot, input)
        }
    };
}

pub(super) use takes_whole;
