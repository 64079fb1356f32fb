//! Arrays and tuples as field types: lists with a fixed number of items.

use super::field_type::{FieldType, take};
use super::leaf::list_of_t;
use crate::description::{Constraint, Known, KnownKind, Schema, Shape, Tuple};
use crate::input::Input;
use crate::output::Output;
use crate::stop::Stop;

/// The constraints of an array of `N` items.
struct Count<const N: usize>;

impl<const N: usize> Count<N> {
    const EXACT: &'static [Constraint] = &[Constraint::MinItems(N as u64), Constraint::MaxItems(N as u64)];
}

#[diagnostic::do_not_recommend]
impl<T: FieldType, const N: usize> FieldType for [T; N] {
    list_of_t!(Known::of(KnownKind::List).with(Count::<N>::EXACT));

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::List(T::field_schema)).rust("[{}; N]").with(Count::<N>::EXACT) }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        // The type tells the number of items, but memory is allocated only as items arrive.
        let mut items = Vec::new();
        input.each_item(&mut |_, item| {
            let item = take(item)?;
            if items.len() == N {
                return Err(Stop);
            }
            items.push(item);
            Ok(())
        })?;
        items.try_into().map_err(|_| Stop)
    }

    fn write(&self, output: &mut Output) {
        super::containers::write_items(self, output);
    }
}

macro_rules! tuples {
    ($(($($item:ident $index:tt),+);)*) => {$(
        // Without this, errors about other types would list eight implementations for tuples first.
        #[diagnostic::do_not_recommend]
        impl<$($item: FieldType),+> FieldType for ($($item,)+) {
            const __TAKES_WHOLE: bool = true;
            const __KNOWN: Known = Known::of(KnownKind::List);

            fn field_schema() -> &'static Schema {
                const { &Schema::of(Shape::Tuple(const { &Tuple::of(&[$($item::field_schema),+]) })) }
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let mut slots = ($(None::<$item>,)+);
                input.each_item(&mut |index, item| {
                    match index {
                        $($index => slots.$index = Some(take(item)?),)+
                        _ => return Err(Stop),
                    }
                    Ok(())
                })?;
                Ok(($(slots.$index.ok_or(Stop)?,)+))
            }

            fn write(&self, output: &mut Output) {
                output.begin_list();
                $(self.$index.write(output);)+
                output.end_list();
            }
        }
    )*};
}

tuples! {
    (A 0);
    (A 0, B 1);
    (A 0, B 1, C 2);
    (A 0, B 1, C 2, D 3);
    (A 0, B 1, C 2, D 3, E 4);
    (A 0, B 1, C 2, D 3, E 4, F 5);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
}
