//! Setters for addresses, which also accept texts.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use super::into_field::IntoField;
use super::refused;
use crate::description::Format;
use crate::problem::ProblemKind;

#[cfg(feature = "url")]
use url::Url;

macro_rules! addresses {
    ($($target:ident, $format:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl IntoField<$target> for &str {
            #[inline]
            fn into_field(self) -> Result<$target, ProblemKind> {
                self.parse().map_err(|_| refused::text($format, self))
            }
        }
    )*};
}

addresses! {
    IpAddr, Format::Other("ip");
    Ipv4Addr, Format::Ipv4;
    Ipv6Addr, Format::Ipv6;
    SocketAddr, Format::Other("socket-address");
    SocketAddrV4, Format::Other("socket-address");
    SocketAddrV6, Format::Other("socket-address");
}

#[cfg(feature = "url")]
addresses! {
    Url, Format::Uri;
}
