//! Setters for addresses, which also accept texts.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use super::into_field::IntoField;
use super::refused;
use crate::description::Format;
use crate::field::Address;
use crate::problem::ProblemKind;
use crate::value::Nullable;

#[cfg(feature = "url")]
use url::Url;

/// Implements [`IntoField`] from texts, for a type and its nullable form. A function makes the message about a refused text.
macro_rules! addresses {
    ($($target:ident, $refused:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl IntoField<$target> for &str {
            #[inline]
            fn into_field(self) -> Result<$target, ProblemKind> {
                self.parse().map_err(|_| $refused(self))
            }
        }

        #[diagnostic::do_not_recommend]
        impl IntoField<Nullable<$target>> for &str {
            #[inline]
            fn into_field(self) -> Result<Nullable<$target>, ProblemKind> {
                IntoField::<$target>::into_field(self).map(Nullable::Value)
            }
        }
    )*};
}

fn address<T: Address>(text: &str) -> ProblemKind {
    ProblemKind::Custom { message: T::refused(text) }
}

addresses! {
    IpAddr, address::<IpAddr>;
    Ipv4Addr, |text| refused::text(Format::Ipv4, text);
    Ipv6Addr, |text| refused::text(Format::Ipv6, text);
    SocketAddr, address::<SocketAddr>;
    SocketAddrV4, address::<SocketAddrV4>;
    SocketAddrV6, address::<SocketAddrV6>;
}

#[cfg(feature = "url")]
addresses! {
    Url, |text| refused::text(Format::Uri, text);
}
