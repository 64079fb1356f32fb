//! Conversions by a method.

/// Implements `From` for references by a method, such as `to_chrono`.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time", feature = "uuid"))]
macro_rules! from_methods {
    ($($Ours:path => $Theirs:ty: $method:ident;)*) => {$(
        #[doc = concat!("See [`", stringify!($Ours), "::", stringify!($method), "`].")]
        impl From<&$Ours> for $Theirs {
            fn from(value: &$Ours) -> Self {
                value.$method()
            }
        }
    )*};
}

/// Implements `TryFrom` for references by a method, such as `to_jiff`.
#[cfg(any(feature = "jiff", feature = "time"))]
macro_rules! try_from_methods {
    ($($Ours:path => $Theirs:ty: $method:ident;)*) => {$(
        #[doc = concat!("See [`", stringify!($Ours), "::", stringify!($method), "`].")]
        impl TryFrom<&$Ours> for $Theirs {
            type Error = ConvertTimeError;

            fn try_from(value: &$Ours) -> Result<Self, Self::Error> {
                value.$method()
            }
        }
    )*};
}

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time", feature = "uuid"))]
pub(super) use from_methods;
#[cfg(any(feature = "jiff", feature = "time"))]
pub(super) use try_from_methods;
