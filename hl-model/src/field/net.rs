//! Addresses of the standard library, and URLs, as field types. They keep the parsed value instead of the text.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::str::FromStr;

use super::field_type::FieldType;
use super::leaf::{leaf, takes_whole};
use crate::description::{Constraint, Format, Known, KnownKind, Schema, Shape};
use crate::format;
use crate::input::Input;
use crate::output::Output;
use crate::rules;
use crate::stop::Stop;
use crate::value::Value;

/// An address that its own type checks. The format in its schema is documentation only.
pub(crate) trait Address: FromStr {
    /// The name of such an address in messages.
    const EXPECTED: &'static str;

    /// A message about a text that is not such an address.
    fn refused(text: &str) -> String {
        format!("expected {}, found {}", Self::EXPECTED, rules::shown_string(text))
    }
}

impl Address for IpAddr {
    const EXPECTED: &'static str = "an IP address";
}

impl Address for SocketAddr {
    const EXPECTED: &'static str = "an IP address with a port";
}

impl Address for SocketAddrV4 {
    const EXPECTED: &'static str = "an IPv4 address with a port";
}

impl Address for SocketAddrV6 {
    const EXPECTED: &'static str = "an IPv6 address with a port";
}

fn is<T: Address>(value: &Value) -> Result<(), String> {
    let text = value.as_str().unwrap_or_default();
    text.parse::<T>().map(drop).map_err(|_| T::refused(text))
}

macro_rules! addresses {
    ($($address:ty = $name:literal, $format:expr $(, $check:expr)?;)*) => {$(
        leaf! {
            $address: Known::of(KnownKind::String),
            Schema::of(Shape::String).rust($name).with(&[Constraint::Format($format) $(, Constraint::Custom($check))?]),
            |input| {
                let text = input.string()?;
                if format::check($format, &text) == Some(false) {
                    return Err(Stop);
                }
                text.parse().map_err(|_| Stop)
            },
            |address, output| output.string(&address.to_string()),
        }
    )*};
}

addresses! {
    IpAddr = "IpAddr", Format::Other("ip"), is::<Self>;
    Ipv4Addr = "Ipv4Addr", Format::Ipv4;
    Ipv6Addr = "Ipv6Addr", Format::Ipv6;
    SocketAddr = "SocketAddr", Format::Other("socket-address"), is::<Self>;
    SocketAddrV4 = "SocketAddrV4", Format::Other("socket-address"), is::<Self>;
    SocketAddrV6 = "SocketAddrV6", Format::Other("socket-address"), is::<Self>;
}

/// Checks a URL beyond its format. A text without the format is not reported twice.
#[cfg(feature = "url")]
fn is_url(value: &Value) -> Result<(), String> {
    match format::check(Format::Uri, value.as_str().unwrap_or_default()) {
        Some(false) => Ok(()),
        _ => url::Url::parse(value.as_str().unwrap_or_default()).map(drop).map_err(|error| error.to_string()),
    }
}

#[cfg(feature = "url")]
addresses! {
    url::Url = "url::Url", Format::Uri, is_url;
}
