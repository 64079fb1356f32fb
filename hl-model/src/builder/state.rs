//! The state of a builder: its type says which required keys have been set.

use std::fmt;
use std::marker::PhantomData;

/// A required key that has not been set. `K` is a type with the key's name.
///
/// ```compile_fail
/// # use hl_model::HlModel;
/// #[derive(Debug, HlModel)]
/// #[hl(closed)]
/// struct Point { x: i64, y: i64 }
///
/// // error: `Point` cannot be built yet: the required key `y` is not set
/// let point = Point::builder().x(1).build();
/// ```
#[derive(Debug)]
pub struct Missing<K>(PhantomData<fn() -> K>);

/// A group of required keys that are all unset.
#[derive(Debug)]
pub struct Untouched<G>(PhantomData<fn() -> G>);

/// A group of required keys, in the state of a builder with more than eight keys.
pub trait Group {
    /// The state of the keys when all are unset.
    type Keys;
}

/// A required key, or a group of required keys, that has been set.
#[derive(Clone, Copy, Debug)]
pub struct Set;

impl fmt::Display for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("set")
    }
}

/// The path of a required key in the state of a builder: its index in a tuple and, if there is a tuple at that index, the
/// path in the inner tuple.
#[derive(Debug)]
pub struct Key<const INDEX: usize, INNER = ()>(PhantomData<fn() -> INNER>);

/// The path of a required key in a group: its index and, if there is a group at that index, the path in the inner group.
#[derive(Debug)]
pub struct Within<const INDEX: usize, INNER = ()>(PhantomData<fn() -> INNER>);

/// A state of a builder in which there is a required key at the place `K`.
///
/// The state is a tuple with one type for each required key. For more than eight keys it is a tuple of groups. A group is one
/// type, [`Untouched`] or [`Set`], while none or all of its keys are set, so that the cost of a method for the compiler grows
/// with the logarithm of the number of keys.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the state of a builder that has this key",
    label = "this builder has another state"
)]
pub trait Put<K> {
    /// The state after the key is set.
    type After;
}

impl<K> Put<()> for Missing<K> {
    type After = Set;
}

impl Put<()> for Set {
    type After = Set;
}

impl<const INDEX: usize, INNER> Put<Within<INDEX, INNER>> for Set {
    type After = Set;
}

impl<const INDEX: usize, INNER, G: Group<Keys: Put<Within<INDEX, INNER>>>> Put<Within<INDEX, INNER>> for Untouched<G> {
    type After = <G::Keys as Put<Within<INDEX, INNER>>>::After;
}

/// Tells whether a part of a state is set completely.
pub trait Progress {
    /// `YES` if every key in the part is set, `NO` otherwise.
    type IfSet<YES, NO>;
}

impl Progress for Set {
    type IfSet<YES, NO> = YES;
}

impl<K> Progress for Missing<K> {
    type IfSet<YES, NO> = NO;
}

impl<G> Progress for Untouched<G> {
    type IfSet<YES, NO> = NO;
}

/// A state of the builder of a `T` in which every required key has been set.
#[diagnostic::on_unimplemented(
    message = "`{T}` cannot be built yet: a required key is not set",
    label = "a required key is not set"
)]
pub trait Complete<T> {}

impl<T> Complete<T> for Set {}

impl<T, K: IsSet<T>> Complete<T> for Missing<K> {}

impl<T, G: Group<Keys: Complete<T>>> Complete<T> for Untouched<G> {}

/// Marks a key of a `T` as set. [`Missing`] does not implement it, so that the compiler shows the message of this trait.
#[diagnostic::on_unimplemented(
    message = "`{T}` cannot be built yet: the required key `{Self}` is not set",
    label = "the required key `{Self}` is not set",
    note = "call the builder's method of that name before `build()`"
)]
pub trait IsSet<T> {}

impl<T> IsSet<T> for Set {}

/// Marks the type of a key as [`Option`]. The derive cannot see through an alias of `Option`: it treats the key as required
/// and reports the alias. This trait prevents a second report by the builder.
#[diagnostic::on_unimplemented(
    message = "`{T}` cannot be built yet: the required key `{K}` is not set",
    label = "the required key `{K}` is not set",
    note = "call the builder's method of that name before `build()`"
)]
pub trait IsOption<T, K> {}

impl<T, K, V> IsOption<T, K> for Option<V> {}

/// Implements the traits for the tuples of each line, once for each index.
macro_rules! tuples {
    ($($($type:ident)*;)*) => {$(
        impl<MODEL, $($type: Complete<MODEL>),*> Complete<MODEL> for ($($type,)*) {}

        // A group whose keys are all set is `Set`, not a tuple.
        impl<$($type),*> Progress for ($($type,)*) {
            type IfSet<YES, NO> = NO;
        }

        places! { [] [$($type)*] 0 1 2 3 4 5 6 7 }
    )*};
}

/// Moves through a tuple. The arguments are the types before an index, the types from it on, and the remaining indexes.
macro_rules! places {
    ([$($before:ident)*] [] $($index:literal)*) => {};
    ([$($before:ident)*] [$own:ident $($behind:ident)*] $index:literal $($more:literal)*) => {
        impl<INNER, $($before,)* $own: Put<INNER>, $($behind),*> Put<Key<$index, INNER>>
            for ($($before,)* $own, $($behind,)*)
        {
            type After = ($($before,)* $own::After, $($behind,)*);
        }

        impl<INNER, $($before: Progress,)* $own: Put<INNER, After: Progress>, $($behind: Progress),*> Put<Within<$index, INNER>>
            for ($($before,)* $own, $($behind,)*)
        {
            type After = set_or! { [($($before,)* $own::After, $($behind,)*)] [$own::After] $([$before])* $([$behind])* };
        }

        places! { [$($before)* $own] [$($behind)*] $($more)* }
    };
}

/// `Set` if all parts are set, and another type otherwise.
macro_rules! set_or {
    ([$other:ty]) => { Set };
    ([$other:ty] [$part:ty] $($rest:tt)*) => { <$part as Progress>::IfSet<set_or! { [$other] $($rest)* }, $other> };
}

tuples! {
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
}
