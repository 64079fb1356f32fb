//! The macro by which generated code implements the traits of other crates.
//!
//! The derive does not know which features of this library are enabled. So it always calls the macro with the generics of
//! the model, and the library decides what the macro expands to.

/// Implements the traits of the features that are on: `[parameters] [model with its arguments] [predicates,]`.
#[doc(hidden)]
#[macro_export]
#[cfg(not(any(feature = "arbitrary", feature = "proptest", feature = "schemars", feature = "utoipa")))]
macro_rules! __integrations {
    ($($model:tt)*) => {};
}

/// Implements the traits of the features that are on: `[parameters] [model with its arguments] [predicates,]`.
#[doc(hidden)]
#[macro_export]
#[cfg(any(feature = "arbitrary", feature = "proptest", feature = "schemars", feature = "utoipa"))]
macro_rules! __integrations {
    ($($model:tt)*) => {
        $crate::__arbitrary! { $($model)* }
        $crate::__proptest! { $($model)* }
        $crate::__schemars! { $($model)* }
        $crate::__utoipa! { $($model)* }
    };
}

/// Implements `arbitrary::Arbitrary`, if the feature is on.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "arbitrary")]
macro_rules! __arbitrary {
    ([$($parameters:tt)*] [$($model:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<'arbitrary, $($parameters)*> $crate::integrations::arbitrary::Arbitrary<'arbitrary> for $($model)* where $($bounds)* {
            fn arbitrary(
                bytes: &mut $crate::integrations::arbitrary::Unstructured<'arbitrary>,
            ) -> $crate::integrations::arbitrary::Result<Self> {
                $crate::integrations::arbitrary::model(bytes)
            }
        }
    };
}

/// Implements `arbitrary::Arbitrary`, if the feature is on.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "arbitrary"))]
macro_rules! __arbitrary {
    ($($model:tt)*) => {};
}

/// Implements `proptest::arbitrary::Arbitrary`, if the feature is on.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "proptest")]
macro_rules! __proptest {
    ([$($parameters:tt)*] [$($model:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($parameters)*> $crate::integrations::proptest::Arbitrary for $($model)*
        where
            $($bounds)*
            // The lifetime postpones the check of this bound, because the model may not implement `Debug`.
            for<'__p> Self: ::core::fmt::Debug + 'static,
        {
            type Parameters = ();
            type Strategy = $crate::integrations::proptest::Models<Self>;

            fn arbitrary_with((): ()) -> Self::Strategy {
                $crate::integrations::proptest::models()
            }
        }
    };
}

/// Implements `proptest::arbitrary::Arbitrary`, if the feature is on.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "proptest"))]
macro_rules! __proptest {
    ($($model:tt)*) => {};
}

/// Implements `schemars::JsonSchema`, if the feature is on.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "schemars")]
macro_rules! __schemars {
    ([$($parameters:tt)*] [$($model:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($parameters)*> $crate::integrations::schemars::JsonSchema for $($model)* where $($bounds)* {
            fn schema_name() -> $crate::integrations::schemars::Name {
                $crate::integrations::schemars::name(<Self as $crate::FieldType>::field_schema())
            }

            fn schema_id() -> $crate::integrations::schemars::Name {
                $crate::integrations::schemars::id(<Self as $crate::FieldType>::field_schema())
            }

            fn json_schema(
                generator: &mut $crate::integrations::schemars::SchemaGenerator,
            ) -> $crate::integrations::schemars::Schema {
                $crate::integrations::schemars::schema(<Self as $crate::FieldType>::field_schema(), generator)
            }
        }
    };
}

/// Implements `schemars::JsonSchema`, if the feature is on.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "schemars"))]
macro_rules! __schemars {
    ($($model:tt)*) => {};
}

/// Implements `utoipa::ToSchema` and `utoipa::IntoParams`, if the feature is on.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "utoipa")]
macro_rules! __utoipa {
    ([$($parameters:tt)*] [$($model:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($parameters)*> $crate::integrations::utoipa::ComposeSchema for $($model)* where $($bounds)* {
            // The schema of a generic model already contains the schemas of its arguments.
            fn compose(_: $crate::integrations::utoipa::Arguments) -> $crate::integrations::utoipa::RefOrSchema {
                $crate::integrations::utoipa::schema(<Self as $crate::FieldType>::field_schema())
            }
        }

        #[automatically_derived]
        impl<$($parameters)*> $crate::integrations::utoipa::ToSchema for $($model)* where $($bounds)* {
            fn name() -> $crate::integrations::utoipa::Name {
                $crate::integrations::utoipa::name(<Self as $crate::FieldType>::field_schema())
            }

            fn schemas(schemas: &mut $crate::integrations::utoipa::Schemas) {
                $crate::integrations::utoipa::schemas(<Self as $crate::FieldType>::field_schema(), schemas);
            }
        }

        #[automatically_derived]
        impl<$($parameters)*> $crate::integrations::utoipa::IntoParams for $($model)* where $($bounds)* {
            fn into_params(
                place: impl ::core::ops::Fn() -> ::core::option::Option<$crate::integrations::utoipa::ParameterIn>,
            ) -> $crate::integrations::utoipa::Parameters {
                $crate::integrations::utoipa::parameters(<Self as $crate::FieldType>::field_schema(), place())
            }
        }
    };
}

/// Implements `utoipa::ToSchema` and `utoipa::IntoParams`, if the feature is on.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "utoipa"))]
macro_rules! __utoipa {
    ($($model:tt)*) => {};
}
